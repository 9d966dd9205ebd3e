"""Telling what stands in the way: a line of one's own, and the list of what stands there."""

from datetime import date, timedelta

from dialogs.cycle.status import open_cycles, title_now
from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.help import step_for
from dialogs.obstacle.obstacles import LONGEST_OBSTACLE, open_obstacles, page_about, report_obstacle
from dialogs.plain_text import read_text
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.views import Choose, Field, Form, Notice, Step, View
from dialogs.week.weeks import this_week
from improvement.cycle import Cycle, Phase
from improvement.identity import new_id
from improvement.obstacle import Obstacle, ObstacleReport
from improvement.page import Page


async def open_list(scene: Scene, page: Page) -> View:
    """What stands in the way now, each with its button; a field to write in when nothing does."""
    found = await open_obstacles(scene)
    new = Page(name="obstacle", team=scene.here.id, item=this_week(scene).isoformat())
    if not found:
        return await open_obstacle(scene, new)
    tell = Step(verb="open", words="button-new-obstacle", page=new, is_primary=True)
    return Choose(code="obstacle", options=(tell, *(_open(scene, each) for each in found)))


def _open(scene: Scene, obstacle: Obstacle) -> Step:
    label = " ".join(obstacle.text.split())
    return Step(verb="open", label=label, page=page_about(scene, obstacle, "obstacle-still"))


async def open_obstacle(scene: Scene, page: Page) -> View:
    """A line to write, and which cycle it is about when several are tried."""
    cycles = await _cycles(scene, page)
    if not cycles:
        return Notice(code="nothing-open", steps=(step_for(scene, "new-cycle"),))
    if not cycles[0].is_open:
        return Notice(code="cycle-closed", steps=(step_for(scene, "status"),))
    return await _form(scene, page, cycles)


async def _cycles(scene: Scene, page: Page) -> list[Cycle]:
    """The cycle of the page; else those that are tried, or all that are open while none is."""
    if page.cycle:
        return [await scene.cycle(page)]
    cycles = await open_cycles(scene)
    return [cycle for cycle in cycles if cycle.phase is Phase.DO] or cycles


async def _form(scene: Scene, page: Page, cycles: list[Cycle]) -> Form:
    fields = [Field(id="text", kind="lines")]
    if len(cycles) > 1:
        titles = tuple([(cycle.id, await title_now(scene, cycle)) for cycle in cycles])
        fields.append(Field(id="cycle", kind="one", options=titles))
    about = Page(name="obstacle", team=scene.here.id, cycle=page.cycle, item=page.item)
    # the new one's id, so that a double click makes one
    save = Step(verb="save-obstacle", words="button-answer", page=about, value=new_id(), is_primary=True)
    return Form(code="obstacle", fields=tuple(fields), save=save)


async def save_obstacle(scene: Scene, tap: Tap) -> Reply:
    """Keep what was written, or count one more who wrote it.

    The answer does not repeat it: no card in anybody's own chat holds the words or tells whose they are.
    """
    cycles = await _cycles(scene, tap.page)
    if not cycles or not cycles[0].is_open:
        return Reply(view=await open_obstacle(scene, tap.page))
    try:
        text = read_text(tap.inputs.get("text", ""), LONGEST_OBSTACLE)
        cycle = _chosen(cycles, tap.inputs.get("cycle", ""), text)
    except Problem as problem:
        return Reply(view=with_problem(await _form(scene, tap.page, cycles), problem, tap.inputs))
    told = await report_obstacle(scene, cycle, _week(scene, tap.page), text, id=tap.value)
    tellers = await scene.work.find(ObstacleReport, obstacle=told.id)
    return Reply(view=_thanks(scene, is_first=len(tellers) == 1))


def _chosen(cycles: list[Cycle], id: str, text: str) -> Cycle:
    if len(cycles) == 1:
        return cycles[0]
    chosen = [cycle for cycle in cycles if cycle.id == id]
    if not chosen:
        raise Problem("which-cycle", kept=text)
    return chosen[0]


def _week(scene: Scene, page: Page) -> date:
    """The week the card is about: this one, or the one before on a card that stands there still."""
    this = this_week(scene)
    before = this - timedelta(weeks=1)
    return before if page.item == before.isoformat() else this


def _thanks(scene: Scene, *, is_first: bool) -> Notice:
    new = Step(
        verb="open",
        words="button-new-obstacle",
        page=Page(name="obstacle", team=scene.here.id, item=this_week(scene).isoformat()),
    )
    status = step_for(scene, "status")
    return Notice(code="obstacle-told" if is_first else "obstacle-told-before", steps=(new, status))
