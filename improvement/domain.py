"""What a value of a measure can be: a count is whole and not below zero, a share is a part of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, inf

from improvement.measure import Kind


@dataclass(frozen=True, slots=True)
class Domain:
    """The lowest and the highest value there can be (None: no bound), and whether values are whole."""

    lowest: Fraction | None = None
    highest: Fraction | None = None
    is_whole: bool = False

    def room_between(self, low: Fraction | None, high: Fraction | None) -> float:
        """How many different values there can be strictly between these; None is no bound."""
        if self.is_whole:
            least = _highest(None if low is None else floor(low) + 1, self.lowest)
            most = _lowest(None if high is None else ceil(high) - 1, self.highest)
            return float(max(0, most - least + 1))
        return inf if _highest(low, self.lowest) < _lowest(high, self.highest) else 0


def _highest(*bounds: Fraction | int | None) -> Fraction | float:
    return max((bound for bound in bounds if bound is not None), default=-inf)


def _lowest(*bounds: Fraction | int | None) -> Fraction | float:
    return min((bound for bound in bounds if bound is not None), default=inf)


_ZERO, _ONE = Fraction(0), Fraction(1)
ANYTHING = Domain()
_BY_KIND: Mapping[Kind, Domain] = {
    Kind.COUNT: Domain(lowest=_ZERO, is_whole=True),
    Kind.SHARE: Domain(lowest=_ZERO, highest=_ONE),
    Kind.YES_NO: Domain(lowest=_ZERO, highest=_ONE, is_whole=True),
}


def domain_of(kind: Kind) -> Domain:
    """What a value of this kind can be."""
    return _BY_KIND.get(kind, ANYTHING)
