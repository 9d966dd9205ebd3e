"""A sign of change: more than chance makes of values that only vary."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from improvement.moving_line import Lengths, lengths_as_they_were
from improvement.run_chart import Run, Side, Stretch, side_of, useful

Shows: TypeAlias = Callable[[Lengths], bool]

FEWEST_TO_PASS = 3  # values after a sign, before it can be said to be over: one or two may be chance


class Sign(StrEnum):
    """What is more than chance."""

    LONG_RUN = "long_run"
    FEW_CROSSINGS = "few_crossings"
    SHIFT = "shift"
    TREND = "trend"
    FEW_RUNS = "few_runs"
    MANY_RUNS = "many_runs"  # the values jump more regularly than chance would: two things may be mixed
    OUTSIDE = "outside"


@dataclass(frozen=True, kw_only=True, slots=True)
class Signal:
    """A sign of change and the weeks it stands on.

    `side` is where the values went, None where it is no side. `first` and `last` are the weeks of its first
    and its last value, `values` how many there are in a row. `seen` is the week with whose value it could
    first be seen. `has_passed` says that the values since are back.
    """

    sign: Sign
    side: Side | None
    first: date
    last: date
    values: int
    seen: date
    has_passed: bool = False


def is_lopsided(stretch: Stretch, runs: Sequence[Run]) -> bool:
    """Whether the line moves with the values and yet has none on one side.

    Most values are on the line then, and the order of the others tells nothing.
    """
    return stretch.moves and len(runs) <= 1


def compared_runs(stretch: Stretch, runs: Sequence[Run]) -> list[Run]:
    """The runs that reach beyond the baseline: how the baseline was by itself is no sign of change."""
    return [run for run in runs if stretch.tried and run.last >= stretch.tried[0].monday]


def telling_run(stretch: Stretch, compared: Sequence[Run], longer_than: int) -> Run:
    """The run that tells since when something is different, where there is a sign.

    Without a baseline the first run is what came before, so a later one tells, if there is one. Of runs that
    are too long it is the latest, else the longest.
    """
    later = compared if stretch.settled else compared[1:] or compared
    too_long = [run for run in later if len(run) > longer_than]
    return too_long[-1] if too_long else max(later, key=lambda run: (len(run), run.start))


def first_seen(stretch: Stretch, runs: Sequence[Run], run: Run, shows: Shows) -> date:
    """The week with whose value the sign that a run tells of could first be seen, by the line of that day."""
    tried = {point.monday for point in stretch.tried}
    start = stretch.points.index(run.points[0])
    for point, lengths in zip(stretch.points[start:], _as_it_was(stretch, runs, start), strict=True):
        if point.monday in tried and lengths and shows(lengths):
            return point.monday
    return run.last


def _as_it_was(stretch: Stretch, runs: Sequence[Run], start: int) -> Iterator[Lengths]:
    """The runs after every value from one on: by the frozen line, or by the median as it was."""
    if stretch.moves:
        return lengths_as_they_were([point.value for point in stretch.points], start + 1)
    return _as_it_grew(stretch, runs, start)


def _as_it_grew(stretch: Stretch, runs: Sequence[Run], start: int) -> Iterator[Lengths]:
    before = [run for run in runs if run.last < stretch.points[start].monday]
    lengths = [(run.side is Side.ABOVE, len(run)) for run in before]
    for point in stretch.points[start:]:
        side = side_of(point, stretch.line)
        if side is not None:
            is_above = side is Side.ABOVE
            goes_on = bool(lengths) and lengths[-1][0] is is_above
            length = lengths.pop()[1] + 1 if goes_on else 1
            lengths.append((is_above, length))
        yield lengths


def signal_of(stretch: Stretch, runs: Sequence[Run], run: Run, sign: Sign, shows: Shows) -> Signal:
    """The sign that this run is, or tells of. `shows` tells whether so much of the chart is a sign."""
    return Signal(
        sign=sign,
        side=run.side,
        first=run.first,
        last=run.last,
        values=len(run),
        seen=first_seen(stretch, runs, run, shows),
        has_passed=has_passed(stretch, run.side, run.last),
    )


def has_passed(stretch: Stretch, side: Side, last: date) -> bool:
    """Whether the values after a sign are back: of three or more, at least half are over the line again."""
    after = [where for point, where in useful(stretch) if point.monday > last]
    return len(after) >= FEWEST_TO_PASS and 2 * after.count(side.other) >= len(after)
