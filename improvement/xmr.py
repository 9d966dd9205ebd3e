"""XmR: a value outside the natural limits of the process, the mean plus or minus 2.66 mean moving ranges.

Shewhart's chart for single values, after Wheeler; NHSRplotthedots draws the same. Under twelve values the
limits are too loose to be drawn.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby, pairwise
from math import lcm

from improvement.domain import Domain
from improvement.run_chart import Basis, CentreLine, Point, Side, Stretch
from improvement.signal import Sign, Signal, has_passed

FEWEST = 12
FACTOR = Fraction(266, 100)


@dataclass(frozen=True, slots=True)
class Limits:
    """The natural limits: what lies outside them is more than the process does by itself."""

    lower: Fraction
    upper: Fraction


def with_mean(stretch: Stretch) -> Stretch:
    """The same values around their mean: that of the baseline if it has twelve values, else that of all."""
    if len(stretch.stands_on) >= FEWEST and stretch.settled:
        return replace(stretch, line=_mean_line(stretch.stands_on, Basis.MEAN_OF_BASELINE))
    points = stretch.points
    return Stretch(_mean_line(points, Basis.MEAN_OF_ALL), points, points)


def _mean_line(points: Sequence[Point], basis: Basis) -> CentreLine:
    scale, values = _in_whole(points)
    return CentreLine(Fraction(sum(values), scale * len(values)), basis, len(points))


def limits_of(stretch: Stretch) -> Limits | None:
    """The limits around the mean; None with fewer than twelve values. The stretch is one `with_mean`."""
    points = stretch.stands_on
    if len(points) < FEWEST:
        return None
    reach = FACTOR * _mean_range(points)
    return Limits(stretch.line.value - reach, stretch.line.value + reach)


def _mean_range(points: Sequence[Point]) -> Fraction:
    scale, values = _in_whole(points)
    ranges = [abs(later - earlier) for earlier, later in pairwise(values)]
    return Fraction(sum(ranges), scale * len(ranges))


def _in_whole(points: Sequence[Point]) -> tuple[int, list[int]]:
    """The values as whole numbers of one small part: sums of fractions would be worked out step by step."""
    scale = lcm(*(point.value.denominator for point in points))
    return scale, [point.value.numerator * (scale // point.value.denominator) for point in points]


def signals(stretch: Stretch) -> Iterator[Signal]:
    """The latest values outside the limits, those in a row on one side together."""
    limits = limits_of(stretch)
    if limits is None:
        return
    groups = [
        (side, list(members))
        for side, members in groupby(stretch.tried, key=lambda point: _outside(point, limits))
        if side is not None
    ]
    for side, points in groups[-1:]:
        first, last = points[0].monday, points[-1].monday
        yield Signal(
            sign=Sign.OUTSIDE,
            side=side,
            first=first,
            last=last,
            values=len(points),
            seen=max(first, stretch.points[FEWEST - 1].monday),
            has_passed=has_passed(stretch, side, last),
        )


def _outside(point: Point, limits: Limits) -> Side | None:
    if point.value > limits.upper:
        return Side.ABOVE
    return Side.BELOW if point.value < limits.lower else None


def enough(baseline: Stretch | None, domain: Domain) -> int:
    """How many values to compare it takes until none of them outside the limits says something."""
    return 1 if baseline is not None else FEWEST


def fewest_more(stretch: Stretch | None, domain: Domain) -> int:
    """How many values there must be more before there are limits to be outside of; one where they stand."""
    if stretch is None:
        return FEWEST
    return max(1, FEWEST - len(stretch.stands_on))
