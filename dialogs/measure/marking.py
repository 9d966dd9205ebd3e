"""Lines beside the chart: kept once for each form they were written in, signed like minutes."""

from datetime import date

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.measure.chart_views import page_of
from dialogs.measure.charts import chart_now, told_about
from dialogs.measure.kept import measure_of
from dialogs.outgoing import edit, refresh_week
from dialogs.plain_text import read_text
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.views import Field, Form, Notice, Step, View
from dialogs.week.weeks import this_week
from improvement.identity import is_id, new_id
from improvement.mark import Mark, MarkKind
from improvement.measure import Measure
from improvement.message import Post
from improvement.page import Page
from improvement.week import A_WEEK, monday_named

LONGEST_MARK = 1000
WEEKS_TO_PICK = 26


async def keep_mark(
    scene: Scene,
    measure: Measure,
    monday: date,
    kind: MarkKind,
    *,
    text: str = "",
    seen_to: date | None = None,
    id: str = "",
) -> None:
    """Keep what somebody says at a week, once, and show it on every card with this chart."""
    made = await scene.work.find(Mark, id=id) if id else []
    if any((mark.by, mark.monday, mark.text) == (scene.me.id, monday, text) for mark in made):
        return
    mark = Mark(
        id=new_id() if made or not is_id(id) else id,
        tenant=scene.work.tenant,
        team=scene.here.id,
        measure=measure.id,
        monday=monday,
        kind=kind,
        by=scene.me.id,
        at=scene.now,
        text=text,
        seen_to=seen_to,
    )
    await scene.work.add(mark)
    await show_again(scene, measure)


async def show_again(scene: Scene, measure: Measure) -> None:
    """Show the cards of this chart anew, and the summaries that may still ask about it."""
    for post in await scene.work.find(Post, page=page_of(measure, "chart")):
        if post.person in (None, scene.me.id):
            await edit(scene, post)
    for monday in (this_week(scene) - A_WEEK, this_week(scene)):
        await refresh_week(scene, monday, pages=("summary",))


async def open_mark(scene: Scene, page: Page) -> View:
    """A line of one's own accord, at a week to pick."""
    return await _form(scene, await measure_of(scene, page.item))


async def _form(scene: Scene, measure: Measure) -> Form | Notice:
    weeks = await _weeks(scene, measure)
    if not weeks:
        return Notice(code="no-chart")
    options = tuple((monday.isoformat(), scene.words.week(monday)) for monday in weeks)
    return Form(
        code="chart-mark",
        fields=(
            Field(id="week", kind="one", value=options[0][0], options=options),
            Field(id="text", kind="lines"),
        ),
        save=Step(
            verb="save-chart-mark",
            words="button-answer",
            page=page_of(measure, "chart-mark"),
            value=new_id(),
            is_primary=True,
        ),
    )


async def _weeks(scene: Scene, measure: Measure) -> list[date]:
    """The weeks a line can stand at, the newest first."""
    chart = await chart_now(scene, await told_about(scene, measure))
    return [week.monday for week in reversed(chart.weeks)][:WEEKS_TO_PICK]


async def save_mark(scene: Scene, tap: Tap) -> Reply:
    """Keep the line at the week that was picked."""
    measure = await measure_of(scene, tap.page.item)
    try:
        text, monday = await _read(scene, measure, tap)
    except Problem as problem:
        form = await _form(scene, measure)
        return Reply(view=with_problem(form, problem, tap.inputs) if isinstance(form, Form) else form)
    await keep_mark(scene, measure, monday, MarkKind.NOTE, text=text, id=tap.value)
    args = {"week": scene.words.week(monday)}
    return Reply(view=Notice(code="marked", args=args, steps=(chart_step(measure),)))


async def _read(scene: Scene, measure: Measure, tap: Tap) -> tuple[str, date]:
    """What was written, and at which week. Raises `Problem`."""
    text = read_text(tap.inputs.get("text", ""), LONGEST_MARK)
    monday = monday_named(tap.inputs.get("week", ""))
    if monday is None or monday not in await _weeks(scene, measure):
        raise Problem("choose-one")
    return text, monday


def chart_step(measure: Measure) -> Step:
    """Opens the chart."""
    return Step(verb="open", words="button-chart", page=page_of(measure, "chart"))
