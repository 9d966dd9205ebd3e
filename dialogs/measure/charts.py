"""Reads what a chart is made of: a measure's weeks, the rules' verdict, and what is said beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dialogs.scene import Scene
from dialogs.week.closing_time import in_time_until, is_so_far
from dialogs.week.weeks import is_together, results_of, this_week
from improvement.centre_change import CentreChange
from improvement.chart_week import ChartWeek, points_from, weeks_of
from improvement.cycle import Cycle, first_day
from improvement.data_point import DataPoint
from improvement.mark import Mark
from improvement.measure import Measure
from improvement.ports import Of, Wish
from improvement.verdict import Chart, chart_of
from improvement.week import A_WEEK, Sums, monday_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """All that is kept about a measure. What happens each week is in `weeks`, the open week among them."""

    measure: Measure
    cycles: Sequence[Cycle]
    points: Sequence[DataPoint]
    sums: Sequence[tuple[date, Sums]]
    marks: Sequence[Mark]
    changes: Sequence[CentreChange]

    def chart(self, until: date, today: date) -> Chart:
        """The chart with the weeks up to one, as the rules read it."""
        check_ins = points_from((monday, sums) for monday, sums in self.sums if monday <= until)
        points = [point for point in self.points if point.monday <= until]
        weeks = weeks_of(self.measure, points, check_ins, until=self._last(until, today))
        return chart_of(self.measure, weeks, self.changes, today=today)

    def _last(self, until: date, today: date) -> date:
        """Nobody is asked about a measure after it has ended."""
        ended = self.measure.ended_at
        return min(until, monday_of(ended.date())) if ended else until


async def measures_of(scene: Scene, ramps: Iterable[str] = ()) -> list[Measure]:
    """The team's measures, or those of some series, in the order they were made; those open first."""
    wanted = set(ramps)
    found = await scene.work.find(Measure, team=scene.here.id, order="created_at")
    meant = [measure for measure in found if not wanted or measure.ramp in wanted]
    return sorted(meant, key=lambda measure: not measure.is_open)


def measure_wishes(team: Of) -> Sequence[Wish]:
    """What the measures of a team are made of, but for the weeks of its cycles."""
    measures = Wish(Measure, {"team": team})
    parts = (DataPoint, Mark, CentreChange)
    return (measures, *(Wish(part, {"measure": Of(measures)}) for part in parts))


async def told_about(scene: Scene, measure: Measure) -> Told:
    """Everything there is about a measure."""
    work = scene.work
    cycles = await work.find(Cycle, team=scene.here.id, ramp=measure.ramp, order="created_at")
    followed = cycles if measure.follows_check_in else []
    return Told(
        measure=measure,
        cycles=cycles,
        points=await work.find(DataPoint, measure=measure.id),
        sums=[result for cycle in followed for result in await results_of(scene, cycle)],
        marks=await work.find(Mark, measure=measure.id, order="at"),
        changes=await work.find(CentreChange, measure=measure.id),
    )


async def last_week_told(scene: Scene) -> date:
    """The latest week that has been summed up: what is being told about an open week is no value yet."""
    monday = this_week(scene)
    return monday - A_WEEK if await is_so_far(scene, monday) else monday


async def last_week_closed(scene: Scene) -> date:
    """The same by the rhythm alone, which is quickly read: a summary that is sent by hand is not seen."""
    monday = this_week(scene)
    is_over = await is_together(scene, monday) or scene.now >= await in_time_until(scene, monday)
    return monday if is_over else monday - A_WEEK


async def chart_now(scene: Scene, told: Told) -> Chart:
    """The chart as it stands. What somebody has reported about this week is in it, also before its end."""
    return chart_until(scene, told, await last_week_told(scene))


async def chart_in_passing(scene: Scene, told: Told) -> Chart:
    """The same for a few words on a page that is looked at often."""
    return chart_until(scene, told, await last_week_closed(scene))


def chart_until(scene: Scene, told: Told, until: date) -> Chart:
    """The chart with the sums of the weeks up to one, and what has been reported since."""
    settled = replace(told, sums=[(monday, sums) for monday, sums in told.sums if monday <= until])
    reported = max((point.monday for point in told.points), default=until)
    return settled.chart(max(until, min(reported, this_week(scene))), scene.today)


def week_in(chart: Chart, monday: date) -> ChartWeek | None:
    """A week of a chart."""
    return next((week for week in chart.weeks if week.monday == monday), None)


async def monday_it_began(scene: Scene, cycle: Cycle) -> date | None:
    """The week a cycle was first tried in; None before it was."""
    day = first_day(cycle, await scene.answers(cycle), scene.here.zone)
    return monday_of(day) if day else None
