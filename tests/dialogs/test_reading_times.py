"""Clocks, weekdays, pauses and weeks as people write them."""

from datetime import date, time

import pytest

from dialogs.problem import Problem
from dialogs.times.reading_times import (
    begins_like_a_time,
    read_absence,
    read_clock,
    read_daytime,
    read_pause,
    read_weekdays,
    read_weeks,
)

WEDNESDAY = date(2026, 3, 4)


@pytest.mark.parametrize("said", ["9", "09:00", "9.00", "kl. 9", "kl 9", "Kl. 09.00", "at 9:00", " 9 "])
def test_nine_is_nine_however_it_is_written(said: str) -> None:
    assert read_clock(said) == time(9)


@pytest.mark.parametrize("said", ["", "nio", "24:00", "9:60", "-1", "9-10", "kl."])
def test_what_is_no_clock_is_told(said: str) -> None:
    with pytest.raises(Problem, match="clock-unclear"):
        read_clock(said)


@pytest.mark.parametrize(
    ("said", "fits"), [("06:00", True), ("21:00", True), ("05:59", False), ("21:01", False)]
)
def test_a_team_is_written_to_in_daytime(said: str, fits: bool) -> None:
    if fits:
        assert read_daytime(said)
        return
    with pytest.raises(Problem, match="clock-at-night"):
        read_daytime(said)


def test_weekdays_are_in_order_and_once_each() -> None:
    assert read_weekdays("4,0,0, 2 ,9,x") == (0, 2, 4)


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("v. 28–31", [28, 29, 30, 31]),
        ("v. 28-29, v. 52", [28, 29, 52]),
        ("v 28, 29 och v. 30", [28, 29, 30]),
        ("28-30", [28, 29, 30]),
        ("vecka 28", [28]),
        ("weeks 28–29 and week 31", [28, 29, 31]),
        ("6 juli–2 augusti", [28, 29, 30, 31]),
    ],
)
def test_weeks_are_read_as_their_mondays(said: str, numbers: list[int]) -> None:
    mondays = read_weeks(said, WEDNESDAY)

    assert [monday.isocalendar().week for monday in mondays] == numbers
    assert {monday.weekday() for monday in mondays} == {0}


@pytest.mark.parametrize(
    ("said", "first_on"),
    [
        ("till 10 augusti", date(2026, 8, 10)),
        ("till och med 10 augusti", date(2026, 8, 11)),
        ("through 10 August", date(2026, 8, 11)),
        ("v. 10", date(2026, 3, 9)),
        ("i tre dagar", date(2026, 3, 7)),
        ("till v. 33", date(2026, 8, 10)),
    ],
)
def test_a_pause_ends_on_the_day_before_the_first_that_is_on(said: str, first_on: date) -> None:
    assert read_pause(said, WEDNESDAY) == first_on


def test_away_until_a_day_begins_today_and_holds_that_day() -> None:
    assert read_absence("till fredag", WEDNESDAY) == (WEDNESDAY, date(2026, 3, 6))


@pytest.mark.parametrize(
    "said",
    ["bra men hemma bäst som man säger", "gör vi inte gärna mitt i ett test", "och trött efter 3 möten"],
)
def test_a_sentence_does_not_begin_like_a_time(said: str) -> None:
    assert not begins_like_a_time(said)
