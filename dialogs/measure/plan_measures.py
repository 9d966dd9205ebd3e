"""The measure that a plan tells: it begins with the test, and what was counted before comes with it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from dialogs.measure.kept import new_point, points_of, same
from dialogs.scene import Scene
from improvement.answer import Answer, Answers, pairs_in
from improvement.calendar import local_day
from improvement.cycle import Cycle, Phase, period_of
from improvement.data_point import DataPoint, latest
from improvement.measure import Kind, Measure
from improvement.week import A_WEEK, monday_of

OF_PLAN = ("measure", "baseline")  # the questions whose answers are measures and values too


async def keep_plan_measure(scene: Scene, cycle: Cycle) -> None:
    """Make the measure of a series whose test has begun, unless it is there.

    It has the id of its series, so that two who start at once make one. The week's question counts it: its
    values are the sums of the weeks, and nothing more is asked of anybody.
    """
    answers = await scene.answers(cycle)
    said, words = answers.latest("measure"), answers.text("measure")
    if cycle.started_at is None or said is None or not words:
        return
    found = await scene.work.find(Measure, id=cycle.ramp)
    measure = found[0] if found else _new(scene, cycle, said)
    if not found:
        await scene.work.add(measure)
    elif await _is_reworded(scene, cycle, words):
        await _reword(scene, cycle.ramp, said)
    if not any(point.is_baseline for point in await points_of(scene, measure)):
        await _keep_baseline(scene, measure, answers, [])  # also one that a later turn is the first to tell


def _new(scene: Scene, cycle: Cycle, said: Answer) -> Measure:
    return Measure(
        id=cycle.ramp,
        tenant=scene.work.tenant,
        team=scene.here.id,
        ramp=cycle.ramp,
        words=str(said.value),
        kind=Kind.SHARE,
        unit=scene.template_of(cycle).words[scene.here.language].chances,
        made_by=said.by,
        created_at=scene.now,
        follows_check_in=True,
    )


async def _is_reworded(scene: Scene, cycle: Cycle, words: str) -> bool:
    """Whether this turn tells its measure in other words than the one before."""
    if cycle.follows is None:
        return False
    before = await scene.answers(await scene.work.get(Cycle, cycle.follows))
    return words != before.text("measure")


async def _reword(scene: Scene, id: str, said: Answer) -> None:
    for measure in await scene.work.find(Measure, id=id):
        if measure.words != said.value:
            again = replace(measure, words=str(said.value), made_by=said.by, removed_by=None, removed_at=None)
            await scene.work.save(again)


async def keep_old_plan_measures(scene: Scene) -> None:
    """Make the measures of tests that began before there were any."""
    for cycle in await scene.work.find(Cycle, team=scene.here.id, phase=[Phase.DO, Phase.STUDY, Phase.ACT]):
        if not await scene.work.find(Measure, id=cycle.ramp):
            await keep_plan_measure(scene, cycle)


async def end_measures(scene: Scene, cycle: Cycle) -> None:
    """What was given up is not measured any more; anybody can take a measure up again."""
    for measure in await scene.work.find(Measure, ramp=cycle.ramp, team=scene.here.id, ended_at=None):
        await scene.work.save(replace(measure, ended_at=scene.now))


async def follow_plan(scene: Scene, cycle: Cycle, answer: Answer) -> None:
    """What changes in a running plan changes its measure."""
    if cycle.started_at is None or answer.question not in OF_PLAN:
        return
    measures = await scene.work.find(Measure, id=cycle.ramp)
    if not measures:
        await keep_plan_measure(scene, cycle)
    elif answer.question == "measure" and not answer.skipped:
        await _reword(scene, cycle.ramp, answer)
    elif answer.question == "baseline":
        before = await scene.work.find(Answer, subject=cycle.id, question="baseline")
        await _keep_baseline(scene, measures[0], await scene.answers(cycle), before)


async def _keep_baseline(scene: Scene, measure: Measure, answers: Answers, history: Sequence[Answer]) -> None:
    """Keep a value for each week before the test; weeks an earlier answer told and this one does not are
    taken back.
    """
    answer = answers.latest("baseline")
    if answer is None or measure.kind is not Kind.SHARE:
        return
    told = _weeks(scene, answers, answer)
    points = await points_of(scene, measure)
    known = latest(points)
    for monday, (used, of) in told.items():
        point = _point(scene, measure, monday, answer, points)
        point = replace(point, value=Decimal(used), of=of)
        if not same(known.get(monday), point):
            await scene.work.add(point)
    gone = {week for each in history for week in _weeks(scene, answers, each)} - told.keys()
    for monday in sorted(gone & known.keys()):
        if known[monday].is_baseline:
            point = _point(scene, measure, monday, answer, points)
            await scene.work.add(replace(point, withdrawn=True))


def _point(
    scene: Scene, measure: Measure, monday: date, answer: Answer, points: Sequence[DataPoint]
) -> DataPoint:
    return replace(new_point(scene, measure, monday, points, by=answer.by), is_baseline=True)


def _weeks(scene: Scene, answers: Answers, answer: Answer) -> dict[date, tuple[int, int]]:
    """The pairs of an answer by week: the last is of the week before the test, or of that it was told in."""
    pairs = pairs_in(answer.value)
    period = period_of(answers)
    told_in = monday_of(local_day(answer.at, scene.here.zone))
    after = min(monday_of(period[0]), told_in + A_WEEK) if period else told_in
    first = after - len(pairs) * A_WEEK
    return {first + number * A_WEEK: (pair[0], pair[1]) for number, pair in enumerate(pairs)}
