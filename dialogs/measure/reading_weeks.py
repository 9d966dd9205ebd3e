"""Reads which week a value is about. Unlike a plan's days these have been: "v. 44" is the nearest one."""

import re
from datetime import date

from dialogs.problem import Problem
from improvement.week import A_WEEK, monday_of

LONGEST_KEPT = 60
OLDEST = date(2000, 1, 3)
_HALF_A_YEAR = 26  # weeks
_WEEK = r"(?:v\.?|vecka|veckan|w\.?|wk\.?|week)\s*(?P<week>\d{1,2})(?:[\s,/]+(?P<year>\d{4}))?"
_AFTER_VALUE = re.compile(rf"(?P<said>.+?)[\s,;]+(?:för |for |in |i )?{_WEEK}\s*", re.IGNORECASE | re.DOTALL)
_LAST_WEEK = re.compile(r"(?P<said>.+?)[\s,;]+(?:förra veckan|last week)[\s.!]*", re.IGNORECASE | re.DOTALL)
_DAY_AFTER_VALUE = re.compile(r"(?P<said>.+?)[\s,;]+(?P<day>\d{4}-\d\d-\d\d)\s*", re.DOTALL)
_ONLY_WEEK = re.compile(rf"(?:{_WEEK}|(?P<bare>\d{{1,2}}))", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[\s-]*(?:v\.?|vecka|w\.?|week)\s*(?P<week>\d{1,2})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def split_week(said: str, today: date) -> tuple[str, date | None]:
    """What was measured, and the Monday of the week it is about where that is told after it.

    Raises `Problem`: no-such-week, week-to-come.
    """
    if found := _LAST_WEEK.fullmatch(said):
        return found["said"].strip(), monday_of(today) - A_WEEK
    if found := _DAY_AFTER_VALUE.fullmatch(said):
        return found["said"].strip(), read_week(found["day"], today)
    if found := _AFTER_VALUE.fullmatch(said):
        return found["said"].strip(), _week(found["week"], found["year"], today, said)
    return said.strip(), None


def read_week(said: str, today: date) -> date:
    """The Monday of a week that is named, by its number or by a day in it.

    Raises `Problem`: not-a-week, no-such-week, week-to-come.
    """
    words = said.strip().strip(".")
    if found := _ONLY_WEEK.fullmatch(words):
        return _week(found["week"] or found["bare"], found["year"], today, said)
    if found := _YEAR_FIRST.fullmatch(words):
        return _week(found["week"], found["year"], today, said)
    for form in (_ISO, _COMPACT):
        if found := form.fullmatch(words):
            return _of_day(found[1], found[2], found[3], today, said)
    if found := _DAY_FIRST.fullmatch(words):
        return _of_day(found[3], found[2], found[1], today, said)
    raise Problem("not-a-week", kept=said.strip()[:LONGEST_KEPT])


def checked(monday: date, today: date, said: str = "") -> date:
    """The week, if it has begun. Raises `Problem`."""
    if monday > today:
        raise Problem("week-to-come", kept=said.strip()[:LONGEST_KEPT])
    if monday < OLDEST:
        raise Problem("no-such-week", kept=said.strip()[:LONGEST_KEPT])
    return monday


def _week(number: str, year: str | None, today: date, said: str) -> date:
    """Without a year the nearest such week is meant: in the autumn "v. 50" is to come, in January it was."""
    try:
        if year:
            return checked(date.fromisocalendar(int(year), int(number), 1), today, said)
        monday = date.fromisocalendar(today.isocalendar().year, int(number), 1)
        if monday > today + _HALF_A_YEAR * A_WEEK:
            monday = date.fromisocalendar(today.isocalendar().year - 1, int(number), 1)
    except ValueError:
        raise Problem("no-such-week", kept=said.strip()[:LONGEST_KEPT]) from None
    return checked(monday, today, said)


def _of_day(year: str, month: str, day: str, today: date, said: str) -> date:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        raise Problem("no-such-day", kept=said.strip()[:LONGEST_KEPT]) from None
    if found > today:
        raise Problem("week-to-come", kept=said.strip()[:LONGEST_KEPT])
    return checked(monday_of(found), today, said)
