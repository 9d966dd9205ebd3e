"""A chart in a few words, for a status: which words is decided here, the words are elsewhere.

A small step up is no verdict. So while it is too early there are figures and nothing more.
"""

from dataclasses import dataclass
from enum import StrEnum

from improvement.chart_week import ChartWeek, State
from improvement.run_chart import Side, runs_of
from improvement.verdict import HOLDS, Chart, Finding

FIGURES_SHOWN = 3
FEWEST_IN_A_ROW = 2


class Lean(StrEnum):
    """What can be said in passing."""

    FIGURES = "figures"  # the latest figures, and nothing of where they go
    SIGN = "sign"  # the sign of change, since when, and how many in a row
    IN_A_ROW = "in_a_row"  # so many in a row on one side: no sign yet, and true
    BOTH_SIDES = "both_sides"  # as usual


@dataclass(frozen=True, slots=True)
class Tendency:
    """What to say: `side` and `count` for values in a row, and the latest weeks with a figure."""

    lean: Lean
    latest: tuple[ChartWeek, ...]
    side: Side | None = None
    count: int = 0


def tendency(chart: Chart) -> Tendency | None:
    """The chart in a few words; None when it has no value."""
    latest = tuple(week for week in chart.weeks if week.state is State.TOLD)[-FIGURES_SHOWN:]
    finding, signal = chart.verdict.finding, chart.verdict.signal
    if finding is Finding.NOTHING:
        return None
    if finding is Finding.TOO_EARLY:
        return Tendency(Lean.FIGURES, latest)
    if finding in HOLDS and signal is not None:
        return Tendency(Lean.SIGN, latest, signal.side, signal.values)
    return _in_a_row(chart, latest)


def _in_a_row(chart: Chart, latest: tuple[ChartWeek, ...]) -> Tendency:
    runs = runs_of(chart.stretches[-1])
    is_on_line = not runs or runs[-1].last != chart.stretches[-1].points[-1].monday
    if is_on_line or len(runs[-1]) < FEWEST_IN_A_ROW:
        return Tendency(Lean.BOTH_SIDES, latest)
    return Tendency(Lean.IN_A_ROW, latest, runs[-1].side, len(runs[-1]))
