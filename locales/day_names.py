"""What days, months, numbers and lengths of time are called, in every language at once."""

from typing import Literal

from babel.dates import get_day_names, get_month_names

from locales.phrases import BABEL_NAMES, COUNTING

_WIDTHS: tuple[Literal["wide"], Literal["abbreviated"]] = ("wide", "abbreviated")


def _names_of_months() -> dict[str, int]:
    return {
        name.casefold().rstrip("."): number
        for language in BABEL_NAMES.values()
        for width in _WIDTHS
        for number, name in get_month_names(width, locale=language).items()
    }


def _names_of_weekdays() -> dict[str, int]:
    return {
        name.casefold().rstrip("."): number
        for language in BABEL_NAMES.values()
        for width in _WIDTHS
        for number, name in get_day_names(width, locale=language).items()
    }


MONTHS = _names_of_months() | {"sep": 9}
WEEKDAYS = _names_of_weekdays()

NUMBERS = {word: number for words in COUNTING.values() for number, word in enumerate(words)} | {
    "ett": 1,
    "a": 1,
    "an": 1,
}

# A length of time is days, or months where the calendar decides.
DAYS = {
    **dict.fromkeys(("dag", "dagar", "day", "days"), 1),
    **dict.fromkeys(("vecka", "veckor", "week", "weeks"), 7),
}
MONTH_WORDS = frozenset(("månad", "månader", "month", "months"))

NEAR_DAYS = {
    **dict.fromkeys(("i går", "igår", "yesterday"), -1),
    **dict.fromkeys(("i dag", "idag", "today", "nu", "now"), 0),
    **dict.fromkeys(("i morgon", "imorgon", "i morron", "imorron", "tomorrow"), 1),
    **dict.fromkeys(("i övermorgon", "övermorgon", "the day after tomorrow", "day after tomorrow"), 2),
}
NEXT_WEEK = ("nästa vecka", "next week")
THIS_WEEK = (
    *("den här veckan", "denna vecka", "hela veckan", "resten av veckan", "veckan ut"),
    *("this week", "all week", "the whole week", "the rest of the week", "rest of the week"),
)
