"""When one person may be written to."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as some

from improvement.days_off import DaysOff
from improvement.working_hours import WorkingHours, next_moment
from tests.calendars import PaperCalendar

STOCKHOLM = "Europe/Stockholm"
ZONES = some.sampled_from(sorted(available_timezones() - {"localtime", "Factory"}))
USUAL = WorkingHours()
MONTH = timedelta(days=30)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(STOCKHOLM))


def moment(hours: WorkingHours, earliest: str, **days: object) -> str | None:
    start = at(earliest)
    found = next_moment(hours, STOCKHOLM, start, start + MONTH, **days)  # type: ignore[arg-type]  # as it is called
    return found.astimezone(ZoneInfo(STOCKHOLM)).strftime("%Y-%m-%d %H:%M") if found else None


@pytest.mark.parametrize(
    ("earliest", "found"),
    [
        ("2026-03-05 13:00", "2026-03-05 13:00"),  # at once
        ("2026-03-05 06:00", "2026-03-05 08:00"),
        ("2026-03-05 17:00", "2026-03-06 08:00"),
        ("2026-03-06 17:30", "2026-03-09 08:00"),  # not at the weekend
        ("2026-03-28 12:00", "2026-03-30 08:00"),  # the clocks go forward in between
    ],
)
def test_it_is_inside_the_hours_of_a_workday(earliest: str, found: str) -> None:
    assert moment(USUAL, earliest) == found


def test_part_time_weekdays_are_kept() -> None:
    assert moment(WorkingHours(weekdays=(1, 2)), "2026-03-05 13:00") == "2026-03-10 08:00"


def test_hours_may_go_past_midnight() -> None:
    nights = WorkingHours(weekdays=(3,), begins=time(21), ends=time(6))

    assert moment(nights, "2026-03-06 02:00") == "2026-03-06 02:00"
    assert moment(nights, "2026-03-06 07:00") == "2026-03-12 21:00"


def test_days_off_are_left_out_and_closed_weeks_too() -> None:
    calendar = PaperCalendar([date(2026, 4, 3), date(2026, 4, 6)])
    closed = DaysOff(closed=(date(2026, 4, 6),))

    assert moment(USUAL, "2026-04-03 09:00", calendar=calendar) == "2026-04-07 08:00"
    assert moment(USUAL, "2026-04-03 09:00", calendar=calendar, off=closed) == "2026-04-13 08:00"


def test_too_late_is_never() -> None:
    start = at("2026-03-06 17:30")

    assert next_moment(USUAL, STOCKHOLM, start, at("2026-03-09 08:00")) is None
    assert next_moment(WorkingHours(weekdays=()), STOCKHOLM, start, start + MONTH) is None


@given(
    ZONES,
    some.datetimes(datetime(2024, 1, 1), datetime(2037, 1, 1), timezones=some.just(UTC)),
    some.integers(1, 14),
)
def test_in_every_zone_it_is_within_the_hours_and_the_window(
    zone: str, earliest: datetime, days: int
) -> None:
    latest = earliest + timedelta(days=days)

    found = next_moment(USUAL, zone, earliest, latest)

    if found is None:
        assert days < 4
        return
    wall = found.astimezone(ZoneInfo(zone))
    assert earliest <= found < latest
    assert wall.weekday() < 5
    assert time(8) <= wall.time() < time(17)
