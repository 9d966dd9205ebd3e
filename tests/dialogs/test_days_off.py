"""Days off: holidays, eves and closed weeks, as each team chooses."""

from datetime import date, timedelta

import pytest

from dialogs.views import Form, ScheduleCard
from improvement.days_off import DaysOff, Eve
from tests.dialogs.filled import filled
from tests.dialogs.talk import Speaker, Talk, begin_cycle, code_of, seen, step_called
from tests.dialogs.test_promises import lead

JULY = tuple(date(2026, 7, 6) + timedelta(weeks=number) for number in range(4))


@pytest.fixture
async def led(maria: Speaker) -> Speaker:
    await lead(maria)
    await begin_cycle(maria)
    return maria


async def form_of(speaker: Speaker) -> Form:
    shown = seen(await speaker.says("schema"), ScheduleCard)
    return seen(await speaker.taps(step_called("button-days-off", shown.steps)), Form)


async def off(talk: Talk) -> DaysOff:
    return (await talk.team()).days_off


async def test_it_begins_with_swedens_holidays_and_all_eves(led: Speaker) -> None:
    form = await form_of(led)

    assert filled(form) == {"country": "SE", "eves": "christmas,midsummer,new-year", "more": ""}


async def test_weeks_are_closed_in_words_and_opened_by_a_tick(talk: Talk, led: Speaker) -> None:
    form = await form_of(led)
    await led.taps(form.save, **filled(form, more="v. 28–31"))
    closed = await off(talk)
    form = await form_of(led)

    shown = seen(await led.taps(form.save, **filled(form, closed="2026-07-06,2026-07-20")), ScheduleCard)

    assert closed.closed == JULY
    assert shown.days_off.closed == (JULY[0], JULY[2])


async def test_closing_a_week_moves_the_next_question(led: Speaker) -> None:
    form = await form_of(led)

    shown = seen(await led.taps(form.save, **filled(form, more="v. 10")), ScheduleCard)

    assert shown.lines[0].next == date(2026, 3, 9)


async def test_another_country_and_no_eves(talk: Talk, led: Speaker) -> None:
    form = await form_of(led)

    await led.taps(form.save, **filled(form, country="FI", eves="midsummer,nothing"))

    assert await off(talk) == DaysOff(country="FI", eves=(Eve.MIDSUMMER,))


async def test_no_country_at_all(talk: Talk, led: Speaker) -> None:
    form = await form_of(led)

    await led.taps(form.save, **filled(form, country="no-country", eves=""))

    assert await off(talk) == DaysOff(country="", eves=())


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"more": "v. 54"}, "no-such-day"),
        ({"more": "i sommar"}, "not-a-day"),
        ({"more": "v. 1-52"}, "closed-too-many"),
        ({"more": "v. 2-40 2027"}, "closed-too-many"),
        ({"more": "811218-9876"}, "identity-number"),
        ({"more": "v. 8 2026"}, "day-has-passed"),
        ({"country": "XX"}, "choose-one"),
    ],
)
async def test_what_cannot_be_kept_gets_a_kind_sentence(
    talk: Talk, led: Speaker, changed: dict[str, str], code: str
) -> None:
    form = await form_of(led)

    answer = seen(await led.taps(form.save, **filled(form, **changed)), Form)

    assert answer.trouble is not None
    assert answer.trouble.code == code
    assert await off(talk) == DaysOff()
    assert "811218" not in repr(answer)


async def test_weeks_that_have_been_are_forgotten(talk: Talk, led: Speaker) -> None:
    form = await form_of(led)
    await led.taps(form.save, **filled(form, more="v. 10"))
    await talk.clock.forward(timedelta(days=30))
    form = await form_of(led)

    await led.taps(form.save, **filled(form, more="v. 28"))

    assert (await off(talk)).closed == (JULY[0],)


async def test_who_came_second_sees_how_it_is_now(talk: Talk, led: Speaker) -> None:
    old = await form_of(led)
    await led.taps(old.save, **filled(old, more="v. 28"))

    answer = seen(await led.taps(old.save, **filled(old, country="NO")), ScheduleCard)

    assert answer.trouble is not None
    assert (await off(talk)).country == "SE"


async def test_only_leaders_choose(led: Speaker, johan: Speaker) -> None:
    form = await form_of(led)

    assert code_of(await johan.taps(form.save, **filled(form))) == "only-leaders-set-up"
