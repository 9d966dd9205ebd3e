"""A line that moves with the values: the runs as they were, and how few more values could show a sign."""

from bisect import insort
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import count, groupby, pairwise
from typing import TypeAlias

from improvement.domain import Domain

Lengths: TypeAlias = list[tuple[bool, int]]  # the runs in the order of time: above the line or not, how long
Judge: TypeAlias = Callable[[int, int, int], bool]  # useful values, longest run, crossings: is that a sign?
Sides: TypeAlias = tuple[int, ...]  # 1 above the line, -1 below it, 0 on it


def lengths_as_they_were(values: Sequence[Fraction], start: int) -> Iterator[Lengths]:
    """The runs around the median of the values so far, for every number of values from `start` on.

    Values are told apart by their place among all of them: whole numbers compare faster than fractions.
    """
    places = {value: place for place, value in enumerate(sorted(set(values)))}
    ranks = [places[value] for value in values]
    ordered = sorted(ranks[: start - 1])
    for size in range(start, len(ranks) + 1):
        insort(ordered, ranks[size - 1])
        yield _lengths_around(ranks[:size], ordered[(size - 1) // 2] + ordered[size // 2])


def _lengths_around(ranks: Sequence[int], twice_the_line: int) -> Lengths:
    sides = (2 * rank > twice_the_line for rank in ranks if 2 * rank != twice_the_line)
    return [(is_above, sum(1 for _ in members)) for is_above, members in groupby(sides)]


def could_be_seen(values: Sequence[Fraction], domain: Domain, is_sign: Judge) -> int:
    """How few further values could show a sign around the median of them all.

    Every place where that median may come to be is tried, with as many new values on each side of it as put
    it there. In one block for each side they make the longest runs and the fewest crossings there can be.
    """
    places = list(_places(sorted(set(values)), values, domain))
    return next(
        more
        for more in count(1)
        if _is_conceivable(len(values) + more, is_sign)
        and any(_shows(place, more, is_sign) for place in places)
    )


def _is_conceivable(size: int, is_sign: Judge) -> bool:
    """Whether so many values can show a sign at all, if at most half of them are on one side."""
    return any(is_sign(useful, min(useful - 1, size // 2), 1) for useful in range(2, size + 1))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the median may come to be: the sides of the values there are, and where new ones can be.

    With `on` None the median is between two values. Else so many new values, or more, are on it.
    """

    sides: Sides
    can_rise: bool
    can_fall: bool
    on: int | None


def _places(distinct: Sequence[Fraction], values: Sequence[Fraction], domain: Domain) -> Iterator[_Place]:
    for value in distinct:
        sides = tuple((each > value) - (each < value) for each in values)
        rises, falls = domain.room_between(value, None) > 0, domain.room_between(None, value) > 0
        yield _Place(sides, rises, falls, 0)
    for low, high in pairwise([None, *distinct, None]):
        sides = tuple(-1 if low is not None and each <= low else 1 for each in values)
        for on, needs in (
            (None, 1),
            (1, 2),
        ):  # a value on the line takes one more beside those over and under
            rises = high is not None or domain.room_between(low, None) >= needs
            falls = low is not None or domain.room_between(None, high) >= needs
            if on is None or domain.room_between(low, high) > 0:
                yield _Place(sides, rises, falls, on)


def _shows(place: _Place, more: int, is_sign: Judge) -> bool:
    return any(_is_sign(place.sides + new, is_sign) for new in _continuations(place, more))


def _continuations(place: _Place, more: int) -> Iterator[Sides]:
    """The new values, in one block for each side and in either order, that put the median in this place."""
    above, below, size = place.sides.count(1), place.sides.count(-1), len(place.sides) + more
    for up in range(more + 1 if place.can_rise else 1):
        for down in range(more - up + 1 if place.can_fall else 1):
            on = more - up - down
            if _is_median(place, 2 * (above + up), 2 * (below + down), size, on):
                yield (1,) * up + (-1,) * down + (0,) * on
                yield (-1,) * down + (1,) * up + (0,) * on


def _is_median(place: _Place, twice_above: int, twice_below: int, size: int, on: int) -> bool:
    if place.on is None:
        return twice_above == twice_below == size
    return on >= place.on and twice_above < size and twice_below < size


def _is_sign(sides: Sides, is_sign: Judge) -> bool:
    lengths = [sum(1 for _ in members) for _, members in groupby(side for side in sides if side)]
    return len(lengths) > 1 and is_sign(sum(lengths), max(lengths), len(lengths) - 1)
