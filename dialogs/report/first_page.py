"""What stands on a report's first page and Varv cannot know: kept like answers, about the series."""

from dialogs.flows import REPORT
from dialogs.scene import Scene
from improvement.answer import Answer, Answers


async def details_of(scene: Scene, ramp: str) -> Answers:
    """What has been told about the report of a series."""
    return Answers(await scene.work.find(Answer, team=scene.here.id, subject=ramp))


def are_told(details: Answers) -> bool:
    """Whether somebody was asked and answered, if only that there is nothing to tell."""
    return any(question.key in details for question in REPORT.questions)
