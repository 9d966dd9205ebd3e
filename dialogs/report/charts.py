"""The measures of a series as they are reported: the chart, the verdict, and what is said beside it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from dialogs.report.documents import MarkKind, ReportChart, ReportMark
from dialogs.report.series import Told
from dialogs.scene import Scene
from improvement.answer import pairs_in
from improvement.centre_change import CentreChange
from improvement.chart_week import ChartWeek, points_from, weeks_of
from improvement.cycle import first_day, period_of
from improvement.data_point import DataPoint
from improvement.mark import Mark
from improvement.mark import MarkKind as Said
from improvement.measure import Kind, Measure
from improvement.verdict import chart_of
from improvement.week import A_WEEK, monday_of
from locales.phrases import FEWEST_COUNTED


async def charts_of(scene: Scene, told: Sequence[Told], *, in_words: bool) -> tuple[ReportChart, ...]:
    """A chart for each measure of the series, in the order they were made."""
    ramp = told[0].cycle.ramp
    kept = await scene.work.find(Measure, team=scene.here.id, ramp=ramp, order="created_at")
    measures = kept or [planned for planned in [_of_plan(scene, told)] if planned]
    return tuple([await _chart(scene, measure, told, in_words=in_words) for measure in measures])


def _of_plan(scene: Scene, told: Sequence[Told]) -> Measure | None:
    """What the plan says is counted, where nobody has made a measure of it."""
    latest = told[-1]
    words = next((words for each in reversed(told) if (words := each.answers.text("measure"))), "")
    if not words or not any(each.weeks for each in told):
        return None
    return Measure(
        id=latest.cycle.ramp,
        tenant=latest.cycle.tenant,
        team=scene.here.id,
        ramp=latest.cycle.ramp,
        words=words,
        kind=Kind.SHARE,
        made_by=latest.cycle.drafted_by,
        created_at=latest.cycle.created_at,
        follows_check_in=True,
    )


async def _chart(scene: Scene, measure: Measure, told: Sequence[Told], *, in_words: bool) -> ReportChart:
    work = scene.work
    points = await work.find(DataPoint, measure=measure.id) or _counted_back(measure, told)
    changes = await work.find(CentreChange, measure=measure.id)
    check_ins = points_from(week for each in told for week in each.weeks)
    weeks = weeks_of(measure, points, check_ins, until=_last(told, points))
    is_small = in_words and measure.kind is Kind.SHARE and any(map(_is_small, weeks))
    return ReportChart(
        measure=measure,
        unit=measure.unit or scene.template(told[-1].cycle).chances,
        chart=chart_of(measure, weeks, changes, today=scene.today),
        marks=await _marks(scene, measure, told, changes),
        is_drawn=measure.has_chart and not is_small,
    )


def _is_small(week: ChartWeek) -> bool:
    """Whether a week has figures that are told inside the team alone."""
    if week.count is None or week.of is None:
        return False
    return week.of < FEWEST_COUNTED or 0 < week.count < FEWEST_COUNTED


def _last(told: Sequence[Told], points: Sequence[DataPoint]) -> date:
    """The last week that somebody has told about: what comes after is not missing yet."""
    weeks = [monday for each in told for monday, _ in each.weeks] + [point.monday for point in points]
    return max(weeks, default=date.min)


def _counted_back(measure: Measure, told: Sequence[Told]) -> list[DataPoint]:
    """The baseline as values of the weeks before the first turn it was told for."""
    for each in told:
        pairs, period = pairs_in(each.answers.value("baseline")), period_of(each.answers)
        if pairs and period:
            after = monday_of(period[0])
            return [
                _point(measure, each, after - weeks * A_WEEK, *pair)
                for weeks, pair in zip(range(len(pairs), 0, -1), pairs, strict=True)
            ]
    return []


def _point(measure: Measure, told: Told, monday: date, used: int, chances: int) -> DataPoint:
    return DataPoint(
        id="",
        tenant=measure.tenant,
        team=measure.team,
        measure=measure.id,
        monday=monday,
        number=1,
        by=measure.made_by,
        at=told.cycle.created_at,
        value=Decimal(used),
        of=chances,
        is_baseline=True,
    )


async def _marks(
    scene: Scene, measure: Measure, told: Sequence[Told], changes: Sequence[CentreChange]
) -> tuple[ReportMark, ...]:
    """Where turns begin, what people wrote, and where a new centre line begins, in the order of time."""
    notes = await scene.work.find(Mark, measure=measure.id, kind=Said.NOTE, removed_at=None)
    marks = [
        *(
            ReportMark(monday=monday_of(began), kind=MarkKind.TURN, turn=each.cycle.number)
            for each in told
            if (began := first_day(each.cycle, each.answers, scene.here.zone))
        ),
        *(ReportMark(monday=note.monday, kind=MarkKind.NOTE, text=note.text) for note in notes),
        *(
            ReportMark(monday=change.first, kind=MarkKind.LINE, text=change.reason)
            for change in changes
            if change.holds
        ),
    ]
    return tuple(sorted(marks, key=lambda mark: (mark.monday, mark.kind)))
