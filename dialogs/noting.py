"""Keeps what somebody wrote, signed like minutes, once for each form it was written in."""

from dialogs.scene import Scene
from improvement.identity import is_id, new_id
from improvement.note import Note


async def keep_once(
    scene: Scene, cycle: str, about: str, text: str, *, id: str, quotable: bool = False
) -> tuple[str, bool]:
    """Keep a line and return its id, and whether it is new. `id` is what the form gave it, if any.

    The same words of the same person are a double click. Other words, and those of other people who write in
    the same form in the channel, are lines of their own: nobody's words are lost.
    """
    made = await scene.work.find(Note, id=id) if id else []
    if any((note.by, note.about, note.text) == (scene.me.id, about, text) for note in made):
        return id, False
    note = Note(
        id=new_id() if made or not is_id(id) else id,
        tenant=scene.work.tenant,
        team=scene.here.id,
        cycle=cycle,
        about=about,
        text=text,
        by=scene.me.id,
        at=scene.now,
        quotable=quotable,
    )
    await scene.work.add(note)
    return note.id, True
