"""Many answers at once, with real concurrency on both databases: every one counts, and once."""

import asyncio
from datetime import date

import pytest

from dialogs.views import AskCount, Form, MyQuestions, Notice, WeekCard
from improvement.ports import Stale
from improvement.week import CheckIn, Outcome
from storage import Database
from tests.dialogs.talk import Talk, code_of, seen
from tests.dialogs.the_week import (
    WEEK_10,
    at,
    begin,
    check_ins,
    chore,
    outcome,
    posted,
    results,
    says_yes,
    week_card,
    weeks,
)

NAMES = ("Maria", "Johan", "Farida", "Elin", "Amir")
NEXT_FRIDAY = date(2026, 3, 13)
TOGETHER = {"answered": "5", "chances": "10", "used": "7", "declined": "1"}


@pytest.fixture
async def together(database: Database) -> Talk:
    """The first Monday's card stands in the channel, and what is said is kept in a real database."""
    talk = Talk(database)
    await talk.arrive()
    await begin(talk)
    await posted(talk, "week", WEEK_10)
    return talk


async def test_a_double_tap_is_one_answer(together: Talk) -> None:
    card, johan = await week_card(together, WEEK_10), together.person("Johan")

    views = await asyncio.gather(*(johan.taps(outcome(card, "yes")) for _ in range(3)))

    assert [seen(view, AskCount).code for view in views] == ["chances"] * 3
    assert len(await check_ins(together)) == 1


async def test_two_different_taps_at_once_leave_one_whole_answer(together: Talk) -> None:
    card, johan = await week_card(together, WEEK_10), together.person("Johan")

    await asyncio.gather(johan.taps(outcome(card, "yes")), johan.taps(outcome(card, "no_chances")))

    (kept,) = await check_ins(together)
    figures = {Outcome.YES: (None, None), Outcome.NO_CHANCES: (0, 0)}
    assert (kept.chances, kept.used) == figures[kept.outcome]


async def test_everybody_answers_in_the_same_second(together: Talk) -> None:
    card = await week_card(together, WEEK_10)

    await asyncio.gather(*(says_yes(together.person(name), card, 2, 1, 0) for name in NAMES))

    question = (await week_card(together, WEEK_10)).questions[0]
    assert (question.answered, question.asked) == (5, 5)
    assert sum(kept.used or 0 for kept in await check_ins(together)) == 5


async def test_late_answers_and_the_closing_meet_and_none_is_left_behind(together: Talk) -> None:
    """Promise 2 also in the second in which it is hardest to keep."""
    card = await week_card(together, WEEK_10)
    await says_yes(together.person("Maria"), card, 1, 1)
    await at(together, NEXT_FRIDAY, 14)

    async def close() -> None:
        while True:
            try:
                return await chore(together, "closing", NEXT_FRIDAY)
            except Stale:
                continue

    views = await asyncio.gather(
        close(), *(together.person(name).taps(outcome(card, "no_chances")) for name in NAMES[1:])
    )

    (kept,) = await results(together)
    accepted = [view for view in views[1:] if not (isinstance(view, Notice) and view.code == "week-closed")]
    assert await check_ins(together) == []
    assert kept.sums.answered == 1 + len(accepted)


async def test_two_meetings_saved_at_once_are_one(together: Talk) -> None:
    forms = []
    for name in ("Johan", "Maria"):
        card = seen(await together.person(name).says("möte"), WeekCard)
        forms.append(seen(await together.person(name).taps(card.questions[0].steps[0]), Form))

    views = await asyncio.gather(
        together.person("Johan").taps(forms[0].save, **TOGETHER),
        together.person("Maria").taps(forms[1].save, **{**TOGETHER, "used": "5"}),
    )

    (kept,), (week,) = await results(together), await weeks(together)
    (form,) = [view for view in views if isinstance(view, Form)]
    assert form.trouble is not None
    assert form.trouble.code == "meeting-changed"
    assert kept.sums.used in (5, 7)
    assert week.in_meeting


async def test_the_reminder_is_written_once_whoever_rings(together: Talk) -> None:
    await at(together, date(2026, 3, 5), 13)

    done = await asyncio.gather(
        *(chore(together, "nudging", date(2026, 3, 5)) for _ in range(3)), return_exceptions=True
    )

    assert len(await together.messages("nudge")) == 5
    assert all(one is None or isinstance(one, Stale) for one in done)


async def test_every_step_is_kept_in_a_real_database(together: Talk) -> None:
    johan = together.person("Johan")

    thanked = await says_yes(johan, await week_card(together, WEEK_10), 7, 3, 2)
    mine = seen(await johan.in_person.says("svara"), MyQuestions)

    async with together.store.work(together.tenant) as work:
        (kept,) = await work.find(CheckIn)
    assert code_of(thanked) == "checked-in-declined"
    assert (kept.chances, kept.used, kept.declined, kept.late) == (7, 3, 2, False)
    assert mine.questions[0].mine is not None
