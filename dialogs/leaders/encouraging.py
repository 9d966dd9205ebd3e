"""A manager's encouragement: in her own words, signed, in the team's channel."""

from datetime import datetime

from dialogs.cycle.status import cycle_now
from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.noting import keep_once
from dialogs.outgoing import post_to_team
from dialogs.people import name_of, team_name
from dialogs.plain_text import read_text
from dialogs.problem import NothingToSay, Problem
from dialogs.scene import Scene
from dialogs.views import Field, Form, Notice, Step, View
from improvement.cycle import Cycle
from improvement.identity import new_id
from improvement.message import Post
from improvement.note import ENCOURAGEMENT, Note
from improvement.page import Page
from improvement.ports import Missing

LONGEST = 500


async def encourage_step(scene: Scene) -> Step | None:
    """The button that lets a manager write to the team; none while nothing is under way."""
    cycle = await cycle_now(scene)
    if cycle is None:
        return None
    return Step(verb="open", words="button-encourage", page=_page(scene, "encourage", cycle))


def _page(scene: Scene, name: str, cycle: Cycle, item: str = "") -> Page:
    return Page(name=name, team=scene.here.id, cycle=cycle.id, item=item)


async def open_encourage(scene: Scene, page: Page) -> View:
    """A field for her own words, and three ways to begin."""
    cycle = await scene.cycle(page)
    return _form(scene, cycle, new_id())


def _form(scene: Scene, cycle: Cycle, id: str) -> Form:
    return Form(
        code="encourage",
        args={"team": team_name(scene.here)},
        fields=(Field(id="value", kind="lines"),),
        save=Step(
            verb="encourage",
            words="button-post-encouragement",
            page=_page(scene, "encourage", cycle),
            value=id,
            is_primary=True,
        ),
    )


async def encourage(scene: Scene, tap: Tap) -> Reply:
    """Post the words to the team. The form carries the note's id, so a double click posts them once.

    Other words from the same form are posted too: she was thanked for them.
    """
    cycle = await scene.cycle(tap.page)
    if not cycle.is_open:
        return Reply(view=Notice(code="cycle-closed"))
    try:
        text = read_text(tap.inputs.get("value", ""), LONGEST)
    except Problem as problem:
        return Reply(view=with_problem(_form(scene, cycle, tap.value), problem, tap.inputs))
    id, is_new = await keep_once(scene, cycle.id, ENCOURAGEMENT, text, id=tap.value, quotable=True)
    if is_new:
        await post_to_team(scene, _page(scene, "encouragement", cycle, id), f"encouragement:{id}")
    return Reply(view=Notice(code="encouraged", args={"team": team_name(scene.here)}))


async def open_encouragement(scene: Scene, page: Page) -> View:
    """What a manager wrote to the team, signed; once it is removed, only who removed it and when."""
    cycle = await scene.cycle(page)
    note = await scene.work.get(Note, page.item)
    if note.cycle != cycle.id or note.about != ENCOURAGEMENT:
        raise Missing(page.item)
    if note.removed_at is not None:
        return await _tombstone(scene, page, note, note.removed_at)
    by = await name_of(scene.work, note.by)
    if not by:
        return Notice(code="encouragement-unsigned", quoted=note.text)
    return Notice(code="encouragement", args={"by": by}, quoted=note.text)


async def _tombstone(scene: Scene, page: Page, note: Note, at: datetime) -> View:
    posts = await scene.work.find(Post, subject=page.cycle)
    if all(post.page != page for post in posts):
        raise NothingToSay("removed before it was posted")
    by = await name_of(scene.work, note.removed_by)
    return Notice(code="encouragement-removed", args={"by": by, "day": scene.local(at).date()})
