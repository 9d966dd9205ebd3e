"""Run charts: values in the order of time around a centre line, and the runs they form.

Everything here is exact: values are fractions, so that a value on the line is on the line.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import groupby
from statistics import median

from improvement.centre_change import CentreChange
from improvement.domain import Domain

FEWEST_FOR_LINE = 5  # baseline points, for their median to be the line


class Side(StrEnum):
    """Where a value is, when it is not on the line."""

    ABOVE = "above"
    BELOW = "below"

    @property
    def other(self) -> "Side":
        """The side over the line from here."""
        return Side.BELOW if self is Side.ABOVE else Side.ABOVE


class Basis(StrEnum):
    """What a centre line is made of: what is written beside it."""

    BASELINE = "baseline"  # the median of the baseline, frozen
    ALL = "all"  # the median of all values so far; it moves with every new one
    CHANGED = "changed"  # the median of the weeks a person chose, frozen
    BETWEEN = "between"  # between yes and no
    MEAN_OF_BASELINE = "mean_of_baseline"
    MEAN_OF_ALL = "mean_of_all"


@dataclass(frozen=True, slots=True)
class Point:
    """A value in the chart, at the week named by its Monday."""

    monday: date
    value: Fraction
    is_baseline: bool = False


@dataclass(frozen=True, slots=True)
class CentreLine:
    """What the values are compared with, what it is made of, and of how many values."""

    value: Fraction
    basis: Basis
    points: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The values that share a centre line, and those among them that it is made of.

    `settled` is how many there are up to the last of these, where the line is frozen. It is 0 while the line
    moves with the values.
    """

    line: CentreLine
    points: tuple[Point, ...]
    stands_on: tuple[Point, ...]
    settled: int = 0

    @property
    def tried(self) -> tuple[Point, ...]:
        """The values that are compared: those after the baseline, or all of them where the line moves."""
        return self.points[self.settled :]

    @property
    def settled_alone(self) -> "Stretch":
        """As it stood before the first value to compare."""
        return replace(self, points=self.points[: self.settled])

    @property
    def moves(self) -> bool:
        """Whether the line moves with the values, so that half of them are on each side by construction."""
        return self.line.basis is Basis.ALL


@dataclass(frozen=True, slots=True)
class Run:
    """Values in a row on one side of the line; those on the line are skipped."""

    side: Side
    points: tuple[Point, ...]

    def __len__(self) -> int:
        return len(self.points)

    @property
    def first(self) -> date:
        """The week it begins."""
        return self.points[0].monday

    @property
    def last(self) -> date:
        """The week of its last value so far."""
        return self.points[-1].monday


def side_of(point: Point, line: CentreLine) -> Side | None:
    """The side a value is on; None for one on the line."""
    if point.value == line.value:
        return None
    return Side.ABOVE if point.value > line.value else Side.BELOW


def sides_in(domain: Domain, line: CentreLine) -> list[Side]:
    """The sides of the line that a value can be on."""
    room = {
        Side.ABOVE: domain.room_between(line.value, None),
        Side.BELOW: domain.room_between(None, line.value),
    }
    return [side for side in Side if room[side] > 0]


def useful(stretch: Stretch) -> list[tuple[Point, Side]]:
    """The values that are not on the line, each with its side."""
    sides = ((point, side_of(point, stretch.line)) for point in stretch.points)
    return [(point, side) for point, side in sides if side is not None]


def runs_of(stretch: Stretch) -> list[Run]:
    """The runs in the order of time. There is one crossing between each two."""
    groups = groupby(useful(stretch), key=lambda each: each[1])
    return [Run(side, tuple(point for point, _ in members)) for side, members in groups]


def stretches(points: Sequence[Point], changes: Iterable[CentreChange] = ()) -> tuple[Stretch, ...]:
    """The chart in parts: a person's new centre line holds from its week on, and the one before stays.

    The points are in the order of time. A change about weeks without a value changes nothing.
    """
    cuts = sorted((change for change in changes if _holds(change, points)), key=lambda change: change.first)
    before = [point for point in points if not cuts or point.monday < cuts[0].first]
    parts = [_first_stretch(before)] if before else []
    for change, until in zip(cuts, [*(later.first for later in cuts[1:]), date.max], strict=False):
        held = [point for point in points if change.first <= point.monday < until]
        parts += [_changed_stretch(held, change, points)] if held else []
    return tuple(parts)


def _holds(change: CentreChange, points: Sequence[Point]) -> bool:
    return change.holds and bool(_within(points, change))


def _within(points: Sequence[Point], change: CentreChange) -> list[Point]:
    return [point for point in points if change.first <= point.monday <= change.last]


def _first_stretch(points: Sequence[Point]) -> Stretch:
    """Five or more baseline points: their median, frozen. Else the median of all."""
    baseline = [point for point in points if point.is_baseline]
    if len(baseline) < FEWEST_FOR_LINE:
        return _stretch(points, Basis.ALL, points)
    return _stretch(points, Basis.BASELINE, baseline, settled=points.index(baseline[-1]) + 1)


def _changed_stretch(held: Sequence[Point], change: CentreChange, points: Sequence[Point]) -> Stretch:
    settled = sum(point.monday <= change.last for point in held)
    return _stretch(held, Basis.CHANGED, _within(points, change), settled=settled)


def _stretch(points: Sequence[Point], basis: Basis, base: Sequence[Point], *, settled: int = 0) -> Stretch:
    middle = Fraction(median(point.value for point in base))
    return Stretch(CentreLine(middle, basis, len(base)), tuple(points), tuple(base), settled)
