"""Periods: where they move, when they are due, and what is skipped."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as some

from improvement.days_off import DaysOff
from improvement.rhythm import (
    Period,
    Skip,
    default_schedules,
    in_english,
    next_period,
    nominal_days,
    periods,
    planned,
    summary_of_week,
)
from improvement.schedule import Move, Occasion, Schedule
from improvement.team import Stage, Team, TeamKind
from improvement.week import monday_of
from tests.calendars import PaperCalendar

WEEK = timedelta(weeks=1)
TEAM = Team(id="t1", tenant="ekdalen", conversation="19:x", service_url="", kind=TeamKind.CHANNEL)
MONDAYS = Schedule(
    id="y1",
    tenant="ekdalen",
    team="t1",
    occasion=Occasion.REMINDER,
    weekdays=(0,),
    at=time(9),
    anchor=date(2026, 3, 2),
)
FRIDAYS = replace(MONDAYS, occasion=Occasion.SUMMARY, weekdays=(4,), at=time(14), moves=Move.BACK)
EVERY_DAY = PaperCalendar()
GOOD_FRIDAY, EASTER_MONDAY = date(2026, 4, 3), date(2026, 4, 6)
EASTER = PaperCalendar([GOOD_FRIDAY, EASTER_MONDAY])

ZONES = some.sampled_from(sorted(available_timezones() - {"localtime", "Factory"}))
DAYS = some.dates(date(2024, 1, 1), date(2037, 1, 1))
TIMES = some.times().map(lambda at: at.replace(second=0, microsecond=0))
WEEKDAYS = some.sets(some.integers(0, 6), min_size=1).map(lambda chosen: tuple(sorted(chosen)))
RHYTHMS = some.builds(
    replace,
    some.just(MONDAYS),
    weekdays=WEEKDAYS,
    at=TIMES,
    anchor=DAYS,
    every=some.integers(1, 4),
    moves=some.sampled_from(Move),
)


def local(period: Period, team: Team = TEAM) -> str:
    return period.due.astimezone(ZoneInfo(team.zone)).isoformat(timespec="minutes")


def after(schedule: Schedule, day: date, calendar: PaperCalendar = EVERY_DAY, team: Team = TEAM) -> Period:
    return next_period(schedule, team, calendar, day)


def those_due(found: Iterator[Period], how_many: int) -> list[Period]:
    return list(islice((period for period in found if period.skip is None), how_many))


def test_the_next_monday_is_a_later_one() -> None:
    monday = after(MONDAYS, date(2026, 3, 2))

    assert monday == Period(date(2026, 3, 9), date(2026, 3, 9), datetime(2026, 3, 9, 8, tzinfo=UTC))


def test_a_time_that_the_clocks_jump_over_comes_an_hour_later() -> None:
    at_night = replace(MONDAYS, weekdays=(6,), at=time(2, 30))

    assert local(after(at_night, date(2026, 3, 28))) == "2026-03-29T03:30+02:00"


def test_a_time_that_the_clocks_show_twice_comes_once_the_first_time() -> None:
    at_night = replace(MONDAYS, weekdays=(5, 6, 0), at=time(2, 30))

    three = list(islice(periods(at_night, TEAM, EVERY_DAY, date(2026, 10, 23)), 3))

    assert [local(period) for period in three] == [
        "2026-10-24T02:30+02:00",
        "2026-10-25T02:30+02:00",
        "2026-10-26T02:30+01:00",
    ]


@pytest.mark.parametrize("day", [date(2026, 3, 26), date(2026, 10, 22)])
def test_nine_stays_nine_over_both_clock_changes(day: date) -> None:
    before, then = islice(periods(MONDAYS, TEAM, EVERY_DAY, day - WEEK), 2)

    assert local(before)[11:16] == local(then)[11:16] == "09:00"
    assert then.due - before.due != WEEK


def test_a_reminder_moves_forward_over_a_holiday_and_keeps_its_name() -> None:
    reminder = after(MONDAYS, GOOD_FRIDAY, EASTER)

    assert (reminder.nominal, local(reminder)) == (EASTER_MONDAY, "2026-04-07T09:00+02:00")


def test_a_summary_moves_back_over_a_holiday_and_keeps_its_name() -> None:
    summary = after(FRIDAYS, date(2026, 3, 28), EASTER)

    assert (summary.nominal, local(summary)) == (GOOD_FRIDAY, "2026-04-02T14:00+02:00")


def test_what_is_to_be_skipped_on_a_holiday_is_skipped() -> None:
    period = after(replace(MONDAYS, moves=Move.SKIP), GOOD_FRIDAY, EASTER)

    assert (period.nominal, period.day, period.skip) == (EASTER_MONDAY, EASTER_MONDAY, Skip.HOLIDAY)


@pytest.mark.parametrize(
    ("schedule", "first"), [(FRIDAYS, date(2026, 12, 25)), (MONDAYS, date(2026, 12, 21))]
)
def test_nothing_leaves_its_own_week(schedule: Schedule, first: date) -> None:
    week = PaperCalendar([date(2026, 12, 21) + timedelta(days=number) for number in range(5)])

    period = after(schedule, date(2026, 12, 20), week)

    assert (period.nominal, period.day, period.skip) == (first, first, Skip.HOLIDAY)


def test_a_reminder_never_moves_to_a_weekend() -> None:
    fridays = replace(FRIDAYS, moves=Move.FORWARD)

    assert after(fridays, date(2026, 3, 28), EASTER).skip is Skip.HOLIDAY


def test_a_weekend_day_that_was_chosen_is_a_working_day() -> None:
    saturdays = replace(MONDAYS, weekdays=(5,))

    assert after(saturdays, date(2026, 3, 2)).day == date(2026, 3, 7)


def test_in_a_closed_week_nothing_is_said_and_the_reason_kept() -> None:
    closed = replace(TEAM, days_off=DaysOff(closed=(date(2026, 7, 13),)))

    two = list(islice(periods(FRIDAYS, closed, EVERY_DAY, date(2026, 7, 12)), 2))

    assert [(period.nominal, period.skip) for period in two] == [
        (date(2026, 7, 17), Skip.CLOSED_WEEK),
        (date(2026, 7, 24), None),
    ]


def test_what_comes_before_the_end_of_a_pause_is_skipped() -> None:
    paused = replace(TEAM, paused_until=date(2026, 8, 10))

    two = list(islice(periods(MONDAYS, paused, EVERY_DAY, date(2026, 8, 2)), 2))

    assert [(period.nominal.day, period.skip) for period in two] == [(3, Skip.PAUSED), (10, None)]


def test_a_summary_that_moves_back_into_a_pause_is_skipped_too() -> None:
    paused = replace(TEAM, paused_until=GOOD_FRIDAY)

    assert after(FRIDAYS, date(2026, 3, 28), EASTER, paused).skip is Skip.PAUSED


def test_a_chosen_day_that_another_moved_to_is_said_once() -> None:
    often = replace(MONDAYS, weekdays=(0, 1, 3))

    week = list(islice(periods(often, TEAM, EASTER, date(2026, 4, 5)), 3))

    assert [(period.nominal.day, period.day.day, period.skip) for period in week] == [
        (6, 7, None),
        (7, 7, Skip.SAME_DAY),
        (9, 9, None),
    ]


def test_what_moves_away_from_a_paused_day_does_not_take_the_day_it_came_to() -> None:
    often = replace(MONDAYS, weekdays=(0, 1))
    paused = replace(TEAM, paused_until=date(2026, 4, 7))

    week = list(islice(periods(often, paused, EASTER, date(2026, 4, 5)), 2))

    assert [(period.nominal.day, period.skip) for period in week] == [(6, Skip.PAUSED), (7, None)]


def test_every_other_week_is_counted_over_a_year_of_53_weeks() -> None:
    every_other = replace(MONDAYS, every=2, anchor=date(2026, 12, 16))

    days = list(islice(nominal_days(every_other, date(2026, 12, 1)), 4))

    assert days == [date(2026, 12, 14), date(2026, 12, 28), date(2027, 1, 11), date(2027, 1, 25)]


def test_a_rhythm_without_weekdays_has_no_days() -> None:
    with pytest.raises(ValueError, match="y1 names no weekday"):
        next(nominal_days(replace(MONDAYS, weekdays=()), date(2026, 3, 2)))


def test_the_summary_of_a_week_is_when_its_last_one_goes() -> None:
    twice = replace(FRIDAYS, weekdays=(2, 4))

    assert summary_of_week(FRIDAYS, TEAM, EASTER, date(2026, 3, 30)) == datetime(2026, 4, 2, 12, tzinfo=UTC)
    assert summary_of_week(twice, TEAM, EVERY_DAY, date(2026, 3, 2)) == datetime(2026, 3, 6, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    ("schedule", "team"),
    [
        (replace(FRIDAYS, is_on=False), TEAM),
        (replace(FRIDAYS, every=2, anchor=date(2026, 3, 9)), TEAM),
        (FRIDAYS, replace(TEAM, paused_until=date(2026, 3, 9))),
        (FRIDAYS, replace(TEAM, days_off=DaysOff(closed=(date(2026, 3, 2),)))),
    ],
    ids=["off", "not that week", "paused", "closed"],
)
def test_a_week_without_a_summary_has_no_moment(schedule: Schedule, team: Team) -> None:
    assert summary_of_week(schedule, team, EVERY_DAY, date(2026, 3, 2)) is None


def test_a_team_begins_with_four_rhythms() -> None:
    usual = default_schedules(TEAM, date(2026, 2, 26))

    assert [(each.occasion, each.weekdays, each.at.hour, each.moves) for each in usual] == [
        (Occasion.REMINDER, (0,), 9, Move.FORWARD),
        (Occasion.NUDGE, (3,), 13, Move.BACK),
        (Occasion.SUMMARY, (4,), 14, Move.BACK),
        (Occasion.DIGEST, (4,), 13, Move.BACK),
    ]


def test_every_reason_has_words_for_operators() -> None:
    assert all(in_english(skip.value) == skip.words for skip in Skip)
    assert in_english("cut off while it was being sent") == "cut off while it was being sent"


# ── What is to come, after a change ──────────────────────────────────────────────────────────────────────

MONDAY_AT_TEN = datetime(2026, 3, 2, 9, tzinfo=UTC)
RANG = replace(
    MONDAYS,
    next_day=date(2026, 3, 9),
    next_due=datetime(2026, 3, 9, 8, tzinfo=UTC),
    last_day=date(2026, 3, 2),
    made_day=date(2026, 3, 2),
)


def coming(schedule: Schedule, now: datetime = MONDAY_AT_TEN, team: Team = TEAM) -> date | None:
    return planned(schedule, team, EVERY_DAY, now).next_day


def test_a_new_rhythm_rings_from_now_on() -> None:
    assert coming(MONDAYS, MONDAY_AT_TEN) == date(2026, 3, 9)
    assert coming(MONDAYS, MONDAY_AT_TEN - timedelta(hours=2)) == date(2026, 3, 2)


def test_what_moved_to_a_later_day_of_this_week_is_still_to_come() -> None:
    tuesday = datetime(2026, 4, 7, 6, tzinfo=UTC)

    assert planned(MONDAYS, TEAM, EASTER, tuesday).next_day == EASTER_MONDAY


@pytest.mark.parametrize(
    "changed",
    [replace(RANG, at=time(11)), replace(RANG, weekdays=(2,)), replace(RANG, moves=Move.BACK)],
    ids=["later the same day", "another day of the same week", "how it moves"],
)
def test_a_week_that_had_its_own_gets_no_second_one(changed: Schedule) -> None:
    found = coming(changed)

    assert found is not None
    assert monday_of(found) == date(2026, 3, 9)


def test_further_days_of_this_week_are_said() -> None:
    assert coming(replace(RANG, weekdays=(0, 2))) == date(2026, 3, 4)


def test_an_earlier_day_of_this_week_that_has_not_come_is_said() -> None:
    last_friday, this_friday = date(2026, 2, 27), date(2026, 3, 6)
    fridays = replace(FRIDAYS, last_day=last_friday, made_day=last_friday, next_day=this_friday)

    assert coming(replace(fridays, weekdays=(2,))) == date(2026, 3, 4)


def test_what_was_to_come_stays_to_come_when_a_new_zone_lets_it_be_past() -> None:
    half_past_eight = datetime(2026, 3, 9, 7, 30, tzinfo=UTC)

    moved = planned(RANG, replace(TEAM, zone="Europe/Helsinki"), EVERY_DAY, half_past_eight)

    assert (moved.next_day, moved.next_due) == (date(2026, 3, 9), datetime(2026, 3, 9, 7, tzinfo=UTC))


@pytest.mark.parametrize(
    ("schedule", "team"),
    [(replace(RANG, is_on=False), TEAM), (RANG, replace(TEAM, stage=Stage.REMOVED))],
    ids=["off", "removed"],
)
def test_nothing_is_to_come_while_it_is_off(schedule: Schedule, team: Team) -> None:
    silent = planned(schedule, team, EVERY_DAY, MONDAY_AT_TEN)

    assert (silent.next_day, silent.next_due) == (None, None)


# ── Over all zones ───────────────────────────────────────────────────────────────────────────────────────


@given(RHYTHMS, ZONES, DAYS)
def test_moments_strictly_increase_in_every_zone(schedule: Schedule, zone: str, day: date) -> None:
    team = replace(TEAM, zone=zone)

    moments = [period.due for period in islice(periods(schedule, team, EVERY_DAY, day), 60)]

    assert all(one < other for one, other in pairwise(moments))


@given(RHYTHMS, ZONES, DAYS, some.lists(some.integers(0, 60), max_size=30), some.integers(0, 60))
def test_however_days_are_off_moments_never_go_back_and_nothing_leaves_its_week(
    schedule: Schedule, zone: str, day: date, off: list[int], pause: int
) -> None:
    team = replace(
        TEAM,
        zone=zone,
        paused_until=day + timedelta(days=pause),
        days_off=DaysOff(closed=(monday_of(day) + 2 * WEEK,)),
    )
    calendar = PaperCalendar([day + timedelta(days=number) for number in off])

    found = list(islice(periods(schedule, team, calendar, day), 40))

    said = [period for period in found if period.skip is None]
    assert all(one.due <= other.due for one, other in pairwise(found))
    assert all(one.due < other.due for one, other in pairwise(said))
    assert all(monday_of(period.day) == monday_of(period.nominal) for period in found)
    assert not any(calendar.is_day_off(period.day, team.days_off) for period in said)
    assert [period.nominal for period in found] == list(islice(nominal_days(schedule, day), 40))


@given(some.integers(0, 6), TIMES, ZONES, DAYS)
def test_a_weekly_rhythm_has_one_period_in_every_iso_week(
    weekday: int, at: time, zone: str, day: date
) -> None:
    weekly = replace(MONDAYS, weekdays=(weekday,), at=at)

    found = islice(periods(weekly, replace(TEAM, zone=zone), EVERY_DAY, day), 120)

    weeks = [monday_of(period.nominal) for period in found]
    assert all(other - one == WEEK for one, other in pairwise(weeks))


@given(ZONES, DAYS)
def test_nine_is_nine_on_the_wall_in_every_zone(zone: str, day: date) -> None:
    team = replace(TEAM, zone=zone)

    found = islice(periods(MONDAYS, team, EVERY_DAY, day), 60)

    walls = [period.due.astimezone(ZoneInfo(zone)) for period in found]
    assert {wall.time() for wall in walls} == {time(9)}
    assert {wall.weekday() for wall in walls} == {0}


@given(RHYTHMS, ZONES, DAYS)
def test_reckoned_one_by_one_they_are_the_same(schedule: Schedule, zone: str, day: date) -> None:
    team = replace(TEAM, zone=zone)
    together = list(islice(periods(schedule, team, EVERY_DAY, day), 5))

    one_by_one = [after(schedule, day, EVERY_DAY, team)]
    while len(one_by_one) < 5:
        one_by_one.append(after(schedule, one_by_one[-1].nominal, EVERY_DAY, team))

    assert one_by_one == together
