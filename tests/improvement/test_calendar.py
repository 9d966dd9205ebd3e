"""Days and hours as a team lives them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as some

from improvement.calendar import local_day, morning_of, next_workday

STOCKHOLM = "Europe/Stockholm"
DAYS = some.dates(date(2024, 1, 1), date(2037, 12, 31))
ZONES = some.sampled_from(sorted(available_timezones() - {"localtime", "Factory"}))


def morning_after(day: date, zone: str) -> datetime:
    return morning_of(day + timedelta(days=1), zone)


@pytest.mark.parametrize(
    ("day", "morning"),
    [
        (date(2026, 3, 2), "2026-03-03T08:00+00:00"),  # a Monday: on Tuesday
        (date(2026, 3, 6), "2026-03-09T08:00+00:00"),  # a Friday: on Monday
        (date(2026, 3, 7), "2026-03-09T08:00+00:00"),
        (date(2026, 3, 8), "2026-03-09T08:00+00:00"),
        (date(2026, 4, 26), "2026-04-27T07:00+00:00"),  # the pilot team's planned end, a Sunday
        (date(2026, 12, 31), "2027-01-01T08:00+00:00"),
    ],
)
def test_it_is_nine_on_the_first_workday_after(day: date, morning: str) -> None:
    assert morning_after(day, STOCKHOLM) == datetime.fromisoformat(morning)


def test_nine_stays_nine_when_the_clocks_go_forward() -> None:
    before, after = morning_after(date(2026, 3, 26), STOCKHOLM), morning_after(date(2026, 3, 29), STOCKHOLM)

    assert before == datetime(2026, 3, 27, 8, 0, tzinfo=UTC)
    assert after == datetime(2026, 3, 30, 7, 0, tzinfo=UTC)


def test_nine_stays_nine_when_the_clocks_go_back() -> None:
    before, after = morning_after(date(2026, 10, 22), STOCKHOLM), morning_after(date(2026, 10, 25), STOCKHOLM)

    assert before == datetime(2026, 10, 23, 7, 0, tzinfo=UTC)
    assert after == datetime(2026, 10, 26, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "morning"),
    [
        ("Europe/Helsinki", "2026-03-03T07:00+00:00"),
        ("Europe/London", "2026-03-03T09:00+00:00"),
        ("America/New_York", "2026-03-03T14:00+00:00"),
        ("Asia/Kathmandu", "2026-03-03T03:15+00:00"),
        ("Pacific/Auckland", "2026-03-02T20:00+00:00"),  # where it is morning first
    ],
)
def test_nine_is_the_teams_own_nine(zone: str, morning: str) -> None:
    assert morning_after(date(2026, 3, 2), zone) == datetime.fromisoformat(morning)


@given(DAYS, ZONES)
def test_the_morning_is_always_nine_on_a_later_weekday(day: date, zone: str) -> None:
    local = morning_after(day, zone).astimezone(ZoneInfo(zone))

    assert local.time() == time(9, 0)
    assert local.weekday() < 5
    assert 1 <= (local.date() - day).days <= 3


@given(DAYS, DAYS)
def test_a_later_day_never_has_an_earlier_morning(one: date, other: date) -> None:
    first, second = sorted([one, other])

    assert morning_after(first, STOCKHOLM) <= morning_after(second, STOCKHOLM)


def test_the_day_is_the_one_where_the_team_is() -> None:
    late = datetime(2026, 2, 26, 23, 30, tzinfo=UTC)

    assert local_day(late, STOCKHOLM) == date(2026, 2, 27)
    assert local_day(late, "America/New_York") == date(2026, 2, 26)


def test_a_workday_is_its_own_next_workday() -> None:
    assert next_workday(date(2026, 2, 27)) == date(2026, 2, 27)
    assert next_workday(date(2026, 2, 28)) == date(2026, 3, 2)


def test_the_morning_of_a_workday_is_its_own_and_of_a_weekend_the_mondays() -> None:
    assert morning_of(date(2026, 3, 26), STOCKHOLM) == datetime(2026, 3, 26, 8, 0, tzinfo=UTC)
    assert morning_of(date(2026, 3, 28), STOCKHOLM) == datetime(2026, 3, 30, 7, 0, tzinfo=UTC)
