"""Do: note what was seen, by anyone, in a line."""

from dataclasses import replace

from dialogs.cycle.status import open_cycles, title_now
from dialogs.filling import trouble_of
from dialogs.heard import Reply, Tap
from dialogs.help import step_for
from dialogs.noting import keep_once
from dialogs.outgoing import refresh
from dialogs.plain_text import read_text
from dialogs.problem import Problem
from dialogs.removal import open_removed
from dialogs.scene import Scene
from dialogs.views import Choose, NoteForm, Notice, Step, View
from improvement.cycle import Cycle
from improvement.identity import new_id
from improvement.note import OBSERVATION, Note
from improvement.page import Page
from improvement.ports import Missing

LONGEST_NOTE = 1000


async def open_note(scene: Scene, page: Page) -> View:
    """A field to write in; asks which cycle first when several are open."""
    if page.cycle:
        return await _form(scene, await scene.cycle(page))
    cycles = await open_cycles(scene)
    if not cycles:
        return Notice(code="nothing-open", steps=(step_for(scene, "new-cycle"),))
    if len(cycles) == 1:
        return await _form(scene, cycles[0])
    return Choose(code="cycle-to-note", options=tuple([await _pick(scene, cycle) for cycle in cycles]))


async def _pick(scene: Scene, cycle: Cycle) -> Step:
    return Step(verb="open", page=_page(scene, cycle), label=await title_now(scene, cycle))


def _page(scene: Scene, cycle: Cycle) -> Page:
    return Page(name="note", team=scene.here.id, cycle=cycle.id)


async def _form(scene: Scene, cycle: Cycle) -> NoteForm:
    save = Step(verb="save-note", page=_page(scene, cycle), value=new_id(), is_primary=True)
    return NoteForm(title=await title_now(scene, cycle), save=save)


async def save_note(scene: Scene, tap: Tap) -> Reply:
    """Keep an observation. The form carries the note's id, so a double click keeps one."""
    cycle = await scene.cycle(tap.page)
    said = tap.inputs.get("value", "")
    try:
        text = read_text(said, LONGEST_NOTE)
    except Problem as problem:
        form = await _form(scene, cycle)
        return Reply(view=replace(form, kept=problem.kept, trouble=trouble_of(problem)))
    quotable = tap.inputs.get("quotable") == "true"
    return await keep_note(scene, cycle, text, quotable=quotable, id=tap.value)


async def keep_note(scene: Scene, cycle: Cycle, text: str, *, quotable: bool, id: str) -> Reply:
    """Keep what somebody saw, signed, and thank them."""
    if not cycle.is_open:
        return Reply(view=Notice(code="cycle-closed"))
    kept, is_new = await keep_once(scene, cycle.id, OBSERVATION, text, id=id, quotable=quotable)
    if is_new:
        await refresh(scene, cycle.id)
    page = replace(_page(scene, cycle), name="noted", item=kept)
    return Reply(view=await open_noted(scene, page), page=page)


async def open_noted(scene: Scene, page: Page) -> View:
    """What was just noted, and what can be done next; once the note is removed, only that it is."""
    cycle = await scene.cycle(page)
    note = await scene.work.get(Note, page.item)
    if note.cycle != cycle.id:
        raise Missing(page.item)
    if note.removed_at:
        return await open_removed(scene, page)
    status = step_for(scene, "status")
    ask = Step(verb="allow-quote", page=replace(_page(scene, cycle), item=note.id))
    quote = () if note.quotable else (ask,)
    another = Step(verb="open", words="button-note-more", page=_page(scene, cycle))
    return Notice(code="noted", quoted=note.text, steps=(another, *quote, status))


async def allow_quote(scene: Scene, tap: Tap) -> Reply:
    """The writer's own yes to being quoted in the channel, given afterwards."""
    cycle = await scene.cycle(tap.page)
    mine = await scene.work.find(Note, id=tap.page.item, cycle=cycle.id, by=scene.me.id, removed_at=None)
    if not mine:
        raise Missing(tap.page.item)
    await scene.work.save(replace(mine[0], quotable=True))
    await refresh(scene, cycle.id)
    return Reply(view=Notice(code="quote-allowed", quoted=mine[0].text))
