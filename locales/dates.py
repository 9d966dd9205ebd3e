"""Reads days and periods as people write them, in Swedish and English alike.

A day without a year is the next such day, today included. In a period the end is the next such day and the
start the last one before it, so that a period already running is understood.
"""

import re
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta

from locales.day_forms import NUMBER, UNIT, Said, Span, later, number_of, understand
from locales.day_names import MONTHS

_YEARS_TO_TRY = 12  # 29 February and week 53 do not come every year
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_FILLERS = re.compile(
    r"^(?:(?:från och med|fr\.?o\.?m\.?|från|from|mellan|between|med start|på|on|den|the) )+"
)
_SEPARATOR = re.compile(
    r"\s*-\s*|\s+(?:till och med|t\.?o\.?m\.?|fram till|till|to|until|through|och|and)\s+", re.IGNORECASE
)
_LENGTH = rf"{NUMBER} {UNIT}"
_START_THEN_LENGTH = re.compile(
    rf"(?:(?P<start>(?!i |for ).+?)(?: och|,)? )?(?:i |for )?{_LENGTH}(?: framåt)?"
)
_LENGTH_THEN_START = re.compile(rf"{_LENGTH} (?:från|från och med|from|med start) (?P<start>.+)")
_BARE_NUMBER = re.compile(r"(\d{1,2})(?::[ae]|st|nd|rd|th)?((?:,? \d{4})?)")
_MONTH = re.compile(rf"(?:i |in |hela )?(?P<month>{'|'.join(MONTHS)})(?: (?P<year>\d{{4}}))?")


class NotADay(ValueError):
    """The words do not tell a day or a period."""


class NoSuchDay(ValueError):
    """A day that no calendar has, such as 31 February or week 54."""


def read_day(text: str, today: date) -> date:
    """The day that is meant; the Monday of a week. Raises `NotADay` or `NoSuchDay`."""
    return _next(_understand(_tidy(text), today), today).first


def read_period(text: str, today: date) -> tuple[date, date]:
    """The first and the last day meant. Raises `NotADay` or `NoSuchDay`.

    The end may come before the start only where both were written out in full or share a month.
    """
    words = re.sub(r"\(.*?\)", "", text)
    found = _whole(words, today) or _with_length(_tidy(words), today) or _between(_tidy(words), today)
    if not found:
        raise NotADay(text)
    return found


def _tidy(text: str) -> str:
    words = re.sub(rf"[{_DASHES}]", "-", text.casefold())
    words = re.sub(r"\bveckorna\b", "vecka", re.sub(r"\bweeks (?=\d)", "week ", words))
    return " ".join(words.split()).strip(" .,!?;")


def _understand(words: str, today: date) -> Said:
    said = understand(words, today) or understand(_FILLERS.sub("", words, count=1), today)
    if not said:
        raise NotADay(words)
    return said


def _next(said: Said, today: date) -> Span:
    """The days said, as they come next; the week or day under way counts."""
    years = [said.year] if said.year else range(today.year - 1, today.year + _YEARS_TO_TRY)
    for year in years:
        span = said.in_year(year) if MINYEAR <= year <= MAXYEAR else None
        if span and (said.year or span.last >= today):
            return _checked(said, span)
    raise NoSuchDay


def _checked(said: Said, span: Span) -> Span:
    if not said.agrees(span):
        raise NoSuchDay
    return span


def _last_before(said: Said, end: date) -> Span:
    for year in range(end.year, end.year - _YEARS_TO_TRY, -1):
        span = said.in_year(year)
        if span and span.first <= end:
            return _checked(said, span)
    raise NoSuchDay


def _whole(text: str, today: date) -> tuple[date, date] | None:
    """One day, one week or one month as a period of its own."""
    words = _tidy(text)
    month = _MONTH.fullmatch(words)
    try:
        span = _next(_month(month) if month else _understand(words, today), today)
    except NotADay:
        return None
    return span.first, span.last


def _month(match: re.Match[str]) -> Said:
    number = MONTHS[match["month"]]

    def in_year(year: int) -> Span:
        after = date(year + number // 12, number % 12 + 1, 1)
        return Span(date(year, number, 1), after - timedelta(days=1))

    return Said(in_year, year=int(match["year"]) if match["year"] else None)


def _with_length(words: str, today: date) -> tuple[date, date] | None:
    """ "2 mars i fyra veckor", "4 weeks from 2 March", "fyra veckor" from today."""
    match = _LENGTH_THEN_START.fullmatch(words) or _START_THEN_LENGTH.fullmatch(words)
    if not match:
        return None
    try:
        start = read_day(match["start"], today) if match["start"] else today
    except NotADay:
        return None
    after = later(start, number_of(match["number"]), match["unit"])
    if not after:
        raise NoSuchDay(words)
    return start, after - timedelta(days=1)


def _between(words: str, today: date) -> tuple[date, date] | None:
    """Two ends with a dash or a word between: every place to part them is tried."""
    fault: NoSuchDay | None = None
    for left, right in _halves(_FILLERS.sub("", words, count=1)):
        try:
            return _ends(left, right, today)
        except NotADay:
            continue
        except NoSuchDay as error:
            fault = error
    if fault:
        raise fault
    return None


def _halves(words: str) -> Iterator[tuple[str, str]]:
    for match in _SEPARATOR.finditer(words):
        yield words[: match.start()], words[match.end() :]


def _ends(left: str, right: str, today: date) -> tuple[date, date]:
    if bare := _BARE_NUMBER.fullmatch(left):
        return _same_month(_with_number(right, bare[1]), right, today)
    if bare := _BARE_NUMBER.fullmatch(right):
        right = _with_number(left, bare[1]) + bare[2]
    start, end = _understand(left, today), _understand(right, today)
    if start.year:
        first = _next(start, today).first
        return first, _next(end, first).last
    last = _next(end, today).last
    return _last_before(start, last).first, last


def _with_number(words: str, number: str) -> str:
    """The other end's words with this number: "1" and "14 juli" make "1 juli"."""
    return re.sub(r"\d{1,2}", number, words, count=1)


def _same_month(left: str, right: str, today: date) -> tuple[date, date]:
    """ "1-14 juli": both ends are in the month and year of the last one."""
    last = _next(_understand(right, today), today).last
    first = _understand(left, today).in_year(last.year)
    if not first:
        raise NoSuchDay(left)
    return first.first, last
