"""A sign of change: more than chance makes of values that only vary."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from improvement.moving_line import Lengths, lengths_as_they_were
from improvement.run_chart import Run, Side, Stretch, runs_of, side_of, useful

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


@dataclass(frozen=True, slots=True)
class Frame:
    """What of a chart can be a sign of change: not how a baseline was by itself, nor what came first.

    Of the runs so many come `before`: those within the baseline, or without one the first, since a change has
    something before it. Where the line moves and all values are on one side of it, most are on the line, and
    the order of the others tells nothing.
    """

    before: int
    is_settled: bool

    def counted(self, lengths: Lengths) -> Lengths:
        """The runs whose length can be a sign. The first run counts where a later one shows that it ended."""
        return lengths[self.before if self.is_settled else 0 :] if len(lengths) > self.before else []

    def telling(self, lengths: Lengths, longer_than: int) -> int:
        """The place of the run that tells since when: the latest of those too long, else the longest."""
        later = range(self.before, len(lengths))
        too_long = [place for place in later if lengths[place][1] > longer_than]
        return too_long[-1] if too_long else max(later, key=lambda place: (lengths[place][1], place))


# The place of the run that tells of a change, where the runs are a sign; None where they are not.
Tells: TypeAlias = Callable[[Lengths, Frame], int | None]
Named: TypeAlias = Callable[[Lengths, Frame], Sign]


def frame_of(stretch: Stretch, runs: Sequence[Run]) -> Frame:
    """The frame of a stretch."""
    if not stretch.settled:
        return Frame(1, is_settled=False)
    base = stretch.points[stretch.settled - 1].monday
    return Frame(sum(run.last <= base for run in runs), is_settled=True)


def lengths_of(runs: Sequence[Run]) -> Lengths:
    """The runs as whether they are above the line, and how long."""
    return [(run.side is Side.ABOVE, len(run)) for run in runs]


def sign_of_runs(stretch: Stretch, runs: Sequence[Run], tells: Tells, name: Named) -> Signal | None:
    """The sign that the runs of a stretch are, if they are one."""
    frame, lengths = frame_of(stretch, runs), lengths_of(runs)
    place = tells(lengths, frame)
    if place is None:
        return None
    run = runs[place]
    return Signal(
        sign=name(lengths, frame),
        side=run.side,
        first=run.first,
        last=run.last,
        values=len(run),
        seen=_first_seen(stretch, runs, place, tells),
        has_passed=has_passed(stretch, run.side, run.last),
    )


def _first_seen(stretch: Stretch, runs: Sequence[Run], place: int, tells: Tells) -> date:
    """The week with whose value it could first be seen that this run tells, by the line of that day."""
    frame, run = frame_of(stretch, runs), runs[place]
    start = max(stretch.points.index(run.points[0]), stretch.settled)
    for point, lengths in zip(stretch.points[start:], _as_it_was(stretch, start), strict=True):
        told = tells(lengths, frame)
        if (
            told is not None
            and (told == place or stretch.moves)
            and lengths[told][0] is (run.side is Side.ABOVE)
        ):
            return point.monday
    return run.last


def _as_it_was(stretch: Stretch, start: int) -> Iterator[Lengths]:
    """The runs after every value from one on: by the frozen line, or by the median as it was."""
    if stretch.moves:
        return lengths_as_they_were([point.value for point in stretch.points], start + 1)
    return _as_it_grew(stretch, start)


def _as_it_grew(stretch: Stretch, start: int) -> Iterator[Lengths]:
    lengths = lengths_of(runs_of(replace(stretch, points=stretch.points[:start])))
    for point in stretch.points[start:]:
        side = side_of(point, stretch.line)
        if side is not None:
            is_above = side is Side.ABOVE
            goes_on = bool(lengths) and lengths[-1][0] is is_above
            length = lengths.pop()[1] + 1 if goes_on else 1
            lengths.append((is_above, length))
        yield lengths


def has_passed(stretch: Stretch, side: Side, last: date) -> bool:
    """Whether the values after a sign are back: of three or more, at least half are over the line again."""
    after = [where for point, where in useful(stretch) if point.monday > last]
    return len(after) >= FEWEST_TO_PASS and 2 * after.count(side.other) >= len(after)
