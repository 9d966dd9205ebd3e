"""Asks people in person: those who chose it when the week begins, the others once when it is nearly over."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from dialogs.closing_time import closes_at
from dialogs.heard import Reply, Tap
from dialogs.outgoing import write_to
from dialogs.scene import Scene
from dialogs.views import Notice, Step
from dialogs.weeks import asked_about, running_cycles, this_week
from improvement.page import Page
from improvement.schedule import Occasion, Schedule
from improvement.team import Person, Role, RoleHolding, RoleState
from improvement.week import CheckIn, Week, monday_named
from improvement.working_hours import next_moment


async def ask_in_person(scene: Scene, page: Page) -> None:
    """Write to those who chose to be asked in person instead of in the channel."""
    await _write(scene, page, lambda person: person.asked_in_person)


async def nudge(scene: Scene, page: Page) -> None:
    """Remind those who have not answered, and did not say that they want no reminders."""
    await _write(scene, page, lambda person: person.is_nudged or person.asked_in_person)


async def _write(scene: Scene, page: Page, wants: Callable[[Person], bool]) -> None:
    monday = monday_named(page.item) or this_week(scene)
    if await _answers_together(scene, monday):
        return
    people = await _waiting(scene, monday)
    leading = await _read_digests(scene, people)
    closes = await closes_at(scene, monday)
    for person in people:
        if wants(person) and person.id not in leading:
            await write_question(scene, person, monday, expires=closes)


async def write_question(scene: Scene, person: Person, monday: date, *, expires: object = None) -> None:
    raise NotImplementedError
