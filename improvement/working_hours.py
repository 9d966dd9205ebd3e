"""When one person may be written to in person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from improvement.calendar import Calendar, is_off, local_day, moment_at
from improvement.days_off import DaysOff

WORKDAYS = (0, 1, 2, 3, 4)  # Monday is 0
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkingHours:
    """The weekdays somebody works (Monday is 0), and from when until when they may be disturbed."""

    weekdays: tuple[int, ...] = WORKDAYS
    begins: time = time(8)
    ends: time = time(17)

    def to_data(self) -> dict[str, Any]:
        """The hours as plain values, for a database column."""
        return {
            "weekdays": list(self.weekdays),
            "begins": self.begins.isoformat(),
            "ends": self.ends.isoformat(),
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "WorkingHours":
        """The hours that `to_data` described; what is left out is as usual."""
        usual = cls()
        return cls(
            weekdays=tuple(data.get("weekdays", usual.weekdays)),
            begins=time.fromisoformat(data.get("begins", usual.begins.isoformat())),
            ends=time.fromisoformat(data.get("ends", usual.ends.isoformat())),
        )


def next_moment(
    hours: WorkingHours,
    zone: str,
    earliest: datetime,
    latest: datetime,
    *,
    calendar: Calendar | None = None,
    off: DaysOff | None = None,
) -> datetime | None:
    """The first moment, in UTC, from `earliest` on in which somebody may be written to.

    None when there is none before `latest`. With a calendar, the days that are `off` where they work are left
    out, closed weeks too. Hours that end before they begin go on past midnight.
    """
    day, last = local_day(earliest, zone) - ONE_DAY, local_day(latest, zone)
    while day <= last:
        begins, ends = _hours_of(hours, zone, day)
        moment = max(begins, earliest.astimezone(UTC))
        if moment < min(ends, latest) and _works(hours, day, calendar, off or DaysOff()):
            return moment
        day += ONE_DAY
    return None


def _hours_of(hours: WorkingHours, zone: str, day: date) -> tuple[datetime, datetime]:
    evening = day if hours.begins < hours.ends else day + ONE_DAY
    return moment_at(day, hours.begins, zone), moment_at(evening, hours.ends, zone)


def _works(hours: WorkingHours, day: date, calendar: Calendar | None, off: DaysOff) -> bool:
    return day.weekday() in hours.weekdays and not (calendar and is_off(day, calendar, off))
