"""`schema`: everybody reads it, process leaders change it, and nobody's change is lost unseen."""

from datetime import date, time, timedelta

import pytest

from dialogs.views import Form, RhythmLine, ScheduleCard, Step, View
from improvement.page import Page
from improvement.schedule import Move, Occasion, Schedule
from tests.dialogs.filled import filled
from tests.dialogs.talk import Speaker, Talk, begin_cycle, code_of, seen, step_called
from tests.dialogs.test_promises import lead


def line(view: View, occasion: Occasion) -> RhythmLine:
    return next(line for line in seen(view, ScheduleCard).lines if line.occasion is occasion)


def change_of(view: View, occasion: Occasion) -> Step:
    step = line(view, occasion).change
    assert step is not None
    return step


async def form_of(speaker: Speaker, occasion: Occasion) -> Form:
    return seen(await speaker.taps(change_of(await speaker.says("schema"), occasion)), Form)


async def kept(talk: Talk, occasion: Occasion) -> Schedule:
    async with talk.store.work(talk.tenant) as work:
        (schedule,) = await work.find(Schedule, occasion=occasion)
    return schedule


def trouble_on(view: View) -> str:
    trouble = seen(view, Form).trouble
    return trouble.code if trouble else ""


@pytest.fixture
async def led(maria: Speaker) -> Speaker:
    """Maria leads the team, and a cycle has begun, so there is a rhythm."""
    await lead(maria)
    await begin_cycle(maria)
    return maria


async def test_every_member_may_read_it(led: Speaker, johan: Speaker) -> None:
    shown = seen(await johan.says("schema"), ScheduleCard)

    assert [line.occasion for line in shown.lines] == list(Occasion)
    assert line(shown, Occasion.REMINDER).at == time(9)
    assert line(shown, Occasion.REMINDER).next == date(2026, 3, 2)


async def test_it_is_understood_in_english_too(led: Speaker) -> None:
    assert isinstance(await led.says("schedule"), ScheduleCard)


async def test_a_team_without_a_cycle_sees_the_usual_rhythm_and_nothing_to_come(
    talk: Talk, maria: Speaker
) -> None:
    shown = seen(await maria.says("schema"), ScheduleCard)

    async with talk.store.work(talk.tenant) as work:
        assert await work.find(Schedule) == []
    assert [line.next for line in shown.lines] == [None] * 4


async def test_in_person_only_a_leader_gets_the_buttons(led: Speaker, johan: Speaker) -> None:
    mine = seen(await led.in_person.says("schema"), ScheduleCard)
    theirs = seen(await johan.in_person.says("schema"), ScheduleCard)

    assert all(line.change for line in mine.lines)
    assert not any(line.change for line in theirs.lines)
    assert [step.words for step in theirs.steps] == ["button-my-times"]


async def test_somebody_who_does_not_lead_is_told_kindly(led: Speaker, johan: Speaker) -> None:
    step = change_of(await johan.says("schema"), Occasion.REMINDER)
    form = await form_of(led, Occasion.REMINDER)

    opened = await johan.taps(step)
    saved = await johan.taps(form.save, **filled(form, at="10:00"))

    assert [code_of(opened), code_of(saved)] == ["only-leaders-set-up"] * 2


async def test_a_new_day_and_time_hold_at_once(talk: Talk, led: Speaker) -> None:
    form = await form_of(led, Occasion.REMINDER)

    shown = await led.taps(form.save, **filled(form, weekdays="1,2", at="08:30"))

    assert line(shown, Occasion.REMINDER).weekdays == (1, 2)
    assert line(shown, Occasion.REMINDER).next == date(2026, 3, 3)
    assert (await kept(talk, Occasion.REMINDER)).at == time(8, 30)


async def test_saving_what_was_there_changes_nothing(talk: Talk, led: Speaker) -> None:
    before = await kept(talk, Occasion.REMINDER)
    form = await form_of(led, Occasion.REMINDER)

    await led.taps(form.save, **filled(form))

    assert await kept(talk, Occasion.REMINDER) == before


async def test_every_other_week_holds_for_what_belongs_to_the_question(talk: Talk, led: Speaker) -> None:
    form = await form_of(led, Occasion.REMINDER)

    shown = await led.taps(form.save, **filled(form, every="every-2-next"))

    often = {line.occasion: line.every for line in seen(shown, ScheduleCard).lines}
    assert often == {
        Occasion.REMINDER: 2,
        Occasion.NUDGE: 2,
        Occasion.SUMMARY: 2,
        Occasion.DIGEST: 1,
    }
    assert line(shown, Occasion.REMINDER).next == date(2026, 3, 2)
    assert line(shown, Occasion.SUMMARY).next == date(2026, 3, 6)


async def test_which_of_the_two_weeks_it_is_can_be_chosen(led: Speaker) -> None:
    form = await form_of(led, Occasion.REMINDER)

    shown = await led.taps(form.save, **filled(form, every="every-2-this"))

    assert line(shown, Occasion.REMINDER).next == date(2026, 3, 9)


async def test_a_message_can_be_turned_off_and_on_again(led: Speaker) -> None:
    form = await form_of(led, Occasion.DIGEST)

    off = await led.taps(form.save, **filled(form, on="false"))
    form = await form_of(led, Occasion.DIGEST)
    on = await led.taps(form.save, **filled(form, on="true"))

    assert line(off, Occasion.DIGEST).next is None
    assert line(on, Occasion.DIGEST).next == date(2026, 2, 27)


