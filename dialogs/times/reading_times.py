"""Reads days, periods, weekdays and clocks that people write or pick."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta

from dialogs.identity_number import has_identity_number
from dialogs.plain_text import within_card
from dialogs.problem import Problem
from dialogs.readers import Day, Period, Setting
from improvement.week import A_WEEK, monday_of
from locales.dates import NoSuchDay, NotADay, read_period

WORDS_IN_A_SENTENCE = 4
LONGEST_SAID = 200  # no period takes more to write
LONGEST_PAUSE = timedelta(days=366)
LONGEST_ABSENCE = timedelta(days=2 * 366)
MOST_CLOSED = 20
EARLIEST, LATEST = time(6), time(21)
_CLOCK = re.compile(r"(?:kl\.?|at)?\s*(\d{1,2})(?:[.:](\d\d))?", re.IGNORECASE)
_UNTIL = re.compile(
    r"(?:fram )?(?:till|tills|until|til|to)\s+(?:och med\s+(?=\S))?(?P<day>.+)", re.IGNORECASE
)
_INCLUDED = re.compile(
    r"(?:till och med|tom|t\.?\s?o\.?\s?m\.?|through|to and including|until the end of)\s+(?P<day>.+)",
    re.IGNORECASE,
)
_BETWEEN_PERIODS = re.compile(r"[;,\n]|\s(?:och|and)\s(?=v|w|\d)", re.IGNORECASE)


_BARE_WEEKS = re.compile(r"\d{1,2}(?:\s*[-\u2013]\s*\d{1,2})?")


def said_in(inputs: Mapping[str, str], name: str) -> str:
    """What was written in a field: never an identity number, and not longer than a time takes to write."""
    said = inputs.get(name, "").strip()
    if has_identity_number(said):
        raise Problem("identity-number")
    if len(said) > LONGEST_SAID:
        raise Problem("not-a-day", kept=within_card(said))
    return said


def begins_like_a_time(said: str) -> bool:
    """Whether words after a command tell a day or a period, or are too few to be a sentence."""
    if len(said.split()) < WORDS_IN_A_SENTENCE or _UNTIL.fullmatch(said) or _INCLUDED.fullmatch(said):
        return True
    try:
        read_period(said[:LONGEST_SAID], date(2026, 1, 1))
    except NotADay:
        return False
    except NoSuchDay:
        return True
    return True


def read_pause(said: str, today: date) -> date:
    """The first day that is on again: the day itself, or the day after one that is said to be included."""
    try:
        first_on = _end_of_pause(said, today)
    except Problem as problem:
        raise Problem(_OF_PAUSES.get(problem.code, problem.code), kept=problem.kept and said) from problem
    if first_on <= today:
        raise Problem("pause-has-passed", kept=said)
    if first_on > today + LONGEST_PAUSE:
        raise Problem("pause-too-long", kept=said)
    return first_on


_OF_PAUSES = {"day-has-passed": "pause-has-passed"}


def _end_of_pause(said: str, today: date) -> date:
    included = _INCLUDED.fullmatch(said)
    until = included or _UNTIL.fullmatch(said)
    if until:
        return _day(until["day"], today) + timedelta(days=1 if included else 0)
    first, last = _period(said, today)
    if first == last:
        return first
    if first > today:
        raise Problem("pause-begins-later", kept=said)
    return last + timedelta(days=1)


def read_absence(said: str, today: date) -> tuple[date, date]:
    """The first and the last day somebody is away; "till fredag" begins today."""
    until = _INCLUDED.fullmatch(said) or _UNTIL.fullmatch(said)
    if until:
        first, last = today, _day(until["day"], today)
    else:
        first, last = _period(said, today)
    if last > today + LONGEST_ABSENCE:
        raise Problem("absence-too-far", kept=said)
    return first, last


def _day(said: str, today: date) -> date:
    return date.fromisoformat(str(Day().read({"value": said}, Setting(today=today))))


def _period(said: str, today: date) -> tuple[date, date]:
    value = Period().read({"value": said}, Setting(today=today))
    assert isinstance(value, dict)
    return date.fromisoformat(str(value["start"])), date.fromisoformat(str(value["end"]))


def read_weeks(said: str, today: date) -> list[date]:
    """The Mondays of the weeks that are written: "v. 28–31, v. 52"."""
    found: list[date] = []
    for part in _BETWEEN_PERIODS.split(said):
        if words := part.strip():
            first, last = _period(f"v. {words}" if _BARE_WEEKS.fullmatch(words) else words, today)
            if last - first > MOST_CLOSED * A_WEEK:
                raise Problem("closed-too-many", kept=said, most=MOST_CLOSED)
            found += _mondays(first, last)
    return found


def _mondays(first: date, last: date) -> list[date]:
    monday = monday_of(first)
    return [monday + number * A_WEEK for number in range((last - monday).days // 7 + 1)]


def read_clock(said: str) -> time:
    """A time of day, picked or written: "09:00", "9.30", "kl. 9"."""
    found = _CLOCK.fullmatch(said.strip())
    try:
        return time(int(found[1]), int(found[2] or 0)) if found else time.fromisoformat(said.strip())
    except ValueError:
        raise Problem("clock-unclear", kept=said[:LONGEST_SAID]) from None


def read_daytime(said: str) -> time:
    """A time of day at which a team may be written to."""
    at = read_clock(said)
    if not EARLIEST <= at <= LATEST:
        raise Problem("clock-at-night", kept=said)
    return at


def read_weekdays(said: str) -> tuple[int, ...]:
    """The weekdays that are picked, Monday being 0; at least one."""
    picked = {int(part) for part in said.split(",") if part.strip() in _WEEKDAYS}
    if not picked:
        raise Problem("no-weekday")
    return tuple(sorted(picked))


_WEEKDAYS: Sequence[str] = [str(number) for number in range(7)]
