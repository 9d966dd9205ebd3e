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
from improvement.run_chart import Basis, CentreLine, Side, Stretch, runs_of
from improvement.runs_test import is_few
from improvement.signal import Sign, Signal, compared_runs, signal_of, telling_run

HALF_WAY = Fraction(1, 2)


def between(stretch: Stretch) -> Stretch:
    """The same values around a line between yes and no."""
    return replace(stretch, line=CentreLine(HALF_WAY, Basis.BETWEEN, len(stretch.points)))


def signals(stretch: Stretch) -> Iterator[Signal]:
    """The sign in a chart, if yes and no keep together more than chance makes them."""
    runs = runs_of(stretch)
    compared = compared_runs(stretch, runs)
    if compared and _is_sign([(run.side is Side.ABOVE, len(run)) for run in runs]):
        run = telling_run(stretch, compared, len(stretch.points))
        yield signal_of(stretch, runs, run, Sign.FEW_RUNS, _is_sign)


def _is_sign(lengths: Lengths) -> bool:
    yes = sum(length for is_yes, length in lengths if is_yes)
    return is_few(yes, sum(length for _, length in lengths) - yes, len(lengths))


def enough(baseline: Stretch | None, domain: Domain) -> int:
    """How many answers to compare it takes until none of them showing a sign says something."""
    kept = [point.value > HALF_WAY for point in baseline.points] if baseline else []
    if not kept:
        return fewest_more(None, domain)
    return max(
        next(more for more in count(1) if _is_sign(_joined(kept, [is_yes] * more)))
        for is_yes in (True, False)
    )


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
