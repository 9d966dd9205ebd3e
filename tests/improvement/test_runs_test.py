"""Wald and Wolfowitz, against every order written down."""

from itertools import product
from math import comb

import pytest

from improvement.runs_test import RunLimits, is_few, is_many, orders_by_runs, run_limits
from tests.improvement.charts import run_limits_by_hand

# From facts: the exact limits for half of the values on each side, two-sided 5 %.
TABLE = {
    10: (3, 9),
    12: (4, 10),
    15: (5, 12),
    20: (7, 15),
    24: (8, 18),
    30: (11, 21),
    40: (15, 27),
    60: (24, 38),
}


@pytest.mark.parametrize("useful", TABLE)
def test_the_exact_limits_of_the_table(useful: int) -> None:
    assert run_limits(useful // 2, useful - useful // 2) == RunLimits(*TABLE[useful])


@pytest.mark.parametrize(("above", "below"), [pair for pair in product(range(8), range(8)) if sum(pair)])
def test_the_limits_are_those_of_all_orders_written_down(above: int, below: int) -> None:
    limits = run_limits(above, below)

    assert (limits.fewest, limits.most) == run_limits_by_hand(above, below)


@pytest.mark.parametrize(("above", "below"), [(1, 1), (3, 8), (20, 31), (400, 600), (0, 7)])
def test_every_order_is_counted_once(above: int, below: int) -> None:
    assert sum(orders_by_runs(above, below)) == comb(above + below, above)


def test_no_values_have_no_runs_and_that_is_no_sign() -> None:
    assert not is_few(0, 0, 0)
    assert not is_many(0, 0, 0)
