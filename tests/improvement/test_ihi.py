"""The rules of the IHI against their definition."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from improvement.ihi import SHIFT, TREND, signals, trends
from improvement.run_chart import Side
from improvement.signal import Sign
from tests.improvement.charts import place_of, run_limits_by_hand, runs_in, signs, stretch

VALUES = some.lists(some.integers(0, 4), min_size=1, max_size=14)


def longest_by_hand(values: list[int]) -> int:
    """Try every part of the series: equal neighbours once, then all up or all down."""
    longest = 0
    for start in range(len(values)):
        for end in range(start + 1, len(values) + 1):
            part = values[start:end]
            once = [part[0], *(later for earlier, later in pairwise(part) if later != earlier)]
            steps = {later > earlier for earlier, later in pairwise(once)}
            if len(steps) == 1:
                longest = max(longest, len(once))
    return longest


@given(values=VALUES)
def test_the_longest_trend_is_the_one_found_by_trying_every_part(values: list[int]) -> None:
    found = [len(trend) for trend in trends(stretch(values).points)]

    assert max(found, default=0) == longest_by_hand(values)


@given(values=VALUES)
def test_there_is_a_sign_exactly_where_a_definition_sees_one(values: list[int]) -> None:
    part = stretch(values)
    text = signs(values, part.line.value)
    runs = runs_in(text)
    fewest, most = run_limits_by_hand(text.count("+"), text.count("-")) if text else (0, 0)
    of_runs = bool(text) and (max(map(len, runs)) >= SHIFT or not fewest <= len(runs) <= most)

    found = {signal.sign for signal in signals(part)}

    assert (Sign.TREND in found) == (longest_by_hand(values) >= TREND)
    assert bool(found - {Sign.TREND}) == (of_runs and len(runs) > 1)


def test_example_b_has_too_few_runs_a_shift_below_and_a_trend_up() -> None:
    values = [5, 6, 4, 7, 5, 6, 9, 10, 11, 9, 10, 12, 9, 11]
    part = stretch(values)

    assert part.line.value == 9
    assert runs_in(signs(values, part.line.value)) == ["-" * 6, "+" * 5]
    assert run_limits_by_hand(5, 6) == (4, 9)
    (rise,) = [trend for trend in trends(part.points) if len(trend) >= TREND]
    assert (place_of(rise.first), place_of(rise.last), rise.side) == (5, 9, Side.ABOVE)


def test_equal_values_count_once_in_a_trend() -> None:
    assert [len(trend) for trend in trends(stretch([1, 2, 2, 3, 3, 3, 4, 5]).points)] == [5]


def test_a_step_from_the_baseline_is_no_trend() -> None:
    """Four values that rise after the baseline are four, though the last of the baseline was lower still."""
    values = [2, 3, 2, 3, 1, 4, 5, 6, 7]

    with_baseline = {signal.sign for signal in signals(stretch(values, 5))}
    without = {signal.sign for signal in signals(stretch(values))}

    assert Sign.TREND not in with_baseline
    assert Sign.TREND in without


def test_values_that_jump_too_regularly_are_a_sign_without_a_side() -> None:
    (signal,) = signals(stretch([1, 9] * 6))

    assert (signal.sign, signal.side, signal.values) == (Sign.MANY_RUNS, None, 12)
