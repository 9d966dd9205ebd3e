"""The pilot's verdict table: one case, four answers, exactly why the centre line must be stated."""

from fractions import Fraction

import pytest

from improvement.anhoej import anhoej
from improvement.measure import Rules
from improvement.run_chart import Basis, runs_of
from improvement.verdict import Finding, Verdict, proposed_change
from tests.improvement.charts import SHARE, chart, place_of, stretch

BEFORE = [Fraction(*pair) for pair in ((2, 11), (3, 12), (1, 9), (2, 10), (2, 11), (1, 8))]
TESTED = [Fraction(*pair) for pair in ((3, 10), (4, 11), (4, 9), (6, 12), (5, 7), (4, 7), (7, 10), (8, 11))]
WEEKS_BEFORE = 3  # the first value is of week 4


def until(week: int) -> list[Fraction]:
    """The values up to a week of the calendar."""
    return [*BEFORE, *TESTED][: week - WEEKS_BEFORE]


def week_of(verdict: Verdict, name: str) -> int:
    """A week of the calendar that a signal tells."""
    place = place_of(getattr(verdict.signal, name))
    assert place is not None
    return place + WEEKS_BEFORE


def test_the_median_of_the_baseline_is_18_per_cent_and_frozen() -> None:
    line = chart(until(17), 6, measure=SHARE).verdict.line

    assert line is not None
    assert (line.basis, line.points, line.value) == (Basis.BASELINE, 6, Fraction(2, 11))
    assert f"{float(line.value):.1%}" == "18.2%"
    assert until(9).count(line.value) == 2  # two baseline points lie on the line


@pytest.mark.parametrize(
    ("week", "useful", "longest", "limit", "is_signal"),
    [
        (12, 7, 3, 6, False),
        (13, 8, 4, 6, False),
        (14, 9, 5, 6, False),
        (15, 10, 6, 6, False),
        (16, 11, 7, 6, True),
        (17, 12, 8, 7, True),
    ],
)
def test_the_frozen_baseline_week_by_week(
    week: int, useful: int, longest: int, limit: int, is_signal: bool
) -> None:
    figures = anhoej(runs_of(stretch(until(week), 6)))
    verdict = chart(until(week), 6, measure=SHARE).verdict

    assert (figures.useful, figures.longest, figures.limit) == (useful, longest, limit)
    assert verdict.finding is (Finding.BETTER if is_signal else Finding.TOO_EARLY)


@pytest.mark.parametrize("week", [16, 17])
def test_something_has_happened_since_week_10(week: int) -> None:
    """Moment 8: "Något har hänt sedan vecka 10. Sju veckor i rad ligger över det vanliga"."""
    verdict = chart(until(week), 6, measure=SHARE).verdict

    assert week_of(verdict, "first") == 10
    assert week_of(verdict, "seen") == 16
    assert verdict.signal is not None
    assert verdict.signal.values == week - 9


def test_the_ihi_sees_a_trend_in_week_14_and_a_shift_in_week_15() -> None:
    verdicts = {week: chart(until(week), 6, rules=Rules.IHI).verdict for week in (12, 13, 14, 15)}

    signs = {week: verdict.signal and verdict.signal.sign for week, verdict in verdicts.items()}

    assert signs == {12: None, 13: None, 14: "trend", 15: "shift"}
    assert week_of(verdicts[14], "first") == week_of(verdicts[15], "first") == 10


def test_with_the_median_of_all_points_so_far_week_14_tells_by_crossings() -> None:
    figures = anhoej(runs_of(stretch(until(14))))
    findings = {week: chart(until(week), measure=SHARE).verdict.finding for week in (12, 13, 14)}

    assert (figures.crossings, figures.fewest) == (1, 2)
    assert findings == {12: Finding.TOO_EARLY, 13: Finding.NO_SIGN, 14: Finding.BETTER}


@pytest.mark.parametrize("week", [14, 15, 16, 17])
def test_later_weeks_remember_that_it_was_seen_in_week_14(week: int) -> None:
    """By the median as it was then: it has moved since."""
    assert week_of(chart(until(week), measure=SHARE).verdict, "seen") == 14


def test_the_test_weeks_alone_tell_nothing_by_week_17() -> None:
    figures = anhoej(runs_of(stretch(TESTED)))

    assert (figures.useful, figures.longest, figures.limit) == (8, 4, 6)
    assert chart(TESTED, measure=SHARE).verdict.finding is Finding.TOO_EARLY


def test_when_it_is_seen_a_new_line_from_week_10_on_can_be_proposed() -> None:
    assert proposed_change(chart(until(15), 6, measure=SHARE)) is None

    proposed = proposed_change(chart(until(16), 6, measure=SHARE))

    assert proposed is not None
    assert [(place_of(day) or 0) + WEEKS_BEFORE for day in proposed] == [10, 16]
