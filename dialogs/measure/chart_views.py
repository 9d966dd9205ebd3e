"""Turns what a chart says into views: the verdict, the weeks, the lines and the marks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from dialogs.cycle.titles import title_of
from dialogs.measure.charts import Told, monday_it_began
from dialogs.people import name_of
from dialogs.scene import Scene
from dialogs.views import ChartLine, ChartMark, ChartRow, ChartTold, Judged, MarkTold, Scale, Step
from dialogs.week.weeks import this_week
from improvement import xmr
from improvement.chart_week import ChartWeek, State
from improvement.mark import MarkKind
from improvement.measure import Every, Kind, Measure, Rules
from improvement.page import Page
from improvement.run_chart import Stretch
from improvement.signal import Signal
from improvement.verdict import Chart, Finding, Verdict
from improvement.week import A_WEEK
from locales.phrases import FEWEST_COUNTED


class Beside(NamedTuple):
    """A mark before it has its number."""

    monday: date
    at: datetime
    mark: ChartMark


def scale_of(scene: Scene, told: Told) -> Scale:
    """How the values are written for whoever looks."""
    measure = told.measure
    unit = measure.unit
    if not unit and measure.follows_check_in and told.cycles:
        unit = scene.template(told.cycles[-1]).chances
    return Scale(kind=measure.kind, unit=unit, in_words=scene.is_outside)


async def series_title(scene: Scene, told: Told) -> str:
    """What the series is called: as its latest turn."""
    if not told.cycles:
        return ""
    cycle = told.cycles[-1]
    return title_of(scene, cycle, await scene.answers(cycle))


def page_of(measure: Measure, name: str, *rest: str) -> Page:
    """A page about a measure."""
    return Page(name=name, team=measure.team, item="/".join((measure.id, *rest)))


async def chart_told(scene: Scene, told: Told, chart: Chart) -> ChartTold:
    """The whole chart for whoever looks."""
    measure, scale = told.measure, scale_of(scene, told)
    marks = await marks_told(scene, told)
    rows = tuple(_row(week, marks) for week in chart.weeks)
    series = await series_title(scene, told)
    return ChartTold(
        title=measure.words or series,
        series=series if measure.words else "",
        judged=judged(scene, told, chart, scale),
        rows=rows,
        lines=tuple(_line(measure, part, chart.stretches) for part in chart.stretches),
        marks=marks,
        goal=measure.goal,
        goal_day=measure.goal_day,
        is_drawn=measure.has_chart and not (scale.in_words and any(_is_small(row, scale) for row in rows)),
        table=Step(verb="open", words="button-chart-table", page=page_of(measure, "chart-table")),
    )


def judged(scene: Scene, told: Told, chart: Chart, scale: Scale) -> Judged:
    """The verdict with what its sentence needs."""
    verdict = chart.verdict
    view = Judged(finding=verdict.finding, scale=scale)
    if verdict.finding is Finding.NOTHING:
        return view
    measure, now = told.measure, chart.stretches[-1]
    if verdict.signal is not None:
        view = _with_sign(view, measure, verdict.signal)
    return replace(
        view,
        line=_line(measure, now, chart.stretches),
        weeks=_weeks_until(scene, verdict),
        earliest=verdict.earliest,
        measured=_measured(chart) if verdict.finding is Finding.TOO_EARLY else (),
    )


def _with_sign(view: Judged, measure: Measure, signal: Signal) -> Judged:
    weeks = (signal.last - signal.first) // A_WEEK + 1
    return replace(
        view,
        sign=signal.sign,
        side=signal.side,
        first=signal.first,
        last=signal.last,
        seen=signal.seen,
        values=signal.values,
        in_weeks=measure.every is Every.WEEK and weeks == signal.values,
    )


def _weeks_until(scene: Scene, verdict: Verdict) -> int:
    return (verdict.earliest - this_week(scene)) // A_WEEK if verdict.earliest else 0


def _measured(chart: Chart) -> tuple[ChartRow, ...]:
    """What has been told since the baseline, in the latest stretch."""
    weeks = {point.monday for point in chart.stretches[-1].tried}
    return tuple(_row(week, ()) for week in chart.weeks if week.monday in weeks)


def _row(week: ChartWeek, marks: Sequence[ChartMark]) -> ChartRow:
    return ChartRow(
        monday=week.monday,
        state=week.state,
        value=week.value,
        count=week.count,
        of=week.of,
        text=week.text,
        is_baseline=week.is_baseline,
        is_corrected=week.is_corrected,
        marks=tuple(mark.number for mark in marks if mark.monday == week.monday),
    )


def _is_small(row: ChartRow, scale: Scale) -> bool:
    """Whether a week has figures that stay in the team."""
    if row.state is not State.TOLD or row.count is None:
        return False
    is_few = 0 < row.count < FEWEST_COUNTED
    if scale.kind is Kind.SHARE:
        return is_few or (row.of or 0) < FEWEST_COUNTED
    return scale.kind is Kind.COUNT and is_few


def _line(measure: Measure, part: Stretch, parts: Sequence[Stretch]) -> ChartLine:
    limits = xmr.limits_of(part) if measure.rules is Rules.XMR and measure.kind is not Kind.YES_NO else None
    return ChartLine(
        value=part.line.value,
        basis=part.line.basis,
        first=part.points[0].monday,
        last=part.points[-1].monday,
        points=part.line.points,
        lower=limits.lower if limits else None,
        upper=limits.upper if limits else None,
        is_earlier=part is not parts[-1],
    )


async def marks_told(scene: Scene, told: Told) -> tuple[ChartMark, ...]:
    """Where turns began, what people wrote, and where a new line was drawn, in the order of time."""
    found = [*await _turns(scene, told), *await _notes(scene, told), *await _new_lines(scene, told)]
    ordered = sorted(found, key=lambda each: each[:2])
    return tuple(replace(each.mark, number=number) for number, each in enumerate(ordered, 1))


async def _turns(scene: Scene, told: Told) -> list[Beside]:
    found = []
    for cycle in told.cycles:
        monday = await monday_it_began(scene, cycle)
        if monday is not None and cycle.started_at is not None:
            mark = ChartMark(number=0, monday=monday, kind=MarkTold.CYCLE, turn=cycle.number)
            found.append(Beside(monday, cycle.started_at, mark))
    return found


async def _notes(scene: Scene, told: Told) -> list[Beside]:
    found = []
    for note in told.marks:
        if note.kind is not MarkKind.NOTE:
            continue
        by, at = note.removed_by or note.by, note.removed_at or note.at
        mark = ChartMark(
            number=0,
            monday=note.monday,
            kind=MarkTold.REMOVED if note.removed_at else MarkTold.NOTE,
            text=note.text,
            by=await name_of(scene.work, by),
            at=scene.local(at),
        )
        found.append(Beside(note.monday, note.at, mark))
    return found


async def _new_lines(scene: Scene, told: Told) -> list[Beside]:
    found = []
    for change in told.changes:
        if not change.holds:
            continue
        by, at = await name_of(scene.work, change.by), scene.local(change.at)
        mark = ChartMark(number=0, monday=change.first, kind=MarkTold.LINE, text=change.reason, by=by, at=at)
        found.append(Beside(change.first, change.at, mark))
    return found
