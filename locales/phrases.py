"""Days, weeks, times and lists in running text, as each language writes them."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

BABEL_NAMES = {"sv": "sv_SE", "en": "en_GB"}  # plain "sv" and "en" number the weeks wrongly
FEWEST_COUNTED = 5
_SWEDISH = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
_ENGLISH = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
COUNTING = {"sv": _SWEDISH, "en": _ENGLISH}  # from nought: small numbers in running text
_DASH = "\u2013"
_AT = {"sv": "kl.", "en": "at"}
_A_MONDAY = date(2024, 1, 1)
_FEWEST_SPANNED = 3  # weekdays in a row that are said as a span
_WEEK = {"sv": ("vecka", "v."), "en": ("week", "w.")}


@lru_cache(512)
def day(language: str, day: date) -> str:
    return format_date(day, "d MMMM y", BABEL_NAMES[language])


@lru_cache(512)
def short_day(language: str, day: date) -> str:
    return format_date(day, "d MMMM", BABEL_NAMES[language])


@lru_cache(512)
def weekday(language: str, day: date) -> str:
    return format_date(day, "EEEE d MMMM", BABEL_NAMES[language])


@lru_cache(512)
def full_day(language: str, day: date) -> str:
    return format_date(day, "EEEE d MMMM y", BABEL_NAMES[language])


@lru_cache
def weekday_name(language: str, number: int) -> str:
    return format_date(_A_MONDAY + timedelta(days=number), "EEEE", BABEL_NAMES[language])


def weekdays(language: str, numbers: Sequence[int]) -> str:
    days = sorted(set(numbers))
    called = [weekday_name(language, number) for number in days]
    if len(days) >= _FEWEST_SPANNED and days[-1] - days[0] == len(days) - 1:
        return f"{called[0]}{_DASH}{called[-1]}"
    return names(language, called)


def week(language: str, day: date) -> str:
    return f"{_WEEK[language][0]} {day.isocalendar().week}"


@lru_cache(512)
def period(language: str, start: date, end: date) -> str:
    if start == end:
        return day(language, start)
    return f"{_span(language, start, end)} ({_weeks(language, start, end)})"


def _span(language: str, start: date, end: date) -> str:
    if start.year != end.year:
        return f"{day(language, start)}{_DASH}{day(language, end)}"
    if start.month != end.month:
        return f"{short_day(language, start)}{_DASH}{day(language, end)}"
    return f"{start.day}{_DASH}{day(language, end)}"


def _weeks(language: str, start: date, end: date) -> str:
    first, last = start.isocalendar(), end.isocalendar()
    mark = _WEEK[language][1]
    if first[:2] == last[:2]:
        return f"{mark} {first.week}"
    again = "" if first.year == last.year else f"{mark} "  # over New Year the later number is the smaller
    return f"{mark} {first.week}{_DASH}{again}{last.week}"


def clock(language: str, at: time) -> str:
    return f"{_AT[language]} {bare_clock(language, at)}"


def hours(language: str, begins: time, ends: time) -> str:
    span = f"{bare_clock(language, begins)}{_DASH}{bare_clock(language, ends)}"
    return f"{_AT[language]} {span}" if language == "sv" else span


def bare_clock(language: str, at: time) -> str:
    if language == "sv":
        return f"{at.hour}" + (f".{at.minute:02}" if at.minute else "")
    return f"{at.hour}:{at.minute:02}"


def number(language: str, value: Decimal) -> str:
    plain = value.normalize() if value else Decimal()
    places = max(0, -int(plain.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(plain, pattern, BABEL_NAMES[language])


def counting(language: str, count: int) -> str:
    words = COUNTING[language]
    return words[count] if 0 <= count < len(words) else number(language, Decimal(count))


def names(language: str, names: Sequence[str]) -> str:
    if not names:
        return ""
    *others, last = names
    return f"{', '.join(others)}{_and(language)}{last}" if others else last


@lru_cache
def _and(language: str) -> str:
    return format_list(["", ""], locale=BABEL_NAMES[language])


def staff_id(count: int, of: int, *, strictly: bool = False) -> str:
    """Which word tells how many of a group: small groups are never counted in figures.

    `strictly` keeps small counts in large groups in words too.
    """
    if count == 0:
        return "staff-none"
    if count >= of:
        return "staff-all"
    if (count if strictly else of) >= FEWEST_COUNTED:
        return "staff-counted"
    if count == 1:
        return "staff-someone"
    return "staff-most" if count * 2 > of else "staff-some"
