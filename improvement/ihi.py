"""The rules of the IHI: a shift, a trend, too few or too many runs.

Perla, Provost and Murray 2011: six or more values in a row on one side of the line, those on it skipped; five
or more that all rise or all fall, equal ones counted once; and a number of runs that chance would not make.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import count, groupby, product

from improvement.domain import Domain
from improvement.moving_line import Lengths
from improvement.run_chart import Point, Run, Side, Stretch, runs_of, sides_in
from improvement.runs_test import is_few, is_many
from improvement.signal import FEWEST_TO_PASS, Frame, Sign, Signal, lengths_of, sign_of_runs

SHIFT = 6
TREND = 5


@dataclass(frozen=True, slots=True)
class Trend:
    """Values that all rise, or all fall: their weeks, and how many there are with equal ones counted once."""

    side: Side
    first: date
    last: date
    weeks: tuple[date, ...]
    begins: Fraction

    def __len__(self) -> int:
        return len(self.weeks)


def trends(points: Sequence[Point]) -> Iterator[Trend]:
    """Every rise and every fall, as long as it is. The last value of one is the first of the next."""
    levels = [tuple(members) for _, members in groupby(points, key=lambda point: point.value)]
    start = 0
    for place in range(1, len(levels)):
        is_last = place + 1 == len(levels)
        if is_last or _rises(levels, place) is not _rises(levels, place + 1):
            yield _trend(levels[start : place + 1])
            start = place


def _rises(levels: Sequence[tuple[Point, ...]], place: int) -> bool:
    return levels[place][0].value > levels[place - 1][0].value


def _trend(levels: Sequence[tuple[Point, ...]]) -> Trend:
    return Trend(
        side=Side.ABOVE if levels[-1][0].value > levels[0][0].value else Side.BELOW,
        first=levels[0][-1].monday,
        last=levels[-1][-1].monday,
        weeks=(levels[0][-1].monday, *(level[0].monday for level in levels[1:])),
        begins=levels[0][0].value,
    )


def signals(stretch: Stretch) -> Iterator[Signal]:
    """The signs in a chart: at most one that a run tells of, the latest trend, and too many runs."""
    runs = runs_of(stretch)
    of_runs = sign_of_runs(stretch, runs, _tells, _name) or _too_many(stretch, runs)
    if of_runs is not None:
        yield of_runs
    # A trend is looked for among the values that are compared: a step from the baseline is no trend.
    found = [trend for trend in trends(stretch.tried) if len(trend) >= TREND]
    if found:
        yield _signal_of(found[-1], stretch)


def _tells(lengths: Lengths, frame: Frame) -> int | None:
    if not frame.counted(lengths):
        return None
    is_sign = _name(lengths, frame) is Sign.SHIFT or is_few(*_sides(lengths), len(lengths))
    return frame.telling(lengths, SHIFT - 1) if is_sign else None


def _name(lengths: Lengths, frame: Frame) -> Sign:
    is_shift = any(length >= SHIFT for _, length in frame.counted(lengths))
    return Sign.SHIFT if is_shift else Sign.FEW_RUNS


def _too_many(stretch: Stretch, runs: Sequence[Run]) -> Signal | None:
    above, below = _sides(lengths_of(runs))
    if not stretch.tried or not is_many(above, below, len(runs)):
        return None
    first, last = runs[0].first, runs[-1].last
    return Signal(sign=Sign.MANY_RUNS, side=None, first=first, last=last, values=above + below, seen=last)


def _sides(lengths: Lengths) -> tuple[int, int]:
    above = sum(length for is_above, length in lengths if is_above)
    return above, sum(length for _, length in lengths) - above


def _signal_of(trend: Trend, stretch: Stretch) -> Signal:
    after = [point.value for point in stretch.tried if point.monday > trend.last]
    is_rise = trend.side is Side.ABOVE
    back = [value for value in after if (value <= trend.begins if is_rise else value >= trend.begins)]
    return Signal(
        sign=Sign.TREND,
        side=trend.side,
        first=trend.first,
        last=trend.last,
        values=len(trend),
        seen=trend.weeks[TREND - 1],
        has_passed=len(after) >= FEWEST_TO_PASS and 2 * len(back) >= len(after),
    )


def fewest_more(stretch: Stretch | None, domain: Domain) -> int:
    """How few further values could show a sign, if they are as telling as can be.

    A trend of five is the least that can be seen whatever the line is, so no more than five need be tried.
    """
    tried = stretch.tried if stretch else ()
    for_trend = _fewest_for_trend(tried, domain)
    if stretch is None or stretch.moves:
        return for_trend  # fewer than five values around their own median are no sign in any other way
    lengths = lengths_of(runs_of(stretch))
    for more in range(1, for_trend):
        if any(_would_show(lengths, new) for new in product((True, False), repeat=more)):
            return more
    return for_trend


def enough(baseline: Stretch | None, domain: Domain) -> int:
    """How many values to compare it takes until none of them showing a sign says something.

    With so many a change in either direction would have been seen, as a trend or as a shift.
    """
    if baseline is None:
        return TREND
    lengths = lengths_of(runs_of(baseline))
    return max(_enough(baseline, lengths, side, domain) for side in sides_in(domain, baseline.line))


def _enough(baseline: Stretch, lengths: Lengths, side: Side, domain: Domain) -> int:
    is_above, line = side is Side.ABOVE, baseline.line.value
    room = domain.room_between(line, None) if is_above else domain.room_between(None, line)
    least = next(more for more in count(1) if _would_show(lengths, [is_above] * more))
    return min(least, TREND) if room >= TREND else least


def _fewest_for_trend(points: Sequence[Point], domain: Domain) -> int:
    """What the last rise or fall lacks, or a new one the other way where values can go no further."""
    if not points:
        return TREND
    last = points[-1].value
    *_, going = [None, *trends(points)]
    lacks = dict.fromkeys(Side, TREND - 1)
    if going is not None:
        lacks[going.side] = max(1, TREND - len(going))
    room = {
        Side.ABOVE: domain.room_between(last, None),
        Side.BELOW: domain.room_between(None, last),
    }
    return min(lacks[side] for side in Side if room[side] >= lacks[side])


def _would_show(lengths: Lengths, new: Sequence[bool]) -> bool:
    sides = [is_above for is_above, length in lengths for _ in range(length)] + list(new)
    grown = [(is_above, sum(1 for _ in members)) for is_above, members in groupby(sides)]
    runs = len(grown)
    return grown[-1][1] >= SHIFT or is_few(*_sides(grown), runs) or is_many(*_sides(grown), runs)
