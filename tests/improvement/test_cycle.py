"""Cycles: which week of how many, and whether one is still open."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from improvement.cycle import Cycle, Phase, Progress, progress

START, END = date(2026, 3, 2), date(2026, 4, 26)  # the pilot team's weeks 10 to 17
DAYS = some.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("today", "week"),
    [
        (date(2026, 3, 2), 1),
        (date(2026, 3, 8), 1),
        (date(2026, 3, 9), 2),
        (date(2026, 3, 29), 4),  # the clocks change
        (date(2026, 4, 6), 6),  # Easter Monday
        (date(2026, 4, 26), 8),
    ],
)
def test_weeks_are_those_of_the_calendar(today: date, week: int) -> None:
    assert progress(START, END, today) == Progress(week=week, weeks=8)


@pytest.mark.parametrize("today", [date(2026, 3, 1), date(2025, 3, 3)])
def test_before_the_start_it_is_week_nought(today: date) -> None:
    assert progress(START, END, today) == Progress(week=0, weeks=8)


def test_a_start_in_the_middle_of_a_week_has_not_begun_on_its_monday() -> None:
    wednesday, monday = date(2026, 3, 4), date(2026, 3, 2)

    assert progress(wednesday, END, monday).week == 0
    assert progress(wednesday, END, wednesday).week == 1


@pytest.mark.parametrize("today", [date(2026, 4, 27), date(2027, 4, 27)])
def test_after_the_end_it_stays_the_last_week(today: date) -> None:
    assert progress(START, END, today) == Progress(week=8, weeks=8)


def test_weeks_go_on_counting_over_new_year() -> None:
    start, end = date(2026, 12, 21), date(2027, 1, 17)  # weeks 52, 53, 1 and 2

    weeks = [
        progress(start, end, day).week for day in (date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 4))
    ]

    assert weeks == [2, 2, 3]
    assert progress(start, end, end) == Progress(week=4, weeks=4)


def test_a_cycle_of_one_day_is_one_week() -> None:
    assert progress(START, START, START) == Progress(week=1, weeks=1)


@given(some.lists(DAYS, min_size=3, max_size=3).map(sorted))
def test_within_a_period_the_week_is_one_of_its_weeks(days: list[date]) -> None:
    start, today, end = days

    now = progress(start, end, today)

    assert 1 <= now.week <= now.weeks


@pytest.mark.parametrize("phase", Phase)
def test_a_cycle_is_open_until_it_is_closed(phase: Phase) -> None:
    cycle = Cycle(
        id="c1",
        tenant="ekdalen",
        team="t1",
        ramp="r1",
        number=1,
        template="audit-dudit",
        drafted_by="maria",
        created_at=datetime(2026, 2, 26, tzinfo=UTC),
    )

    assert replace(cycle, phase=phase).is_open == (phase is not Phase.CLOSED)
