"""What a schedule brings when it rings."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from improvement.days_off import DaysOff
from improvement.message import Delivery, Message, MessageState
from improvement.rhythm import Skip, default_schedules, planned
from improvement.schedule import Occasion, Ringing, Rung, Schedule
from improvement.team import Stage, Team, TeamKind
from scheduler.bell import Bell
from tests.calendars import PaperCalendar

TEAM = Team(id="t1", tenant="ekdalen", conversation="19:x", service_url="", kind=TeamKind.CHANNEL)
SUNDAY = datetime(2026, 3, 1, 12, tzinfo=UTC)
CALENDAR = PaperCalendar()
USUAL = {
    each.occasion: planned(each, TEAM, CALENDAR, SUNDAY) for each in default_schedules(TEAM, SUNDAY.date())
}
REMINDER, SUMMARY = USUAL[Occasion.REMINDER], USUAL[Occasion.SUMMARY]
AT_ONCE = Bell(calendar=CALENDAR, spread=timedelta())
HOUR = timedelta(hours=1)


def moment(schedule: Schedule) -> datetime:
    assert schedule.next_due is not None
    return schedule.next_due


def ring(
    schedule: Schedule, *, late: timedelta = timedelta(), team: Team = TEAM, bell: Bell = AT_ONCE
) -> Rung:
    return bell.ring(Ringing(schedule=schedule, team=team, summary=SUMMARY), moment(schedule) + late)


def seen(messages: tuple[Message, ...]) -> list[tuple[str, str, str]]:
    return [(each.delivery, each.page.name, each.page.item) for each in messages]


@pytest.mark.parametrize(
    ("occasion", "brings"),
    [
        (Occasion.REMINDER, [("post", "week", "2026-03-02"), ("chore", "asking", "2026-03-02")]),
        (Occasion.NUDGE, [("chore", "nudging", "2026-03-05")]),
        (
            Occasion.SUMMARY,
            [
                ("post", "summary", "2026-03-02"),
                ("chore", "closing", "2026-03-06"),
                ("chore", "noting", "2026-03-06"),
            ],
        ),
        (Occasion.DIGEST, [("chore", "digesting", "2026-03-06")]),
    ],
)
def test_each_occasion_brings_its_own(occasion: Occasion, brings: list[tuple[str, str, str]]) -> None:
    rung = ring(USUAL[occasion])

    assert seen(rung.messages) == brings


def test_the_schedule_goes_on_to_the_next_period_and_knows_the_one_that_rang() -> None:
    rung = ring(REMINDER)

    assert rung.schedule == replace(
        REMINDER,
        next_day=date(2026, 3, 9),
        next_due=moment(REMINDER) + timedelta(weeks=1),
        last_day=date(2026, 3, 2),
        made_day=date(2026, 3, 2),
    )


def test_every_message_has_a_key_of_its_own_that_names_the_period() -> None:
    week, asking = ring(REMINDER).messages

    assert (week.key, asking.key) == (
        f"reminder:{REMINDER.id}:2026-03-02",
        f"asking:{REMINDER.id}:2026-03-02",
    )
    assert (week.to, week.lane, asking.to) == ("t1", "t1", "t1")


def test_further_days_of_a_week_are_a_line_and_no_card() -> None:
    often = replace(REMINDER, weekdays=(0, 2))

    monday = ring(often)
    wednesday = ring(monday.schedule)
    next_monday = ring(wednesday.schedule)

    names = [rung.messages[0].page.name for rung in (monday, wednesday, next_monday)]
    assert names == ["week", "week-again", "week"]
    assert wednesday.messages[0].page.item == "2026-03-02"


def test_when_the_first_day_was_skipped_the_second_brings_the_card() -> None:
    often = replace(REMINDER, weekdays=(0, 2))
    paused = replace(TEAM, paused_until=date(2026, 3, 3))

    monday = ring(often, team=paused)
    wednesday = ring(monday.schedule)

    assert (monday.messages[0].state, monday.messages[0].reason) == (MessageState.SKIPPED, Skip.PAUSED)
    assert wednesday.messages[0].page.name == "week"


def test_late_within_the_grace_it_is_said_once_and_later_it_is_skipped_with_the_reason() -> None:
    within = ring(REMINDER, late=35 * HOUR)
    after = ring(REMINDER, late=36 * HOUR)

    assert [each.state for each in within.messages] == [MessageState.WAITING, MessageState.WAITING]
    assert [(each.state, each.reason) for each in after.messages] == [(MessageState.SKIPPED, Skip.TOO_LATE)]


def test_after_a_long_stop_every_missed_period_is_written_down_and_the_last_is_said() -> None:
    rung = ring(REMINDER, late=timedelta(weeks=3, hours=2))

    posts = [each for each in rung.messages if each.delivery is Delivery.POST]
    assert [(each.page.item, each.state) for each in posts] == [
        ("2026-03-02", MessageState.SKIPPED),
        ("2026-03-09", MessageState.SKIPPED),
        ("2026-03-16", MessageState.SKIPPED),
        ("2026-03-23", MessageState.WAITING),
    ]
    assert rung.schedule.next_day == date(2026, 3, 30)


def test_nobody_is_reminded_of_a_week_that_was_summed_up() -> None:
    nudge = USUAL[Occasion.NUDGE]

    (in_time,) = ring(nudge).messages
    (too_late,) = ring(nudge, late=25 * HOUR).messages

    assert in_time.expires_at == moment(SUMMARY)
    assert (too_late.state, too_late.reason) == (MessageState.SKIPPED, Skip.TOO_LATE)


@pytest.mark.parametrize(
    ("team", "late", "reason"),
    [
        (replace(TEAM, paused_until=date(2026, 4, 1)), timedelta(), Skip.PAUSED),
        (replace(TEAM, days_off=DaysOff(closed=(date(2026, 3, 2),))), timedelta(), Skip.CLOSED_WEEK),
        (TEAM, 48 * HOUR, Skip.TOO_LATE),
    ],
)
def test_the_week_before_is_closed_also_when_the_summary_is_skipped(
    team: Team, late: timedelta, reason: Skip
) -> None:
    summary, closing = ring(SUMMARY, team=team, late=late).messages

    assert (summary.state, summary.reason) == (MessageState.SKIPPED, reason)
    assert (closing.page.name, closing.state, closing.expires_at) == ("closing", MessageState.WAITING, None)


def test_a_summary_that_is_off_closes_the_week_and_brings_the_managers_note_all_the_same() -> None:
    closing, noting = ring(replace(SUMMARY, is_on=False)).messages

    assert seen((closing, noting)) == [("chore", "closing", "2026-03-06"), ("chore", "noting", "2026-03-06")]
    assert (closing.expires_at, noting.expires_at) == (None, moment(SUMMARY) + 36 * HOUR)


def test_what_has_moved_to_a_later_moment_waits_for_it() -> None:
    later = replace(TEAM, zone="Europe/London")

    rung = ring(REMINDER, team=later)

    assert rung.messages == ()
    assert (rung.schedule.next_day, rung.schedule.next_due) == (REMINDER.next_day, moment(REMINDER) + HOUR)


@pytest.mark.parametrize(
    ("schedule", "team"),
    [(replace(REMINDER, is_on=False), TEAM), (REMINDER, replace(TEAM, stage=Stage.REMOVED))],
    ids=["off", "removed"],
)
def test_what_is_off_falls_silent(schedule: Schedule, team: Team) -> None:
    rung = ring(schedule, team=team)

    assert (rung.messages, rung.schedule.next_day, rung.schedule.next_due) == ((), None, None)


def test_teams_that_want_the_same_moment_are_spread_within_the_window_each_always_alike() -> None:
    bell = Bell(calendar=CALENDAR, spread=timedelta(minutes=10))
    many = [replace(REMINDER, id=f"schedule-{number}") for number in range(300)]

    delays = [ring(each, bell=bell).messages[0].due_at - moment(each) for each in many]

    assert delays == [ring(each, bell=bell).messages[0].due_at - moment(each) for each in many]
    assert all(timedelta() <= delay < timedelta(minutes=10) for delay in delays)
    assert len(set(delays)) > 150


def test_the_spread_never_goes_past_what_it_is_about() -> None:
    bell = Bell(calendar=CALENDAR, spread=timedelta(hours=1))
    just_before = replace(USUAL[Occasion.NUDGE], weekdays=(4,), at=SUMMARY.at.replace(hour=13, minute=59))
    many = [planned(replace(just_before, id=f"n{number}"), TEAM, CALENDAR, SUNDAY) for number in range(50)]

    nudges = [ring(each, bell=bell).messages[0] for each in many]

    assert all(each.expires_at == moment(SUMMARY) for each in nudges)
    assert all(each.due_at < moment(SUMMARY) for each in nudges)
