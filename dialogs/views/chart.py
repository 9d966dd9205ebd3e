"""Views of measures over time: the verdict, the chart, the table, and what a sign of change asks."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from dialogs.views.parts import Step
from improvement.chart_week import State
from improvement.measure import Kind
from improvement.run_chart import Basis, Side
from improvement.signal import Sign
from improvement.verdict import Finding


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """How the values of a measure are written. `unit` is what is counted ("nybesök") or what figures are.

    `in_words` keeps small figures in words: the one who reads does not take part.
    """

    kind: Kind
    unit: str = ""
    in_words: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartRow:
    """One week. `value` is what the chart shows, `count` what was told, of `of` chances where it is a share.

    `marks` are the numbers of what is said about the week below the chart.
    """

    monday: date
    state: State
    value: Fraction | None = None
    count: Decimal | None = None
    of: int | None = None
    text: str = ""
    is_baseline: bool = False
    is_corrected: bool = False
    marks: tuple[int, ...] = ()


class MarkTold(StrEnum):
    """What stands beside a week: words `chart-mark-<kind>`."""

    CYCLE = "cycle"
    NOTE = "note"
    LINE = "line"  # a new centre line begins
    REMOVED = "removed"


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartMark:
    """A mark in the chart, found again in the list below it by its `number`. `turn` is that of a cycle."""

    number: int
    monday: date
    kind: MarkTold
    text: str = ""
    by: str = ""
    at: datetime | None = None
    turn: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartLine:
    """What values are compared with from one week to another: a centre line, and limits where there are any.

    `is_earlier` tells that a newer line has taken its place.
    """

    value: Fraction
    basis: Basis
    first: date
    last: date
    points: int = 0
    lower: Fraction | None = None
    upper: Fraction | None = None
    is_earlier: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """The verdict on a chart: words `verdict-<finding>`, with `-<sign>` where there is a sign of change.

    `line` is what the values were compared with. `first` and `last` are the weeks of the sign, `seen` the
    week with whose value it could first be seen, `values` how many there are in a row, `in_weeks` whether
    they are as many weeks. Where it is too early, `earliest` is the first week that can say more, so many
    `weeks` from now, and `measured` what has been told so far.
    """

    finding: Finding
    scale: Scale
    line: ChartLine | None = None
    sign: Sign | None = None
    side: Side | None = None
    first: date | None = None
    last: date | None = None
    seen: date | None = None
    values: int = 0
    in_weeks: bool = True
    weeks: int = 0
    earliest: date | None = None
    measured: tuple[ChartRow, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Trend:
    """How a measure goes, to be said in a few words. `title` is what is counted."""

    title: str
    judged: Judged


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartTold:
    """A measure over time. `title` is what is counted, in the team's words; `series` names the change idea.

    `is_drawn` is False where there is no chart to draw, or none for somebody outside the team to see.
    `table` opens the weeks as a table.
    """

    title: str
    series: str
    judged: Judged
    rows: tuple[ChartRow, ...] = ()
    lines: tuple[ChartLine, ...] = ()
    marks: tuple[ChartMark, ...] = ()
    goal: Decimal | None = None
    goal_day: date | None = None
    is_drawn: bool = True
    table: Step | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SignAsked:
    """What a sign of change asks: what did you do differently? The buttons answer, once.

    `title` is what is counted.
    """

    title: str
    judged: Judged
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartCard:
    """A measure's own card. `proposes` is the week from which a new centre line could be drawn, if any."""

    chart: ChartTold
    asks: SignAsked | None = None
    proposes: date | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartTable:
    """The weeks of a measure, the newest first, one page of them, with what is said about them."""

    title: str
    scale: Scale
    rows: tuple[ChartRow, ...]
    marks: tuple[ChartMark, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartNews:
    """A verdict that is new this week, beside a cycle: the chart, and what it asks of the team."""

    chart: ChartTold
    asks: SignAsked | None = None
