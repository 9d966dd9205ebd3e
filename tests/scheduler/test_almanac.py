"""Which days are off, and what that does to a team's rhythm."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from improvement.days_off import DaysOff, Eve
from improvement.rhythm import Skip, default_schedules, next_period
from improvement.schedule import Occasion
from improvement.team import Team, TeamKind
from scheduler.almanac import Almanac, countries, eve_of

ALMANAC = Almanac()
SWEDEN = DaysOff()
ONLY_PUBLIC = DaysOff(eves=())
TEAM = Team(id="t1", tenant="ekdalen", conversation="19:x", service_url="", kind=TeamKind.CHANNEL)
USUAL = {each.occasion: each for each in default_schedules(TEAM, date(2026, 1, 1))}


def goes(occasion: Occasion, monday: date, off: DaysOff) -> date | Skip:
    """The day on which something is said in the week of a Monday, or why it is not."""
    team = replace(TEAM, days_off=off)
    period = next_period(USUAL[occasion], team, ALMANAC, monday - timedelta(days=1))
    return period.skip or period.day


@pytest.mark.parametrize(
    ("occasion", "monday", "day"),
    [
        (Occasion.SUMMARY, date(2026, 3, 30), date(2026, 4, 2)),  # Good Friday
        (Occasion.DIGEST, date(2026, 3, 30), date(2026, 4, 2)),
        (Occasion.REMINDER, date(2026, 4, 6), date(2026, 4, 7)),  # Easter Monday
        (Occasion.NUDGE, date(2026, 5, 11), date(2026, 5, 13)),  # Ascension Day
        (Occasion.REMINDER, date(2026, 3, 2), date(2026, 3, 2)),
    ],
)
def test_public_holidays_move_what_would_come_on_them(occasion: Occasion, monday: date, day: date) -> None:
    assert goes(occasion, monday, ONLY_PUBLIC) == day


@pytest.mark.parametrize(
    ("eve", "occasion", "monday", "nominal", "moved"),
    [
        (Eve.CHRISTMAS, Occasion.NUDGE, date(2026, 12, 21), date(2026, 12, 24), date(2026, 12, 23)),
        (Eve.MIDSUMMER, Occasion.SUMMARY, date(2026, 6, 15), date(2026, 6, 19), date(2026, 6, 18)),
        (Eve.NEW_YEAR, Occasion.NUDGE, date(2026, 12, 28), date(2026, 12, 31), date(2026, 12, 30)),
    ],
)
def test_eves_count_when_the_team_says_so(
    eve: Eve, occasion: Occasion, monday: date, nominal: date, moved: date
) -> None:
    assert goes(occasion, monday, ONLY_PUBLIC) == nominal
    assert goes(occasion, monday, DaysOff(eves=(eve,))) == moved


def test_christmas_eve_and_day_move_the_summary_to_the_day_before_both() -> None:
    assert goes(Occasion.SUMMARY, date(2026, 12, 21), SWEDEN) == date(2026, 12, 23)


def test_a_team_that_counts_no_country_works_through() -> None:
    assert goes(Occasion.REMINDER, date(2026, 4, 6), DaysOff(country="", eves=())) == date(2026, 4, 6)


@pytest.mark.parametrize("year", range(2024, 2038))
def test_midsummer_eve_is_the_friday_from_19_to_25_june(year: int) -> None:
    eve = eve_of(Eve.MIDSUMMER, year)

    assert eve.weekday() == 4
    assert date(year, 6, 19) <= eve <= date(year, 6, 25)


def test_sundays_are_left_to_the_weekend() -> None:
    assert not ALMANAC.is_day_off(date(2026, 3, 1), SWEDEN)
    assert ALMANAC.is_day_off(date(2026, 5, 1), SWEDEN)


def test_every_country_has_a_calendar() -> None:
    assert {"SE", "NO", "FI", "DK"} <= countries()
