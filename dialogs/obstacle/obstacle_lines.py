"""Lines about an obstacle, signed like minutes: what helped, and why it must wait."""

from dialogs.plain_text import read_text
from dialogs.scene import Scene
from improvement.identity import new_id
from improvement.note import Note
from improvement.obstacle import Obstacle

LONGEST_LINE = 1000


async def line_of(scene: Scene, note: str | None) -> str:
    """The words of a line; empty when there is none, or it was removed."""
    found = await scene.work.find(Note, id=note, team=scene.here.id) if note else []
    return found[0].text if found else ""


async def keep_line(scene: Scene, obstacle: Obstacle, about: str, said: str, id: str) -> str:
    """Keep a line and return its id. Raises `Problem`.

    `id` is what the form gave it, so that a double click keeps one.
    """
    text = read_text(said, LONGEST_LINE)
    made = await scene.work.find(Note, id=id)
    if any((note.by, note.about, note.text) == (scene.me.id, about, text) for note in made):
        return id
    note = Note(
        id=new_id() if made or not id else id,
        tenant=scene.work.tenant,
        team=scene.here.id,
        cycle=obstacle.cycle,
        about=about,
        text=text,
        by=scene.me.id,
        at=scene.now,
    )
    await scene.work.add(note)
    return note.id
