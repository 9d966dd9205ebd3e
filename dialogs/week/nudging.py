"""Asks people in person: those who chose it when the week begins, the others once when it is nearly over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from dialogs.heard import Reply, Tap
from dialogs.outgoing import write_to
from dialogs.scene import Scene
from dialogs.views import Notice, Step
from dialogs.week.closing_time import in_time_until
from dialogs.week.once_a_week import key_of
from dialogs.week.weeks import absences_of, asked_about, running_cycles, this_week
from improvement.calendar import local_day, moment_at
from improvement.page import Page
from improvement.rhythm import summary_of_week
from improvement.schedule import Occasion, Schedule
from improvement.team import Membership, Person, Role, RoleHolding, RoleState, Stage, Team
from improvement.week import CheckIn, Week, monday_named
from improvement.working_hours import next_moment


async def ask_in_person(scene: Scene, page: Page) -> None:
    """Write to those who chose to be asked in person instead of in the channel."""
    await _write(scene, page, lambda person: person.asked_in_person)


async def nudge(scene: Scene, page: Page) -> None:
    """Remind those who have not answered, and did not say that they want no reminders."""
    await _write(scene, page, lambda person: person.is_nudged)


async def _write(scene: Scene, page: Page, wants: Callable[[Person], bool]) -> None:
    monday = monday_named(page.item) or this_week(scene)
    if await _answers_together(scene, monday):
        return
    people = [person for person in await _waiting(scene, monday) if wants(person)]
    reading = await _reading_digests(scene, people, monday)
    closes = await in_time_until(scene, monday)
    for person in people:
        if person.id not in reading:
            await _ask(scene, person, monday, closes)


async def _answers_together(scene: Scene, monday: date) -> bool:
    weeks = await scene.work.find(Week, team=scene.here.id, monday=monday)
    return any(week.in_meeting for week in weeks)


async def _waiting(scene: Scene, monday: date) -> list[Person]:
    """Those who are asked about something here and have not answered it."""
    waiting: set[str] = set()
    for cycle in await running_cycles(scene, monday):
        answers = await scene.work.find(CheckIn, cycle=cycle.id, monday=monday)
        waiting |= set(await asked_about(scene, cycle, monday)) - {answer.person for answer in answers}
    return await scene.work.find(Person, id=sorted(waiting)) if waiting else []


async def _reading_digests(scene: Scene, people: list[Person], monday: date) -> set[str]:
    """Those of them who lead a team with a letter this week: their own question stands there."""
    if not people:
        return set()
    leading = await scene.work.find(
        RoleHolding,
        person=[person.id for person in people],
        role=Role.PROCESS_LEADER,
        state=RoleState.CONFIRMED,
    )
    teams = await scene.work.find(Team, id=sorted({held.team for held in leading})) if leading else []
    writing = {team.id for team in teams if await _has_letter(scene, team, monday)}
    members = await scene.work.find(Membership, team=sorted(writing), present=True) if writing else []
    present = {(member.person, member.team) for member in members}
    return {held.person for held in leading if (held.person, held.team) in present}


async def _has_letter(scene: Scene, team: Team, monday: date) -> bool:
    """Whether Varv is in the team, and its weekly letter comes in this week."""
    letters = await scene.work.find(Schedule, team=team.id, occasion=Occasion.DIGEST)
    return team.stage is not Stage.REMOVED and any(
        summary_of_week(letter, team, scene.calendar, monday) is not None for letter in letters
    )


async def _ask(scene: Scene, person: Person, monday: date, closes: datetime) -> None:
    """Once a week at the most, whatever else is written to them unasked, and while they are at work."""
    at = await _moment(scene, person, closes)
    if at is not None:
        page = Page(name="nudge", item=monday.isoformat())
        await write_to(scene, person.id, page, key_of(person.id, monday), at=at, expires=closes)


async def _moment(scene: Scene, person: Person, closes: datetime) -> datetime | None:
    """The first moment before the summary in which they work and are not away."""
    zone, off = scene.here.zone, scene.here.days_off
    away = await absences_of(scene, person.id)
    earliest = scene.now
    while True:
        at = next_moment(person.hours, zone, earliest, closes, calendar=scene.calendar, off=off)
        if at is None or not any(each.covers(local_day(at, zone)) for each in away):
            return at
        earliest = moment_at(local_day(at, zone) + timedelta(days=1), time(0), zone)


async def stop_nudging(scene: Scene, tap: Tap) -> Reply:
    """No more personal reminders, over all teams."""
    await _set_nudged(scene, is_nudged=False)
    again = Step(verb="start-nudging", page=Page(name="nudge"))
    return Reply(view=Notice(code="nudging-stopped", steps=(again,)))


async def start_nudging(scene: Scene, tap: Tap) -> Reply:
    """Personal reminders again."""
    await _set_nudged(scene, is_nudged=True)
    stop = Step(verb="stop-nudging", page=Page(name="nudge"))
    return Reply(view=Notice(code="nudging-started", steps=(stop,)))


async def _set_nudged(scene: Scene, *, is_nudged: bool) -> None:
    """Whoever is not to be reminded is not asked in person either: the card in the channel is enough."""
    asked = scene.me.asked_in_person and is_nudged
    if (scene.me.is_nudged, scene.me.asked_in_person) != (is_nudged, asked):
        await scene.work.save(replace(scene.me, is_nudged=is_nudged, asked_in_person=asked))
