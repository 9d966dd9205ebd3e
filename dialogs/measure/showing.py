"""The chart of a measure, and its weeks as a table: for the team in its channel, and in person."""

from dialogs.heard import Reply
from dialogs.help import likeliest
from dialogs.measure.chart_views import chart_told, marks_told, page_of, scale_of, series_title
from dialogs.measure.charts import Told, chart_now, measures_of, told_about
from dialogs.measure.kept import measure_of
from dialogs.measure.plan_measures import keep_old_plan_measures
from dialogs.measure.signs import asked_on_chart
from dialogs.scene import Scene
from dialogs.turning import number_in, turns
from dialogs.views import ChartCard, ChartRow, ChartTable, Choose, Notice, Step, View
from improvement.measure import Kind, Measure
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.verdict import Chart, proposed_change

WEEKS_ON_A_PAGE = 26


async def say_chart(scene: Scene) -> Reply:
    """What `diagram` answers: the only chart there is, or which of them is meant."""
    await keep_old_plan_measures(scene)
    page = Page(name="chart", team=scene.here.id)
    measures = await measures_of(scene)
    if len(measures) == 1:
        page = page_of(measures[0], "chart")
    return Reply(view=await open_chart(scene, page), page=page)


async def open_chart(scene: Scene, page: Page) -> View:
    """The verdict, the chart and what can be done with it; asks which measure where there are several."""
    id = page.item.partition("/")[0]
    if id:
        return await _card(scene, await measure_of(scene, id))
    ramps = [(await scene.cycle(page)).ramp] if page.cycle else []
    measures = await measures_of(scene, ramps)
    if not measures:
        return Notice(code="no-chart", steps=tuple(await likeliest(scene)))
    if len(measures) == 1:
        return await _card(scene, measures[0])
    return Choose(code="measure", options=tuple([await _pick(scene, measure) for measure in measures]))


async def _pick(scene: Scene, measure: Measure) -> Step:
    title = measure.words or await series_title(scene, await told_about(scene, measure))
    return Step(verb="open", page=page_of(measure, "chart"), label=title)


async def _card(scene: Scene, measure: Measure) -> View:
    if not measure.has_chart:
        return await open_table(scene, page_of(measure, "chart-table"))
    told = await told_about(scene, measure)
    chart = await chart_now(scene, told)
    shown = await chart_told(scene, told, chart)
    asks = await asked_on_chart(scene, told, chart)
    proposed = proposed_change(chart) if _may_change(scene) and asks is None else None
    return ChartCard(
        chart=shown,
        asks=asks,
        proposes=proposed[0] if proposed else None,
        steps=await _steps(scene, told, chart, proposes=proposed is not None),
    )


def _may_change(scene: Scene) -> bool:
    return may(Deed.TAKE_PART, scene.standing) or scene.viewer is None


async def _steps(scene: Scene, told: Told, chart: Chart, *, proposes: bool) -> tuple[Step, ...]:
    """What whoever looks may do with this chart. A new line comes after what was different has been told."""
    measure, steps = told.measure, []
    if _may_change(scene) and chart.weeks:
        steps.append(_open(measure, "chart-mark"))
    if proposes:
        steps.append(_open(measure, "chart-line"))
    if _may_change(scene) and any(change.holds for change in told.changes):
        back = page_of(measure, "chart")
        steps.append(Step(verb="take-line-back", words="button-chart-line-back", page=back))
    if len(await measures_of(scene)) > 1:
        others = Page(name="chart", team=scene.here.id)
        steps.append(Step(verb="open", words="button-other-measures", page=others))
    if scene.standing.leads and measure.kind is not Kind.YES_NO:
        steps.append(Step(verb="open", words="button-more-settings", page=page_of(measure, "chart-rules")))
    return tuple(steps)


def _open(measure: Measure, name: str) -> Step:
    return Step(verb="open", words=f"button-{name}", page=page_of(measure, name))


async def open_table(scene: Scene, page: Page) -> View:
    """Every week, the newest first, a page at a time, with what is said about those weeks."""
    id, _, number_said = page.item.partition("/")
    measure, number = await measure_of(scene, id), number_in(number_said)
    told = await told_about(scene, measure)
    rows = await _rows(scene, told)
    first = number * WEEKS_ON_A_PAGE
    shown = rows[first : first + WEEKS_ON_A_PAGE]
    mondays = {row.monday for row in shown}
    more = max(0, len(rows) - first - WEEKS_ON_A_PAGE)
    back = Step(verb="open", words="button-chart", page=page_of(measure, "chart"))
    return ChartTable(
        title=measure.words or await series_title(scene, told),
        scale=scale_of(scene, told),
        rows=shown,
        marks=tuple(mark for mark in await marks_told(scene, told) if mark.monday in mondays),
        steps=(*_pages(page, number, more), *((back,) if measure.has_chart else ())),
    )


async def _rows(scene: Scene, told: Told) -> tuple[ChartRow, ...]:
    shown = await chart_told(scene, told, await chart_now(scene, told))
    return tuple(reversed(shown.rows))


def _pages(page: Page, number: int, more: int) -> tuple[Step, ...]:
    """The buttons to newer and to older weeks."""
    steps = turns(page, number, more)
    words = {"button-teams-before": "button-newer", "button-teams-more": "button-older"}
    return tuple(Step(verb="open", words=words[step.words], page=step.page) for step in steps)
