"""What a cycle is called where people see it."""

from dialogs.scene import BLANK, Scene
from improvement.answer import Answers
from improvement.cycle import Cycle

LONGEST = 60


def title_of(scene: Scene, cycle: Cycle, answers: Answers) -> str:
    """The template's name; without one, the beginning of the change idea or of the aim."""
    name = "" if is_blank(scene, cycle) else scene.template(cycle).name
    return name or _shortened(answers.text("change") or answers.text("aim"))


def is_blank(scene: Scene, cycle: Cycle) -> bool:
    """Whether the plan began from an empty page, or from a file that is gone."""
    return cycle.template == BLANK or cycle.template not in scene.templates


def _shortened(words: str) -> str:
    line = words.partition("\n")[0]
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rsplit(' ', 1)[0]}…"
