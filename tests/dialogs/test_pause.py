"""`pausa`: always with an end, told to the team, and begun again aloud."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from dialogs.pages import open_page
from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.views import Form, Notice, ScheduleCard, View
from improvement.message import Message
from improvement.schedule import Occasion, Schedule
from locales.templates import read_templates
from tests.dialogs.filled import filled
from tests.dialogs.talk import Speaker, Talk, begin_cycle, code_of, seen, start_cycle, step_called
from tests.dialogs.test_promises import lead

AUGUST = date(2026, 8, 10)


@pytest.fixture
async def led(maria: Speaker) -> Speaker:
    await lead(maria)
    await begin_cycle(maria)
    return maria


async def opened(talk: Talk, message: Message) -> View:
    """What the team would see, were the message sent now."""
    async with talk.store.work(talk.tenant) as work:
        scene = Scene(
            work=work,
            now=talk.clock.now(),
            templates=read_templates(),
            calendar=talk.calendar,
            language="sv",
            team=await talk.team(),
        )
        return await open_page(scene, message.page)


async def until(talk: Talk) -> date | None:
    return (await talk.team()).paused_until


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("pausa till 10 augusti", AUGUST),
        ("Pausa till måndag 10 augusti.", AUGUST),
        ("pausa t.o.m. 9 augusti", AUGUST),
        ("pausa 10 augusti", AUGUST),
        ("paus till 2026-08-10", AUGUST),
        ("pause until 10 August", AUGUST),
        ("pausa i två veckor", date(2026, 3, 12)),
        ("pausa till nästa måndag", date(2026, 3, 2)),
    ],
)
async def test_a_pause_has_an_end(talk: Talk, led: Speaker, said: str, day: date) -> None:
    answer = await led.says(said)

    assert code_of(answer) == "paused"
    assert await until(talk) == day


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("pausa till igår", "pause-has-passed"),
        ("pausa till i dag", "pause-has-passed"),
        ("pausa till 1 januari 2026", "pause-has-passed"),
        ("pausa till 31 februari", "no-such-day"),
        ("pausa till 1 mars 2028", "pause-too-long"),
        ("pausa till vidare", "not-a-day"),
        ("pausa v. 28-31", "pause-begins-later"),
        (f"pausa till {'x' * 10_000}", "not-a-day"),
    ],
)
async def test_what_is_no_end_gets_a_kind_sentence(talk: Talk, led: Speaker, said: str, code: str) -> None:
    answer = seen(await led.says(said), Form)

    assert answer.trouble is not None
    assert answer.trouble.code == code
    assert await until(talk) is None


async def test_a_sentence_that_begins_with_the_word_is_no_command(talk: Talk, led: Speaker) -> None:
    await led.says("Pausa gör vi inte gärna mitt i ett test")

    assert await until(talk) is None
    assert not isinstance(led.view, Form)


async def test_the_bare_word_asks_for_the_day(talk: Talk, led: Speaker) -> None:
    form = seen(await led.says("pausa"), Form)

    answer = await led.taps(form.save, **filled(form, until="2026-08-10"))

    assert code_of(answer) == "paused"
    assert await until(talk) == AUGUST


async def test_nothing_filled_in_is_asked_for_again(led: Speaker) -> None:
    form = seen(await led.says("pausa"), Form)

    answer = seen(await led.taps(form.save, **filled(form)), Form)

    assert answer.trouble is not None
    assert answer.trouble.code == "day-missing"


async def test_only_leaders_pause(talk: Talk, led: Speaker, johan: Speaker) -> None:
    assert code_of(await johan.says("pausa till 10 augusti")) == "only-leaders-set-up"
    assert await until(talk) is None


async def test_what_was_written_in_the_channel_is_not_told_there_twice(talk: Talk, led: Speaker) -> None:
    await led.says("pausa till 10 augusti")

    assert await talk.messages("paused") == []


async def test_a_pause_made_in_person_is_told_to_the_team(talk: Talk, led: Speaker) -> None:
    await led.in_person.says("pausa till 10 augusti")

    (told,) = await talk.messages("paused")
    assert code_of(await opened(talk, told)) == "paused"


async def test_a_second_tap_tells_nothing_new(talk: Talk, led: Speaker) -> None:
    form = seen(await led.in_person.says("pausa"), Form)

    for _ in range(2):
        await led.in_person.taps(form.save, **filled(form, until="2026-08-10"))

    assert len(await talk.messages("paused")) == 1
    assert len(await talk.messages("resumed")) == 1


async def test_the_schedule_tells_of_the_pause_and_of_the_first_question_after_it(led: Speaker) -> None:
    await led.says("pausa till 10 augusti")

    shown = seen(await led.says("schema"), ScheduleCard)

    assert shown.paused_until == AUGUST
    assert shown.lines[0].next == AUGUST


async def test_it_begins_again_aloud_at_nine_on_the_first_working_day(talk: Talk, led: Speaker) -> None:
    talk.calendar.days = [AUGUST]
    await led.says("pausa till 8 augusti")  # a Saturday
    (again,) = await talk.messages("resumed")

    await talk.clock.forward(again.due_at - talk.clock.now())

    assert again.due_at == datetime(2026, 8, 11, 7, tzinfo=UTC)
    notice = seen(await opened(talk, again), Notice)
    assert (notice.code, notice.args["day"]) == ("resumed", "tisdag 11 augusti")


async def test_where_the_question_was_first_it_is_not_announced_for_next_week(
    talk: Talk, led: Speaker
) -> None:
    """Both come at nine on the same Monday; the schedule may have rung a second earlier."""
    await led.says("pausa till 10 augusti")
    (again,) = await talk.messages("resumed")
    await talk.clock.forward(again.due_at - talk.clock.now())
    async with talk.store.work(talk.tenant) as work:
        (reminder,) = await work.find(Schedule, occasion=Occasion.REMINDER)
        await work.save(replace(reminder, made_day=AUGUST, next_day=date(2026, 8, 17)))
        await work.commit()

    assert code_of(await opened(talk, again)) == "resumed-asked"


async def test_nothing_is_said_of_an_end_that_was_moved(talk: Talk, led: Speaker) -> None:
    await led.says("pausa till 10 augusti")
    await led.says("pausa till 17 augusti")

    first, second = sorted(await talk.messages("resumed"), key=lambda message: message.due_at)

    with pytest.raises(NothingToSay):
        await opened(talk, first)
    assert second.page.item == "2026-08-17"


async def test_nothing_is_said_of_a_pause_that_was_changed_before_it_was_told(
    talk: Talk, led: Speaker
) -> None:
    me = led.in_person
    await me.says("pausa till 10 augusti")
    await me.says("pausa till 17 augusti")

    earlier = next(each for each in await talk.messages("paused") if each.page.item == "2026-08-10")

    with pytest.raises(NothingToSay):
        await opened(talk, earlier)


async def test_it_can_begin_again_at_once(talk: Talk, led: Speaker) -> None:
    paused = seen(await led.says("pausa till 10 augusti"), Notice)

    answer = await led.taps(step_called("end-pause", paused.steps))
    twice = await led.taps(step_called("end-pause", paused.steps))

    today = date(2026, 2, 26)
    now = [message for message in await talk.messages("resumed") if message.page.item == str(today)]
    assert code_of(answer) == "resumed"
    assert code_of(twice) == "not-paused"
    assert await until(talk) == today
    assert len(now) == 1
    assert code_of(await opened(talk, now[0])) == "resumed"


async def test_beginning_again_brings_the_next_question_back(talk: Talk, led: Speaker) -> None:
    paused = seen(await led.says("pausa till 10 augusti"), Notice)

    await led.taps(step_called("end-pause", paused.steps))

    async with talk.store.work(talk.tenant) as work:
        (reminder,) = await work.find(Schedule, occasion=Occasion.REMINDER)
    assert reminder.next_day == date(2026, 3, 2)


async def test_while_paused_the_bare_word_shows_the_pause_and_the_way_out(led: Speaker) -> None:
    await led.says("pausa till 10 augusti")

    shown = seen(await led.says("pausa"), Notice)
    form = await led.taps(step_called("button-change", shown.steps))

    assert shown.code == "paused"
    assert isinstance(form, Form)


async def test_a_pause_that_is_over_is_none(talk: Talk, led: Speaker) -> None:
    await led.says("pausa till 10 augusti")
    await talk.clock.forward(timedelta(days=170))

    shown = seen(await led.says("schema"), ScheduleCard)

    assert shown.paused_until is None
    assert isinstance(await led.says("pausa"), Form)


async def test_a_team_without_a_rhythm_begins_again_quietly(talk: Talk, maria: Speaker) -> None:
    await lead(maria)
    paused = seen(await maria.says("pausa till 10 augusti"), Notice)

    answer = await maria.taps(step_called("end-pause", paused.steps))

    assert code_of(answer) == "resumed-quietly"


async def test_the_button_of_another_teams_pause_does_nothing_here(talk: Talk, led: Speaker) -> None:
    paused = seen(await led.says("pausa till 10 augusti"), Notice)
    step = step_called("end-pause", paused.steps)

    answer = await led.taps(replace(step, page=replace(step.page, team="another")))

    assert code_of(answer) == "old-card"
    assert await until(talk) == AUGUST


async def test_study_waits_for_the_end_of_the_pause_and_comes_on_its_day_where_that_ends_sooner(
    talk: Talk, maria: Speaker
) -> None:
    await lead(maria)
    await start_cycle(maria)  # until Sunday 26 April
    due = [(await talk.messages("study-due"))[0].due_at.date()]

    for said in ("pausa till 10 augusti", "pausa till 1 april"):
        await maria.says(said)
        due.append((await talk.messages("study-due"))[0].due_at.date())

    assert due == [date(2026, 4, 27), AUGUST, date(2026, 4, 27)]


async def test_what_falls_on_a_holiday_or_in_a_closed_week_comes_on_the_next_working_day(
    talk: Talk, maria: Speaker
) -> None:
    talk.calendar.days = [date(2026, 4, 27)]

    await start_cycle(maria)

    (message,) = await talk.messages("study-due")
    assert message.due_at.date() == date(2026, 4, 28)
