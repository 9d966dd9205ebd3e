"""How many runs chance makes of values on two sides: Wald and Wolfowitz 1940, counted exactly.

Of all the orders that `above` and `below` values can come in, some have few runs and some have many. What
has so few, or so many, that all such orders together are at most 2.5 % of them is a sign: 5 % on both sides.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import comb

ONE_IN = 40  # 2.5 % on each side


@dataclass(frozen=True, slots=True)
class RunLimits:
    """The fewest and the most runs that are no sign."""

    fewest: int
    most: int


def orders_by_runs(above: int, below: int) -> Iterator[int]:
    """How many of the orders of one value or more have 1, 2, 3 … runs, up to the most there can be."""
    if not above or not below:
        yield 1
        return
    yield 0
    here = there = 1  # the ways to cut those of one side into so many runs
    for both in range(1, min(above, below) + 1):
        one_more_here, one_more_there = here * (above - both) // both, there * (below - both) // both
        yield 2 * here * there
        yield one_more_here * there + here * one_more_there
        here, there = one_more_here, one_more_there


@lru_cache(maxsize=4096)
def run_limits(above: int, below: int) -> RunLimits:
    """The limits for so many values above and below the line."""
    if not above and not below:
        return RunLimits(0, 0)
    orders = [*orders_by_runs(above, below)]
    allowed = comb(above + below, above)
    return RunLimits(1 + _tail(orders, allowed), len(orders) - _tail(orders[::-1], allowed))


def _tail(orders: list[int], allowed: int) -> int:
    """How many of these numbers of runs are a sign."""
    summed = 0
    for place, count in enumerate(orders):
        summed += count
        if ONE_IN * summed > allowed:
            return place
    return len(orders)


def is_few(above: int, below: int, runs: int) -> bool:
    """Whether there are fewer runs than chance makes."""
    return runs < run_limits(above, below).fewest


def is_many(above: int, below: int, runs: int) -> bool:
    """Whether there are more runs than chance makes."""
    return runs > run_limits(above, below).most
