"""Measures and their values as they are kept: looked up, with the team they belong to checked."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dialogs.scene import Scene
from improvement.answer import Answer, Answers, Value
from improvement.calendar import local_day
from improvement.cycle import Cycle, first_day
from improvement.data_point import DataPoint, latest, next_number
from improvement.identity import is_id, new_id
from improvement.measure import Kind, Measure
from improvement.page import Page
from improvement.ports import Missing
from improvement.week import A_WEEK, monday_named, monday_of

THURSDAY = 3  # from then on it is this week that a value is asked for


async def measure_named(scene: Scene, cycle: Cycle, named: str) -> str:
    """The id of a measure of a cycle's series, kept already or being described. Raises `Missing`."""
    if not is_id(named):
        raise Missing(named)
    found = await scene.work.find(Measure, id=named)
    if any(each.team != scene.here.id or each.ramp != cycle.ramp for each in found):
        raise Missing(named)
    return named


async def measure_at(scene: Scene, page: Page) -> tuple[Measure, date]:
    """The measure and the week that a page is about; the week asked for now where it names none."""
    id, _, day = page.item.partition("/")
    return await measure_of(scene, id), monday_named(day) or week_to_report(scene.today)


async def measure_of(scene: Scene, id: str) -> Measure:
    """A measure of this team and no other. Raises `Missing`."""
    measure = await scene.work.get(Measure, id)
    if measure.team != scene.here.id:
        raise Missing(id)
    return measure


async def open_measures(scene: Scene) -> list[Measure]:
    """The team's measures that values are told of, the oldest first."""
    found = await scene.work.find(Measure, team=scene.here.id, order="created_at")
    return [measure for measure in found if measure.is_open]


async def points_of(scene: Scene, measure: Measure) -> list[DataPoint]:
    """Everything that was told about a measure, corrections too."""
    return await scene.work.find(DataPoint, measure=measure.id, order="monday")


def new_point(
    scene: Scene, measure: Measure, monday: date, points: Iterable[DataPoint], *, by: str = ""
) -> DataPoint:
    """An empty row about a week, to be filled in: it comes after those there are."""
    return DataPoint(
        id=new_id(),
        tenant=scene.work.tenant,
        team=scene.here.id,
        measure=measure.id,
        monday=monday,
        number=next_number(points, monday),
        by=by or scene.me.id,
        at=scene.now,
    )


def same(point: DataPoint | None, other: DataPoint) -> bool:
    """Whether two rows about a week tell the same, whoever told it."""
    if point is None:
        return False
    return replace(other, id=point.id, number=point.number, by=point.by, at=point.at, version=0) == replace(
        point, version=0
    )


def newest(points: Iterable[DataPoint]) -> DataPoint | None:
    """What is told about the latest week."""
    told = latest(points)
    return told[max(told)] if told else None


def values_before(points: Iterable[DataPoint], monday: date) -> list[DataPoint]:
    """What was measured in the weeks before, the newest last."""
    told = latest(points)
    return [point for week, point in told.items() if week < monday and point.value is not None]


def week_to_report(today: date) -> date:
    """The week a value is asked for: the last one, and from Thursday on this one."""
    monday = monday_of(today)
    return monday if today.weekday() >= THURSDAY else monday - A_WEEK


def is_asked_in(scene: Scene, measure: Measure, monday: date) -> bool:
    """Whether somebody is asked for a value of this week, unless it is told already."""
    first = monday_of(local_day(measure.created_at, scene.here.zone))
    if not measure.is_open or measure.reporter is None or measure.follows_check_in or monday < first:
        return False
    return measure.every.is_due_in(monday, first)


async def first_test_week(scene: Scene, measure: Measure) -> date | None:
    """The week in which the first test of the series was to begin; None while none is started."""
    cycles = await scene.work.find(Cycle, team=scene.here.id, ramp=measure.ramp)
    days = [first_day(cycle, await scene.answers(cycle), scene.here.zone) for cycle in cycles]
    return monday_of(min(begun)) if (begun := [day for day in days if day]) else None


async def latest_cycle(scene: Scene, measure: Measure) -> Cycle:
    """The latest turn of the series a measure belongs to. Raises `Missing`."""
    cycles = await scene.work.find(Cycle, team=scene.here.id, ramp=measure.ramp, order="-number", limit=1)
    if not cycles:
        raise Missing(measure.ramp)
    return cycles[0]


def as_answers(measure: Measure, history: Iterable[Answer]) -> Answers:
    """A measure as the answers of its flow: what it is now, each with the revision it has come to."""
    known = Answers(history)
    return Answers(_answer(measure, key, value, known) for key, value in _fields(measure).items())


def _fields(measure: Measure) -> dict[str, Value | None]:
    goal = None if measure.goal is None else str(measure.goal)
    is_share = measure.kind is Kind.SHARE
    return {
        "counted": measure.words,
        "kind": str(measure.kind),
        "unit": measure.unit or None,
        "better": str(measure.direction),
        "aimed": None if is_share else goal,
        "aimed-share": goal if is_share else None,
        "aimed-by": measure.goal_day.isoformat() if measure.goal_day else None,
        "reporter": [measure.reporter] if measure.reporter else None,
        "often": str(measure.every),
    }


def _answer(measure: Measure, key: str, value: Value | None, known: Answers) -> Answer:
    before = known.latest(key)
    return Answer(
        id=before.id if before else "",
        tenant=measure.tenant,
        team=measure.team,
        subject=measure.id,
        question=key,
        value="" if value is None else value,
        revision=known.revision(key),
        by=before.by if before else measure.made_by,
        at=before.at if before else measure.created_at,
        skipped=value is None,
    )
