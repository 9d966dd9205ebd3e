"""A series: the turns of one change idea in line, from a first test to how the unit works."""

from dialogs.asking import signed
from dialogs.cycle.titles import title_of
from dialogs.learning.follow_ups import follow_up_lines
from dialogs.learning.ways import chart_step, page_about, progress_steps
from dialogs.measure.charts import measures_of
from dialogs.people import team_name
from dialogs.scene import Scene
from dialogs.views import Series, SeriesLine, Step, View
from improvement.cycle import Cycle, Decision
from improvement.note import Note
from improvement.page import Page
from improvement.series import LEARNED, SeriesTurn, grows, series_of


async def open_series(scene: Scene, page: Page) -> View:
    """Every turn of the series that a cycle is of."""
    cycle = await scene.cycle(page)
    cycles = await scene.work.find(Cycle, team=scene.here.id, ramp=cycle.ramp, order="number")
    answers = {each.id: await scene.answers(each) for each in cycles}
    notes = await scene.work.find(Note, cycle=[each.id for each in cycles], about=LEARNED)
    turns = series_of(cycles, answers, notes, scene.here.zone)
    latest = cycles[-1]
    return Series(
        title=title_of(scene, latest, answers[latest.id]) or team_name(scene.here),
        turns=tuple([await _line(scene, each, turn) for each, turn in zip(cycles, turns, strict=True)]),
        grows=grows(turns),
        is_adopted=latest.decision is Decision.ADOPT,
        steps=(*await _chart(scene, latest), *progress_steps(scene, latest)),
    )


async def _line(scene: Scene, cycle: Cycle, turn: SeriesTurn) -> SeriesLine:
    return SeriesLine(
        number=turn.number,
        phase=turn.phase,
        scale=turn.scale,
        learned=tuple([await signed(scene, note) for note in turn.learned]),
        decision=turn.decision,
        started=turn.started,
        ended=turn.ended,
        follow_ups=await follow_up_lines(scene, cycle),
        step=Step(verb="open", words="button-open-record", page=page_about(cycle, "cycle")),
    )


async def _chart(scene: Scene, cycle: Cycle) -> tuple[Step, ...]:
    return (chart_step(cycle),) if await measures_of(scene, [cycle.ramp]) else ()
