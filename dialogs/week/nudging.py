"""Asks people in person: those who chose it when the week begins, the others once when it is nearly over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from dialogs.heard import Reply, Tap
from dialogs.measure.asking_values import asked_for_values
from dialogs.measure.plan_measures import keep_old_plan_measures
from dialogs.outgoing import write_to
from dialogs.scene import Scene
from dialogs.views import Notice, Step
from dialogs.week.closing_time import in_time_until
from dialogs.week.letters import with_letter
from dialogs.week.once_a_week import key_of
from dialogs.week.weeks import absences_of, asked_about, is_together, running_cycles, this_week
from improvement.calendar import local_day, moment_at
from improvement.page import Page
from improvement.team import Person
from improvement.week import CheckIn, monday_named
from improvement.working_hours import next_moment


async def ask_in_person(scene: Scene, page: Page) -> None:
    """Write to those who chose to be asked in person instead of in the channel.

    Who has a letter coming this week gets it now: their question stands first on it, and one message is all.
    """
    await _write(scene, page, lambda person: person.asked_in_person, to_leaders="digest")


async def nudge(scene: Scene, page: Page) -> None:
    """Remind those who have not answered, and did not say that they want no reminders.

    Who has a letter coming this week is not reminded beside it.
    """
    await _write(scene, page, lambda person: person.is_nudged, to_leaders="")


async def _write(scene: Scene, page: Page, wants: Callable[[Person], bool], *, to_leaders: str) -> None:
    monday = monday_named(page.item) or this_week(scene)
    await keep_old_plan_measures(scene)
    people = [person for person in await _waiting(scene, monday) if wants(person)]
    leaders = await with_letter(scene, [person.id for person in people], monday)
    closes = await in_time_until(scene, monday)
    for person in people:
        name = to_leaders if person.id in leaders else "nudge"
        if name:
            await _ask(scene, person, name, monday, closes)


async def _waiting(scene: Scene, monday: date) -> list[Person]:
    """Those who are asked about something here and have not answered it.

    Where the team has answered together only values are left to ask for.
    """
    waiting = await asked_for_values(scene)
    for cycle in [] if await is_together(scene, monday) else await running_cycles(scene, monday):
        answers = await scene.work.find(CheckIn, cycle=cycle.id, monday=monday)
        waiting |= set(await asked_about(scene, cycle, monday)) - {answer.person for answer in answers}
    return await scene.work.find(Person, id=sorted(waiting)) if waiting else []


async def _ask(scene: Scene, person: Person, name: str, monday: date, closes: datetime) -> None:
    """Once a week at the most, whatever else is written to them unasked, and while they are at work."""
    at = await _moment(scene, person, closes)
    if at is not None:
        page = Page(name=name, item=monday.isoformat())
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
