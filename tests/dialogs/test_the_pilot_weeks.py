"""The eight weeks of the pilot, answered tap by tap: the figures of `pilot.md`, to the last one."""

from datetime import date, timedelta

import pytest

from dialogs.views import CycleSummary
from improvement.absence import Absence
from improvement.identity import new_id
from improvement.week import Sums
from tests.calendars import PaperCalendar
from tests.dialogs.talk import Talk
from tests.dialogs.the_week import (
    WEEK_10,
    at,
    begin,
    check_ins,
    chore,
    outcome,
    results,
    says_no,
    says_yes,
    summary,
    the_person,
    week_card,
)

GOOD_FRIDAY, EASTER_MONDAY = date(2026, 4, 3), date(2026, 4, 6)
NAMES = ("Maria", "Johan", "Farida", "Elin", "Amir")
NO_VISITS, AWAY = "no visits", "away"
# used, chances and declined, person by person
ANSWERS: dict[int, tuple[object, ...]] = {
    10: ((1, 1, 0), (0, 3, 0), (1, 2, 0), (1, 2, 0), (0, 2, 0)),
    11: ((1, 1, 0), (0, 3, 0), (1, 2, 0), (2, 3, 0), (0, 2, 1)),
    12: ((1, 1, 0), (0, 2, 0), (1, 2, 0), (1, 2, 0), (1, 2, 0)),
    13: ((1, 1, 0), (1, 3, 0), (2, 3, 0), (1, 2, 0), (1, 3, 0)),
    14: (NO_VISITS, (1, 2, 1), (2, 2, 0), (1, 1, 0), (1, 2, 0)),
    15: ((1, 1, 0), (1, 2, 0), AWAY, (1, 2, 0), (1, 2, 0)),
    16: ((1, 1, 0), None, (2, 3, 0), (2, 2, 0), (1, 2, 1)),
    17: ((1, 1, 0), (2, 3, 0), (2, 3, 0), (2, 2, 0), (1, 2, 0)),
}
SUMS = {10: (3, 10), 11: (4, 11), 12: (4, 9), 13: (6, 12), 14: (5, 7), 15: (4, 7), 16: (6, 8), 17: (8, 11)}


def monday_of_week(number: int) -> date:
    return WEEK_10 + timedelta(weeks=number - 10)


async def answer(talk: Talk, name: str, number: int, told: object) -> None:
    """One person answers one week: used of chances, and how many declined where somebody did."""
    person, card = talk.person(name), await week_card(talk, monday_of_week(number))
    if told == NO_VISITS:
        await person.taps(outcome(card, "no_chances"))
    elif isinstance(told, tuple):
        used, chances, declined = told
        if used == 0:
            reason = "declined" if declined else "material"
            await says_no(person, card, reason, chances, *([declined] if declined else []))
        else:
            await says_yes(person, card, chances, used, *([declined] if used < chances else []))


async def away(talk: Talk, name: str, first: date, last: date) -> None:
    person = await the_person(talk, name)
    absence = Absence(
        id=new_id(),
        tenant=talk.tenant,
        person=person.id,
        team=None,
        first=first,
        last=last,
        marked_by=person.id,
        at=talk.clock.now(),
    )
    async with talk.store.work(talk.tenant) as work:
        await work.add(absence)
        await work.commit()


async def play(talk: Talk, number: int) -> CycleSummary:
    """Everybody answers during a week; returns how it is told on its last day, after which it is closed."""
    monday = monday_of_week(number)
    await at(talk, monday + timedelta(days=1 if monday == EASTER_MONDAY else 0), 9)
    for name, told in zip(NAMES, ANSWERS[number], strict=True):
        await answer(talk, name, number, told)
    friday = monday + timedelta(days=4)
    await at(talk, friday - timedelta(days=1 if friday == GOOD_FRIDAY else 0), 14)
    told_week = await summary(talk, friday)
    await chore(talk, "closing", friday)
    return told_week.cycles[0]


@pytest.fixture
async def pilot(talk: Talk) -> Talk:
    talk.calendar = PaperCalendar([GOOD_FRIDAY, EASTER_MONDAY])
    talk.__post_init__()
    await begin(talk)
    return talk


async def test_every_figure_of_the_pilot_can_be_tapped_in(pilot: Talk) -> None:
    await away(pilot, "Farida", date(2026, 4, 7), date(2026, 4, 10))
    told: dict[int, Sums] = {}

    for number in range(10, 17):
        told[number] = (await play(pilot, number)).sums
    await at(pilot, date(2026, 4, 20), 8)
    await answer(pilot, "Johan", 16, (1, 2, 0))
    late = (await summary(pilot, date(2026, 4, 17))).cycles[0].sums
    told[17] = (await play(pilot, 17)).sums
    await at(pilot, date(2026, 5, 1), 14)
    await chore(pilot, "closing", date(2026, 5, 1))

    kept = [result.sums for result in await results(pilot)]
    assert {number: (sums.used, sums.chances) for number, sums in told.items()} == SUMS
    assert (late.used, late.chances, late.answered, late.late) == (7, 10, 5, 1)
    assert (sum(sums.used for sums in kept), sum(sums.chances for sums in kept)) == (41, 77)
    assert sum(sums.declined for sums in kept) == 3
    assert [(sums.answered, sums.asked) for sums in kept] == [(5, 5)] * 5 + [(4, 4)] + [(5, 5)] * 2
    assert await check_ins(pilot) == []


async def test_a_summary_before_good_friday_says_why_it_comes_on_thursday(pilot: Talk) -> None:
    await at(pilot, date(2026, 4, 2), 14)

    told = await summary(pilot, GOOD_FRIDAY)

    assert told.moved == (GOOD_FRIDAY, date(2026, 4, 2))


async def test_a_reminder_after_easter_says_why_it_comes_on_tuesday(pilot: Talk) -> None:
    await at(pilot, date(2026, 4, 7), 9)

    card = await week_card(pilot, EASTER_MONDAY)

    assert card.moved == (EASTER_MONDAY, date(2026, 4, 7))


async def test_a_card_on_its_usual_day_says_nothing_about_days(pilot: Talk) -> None:
    card = await week_card(pilot, WEEK_10)

    assert card.moved is None


async def test_whoever_is_away_all_working_days_is_not_counted(pilot: Talk) -> None:
    await away(pilot, "Farida", date(2026, 4, 7), date(2026, 4, 10))
    await at(pilot, date(2026, 4, 7), 9)

    card = await week_card(pilot, EASTER_MONDAY)

    assert card.questions[0].asked == 4
