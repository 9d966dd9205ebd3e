"""Documents: what a file holds, without pages, cells and words of Varv's. `reports/` gives them a form.

Texts are what people wrote. Nothing that was removed is in them, and nobody is named but in those texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from improvement.cycle import Decision, Phase
from improvement.follow_up import StillDone
from improvement.measure import Measure
from improvement.verdict import Chart
from locales.phrases import FEWEST_COUNTED


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """At how many of how many visits. `in_words` keeps in words what is fewer than five."""

    used: int = 0
    chances: int = 0
    in_words: bool = False

    @property
    def kind(self) -> str:
        """How it is told: counted, or in words where a figure would tell of few."""
        if not self.chances:
            return "none"
        if not self.in_words:
            return "counted"
        if self.chances < FEWEST_COUNTED:
            return "few" if self.used else "not_yet"
        if 0 < self.used < FEWEST_COUNTED:
            return "some_of"
        return "nearly_all" if 0 < self.chances - self.used < FEWEST_COUNTED else "counted"


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportTurn:
    """One turn of a series, from its plan to its decision.

    `level` and `why` are the prediction. `tally` is what came of it over all weeks; `declined` how many said
    no, thank you, 0 where that is not to be told.
    """

    number: int
    phase: Phase
    change: str = ""
    where: str = ""
    scale: int | None = None
    period: tuple[date, date] | None = None
    level: int | None = None
    why: str = ""
    tally: Tally | None = None
    declined: int = 0
    carried_out: str = ""
    held: str = ""
    observations: Sequence[str] = ()
    surprised: Sequence[str] = ()
    learned: Sequence[str] = ()
    voices: Sequence[str] = ()
    decision: Decision | None = None
    reason: str = ""
    lesson: str = ""
    next_change: str = ""
    next_scale: int | None = None
    owner: str = ""
    written: str = ""
    cost: str = ""
    newcomers: str = ""
    look_again: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportObstacle:
    """Something that stood in the way, told by nobody, and what took it away."""

    text: str
    is_solved: bool
    helped: str = ""
    promised_until: date | None = None


class MarkKind(StrEnum):
    """What stands beside a week of a chart."""

    TURN = "turn"
    NOTE = "note"
    LINE = "line"


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportMark:
    """Something said beside a week. `turn` is the number of a turn that begins there."""

    monday: date
    kind: MarkKind
    text: str = ""
    turn: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportChart:
    """A measure over time. `unit` is what is counted. It `is_drawn` where its weeks may be shown."""

    measure: Measure
    unit: str
    chart: Chart
    marks: Sequence[ReportMark] = ()
    is_drawn: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportFollowUp:
    """What the team said so many weeks after it had adopted a change."""

    weeks: int
    still_done: StillDone
    text: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PartnerPage:
    """One page for those outside who meet the same people: no names, and visits from five up."""

    language: str
    team: str
    title: str
    day: date
    aim: str = ""
    change: str = ""
    what: str = ""
    before: Tally | None = None
    now: Tally | None = None
    learned: Sequence[str] = ()
    decision: Decision | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """A series as a presentation, in the language of the team.

    `number` is the record's in the organisation, `edition` and `approved` are what the team told once. With
    `in_words` small figures of visits are in words: it is for somebody outside the team. `outside` is what
    may be told to anybody.
    """

    language: str
    team: str
    title: str
    day: date
    outside: PartnerPage
    number: str = ""
    edition: str = ""
    approved: str = ""
    in_words: bool = False
    aim: str = ""
    measure: str = ""
    goal: str = ""
    what: str = ""
    before: Tally | None = None
    turns: Sequence[ReportTurn] = ()
    charts: Sequence[ReportChart] = ()
    obstacles: Sequence[ReportObstacle] = ()
    level: Decimal | None = None
    follow_ups: Sequence[ReportFollowUp] = ()


Cell: TypeAlias = str | int | Decimal | date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """Rows under heads; the words for a head are `table-<head>` and for the name `table-<name>`."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]


class TableForm(StrEnum):
    """What kind of file tables are kept in."""

    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tables:
    """Measures, sums and cycles for those who go on to count."""

    language: str
    team: str
    day: date
    form: TableForm
    tables: Sequence[Table]


Document: TypeAlias = Report | PartnerPage | Tables
