"""Which days are off where. The only place that knows the library of public holidays."""

from datetime import date, timedelta
from functools import cache

import holidays

from improvement.days_off import DaysOff, Eve

MIDSUMMER_DAY_FROM = (6, 20)  # it is the Saturday from 20 to 26 June, and its eve the day before
SATURDAY = 5


class Almanac:
    """Implements `improvement.ports.Calendar`."""

    def is_day_off(self, day: date, off: DaysOff) -> bool:
        """Whether the day is a public holiday in the team's country, or an eve that it counts."""
        return day in _days_off(off.country, off.eves, day.year)


def countries() -> frozenset[str]:
    """The countries whose public holidays are known, by ISO 3166 code."""
    return frozenset(holidays.list_supported_countries(include_aliases=False))


def eve_of(eve: Eve, year: int) -> date:
    """The day of an eve."""
    match eve:
        case Eve.CHRISTMAS:
            return date(year, 12, 24)
        case Eve.NEW_YEAR:
            return date(year, 12, 31)
        case Eve.MIDSUMMER:
            first = date(year, *MIDSUMMER_DAY_FROM)
            return first + timedelta(days=(SATURDAY - first.weekday()) % 7 - 1)


@cache
def _days_off(country: str, eves: tuple[Eve, ...], year: int) -> frozenset[date]:
    return _public(country, year) | {eve_of(eve, year) for eve in eves}


@cache
def _public(country: str, year: int) -> frozenset[date]:
    """The holidays of a year; Sundays, which some countries list, are nobody's workdays anyway."""
    if not country:
        return frozenset()
    found = holidays.country_holidays(country, years=year)
    return frozenset(day for day in found if day.weekday() <= SATURDAY)
