"""The weeks of a chart: zero, nothing to count, not measured and missing are four different things."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest

from improvement.chart_week import ChartWeek, State, charted, points_from, weeks_of
from improvement.data_point import DataPoint, latest, next_number
from improvement.measure import Every, Kind
from improvement.week import Outcome, Sums
from tests.improvement.charts import COUNT, NOW, NUMBER, SHARE, YES_NO, monday

FOLLOWING = replace(SHARE, follows_check_in=True)
WORDS = replace(SHARE, kind=Kind.OBSERVATION)


def point(place: int, value: int | str | None = None, of: int | None = None, number: int = 1) -> DataPoint:
    """What somebody reported about a week."""
    return DataPoint(
        id=f"d{place}-{number}",
        tenant="ekdalen",
        team="t1",
        measure="l1",
        monday=monday(place),
        number=number,
        by="p1",
        at=NOW,
        value=None if value is None else Decimal(value),
        of=of,
    )


def states(weeks: tuple[ChartWeek, ...]) -> list[State]:
    """What is known of each week."""
    return [week.state for week in weeks]


def test_zero_nothing_to_count_not_measured_and_missing_are_four_different_things() -> None:
    reported = [point(1, 0, 9), point(2, 0, 0), replace(point(3), is_measured=False), point(5, 3, 10)]

    weeks = weeks_of(SHARE, reported, until=monday(6))

    assert states(weeks) == [
        State.TOLD,
        State.NO_CHANCES,
        State.NOT_MEASURED,
        State.MISSING,
        State.TOLD,
        State.MISSING,
    ]
    assert [each.value for each in charted(weeks)] == [0, Fraction(3, 10)]


@pytest.mark.parametrize(
    ("measure", "value", "of", "shown"),
    [
        (COUNT, 12, None, Fraction(12)),
        (NUMBER, "12.5", None, Fraction(25, 2)),
        (SHARE, 7, 19, Fraction(7, 19)),
        (YES_NO, 1, None, Fraction(1)),
        (YES_NO, 0, None, Fraction(0)),
    ],
)
def test_what_the_chart_shows_of_a_value(
    measure: object, value: int | str, of: int | None, shown: Fraction
) -> None:
    (week,) = weeks_of(measure, [point(1, value, of)], until=monday(1))  # type: ignore[arg-type]  # one of these

    assert week.value == shown


def test_words_are_listed_and_have_no_place_in_the_chart() -> None:
    weeks = weeks_of(WORDS, [replace(point(1), text="Lättare när vi frågar alla.")], until=monday(1))

    assert [week.text for week in weeks] == ["Lättare när vi frågar alla."]
    assert charted(weeks) == ()


def test_a_correction_holds_and_shows_and_what_was_taken_back_is_missing() -> None:
    reported = [point(1, 3), point(1, 5, number=2), point(2, 4), replace(point(2, number=2), withdrawn=True)]

    weeks = weeks_of(COUNT, reported, until=monday(2))

    assert [(week.count, week.is_corrected) for week in weeks] == [(5, True), (None, False)]
    assert states(weeks) == [State.TOLD, State.MISSING]


def test_the_last_of_what_was_reported_holds_and_the_next_counts_on() -> None:
    reported = [point(1, 5, number=2), point(1, 3), point(2, 4)]

    assert [each.value for each in latest(reported).values()] == [5, 4]
    assert [next_number(reported, monday(place)) for place in (1, 2, 3)] == [3, 2, 1]


def sums(chances: int, used: int = 0, *, answered: int = 2, **outcomes: int) -> Sums:
    """A week of the week's question."""
    return Sums(asked=5, answered=answered, chances=chances, used=used, outcomes=outcomes)


@pytest.mark.parametrize(
    ("told", "state"),
    [
        (sums(10, 3, yes=2), State.TOLD),
        (sums(10, 0, did_not=2), State.TOLD),
        (sums(0, no_chances=2), State.NO_CHANCES),
        (sums(0), State.NO_CHANCES),  # given together in a meeting
        (sums(0, yes=2), State.MISSING),  # it was done, and nobody has told how many times
        (sums(0, no_chances=1, not_yet=1), State.MISSING),
        (sums(0, answered=0), State.MISSING),
    ],
)
def test_the_weeks_question_as_a_value(told: Sums, state: State) -> None:
    assert set(told.outcomes) <= {str(outcome) for outcome in Outcome}

    week = points_from([(monday(1), told)])[monday(1)]

    assert week.state is state
    assert week.value == (Fraction(told.used, told.chances) if told.chances else None)


def test_turns_that_share_a_week_are_added_up() -> None:
    weeks = points_from(
        [(monday(2), sums(6, 3, yes=2)), (monday(1), sums(4, 1)), (monday(2), sums(4, 4, yes=1))]
    )

    assert [(week.monday, week.count, week.of) for week in weeks.values()] == [
        (monday(1), Decimal(1), 4),
        (monday(2), Decimal(7), 10),
    ]


def test_the_weeks_question_and_the_baseline_make_one_series_and_a_report_holds_over_the_question() -> None:
    asked = points_from([(monday(3), sums(10, 3, yes=2)), (monday(4), sums(11, 4, yes=2))])
    reported = [replace(point(1, 2, 11), is_baseline=True), point(4, 5, 11)]

    weeks = weeks_of(FOLLOWING, reported, asked, until=monday(4))

    assert [(week.count, week.is_baseline) for week in weeks] == [
        (2, True),
        (None, False),
        (3, False),
        (5, False),
    ]


def test_a_measure_of_its_own_does_not_hear_the_weeks_question() -> None:
    asked = points_from([(monday(1), sums(10, 3, yes=2))])

    assert weeks_of(SHARE, [], asked, until=monday(4)) == ()


@pytest.mark.parametrize(
    ("every", "places"),
    [(Every.WEEK, [1, 2, 3, 4, 5, 6]), (Every.SECOND_WEEK, [1, 3, 5]), (Every.MONTH, [1, 5])],
)
def test_only_weeks_that_are_reported_can_be_missing(every: Every, places: list[int]) -> None:
    measure = replace(COUNT, every=every)

    weeks = weeks_of(measure, [point(1, 3)], until=monday(6))

    assert [week.monday for week in weeks] == [monday(place) for place in places]
    assert all(every.is_due_in(week.monday, monday(1)) for week in weeks)
    assert not every.is_due_in(monday(2), monday(1)) or every is Every.WEEK


def test_once_a_month_is_in_the_week_of_its_first_monday() -> None:
    days = [monday(1)]
    for _ in range(24):
        days.append(Every.MONTH.next_after(days[-1]))

    assert all(day.weekday() == 0 and day.day <= 7 for day in days)
    assert len({(day.year, day.month) for day in days}) == 25
    assert not any((after - before).days > 35 for before, after in pairwise(days))


def test_a_week_before_the_first_is_not_due() -> None:
    assert not Every.WEEK.is_due_in(monday(1) - timedelta(weeks=1), monday(1))
