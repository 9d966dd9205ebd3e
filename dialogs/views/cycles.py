"""Views of cycles: as documents, in a row, and over time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from dialogs.views.chart import Trend
from dialogs.views.figures import WeekFigures
from dialogs.views.learning import FollowUpLine
from dialogs.views.parts import Fact, Line, RoleLine, Step
from improvement.cycle import Decision, Phase, Progress
from improvement.guess import Spread
from improvement.page import Page


@dataclass(frozen=True, kw_only=True, slots=True)
class CycleDocument:
    """A cycle as it is written down: a draft, a running plan, or the record of a decision.

    `kind` picks the heading: "draft" (not started), "plan" (running), "ending" (all answered, not yet
    decided for good) or "record" (closed). `guesses` are the buttons 0 to 10. `large` is true where the
    scale is larger than a first test needs to be, and a kind word is said about it.
    """

    kind: str
    page: Page
    title: str
    number: int
    phase: Phase
    facts: tuple[Fact, ...]
    lines: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    decision: Decision | None = None
    record: int = 0
    by: str = ""
    at: datetime | None = None
    spread: Spread | None = None
    guesses: tuple[Step, ...] = ()
    guessed: int | None = None
    chances: str = ""
    large: bool = False
    unquoted: int = 0
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CycleLine:
    """A cycle in one row. `next` is the step that takes it on, `read` the one that opens it.

    `week` is how this week goes, while it is tried, and `trends` how its measures go. `follow_ups` are what
    was answered after it was adopted. `more` are buttons to what is told about it elsewhere.
    """

    title: str
    number: int
    phase: Phase
    progress: Progress | None = None
    planned_end: date | None = None
    study_is_due: bool = False
    decision: Decision | None = None
    asked: tuple[int, int] | None = None
    ended: date | None = None
    learned: str = ""
    week: WeekFigures | None = None
    trends: tuple[Trend, ...] = ()
    next: Step | None = None
    read: Step | None = None
    follow_ups: tuple[FollowUpLine, ...] = ()
    more: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class TeamStatus:
    """How it goes: open cycles, then the series so far, then who leads."""

    team: str
    open: tuple[CycleLine, ...]
    series: tuple[tuple[CycleLine, ...], ...] = ()
    roles: tuple[RoleLine, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class History:
    """Earlier cycles, newest first, one page of them."""

    team: str
    cycles: tuple[CycleLine, ...]
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class TemplateChoice:
    """What a new cycle can begin from: (step, name, about) for each template."""

    team: str
    templates: tuple[tuple[Step, str, str], ...]
    steps: tuple[Step, ...] = ()
