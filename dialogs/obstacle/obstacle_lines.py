"""Lines about an obstacle, signed like minutes: what helped, and why it must wait."""

from dialogs.noting import keep_once
from dialogs.plain_text import read_text
from dialogs.scene import Scene
from improvement.note import Note
from improvement.obstacle import Obstacle

LONGEST_LINE = 1000


async def line_of(scene: Scene, note: str | None) -> str:
    """The words of a line; empty when there is none, or it was removed."""
    found = await scene.work.find(Note, id=note, team=scene.here.id) if note else []
    return found[0].text if found else ""


async def keep_line(scene: Scene, obstacle: Obstacle, about: str, said: str, id: str) -> str:
    """Keep a line and return its id; `id` is what the form gave it. Raises `Problem`."""
    text = read_text(said, LONGEST_LINE)
    kept, _ = await keep_once(scene, obstacle.cycle, about, text, id=id)
    return kept
