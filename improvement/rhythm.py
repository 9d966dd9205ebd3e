"""When a rhythm rings: its periods, where they move when a day is off, and the moments that makes.

Every period is named by its nominal date and stays in the ISO week of that date, wherever it moves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from improvement.calendar import SATURDAY, local_day, moment_at
from improvement.identity import new_id
from improvement.ports import Calendar
from improvement.schedule import Move, Occasion, Schedule
from improvement.team import Stage, Team
from improvement.week import A_WEEK, monday_of

ONE_DAY = timedelta(days=1)


class Skip(StrEnum):
    """Why nothing was said in a period. A message that was skipped keeps the value as its reason."""

    HOLIDAY = "holiday"
    CLOSED_WEEK = "closed_week"
    PAUSED = "paused"
    SAME_DAY = "same_day"
    TOO_LATE = "too_late"
    CHANGED = "changed"

    @property
    def words(self) -> str:
        """The reason in English, for operators."""
        return _WORDS[self]


_WORDS = {
    Skip.HOLIDAY: "the day was off, and there was no working day of its week to move to",
    Skip.CLOSED_WEEK: "the team was closed that week",
    Skip.PAUSED: "the team had paused Varv",
    Skip.SAME_DAY: "it moved to a day on which the same thing was said already",
    Skip.TOO_LATE: "its time had passed when Varv was back",
    Skip.CHANGED: "the schedule was changed, and nothing was left to come that week",
}


def in_english(reason: str) -> str:
    """The reason of a skipped or dead message, for operators: a skip's words, or what it says itself."""
    return Skip(reason).words if reason in set(Skip) else reason


@dataclass(frozen=True, slots=True)
class Period:
    """One time of a rhythm: its `nominal` date, the `day` it moves to, and the moment it is `due` in UTC.

    With `skip` nothing is said; it is written down as skipped at the moment it would have come.
    """

    nominal: date
    day: date
    due: datetime
    skip: Skip | None = None


def nominal_days(schedule: Schedule, after: date) -> Iterator[date]:
    """The dates of a rhythm later than a date, without end. Raises `ValueError` for one without weekdays."""
    for monday in _mondays(schedule, after + ONE_DAY):
        yield from (day for day in _nominal_in(schedule, monday) if day > after)


def periods(schedule: Schedule, team: Team, calendar: Calendar, after: date) -> Iterator[Period]:
    """The periods of a rhythm whose nominal date is later than a date, without end.

    Their moments never go back, and those of the periods that are not skipped strictly increase.
    """
    for monday in _mondays(schedule, after + ONE_DAY):
        week = _periods_in(schedule, team, calendar, monday)
        yield from (period for period in week if period.nominal > after)


def next_period(schedule: Schedule, team: Team, calendar: Calendar, after: date) -> Period:
    """The first period whose nominal date is later than a date."""
    return next(periods(schedule, team, calendar, after))


def planned(schedule: Schedule, team: Team, calendar: Calendar, now: datetime) -> Schedule:
    """The schedule with the next period it rings for, from what the schedule and the team are now.

    No period rings that rang before, and a rhythm of one day a week never twice in a week. What was to come
    and is due already stays to come: the planner decides whether it is too late.
    """
    if not (schedule.rings and schedule.weekdays) or team.stage is Stage.REMOVED:
        return replace(schedule, next_day=None, next_due=None)
    pending = schedule.next_day or date.max
    coming = periods(schedule, team, calendar, _had(schedule, local_day(now, team.zone)))
    found = next(period for period in coming if period.due > now or period.nominal >= pending)
    return replace(schedule, next_day=found.nominal, next_due=found.due)


def _had(schedule: Schedule, today: date) -> date:
    """The last date that needs no more looking at."""
    had = [monday_of(today) - ONE_DAY]
    if schedule.next_day is not None:
        had = [min(had[0], schedule.next_day - ONE_DAY)]
    if schedule.last_day is not None:
        had.append(schedule.last_day)
    if schedule.made_day is not None and len(set(schedule.weekdays)) == 1:
        had.append(monday_of(schedule.made_day) + A_WEEK - ONE_DAY)
    return max(had)


