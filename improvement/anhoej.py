"""Anhøj's rules: a run that is too long, or too few crossings of the line. Varv's own choice.

Anhøj and Olesen 2014. With n useful values, those on the line left out, chance gives a run longer than
round(log2 n) + 3 about once in twenty charts, and so few crossings as the 5 % quantile of a binomial
distribution with n - 1 trials excludes. Both limits are found in whole numbers, without rounding errors.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count

from improvement.domain import Domain
from improvement.moving_line import Lengths, could_be_seen
from improvement.run_chart import Run, Side, Stretch, runs_of, sides_in
from improvement.signal import Frame, Sign, Signal, sign_of_runs

ONE_IN = 20  # 5 %


@dataclass(frozen=True, slots=True)
class Anhoej:
    """A chart in the figures of the rules: compare `longest` with `limit`, and `crossings` with `fewest`."""

    useful: int
    longest: int
    limit: int
    crossings: int
    fewest: int

    @property
    def is_long(self) -> bool:
        """Whether the longest run is longer than chance makes it."""
        return self.longest > self.limit

    @property
    def is_few(self) -> bool:
        """Whether there are fewer crossings than chance makes."""
        return self.crossings < self.fewest


def longest_by_chance(useful: int) -> int:
    """The longest run that is no sign: round(log2 n) + 3, where 2^(2k-1) <= n² < 2^(2k+1) rounds to k."""
    return (useful * useful).bit_length() // 2 + 3 if useful else 0


def fewest_by_chance(useful: int) -> int:
    """The fewest crossings that are no sign: the 5 % quantile of Binomial(n - 1, ½)."""
    return _quantiles(max(64, useful).bit_length())[useful]


@cache
def _quantiles(bits: int) -> tuple[int, ...]:
    """The limit for every number of useful values that has so many bits, each from the one before.

    `least` of `tosses` come up with probability `summed` / 2^tosses or less, and `ways` is the last term.
    """
    found, least, summed, ways = [0, 0], 0, 1, 1
    for tosses in range(1, 1 << bits):
        summed = 2 * summed - ways
        ways = ways * tosses // (tosses - least)
        if ONE_IN * summed < 1 << tosses:
            ways = ways * (tosses - least) // (least + 1)
            least += 1
            summed += ways
        found.append(least)
    return tuple(found)


def anhoej(runs: Sequence[Run]) -> Anhoej:
    """Put a chart in the figures of the rules."""
    useful = sum(len(run) for run in runs)
    return Anhoej(
        useful=useful,
        longest=max((len(run) for run in runs), default=0),
        limit=longest_by_chance(useful),
        crossings=max(0, len(runs) - 1),
        fewest=fewest_by_chance(useful),
    )


def signals(stretch: Stretch) -> Iterator[Signal]:
    """The sign in a chart, if there is one."""
    signal = sign_of_runs(stretch, runs_of(stretch), _tells, _name)
    if signal is not None:
        yield signal


def _tells(lengths: Lengths, frame: Frame) -> int | None:
    useful = sum(length for _, length in lengths)
    is_few = len(lengths) - 1 < fewest_by_chance(useful)
    if not frame.counted(lengths) or not (is_few or _name(lengths, frame) is Sign.LONG_RUN):
        return None
    return frame.telling(lengths, longest_by_chance(useful))


def _name(lengths: Lengths, frame: Frame) -> Sign:
    limit = longest_by_chance(sum(length for _, length in lengths))
    is_long = any(length > limit for _, length in frame.counted(lengths))
    return Sign.LONG_RUN if is_long else Sign.FEW_CROSSINGS


def fewest_more(stretch: Stretch | None, domain: Domain) -> int:
    """How few further values could show a sign, if they are as telling as can be.

    Beside a frozen line nothing tells more than values that all stay where the last one is.
    """
    if stretch is None or stretch.moves:
        return could_be_seen([point.value for point in stretch.points] if stretch else [], domain, is_sign)
    runs = runs_of(stretch)
    return min(_enough(runs, side) for side in ([runs[-1].side] if runs else Side))


def enough(baseline: Stretch | None, domain: Domain) -> int:
    """How many values to compare it takes until none of them showing a sign says something.

    With so many all on one side, a change in either direction would have been seen.
    """
    if baseline is None:
        return could_be_seen([], domain, is_sign)
    return max(_enough(runs_of(baseline), side) for side in sides_in(domain, baseline.line))


def _enough(runs: Sequence[Run], side: Side) -> int:
    before = anhoej(runs)
    goes_on = bool(runs) and runs[-1].side is side
    going = len(runs[-1]) if goes_on else 0
    crossings = max(0, len(runs) - goes_on)
    return next(
        more
        for more in count(1)
        if is_sign(before.useful + more, max(before.longest, going + more), crossings)
    )


def is_sign(useful: int, longest: int, crossings: int) -> bool:
    """Whether a chart with these figures shows a sign."""
    return longest > longest_by_chance(useful) or crossings < fewest_by_chance(useful)
