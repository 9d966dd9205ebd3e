"""Reads the facts of a turn that fidelity is about, from what is kept of it."""

from collections.abc import Iterable
from datetime import date

from dialogs.flows import ACT, STUDY
from dialogs.measure.charts import chart_now, measures_of, monday_it_began, told_about
from dialogs.question import Flow
from dialogs.scene import Scene
from dialogs.week.weeks import results_of
from improvement.answer import Answer, Answers
from improvement.calendar import local_day
from improvement.chart_week import ChartWeek, State, points_from
from improvement.cycle import Cycle
from improvement.fidelity import Turn
from improvement.measure import Measure
from improvement.note import Note
from improvement.verdict import Chart
from improvement.week import monday_of


async def turn_of(scene: Scene, cycle: Cycle) -> Turn:
    """The facts of a turn as they are now."""
    answers, history = await scene.answers(cycle), await _history(scene, cycle)
    before, points = await turn_before(scene, cycle), await count_points(scene, cycle)
    before_answers = await scene.answers(before) if before else Answers(())
    zone = scene.here.zone
    return Turn(
        phase=cycle.phase,
        predicted_at=min((each.at for each in history if each.question == "prediction"), default=None)
        if answers.value("prediction") is not None
        else None,
        has_level=isinstance(answers.field("prediction", "level"), int),
        has_measure=bool(answers.text("measure") or await measures_of(scene, [cycle.ramp])),
        planned=local_day(cycle.created_at, zone),
        done=local_day(cycle.started_at, zone) if cycle.started_at else None,
        studied=await _began(scene, cycle, STUDY, history),
        acted=await _began(scene, cycle, ACT, history),
        is_compared=bool(points) and answers.value("held") is not None,
        scale=_scale(answers),
        before_scale=_scale(before_answers),
        before_held=before_answers.text("held") != "no",
        points=points,
        decision=cycle.decision,
        has_next=bool(await scene.work.find(Cycle, team=scene.here.id, follows=cycle.id, limit=1)),
    )


async def _history(scene: Scene, cycle: Cycle) -> list[Answer]:
    """Everything that was answered, but for what was only skipped or gone back to."""
    history = await scene.work.find(Answer, subject=cycle.id)
    return [each for each in history if not each.skipped and not each.withdrawn]


async def _began(scene: Scene, cycle: Cycle, flow: Flow, history: Iterable[Answer]) -> date | None:
    """The day of the first answer or line in this stage."""
    keys = {question.key for question in flow.questions}
    notes = await scene.work.find(Note, cycle=cycle.id, about=sorted(keys))
    moments = [*(each.at for each in history if each.question in keys), *(note.at for note in notes)]
    return local_day(min(moments), scene.here.zone) if moments else None


def _scale(answers: Answers) -> int | None:
    scale = answers.value("scale")
    return scale if isinstance(scale, int) else None


async def turn_before(scene: Scene, cycle: Cycle) -> Cycle | None:
    """The turn before in the series."""
    turns = await scene.work.find(Cycle, team=scene.here.id, ramp=cycle.ramp)
    earlier = [turn for turn in turns if turn.number < cycle.number]
    return max(earlier, key=lambda turn: turn.number, default=None)


async def count_points(scene: Scene, cycle: Cycle) -> int:
    """How many weeks of the turn have a value, by the measure that has most of them.

    The week's question counts by itself, also where no measure is made of it.
    """
    asked = points_from(await results_of(scene, cycle))
    counts = [sum(week.state is State.TOLD for week in asked.values())]
    first = await monday_it_began(scene, cycle)
    if first is None:
        return 0
    last = monday_of(local_day(cycle.ended_at or scene.now, scene.here.zone))
    for measure in await measures_of(scene, [cycle.ramp]):
        chart = await chart_now(scene, await told_about(scene, measure))
        counts.append(sum(_is_in(week, first, last) for week in chart.weeks))
    return max(counts)


async def main_chart(scene: Scene, ramp: str) -> tuple[Measure, Chart] | None:
    """The series' first measure that can be drawn, what the week's question counts before others."""
    measures = [each for each in await measures_of(scene, [ramp]) if each.has_chart]
    if not measures:
        return None
    measure = min(measures, key=lambda each: not each.follows_check_in)
    return measure, await chart_now(scene, await told_about(scene, measure))


def _is_in(week: ChartWeek, first: date, last: date) -> bool:
    return week.state is State.TOLD and not week.is_baseline and first <= week.monday <= last
