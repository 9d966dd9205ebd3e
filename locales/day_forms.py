"""The ways to write one day or one week, Swedish and English ones side by side.

A form is a pattern and a function that tells which days it means, year by year. Which year is settled in
`dates.py`, since that depends on whether the day stands alone or ends a period.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta
from typing import TypeAlias

from locales.day_names import (
    DAYS,
    MONTH_WORDS,
    MONTHS,
    NEAR_DAYS,
    NEXT_WEEK,
    NUMBERS,
    THIS_WEEK,
    WEEKDAYS,
)

WEEK = timedelta(weeks=1)
_LAST_DAY_OF_WEEK = timedelta(days=6)
_MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class Span:
    """The days somebody means, both ends included; often a single one."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Said:
    """Days as they were said. `in_year` tells which they are in a year, None when that year lacks them.

    `year` is known when it was said, or follows from today. `weekday` is the one said beside the date
    (Monday is 0): the date must fall on it.
    """

    in_year: Callable[[int], Span | None]
    year: int | None = None
    weekday: int | None = None

    def agrees(self, span: Span) -> bool:
        """Whether the weekday that was said is the one the day has."""
        return self.weekday in (None, span.first.weekday())


Form: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str], date], Said]]


def understand(words: str, today: date) -> Said | None:
    """What these tidy words mean, or None when no form fits."""
    for pattern, read in FORMS:
        match = pattern.fullmatch(words)
        if match:
            return read(match, today)
    return None


def later(day: date, number: int, unit: str) -> date | None:
    """The day that is so many days, weeks or months after; None beyond the calendar."""
    if unit not in MONTH_WORDS:
        ordinal = day.toordinal() + number * DAYS[unit]
        return date.fromordinal(ordinal) if ordinal <= date.max.toordinal() else None
    months = day.year * _MONTHS_IN_YEAR + day.month - 1 + number
    year, month = divmod(months, _MONTHS_IN_YEAR)
    return next((found for shorter in range(4) if (found := _date(year, month + 1, day.day - shorter))), None)


def number_of(word: str) -> int:
    """ "4" or "fyra" as a number."""
    return NUMBERS[word] if word in NUMBERS else int(word)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _one(day: date | None) -> Span | None:
    return Span(day, day) if day else None


def _exactly(span: Span | None) -> Said:
    return Said(lambda _: span, year=span.first.year if span else MINYEAR)


def _iso_day(match: re.Match[str], _: date) -> Said:
    return _exactly(_one(_date(*(int(part) for part in match.groups()))))


def _month_and_day(match: re.Match[str], _: date) -> Said:
    said = match.groupdict()
    month = int(said["month"]) if said["month"].isdigit() else MONTHS[said["month"]]
    return Said(
        lambda year: _one(_date(year, month, int(said["day"]))),
        year=int(said["year"]) if said["year"] else None,
        weekday=WEEKDAYS.get(_bare_weekday(said["weekday"])),
    )


def _week(match: re.Match[str], _: date) -> Said:
    said = match.groupdict()
    weekday = WEEKDAYS.get(_bare_weekday(said.get("weekday")))

    def in_year(year: int) -> Span | None:
        try:
            monday = date.fromisocalendar(year, int(said["week"]), 1)
        except ValueError:
            return None
        whole = Span(monday, monday + _LAST_DAY_OF_WEEK)
        return whole if weekday is None else _one(monday + timedelta(days=weekday))

    return Said(in_year, year=int(said["year"]) if said["year"] else None)


def _weekday(match: re.Match[str], today: date) -> Said:
    """The coming one after today; with "nästa" the one in next week."""
    weekday = WEEKDAYS[_bare_weekday(match["weekday"])]
    if match["which"] in ("nästa", "next"):
        return _exactly(_one(_monday(today) + WEEK + timedelta(days=weekday)))
    return _exactly(_one(today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)))


def _ahead(match: re.Match[str], today: date) -> Said:
    day = later(today, number_of(match["number"]), match["unit"])
    if day and match["weekday"]:
        day = _monday(day) + timedelta(days=WEEKDAYS[_bare_weekday(match["weekday"])])
    return _exactly(_one(day))


def _near(match: re.Match[str], today: date) -> Said:
    return _exactly(_one(today + timedelta(days=NEAR_DAYS[match[0]])))


def _near_week(match: re.Match[str], today: date) -> Said:
    monday = _monday(today) + (WEEK if match[0] in NEXT_WEEK else timedelta(0))
    return _exactly(Span(monday, monday + _LAST_DAY_OF_WEEK))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _bare_weekday(word: str | None) -> str:
    """ "fredagen" as "fredag"."""
    return word.removesuffix("en") if word else ""


def _any_of(*names: str) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


NUMBER = rf"(?P<number>\d{{1,3}}|{_any_of(*NUMBERS)})"
UNIT = rf"(?P<unit>{_any_of(*DAYS, *MONTH_WORDS)})"
_WEEKDAY = rf"(?P<weekday>(?:{_any_of(*WEEKDAYS)})(?:en)?)"
_MAYBE_WEEKDAY = rf"(?:{_WEEKDAY}\.?,? )?(?:den |the )?"
_MONTH = rf"(?P<month>{_any_of(*MONTHS)})\.?"
_DAY = r"(?P<day>\d{1,2})"
_ORDINAL = r"(?::[ae]|st|nd|rd|th)?"
_YEAR = r"(?:,? (?:of )?(?P<year>\d{4}))?"
_AHEAD = rf"(?:{_WEEKDAY} )?(?:om|in) {NUMBER} {UNIT}"

_PATTERNS: tuple[tuple[str, Callable[[re.Match[str], date], Said]], ...] = (
    (r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", _iso_day),
    (r"(\d{4})(\d\d)(\d\d)", _iso_day),
    (rf"{_MAYBE_WEEKDAY}{_DAY}[/.](?P<month>\d{{1,2}})(?:[ /.-](?P<year>\d{{4}}))?", _month_and_day),
    (rf"{_MAYBE_WEEKDAY}{_DAY}{_ORDINAL}\.? (?:of )?{_MONTH}{_YEAR}", _month_and_day),
    (rf"{_MAYBE_WEEKDAY}{_MONTH} (?:the )?{_DAY}{_ORDINAL}{_YEAR}", _month_and_day),
    (rf"(?:{_WEEKDAY} (?:i |in )?)?(?:v\.?|w\.?|vecka|week) ?(?P<week>\d{{1,2}}){_YEAR}", _week),
    (r"(?P<year>\d{4})-?w(?P<week>\d{1,2})", _week),
    (rf"(?:(?P<which>nästa|next|kommande|coming|this|nu på) )?{_WEEKDAY}", _weekday),
    (_AHEAD, _ahead),
    (_any_of(*NEAR_DAYS), _near),
    (_any_of(*NEXT_WEEK, *THIS_WEEK), _near_week),
)
FORMS: tuple[Form, ...] = tuple((re.compile(pattern), read) for pattern, read in _PATTERNS)
