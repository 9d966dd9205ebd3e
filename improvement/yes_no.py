"""Yes and no week by week: is their order more than chance?

A median is of no use here: it is yes or no itself, and all that is not on it would be on one side. So the
line goes between the two, and the number of runs is judged by Wald and Wolfowitz, which holds however rare
yes is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import count, groupby

from improvement.domain import Domain
from improvement.moving_line import Lengths
from improvement.run_chart import Basis, CentreLine, Stretch, runs_of
from improvement.runs_test import is_few
from improvement.signal import Frame, Sign, Signal, sign_of_runs

HALF_WAY = Fraction(1, 2)


def between(stretch: Stretch) -> Stretch:
    """The same values around a line between yes and no."""
    return replace(stretch, line=CentreLine(HALF_WAY, Basis.BETWEEN, len(stretch.points)))


def signals(stretch: Stretch) -> Iterator[Signal]:
    """The sign in a chart, if yes and no keep together more than chance makes them."""
    signal = sign_of_runs(stretch, runs_of(stretch), _tells, lambda lengths, frame: Sign.FEW_RUNS)
    if signal is not None:
        yield signal


def _tells(lengths: Lengths, frame: Frame) -> int | None:
    if not frame.counted(lengths) or not _is_sign(lengths):
        return None
    return frame.telling(lengths, sum(length for _, length in lengths))


def _is_sign(lengths: Lengths) -> bool:
    yes = sum(length for is_yes, length in lengths if is_yes)
    return is_few(yes, sum(length for _, length in lengths) - yes, len(lengths))


def enough(baseline: Stretch | None, domain: Domain) -> int:
    """How many answers to compare it takes until none of them showing a sign says something."""
    kept = [point.value > HALF_WAY for point in baseline.points] if baseline else []
    if not kept:
        return fewest_more(None, domain)
    return max(_enough(kept, is_yes) for is_yes in (True, False) if _could_show(kept, is_yes))


def _enough(kept: Sequence[bool], is_yes: bool) -> int:
    return next(more for more in count(1) if _is_sign(_joined(kept, [is_yes] * more)))


def _could_show(kept: Sequence[bool], is_yes: bool) -> bool:
    """Whether more and more of the same answer are a sign at last.

    They never are where the other answer has been given so seldom that each stands alone between these: then
    there cannot be more runs than there are.
    """
    return len(_joined(kept, [is_yes])) <= 2 * kept.count(not is_yes)


def fewest_more(stretch: Stretch | None, domain: Domain) -> int:
    """How few further answers could show a sign: first all the one, then all the other."""
    kept = [point.value > HALF_WAY for point in stretch.points] if stretch else []
    return next(more for more in count(1) if any(_is_sign(_joined(kept, new)) for new in _blocks(more)))


def _blocks(more: int) -> Iterator[list[bool]]:
    for first in range(more + 1):
        yield [True] * first + [False] * (more - first)
        yield [False] * first + [True] * (more - first)


def _joined(kept: Sequence[bool], new: Sequence[bool]) -> Lengths:
    return [(is_yes, sum(1 for _ in members)) for is_yes, members in groupby([*kept, *new])]