async def test_it_says_why_the_question_comes_another_day(talk: Talk, led: Speaker) -> None:
    talk.calendar.days = [date(2026, 3, 2)]
    form = await form_of(led, Occasion.REMINDER)

    shown = await led.taps(form.save, **filled(form, at="09:30"))

    reminder = line(shown, Occasion.REMINDER)
    assert (reminder.next, reminder.meant) == (date(2026, 3, 3), date(2026, 3, 2))


async def test_a_summary_on_a_day_off_comes_the_day_before_or_not_at_all(talk: Talk, led: Speaker) -> None:
    talk.calendar.days = [date(2026, 2, 27)]
    form = await form_of(led, Occasion.SUMMARY)

    shown = await led.taps(form.save, **filled(form, moves="move-skip"))

    summary = line(shown, Occasion.SUMMARY)
    assert (await kept(talk, Occasion.SUMMARY)).moves is Move.SKIP
    assert (summary.skipped, summary.next) == (date(2026, 2, 27), date(2026, 3, 6))


@pytest.mark.parametrize(
    ("occasion", "changed", "code"),
    [
        (Occasion.REMINDER, {"weekdays": ""}, "no-weekday"),
        (Occasion.REMINDER, {"weekdays": "9,måndag"}, "no-weekday"),
        (Occasion.REMINDER, {"at": "23:00"}, "clock-at-night"),
        (Occasion.REMINDER, {"at": "nio"}, "clock-unclear"),
        (Occasion.REMINDER, {"at": ""}, "clock-unclear"),
        (Occasion.REMINDER, {"at": "25:00"}, "clock-unclear"),
        (Occasion.REMINDER, {"at": "811218-9876"}, "identity-number"),
        (Occasion.REMINDER, {"weekdays": "4", "at": "16:00"}, "nudge-before-reminder"),
        (Occasion.NUDGE, {"weekdays": "0", "at": "08:00"}, "nudge-before-reminder"),
        (Occasion.NUDGE, {"weekdays": "4", "at": "15:00"}, "summary-before-nudge"),
        (Occasion.SUMMARY, {"weekdays": "0", "at": "08:00"}, "summary-before-reminder"),
    ],
)
async def test_what_does_not_fit_gets_a_kind_sentence(
    talk: Talk, led: Speaker, occasion: Occasion, changed: dict[str, str], code: str
) -> None:
    before = await kept(talk, occasion)
    form = await form_of(led, occasion)

    answer = await led.taps(form.save, **filled(form, **changed))

    assert trouble_on(answer) == code
    assert await kept(talk, occasion) == before
    assert "811218" not in repr(answer)


async def test_whatever_a_forged_card_picks_the_personal_reminder_comes_once_a_week(
    talk: Talk, led: Speaker
) -> None:
    form = await form_of(led, Occasion.NUDGE)

    await led.taps(form.save, **filled(form, weekdays="1,2,3"))

    assert (await kept(talk, Occasion.NUDGE)).weekdays == (1,)


async def test_who_came_second_sees_how_it_is_now(talk: Talk, led: Speaker) -> None:
    old = await form_of(led, Occasion.REMINDER)
    await led.taps(old.save, **filled(old, at="10:00"))

    answer = seen(await led.taps(old.save, **filled(old, at="11:00")), ScheduleCard)

    assert answer.trouble is not None
    assert answer.trouble.code == "schedule-changed"
    assert line(answer, Occasion.REMINDER).at == time(10)


async def test_a_week_that_passed_is_no_change_by_somebody_else(talk: Talk, led: Speaker) -> None:
    """A schedule that has rung is another row, and the same settings."""
    form = await form_of(led, Occasion.REMINDER)
    async with talk.store.work(talk.tenant) as work:
        (schedule,) = await work.find(Schedule, occasion=Occasion.REMINDER)
        await work.save(schedule)
        await work.commit()

    answer = seen(await led.taps(form.save, **filled(form, at="10:00")), ScheduleCard)

    assert answer.trouble is None


async def test_a_card_about_no_message_at_all_is_old(led: Speaker) -> None:
    form = await form_of(led, Occasion.REMINDER)
    forged = Step(verb="save-schedule", page=Page(name="schedule-change", team=form.save.page.team, item="x"))

    assert code_of(await led.taps(forged, **filled(form))) == "old-card"


async def test_another_zone_moves_the_moment_and_not_the_clock(talk: Talk, led: Speaker) -> None:
    before = await kept(talk, Occasion.REMINDER)
    settings = await led.taps(Step(verb="change", page=Page(name="setup", team=before.team, item="zone")))
    await led.answers("Europe/Helsinki", to=settings)

    after = await kept(talk, Occasion.REMINDER)

    assert before.next_due is not None
    assert after.next_due is not None
    assert (before.next_due - after.next_due).total_seconds() == 3600
    assert after.at == before.at


async def test_the_card_in_the_channel_has_a_button_for_everything(led: Speaker) -> None:
    shown = seen(await led.says("schema"), ScheduleCard)

    words = [step.words for step in shown.steps]
    assert words == [
        "button-pause",
        "button-days-off",
        "button-preview",
        "button-send-now",
        "button-my-times",
    ]
    assert step_called("button-away-team", seen(await led.in_person.says("schema"), ScheduleCard).steps)


async def test_what_has_been_is_not_what_comes_next(talk: Talk, led: Speaker) -> None:
    """Also while nobody has planned yet what comes after it."""
    await talk.clock.forward(timedelta(days=5))

    shown = await led.says("schema")

    assert line(shown, Occasion.REMINDER).next == date(2026, 3, 9)
    assert line(shown, Occasion.NUDGE).next == date(2026, 3, 5)