def summary_of_week(schedule: Schedule, team: Team, calendar: Calendar, monday: date) -> datetime | None:
    """When the summary of a week goes, or what else a schedule says in it last; None when it says nothing."""
    if not schedule.is_on or not _is_counted(schedule, monday):
        return None
    said = [period.due for period in _periods_in(schedule, team, calendar, monday) if period.skip is None]
    return said[-1] if said else None


def default_schedules(team: Team, today: date) -> tuple[Schedule, ...]:
    """The rhythm a team begins with; nothing is to come yet."""
    return tuple(
        Schedule(
            id=new_id(),
            tenant=team.tenant,
            team=team.id,
            occasion=occasion,
            weekdays=(weekday,),
            at=time(hour),
            anchor=today,
            moves=moves,
        )
        for occasion, weekday, hour, moves in _USUAL
    )


_USUAL = (
    (Occasion.REMINDER, 0, 9, Move.FORWARD),
    (Occasion.NUDGE, 3, 13, Move.BACK),
    (Occasion.SUMMARY, 4, 14, Move.BACK),
    (Occasion.DIGEST, 4, 13, Move.BACK),  # before the summary, so that her own answer is in time
)


def _mondays(schedule: Schedule, first: date) -> Iterator[date]:
    """The Mondays of the weeks that count, from the week of a date on."""
    if not schedule.weekdays:
        raise ValueError(f"schedule {schedule.id} names no weekday")
    monday = monday_of(first)
    while not _is_counted(schedule, monday):
        monday += A_WEEK
    while True:
        yield monday
        monday += schedule.every * A_WEEK


def _is_counted(schedule: Schedule, monday: date) -> bool:
    return (_week_number(monday) - _week_number(schedule.anchor)) % schedule.every == 0


def _nominal_in(schedule: Schedule, monday: date) -> list[date]:
    return [monday + weekday * ONE_DAY for weekday in sorted(set(schedule.weekdays))]


def _periods_in(schedule: Schedule, team: Team, calendar: Calendar, monday: date) -> Iterator[Period]:
    """The periods of one week that counts. The first that comes to a day takes it."""
    taken: set[date] = set()
    for nominal in _nominal_in(schedule, monday):
        day = _moved(schedule, team, calendar, nominal)
        skip = _skip_of(team, nominal, day)
        if skip is None and day in taken:
            skip = Skip.SAME_DAY
        elif skip is not None or day is None:
            day = nominal
        else:
            taken.add(day)
        yield Period(nominal, day or nominal, moment_at(day or nominal, schedule.at, team.zone), skip)


def _skip_of(team: Team, nominal: date, day: date | None) -> Skip | None:
    if team.is_paused(min(nominal, day or nominal)):
        return Skip.PAUSED
    if team.days_off.is_closed(nominal):
        return Skip.CLOSED_WEEK
    return Skip.HOLIDAY if day is None else None


def _moved(schedule: Schedule, team: Team, calendar: Calendar, nominal: date) -> date | None:
    """The day of the same week that a date comes to; None when there is none."""
    day, week = nominal, _week_number(nominal)
    while not _is_working(schedule, team, calendar, day):
        if schedule.moves is Move.SKIP:
            return None
        day += ONE_DAY if schedule.moves is Move.FORWARD else -ONE_DAY
        if _week_number(day) != week:
            return None
    return day


def _week_number(day: date) -> int:
    """The weeks since the first Monday of the calendar."""
    return (day.toordinal() - 1) // 7


def _is_working(schedule: Schedule, team: Team, calendar: Calendar, day: date) -> bool:
    weekday = day.weekday()
    if weekday >= SATURDAY and weekday not in schedule.weekdays:
        return False
    return not calendar.is_day_off(day, team.days_off)
