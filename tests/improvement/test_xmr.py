"""XmR against its definition."""

from fractions import Fraction
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as some

from improvement.run_chart import Basis, Side
from improvement.xmr import limits_of, signals, with_mean
from tests.improvement.charts import place_of, stretch

VALUES = some.lists(some.fractions(0, 1, max_denominator=20), min_size=12, max_size=30)


@given(values=VALUES)
def test_mean_and_limits_are_those_of_the_definition(values: list[Fraction]) -> None:
    part = with_mean(stretch(values))
    ranges = [abs(values[place] - values[place - 1]) for place in range(1, len(values))]
    reach = Fraction("2.66") * mean(ranges)

    limits = limits_of(part)

    assert part.line.value == mean(values)
    assert limits is not None
    assert (limits.lower, limits.upper) == (mean(values) - reach, mean(values) + reach)
    outside = [not limits.lower <= value <= limits.upper for value in values]
    assert bool(list(signals(part))) == any(outside)


def test_under_twelve_values_there_are_no_limits() -> None:
    part = with_mean(stretch([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 90]))

    assert limits_of(part) is None
    assert list(signals(part)) == []


def test_a_value_far_out_is_a_sign_and_those_in_a_row_are_one() -> None:
    part = with_mean(stretch([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 20, 20]))

    (signal,) = signals(part)

    assert (place_of(signal.first), place_of(signal.last), signal.values) == (17, 18, 2)
    assert (signal.side, place_of(signal.seen)) == (Side.ABOVE, 17)


@pytest.mark.parametrize(("value", "is_outside"), [("3.16", False), ("3.17", True), ("-2.16", False)])
def test_a_value_on_the_limit_is_inside(value: str, is_outside: bool) -> None:
    """The baseline goes up and down by one around a half, so the limits are at 0.5 plus and minus 2.66."""
    part = with_mean(stretch([0, 1] * 6 + [Fraction(value)], 12))

    assert bool(list(signals(part))) == is_outside


@pytest.mark.parametrize(
    ("baseline", "basis"),
    [(0, Basis.MEAN_OF_ALL), (6, Basis.MEAN_OF_ALL), (12, Basis.MEAN_OF_BASELINE)],
)
def test_the_mean_is_frozen_when_the_baseline_has_twelve_values(baseline: int, basis: Basis) -> None:
    part = with_mean(stretch([5, 6] * 8, baseline))

    assert part.line.basis is basis
    assert len(part.tried) == (4 if basis is Basis.MEAN_OF_BASELINE else 16)
