"""Days and hours as a team lives them: local, on weekdays, in working hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING = time(9, 0)
SATURDAY = 5


def local_day(moment: datetime, zone: str) -> date:
    """The calendar day it is in a zone at this moment."""
    return moment.astimezone(ZoneInfo(zone)).date()


def next_workday(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day


def morning_of(day: date, zone: str) -> datetime:
    """Nine o'clock local time on a day, or on the first workday after it, in UTC."""
    return datetime.combine(next_workday(day), MORNING, ZoneInfo(zone)).astimezone(UTC)


def morning_after(day: date, zone: str) -> datetime:
    """Nine o'clock local time on the first workday after a day, in UTC."""
    return morning_of(day + timedelta(days=1), zone)
