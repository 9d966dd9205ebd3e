"""Anhøj's rules against their definition, figure by figure."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as some

from improvement.anhoej import anhoej, fewest_by_chance, longest_by_chance, signals
from improvement.run_chart import runs_of
from tests.improvement.charts import is_sign_by_anhoej, quantile, runs_in, signs, stretch

VALUES = some.lists(some.integers(0, 6), min_size=1, max_size=40)


@pytest.mark.parametrize("useful", [*range(1, 130), 255, 256, 362, 363, 500, 999, 1000])
def test_the_limits_are_those_of_the_definition(useful: int) -> None:
    assert longest_by_chance(useful) == round(log2(useful)) + 3
    assert fewest_by_chance(useful) == quantile(useful - 1)


def test_the_limits_of_the_published_table() -> None:
    """The ends and some of the middle of the table in the manual of qicharts2, by its own two formulas."""
    table = {
        10: (6, 2),
        12: (7, 3),
        15: (7, 4),
        20: (7, 6),
        24: (8, 8),
        30: (8, 10),
        50: (9, 19),
        100: (10, 41),
    }

    assert {n: (longest_by_chance(n), fewest_by_chance(n)) for n in table} == table


def test_without_a_useful_value_nothing_is_a_sign() -> None:
    figures = anhoej([])

    assert (figures.useful, figures.longest, figures.crossings) == (0, 0, 0)
    assert not figures.is_long
    assert not figures.is_few


@given(values=VALUES)
def test_runs_and_crossings_are_those_one_can_count(values: list[int]) -> None:
    part = stretch(values)
    text = signs(values, part.line.value)
    counted = runs_in(text)

    figures = anhoej(runs_of(part))

    assert figures.useful == len(text)
    assert figures.longest == max(map(len, counted), default=0)
    assert figures.crossings == max(0, len(counted) - 1)


@given(values=VALUES)
def test_there_is_a_sign_exactly_where_the_definition_sees_one(values: list[int]) -> None:
    """But for a moving line with all on one side: most values are on it, and their order tells nothing."""
    part = stretch(values)
    text = signs(values, part.line.value)

    found = list(signals(part))

    assert bool(found) == (is_sign_by_anhoej(text) and {"+", "-"} <= set(text))


@given(baseline=some.lists(some.integers(0, 6), min_size=5, max_size=9), values=VALUES)
def test_beside_a_frozen_line_there_is_a_sign_where_the_definition_sees_one_beyond_the_baseline(
    baseline: list[int], values: list[int]
) -> None:
    part = stretch([*baseline, *values], len(baseline))
    text = signs([*baseline, *values], part.line.value)

    found = list(signals(part))

    if found:
        assert is_sign_by_anhoej(text)
        assert found[0].last >= part.tried[0].monday
    elif is_sign_by_anhoej(text):
        in_baseline = len(signs(baseline, part.line.value))
        longest_beyond = _longest_beyond(text, in_baseline)
        assert longest_beyond <= round(log2(len(text))) + 3
        assert len(runs_in(text)) - 1 >= quantile(len(text) - 1) or longest_beyond == 0


def _longest_beyond(text: str, place: int) -> int:
    """The longest run with a value after this many."""
    longest, start = 0, 0
    for run in runs_in(text):
        start += len(run)
        longest = max(longest, len(run)) if start > place else longest
    return longest
