"""Days and hours as a team lives them: local, on weekdays, in working hours."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from improvement.days_off import DaysOff

MORNING = time(9, 0)
SATURDAY = 5


class Calendar(Protocol):
    """Knows which days are off where: a port, offered with the others in `ports.py`."""

    def is_day_off(self, day: date, off: DaysOff) -> bool:
        """Whether the day is a public holiday there, or one of the eves the team counts."""


def local_day(moment: datetime, zone: str) -> date:
    """The calendar day it is in a zone at this moment."""
    return moment.astimezone(ZoneInfo(zone)).date()


def moment_at(day: date, at: time, zone: str) -> datetime:
    """The moment, in UTC, at which the clocks of a zone show a time on a day.

    A time that the clocks jump over comes as much later, one that they show twice comes the first time.
    """
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


def next_workday(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day


def is_off(day: date, calendar: Calendar, off: DaysOff) -> bool:
    """Whether a team is off that day, whatever weekday it is: in a closed week, or on a holiday it counts."""
    return off.is_closed(day) or calendar.is_day_off(day, off)


def first_day_at_work(day: date, calendar: Calendar, off: DaysOff) -> date:
    """The day itself, or the first after it that is no weekend and on which the team is not off."""
    day = next_workday(day)
    while is_off(day, calendar, off):
        day = next_workday(day + timedelta(days=1))
    return day


def morning_of(day: date, zone: str) -> datetime:
    """Nine o'clock local time on a day, or on the first workday after it, in UTC."""
    return moment_at(next_workday(day), MORNING, zone)
