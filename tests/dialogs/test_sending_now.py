"""`skicka nu` and `förhandsvisa`: what the schedule would say, said now, and seen before by one person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs.views import Choose, Notice, Preview, Step
from improvement.message import Delivery, Message, MessageState
from improvement.page import Page
from improvement.schedule import Occasion, Schedule
from improvement.team import Role
from tests.dialogs.talk import Speaker, Talk, code_of, seen, start_cycle, step_called
from tests.dialogs.test_promises import lead
from tests.dialogs.those_who_lead import role


@pytest.fixture
async def led(talk: Talk, maria: Speaker) -> Speaker:
    """Maria leads, a test is running, and it is Tuesday 3 March."""
    await lead(maria)
    await start_cycle(maria)
    await talk.clock.forward(timedelta(days=5))
    return maria


async def send(speaker: Speaker, what: str = "button-send-reminder") -> Notice:
    choice = seen(await speaker.says("skicka nu"), Choose)
    return seen(await speaker.taps(step_called(what, choice.options)), Notice)


async def schedule_of(talk: Talk, occasion: Occasion) -> Schedule:
    async with talk.store.work(talk.tenant) as work:
        (schedule,) = await work.find(Schedule, occasion=occasion)
    return schedule


async def change(talk: Talk, thing: Schedule | Message) -> None:
    async with talk.store.work(talk.tenant) as work:
        await work.save(thing)
        await work.commit()


def rung(thing: Schedule) -> Schedule:
    """The same schedule as the planner would leave it once Monday's question went out."""
    return replace(thing, next_day=date(2026, 3, 9), last_day=date(2026, 3, 2), made_day=date(2026, 3, 2))


async def test_it_goes_under_the_name_the_schedule_would_give_it(talk: Talk, led: Speaker) -> None:
    schedule = await schedule_of(talk, Occasion.SUMMARY)

    answer = await send(led, "button-send-summary")

    (said,), (chore,) = await talk.messages("summary"), await talk.messages("closing")
    assert answer.code == "sent-now"
    assert said.key == f"summary:{schedule.id}:2026-03-06"
    assert (said.delivery, said.due_at) == (Delivery.POST, talk.clock.now())
    assert chore.key == f"closing:{schedule.id}:2026-03-06"
    assert chore.delivery is Delivery.CHORE
    assert chore.page.item == "2026-03-06"


async def test_the_question_brings_the_personal_ones_with_it(talk: Talk, led: Speaker) -> None:
    await send(led)

    (said,), (chore,) = await talk.messages("week"), await talk.messages("asking")
    assert said.page.item == "2026-03-02"
    assert chore.delivery is Delivery.CHORE


async def test_a_second_time_it_says_that_it_has_gone(talk: Talk, led: Speaker) -> None:
    await send(led)

    assert (await send(led)).code == "sent-already"
    assert len(await talk.messages("week")) == 1
    assert len(await talk.messages("asking")) == 1


async def test_what_the_schedule_has_sent_this_week_is_not_sent_again(talk: Talk, led: Speaker) -> None:
    await send(led)
    await change(talk, rung(await schedule_of(talk, Occasion.REMINDER)))

    assert (await send(led)).code == "sent-already"


async def test_what_the_schedule_left_out_can_be_sent_once(talk: Talk, led: Speaker) -> None:
    await send(led)
    (skipped,) = await talk.messages("week")
    await change(talk, replace(skipped, state=MessageState.SKIPPED, reason="holiday"))

    answers = [await send(led), await send(led)]

    assert [answer.code for answer in answers] == ["sent-now", "sent-already"]
    assert len(await talk.messages("week")) == 2


async def test_a_further_day_of_the_same_week_is_a_line_in_the_thread(talk: Talk, led: Speaker) -> None:
    await send(led)
    reminder = await schedule_of(talk, Occasion.REMINDER)
    await change(talk, replace(reminder, weekdays=(0, 3), next_day=date(2026, 3, 5)))

    await send(led)

    (again,) = await talk.messages("week-again")
    assert again.key == f"reminder:{reminder.id}:2026-03-05"


async def test_nothing_is_sent_about_a_week_in_which_nothing_is_tested(talk: Talk, maria: Speaker) -> None:
    await lead(maria)
    await start_cycle(maria, end="2026-03-08")
    await talk.clock.forward(timedelta(days=40))

    assert (await send(maria)).code == "nothing-to-send"
    assert await talk.messages("week") == []


async def test_only_leaders_send(led: Speaker, johan: Speaker) -> None:
    choice = seen(await led.says("skicka nu"), Choose)

    answers = [await johan.says("skicka nu"), await johan.taps(choice.options[0])]

    assert [code_of(answer) for answer in answers] == ["only-leaders-set-up"] * 2


async def test_nobody_can_have_the_personal_reminders_sent(talk: Talk, led: Speaker) -> None:
    choice = seen(await led.says("skicka nu"), Choose)

    answer = await led.taps(replace(choice.options[0], value="nudge"))

    assert code_of(answer) == "old-card"
    assert await talk.messages("nudging") == []


async def test_a_preview_asked_for_in_the_channel_comes_in_person(talk: Talk, led: Speaker) -> None:
    answer = await led.says("förhandsvisa")

    (message,) = await talk.messages("preview")
    assert code_of(answer) == "written-to-you"
    assert message.delivery is Delivery.PERSONAL
    assert not message.key.startswith("week:")


async def test_only_leaders_preview(led: Speaker, johan: Speaker) -> None:
    assert code_of(await johan.in_person.says("förhandsvisa")) == "only-leaders-set-up"


async def test_a_preview_is_the_card_of_the_week_to_come_and_nobody_elses(talk: Talk, led: Speaker) -> None:
    shown = seen(await led.in_person.says("förhandsvisa"), Preview)

    week = Step(verb="open", page=Page(name="week", team=(await talk.team()).id, item="2026-03-09"))
    assert shown.shown == await talk.person("Johan").taps(week)
    assert await talk.messages("week") == []


async def test_a_summary_can_be_seen_before_too(led: Speaker) -> None:
    shown = seen(await led.in_person.says("förhandsvisa"), Preview)

    other = await led.in_person.taps(step_called("button-send-summary", shown.steps))

    assert isinstance(other, Preview | Notice)
    assert "button-send-reminder" in [step.words for step in other.steps]


async def test_promise_7_whoever_manages_too_reads_no_small_figures_beforehand(
    talk: Talk, led: Speaker
) -> None:
    await role(talk, led.name, Role.MANAGER)

    assert code_of(await led.in_person.says("förhandsvisa")) == "preview-not-for-managers"


async def test_while_nothing_is_tested_there_is_nothing_to_preview(talk: Talk, maria: Speaker) -> None:
    await lead(maria)

    assert code_of(await maria.in_person.says("förhandsvisa")) == "nothing-to-preview"
