"""What came, beside what was thought: the week's sums and what measures said last, for Study."""

from dialogs.leaders.figures import figures
from dialogs.measure.chart_views import chart_told, scale_of
from dialogs.measure.charts import chart_now, measures_of, told_about
from dialogs.scene import Scene
from dialogs.views import Compared, LatestValue
from dialogs.week.weeks import results_of
from improvement.chart_week import State
from improvement.cycle import Cycle
from improvement.measure import Measure

LAST_WEEKS = 2  # what a test has come to, when it is used to
MOST = 3


async def compared_with(scene: Scene, cycle: Cycle) -> Compared:
    """What there is to compare with. Weeks without a chance say nothing."""
    results = [(monday, sums) for monday, sums in await results_of(scene, cycle) if sums.chances]
    last = results[-LAST_WEEKS:]
    return Compared(
        last=figures(scene, cycle, last) if last else None,
        weeks=len(last),
        total=figures(scene, cycle, results) if len(results) > LAST_WEEKS else None,
        values=await _values(scene, cycle),
    )


async def _values(scene: Scene, cycle: Cycle) -> tuple[LatestValue, ...]:
    """What the measures said last that the week's question does not tell."""
    measures = [each for each in await measures_of(scene, [cycle.ramp]) if not each.follows_check_in]
    found = [await _latest(scene, measure) for measure in measures if measure.is_open]
    return tuple(value for value in found if value)[:MOST]


async def _latest(scene: Scene, measure: Measure) -> LatestValue | None:
    told = await told_about(scene, measure)
    shown = await chart_told(scene, told, await chart_now(scene, told))
    rows = [row for row in shown.rows if row.state is State.TOLD and not row.is_baseline]
    return LatestValue(title=shown.title, row=rows[-1], scale=scale_of(scene, told)) if rows else None
