"""The week of a team: which cycles are asked about, who is asked, and how it went."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.people import never_asked_in
from dialogs.scene import Scene
from improvement.absence import Absence
from improvement.answer import Answer, Answers
from improvement.calendar import is_off
from improvement.cycle import Cycle, Phase, period_of
from improvement.identity import new_id
from improvement.ports import Of, Wish
from improvement.schedule import Schedule
from improvement.team import Membership, Person
from improvement.week import CheckIn, Sums, Week, WeekResult, add_up, monday_of
from improvement.working_hours import WorkingHours

REMEMBERED_FOR = timedelta(weeks=13)  # that a week was closed; its sums are kept


def week_wishes(team: Of) -> Sequence[Wish]:
    """What the week of a team is made of."""
    tried, members = Wish(Cycle, {"team": team, "phase": Phase.DO}), Wish(Membership, {"team": team})
    return (
        tried,
        Wish(Answer, {"subject": Of(tried)}),
        Wish(CheckIn, {"team": team}),
        Wish(Week, {"team": team}),
        Wish(Schedule, {"team": team}),
        members,
        Wish(Absence, {"person": Of(members, "person")}),
    )


def this_week(scene: Scene) -> date:
    """The Monday of the week it is where the team is."""
    return monday_of(scene.today)


async def running_cycles(scene: Scene, monday: date) -> list[Cycle]:
    """The cycles that are tried in this week, the oldest first: started, and not over before it began."""
    started = await scene.work.find(Cycle, team=scene.here.id, phase=Phase.DO, order="created_at")
    return [cycle for cycle in started if is_tried(await scene.answers(cycle), monday)]


def is_tried(answers: Answers, monday: date) -> bool:
    """Whether the planned period touches this week. Without a period every week is meant."""
    period = period_of(answers)
    return period is None or (period[0] < monday + timedelta(weeks=1) and monday <= period[1])


async def asked_about(scene: Scene, cycle: Cycle, monday: date) -> list[str]:
    """Those who are asked about a cycle this week: they test it, are in the team, and are not away all of it.

    Managers are never asked and never counted. Somebody is away a week when no working day of it is left.
    """
    testing = await those_testing(scene, cycle)
    absences = await scene.work.find(Absence, person=testing) if testing else []
    if not absences:
        return testing
    hours = {person.id: person.hours for person in await scene.work.find(Person, id=testing)}
    return [
        person
        for person in testing
        if not is_away(_of(absences, person, scene.here.id), _working_days(scene, hours.get(person), monday))
    ]


async def those_testing(scene: Scene, cycle: Cycle) -> list[str]:
    """Those who test a cycle and are in the team, away or not. Managers are never among them."""
    picked = (await scene.answers(cycle)).people("participants")
    if not picked:
        return []
    present = await scene.work.find(
        Membership, team=scene.here.id, person=picked, present=True, is_follower=False
    )
    counted = {member.person for member in present} - await never_asked_in(scene.work, scene.here)
    return [person for person in picked if person in counted]


def _working_days(scene: Scene, hours: WorkingHours | None, monday: date) -> list[date]:
    """The days of a week on which somebody works in this team."""
    off = scene.here.days_off
    days = (monday + timedelta(days=number) for number in (hours or WorkingHours()).weekdays)
    return [day for day in days if not is_off(day, scene.calendar, off)]


def _of(absences: Iterable[Absence], person: str, team: str) -> list[Absence]:
    return [each for each in absences if each.person == person and each.team in (None, team)]


def is_away(absences: Iterable[Absence], working_days: Iterable[date]) -> bool:
    """Whether somebody is away on every day of the week that they work, so that none is left to answer on."""
    away, days = list(absences), list(working_days)
    return bool(away) and bool(days) and all(any(each.covers(day) for each in away) for day in days)


async def absences_of(scene: Scene, person: str) -> list[Absence]:
    """When somebody is away, as far as it holds in the team at hand."""
    return _of(await scene.work.find(Absence, person=person), person, scene.here.id)


async def sums_of(scene: Scene, cycle: Cycle, monday: date) -> Sums:
    """How a week went so far: kept sums where the week is closed or was answered together, else added up."""
    kept = await scene.work.find(WeekResult, cycle=cycle.id, monday=monday)
    if kept:
        return kept[0].sums
    answers = await scene.work.find(CheckIn, cycle=cycle.id, monday=monday)
    # Who answered and then is away or has left counts in both numbers: "all" is never said too early.
    asked = {*await asked_about(scene, cycle, monday), *(answer.person for answer in answers)}
    return add_up(answers, asked=len(asked))


async def results_of(scene: Scene, cycle: Cycle) -> list[tuple[date, Sums]]:
    """Every week of a cycle that somebody has answered about, the oldest first."""
    kept = {each.monday: each.sums for each in await scene.work.find(WeekResult, cycle=cycle.id)}
    open_weeks = {each.monday for each in await scene.work.find(CheckIn, cycle=cycle.id)} - kept.keys()
    sums = kept | {monday: await sums_of(scene, cycle, monday) for monday in open_weeks}
    return sorted((monday, each) for monday, each in sums.items())


async def week_of(scene: Scene, monday: date) -> Week:
    """The row of a week, made when there is none yet. It is kept only if the caller saves or adds to it."""
    found = await scene.work.find(Week, team=scene.here.id, monday=monday)
    if found:
        return found[0]
    week = Week(id=new_id(), tenant=scene.work.tenant, team=scene.here.id, monday=monday)
    await scene.work.add(week)
    return week


async def is_together(scene: Scene, monday: date) -> bool:
    """Whether the team has answered together that week, so that nobody is asked one by one."""
    return any(week.in_meeting for week in await scene.work.find(Week, team=scene.here.id, monday=monday))


async def close_week(scene: Scene, monday: date, now: datetime) -> None:
    """Close a week for good: the sums stay, and who answered what is forgotten."""
    week = await week_of(scene, monday)
    if week.closed_at is not None:
        return
    answers = await scene.work.find(CheckIn, team=scene.here.id, monday=monday)
    cycles = await scene.work.find(Cycle, id=sorted({answer.cycle for answer in answers}))
    for cycle in cycles:
        await _keep_sums(scene, cycle, monday, now)
    for answer in answers:
        await scene.work.delete(answer)
    await scene.work.save(replace(week, closed_at=now))
    await _forget_closed_before(scene, monday - REMEMBERED_FOR)


async def _forget_closed_before(scene: Scene, monday: date) -> None:
    """What is older than a closed week is closed too: the rows of years need not be read at every tap."""
    for week in await scene.work.find(Week, team=scene.here.id):
        if week.monday < monday and week.closed_at is not None:
            await scene.work.delete(week)


async def _keep_sums(scene: Scene, cycle: Cycle, monday: date, now: datetime) -> None:
    if await scene.work.find(WeekResult, cycle=cycle.id, monday=monday):
        return
    await scene.work.add(
        WeekResult(
            id=new_id(),
            tenant=scene.work.tenant,
            team=scene.here.id,
            cycle=cycle.id,
            monday=monday,
            sums=await sums_of(scene, cycle, monday),
            at=now,
        )
    )
