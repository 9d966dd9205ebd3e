"""Views of what makes a turn worth its name: comparing, coaching, series, progress, and what lasts."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from dialogs.views.chart import ChartRow, Scale, Trend
from dialogs.views.figures import WeekFigures
from dialogs.views.parts import Line, Step
from dialogs.views.short import Form
from improvement.cycle import Decision, Phase
from improvement.fidelity import Element
from improvement.follow_up import Newcomer, StillDone
from improvement.progress_level import Ground


@dataclass(frozen=True, kw_only=True, slots=True)
class LatestValue:
    """What a measure said last. `title` is what is counted."""

    title: str
    row: ChartRow
    scale: Scale


@dataclass(frozen=True, kw_only=True, slots=True)
class Compared:
    """What came, to be put beside what was thought.

    `last` sums the last weeks of the test, so many `weeks`; `total` all of them. `values` are what other
    measures said last.
    """

    last: WeekFigures | None = None
    weeks: int = 0
    total: WeekFigures | None = None
    values: tuple[LatestValue, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Advice:
    """The one step that would help most, about an element: words `advice-<element>`.

    It is for the next turn where it is too late in this one. `step` is its button.
    """

    element: Element
    in_next_turn: bool = False
    step: Step | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class WheelPart:
    """One stage of the wheel: what is in place, and what is still open. What is not asked is in neither."""

    stage: Phase
    met: tuple[Element, ...] = ()
    open: tuple[Element, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Wheel:
    """How one turn is run, stage by stage. It has no sum, so that there is nothing to compare teams by."""

    team: str
    title: str
    number: int
    phase: Phase
    parts: tuple[WheelPart, ...]
    advice: Advice | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUpLine:
    """What a team answered about an adopted cycle, so many weeks after."""

    weeks: int
    still_done: StillDone
    newcomer: Newcomer | None
    at: date
    by: str = ""
    text: str = ""
    removed_by: str = ""
    removed_at: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SeriesLine:
    """One turn of a series: on how many, what was learned, and how it ended. `step` opens it."""

    number: int
    phase: Phase
    scale: int | None = None
    learned: tuple[Line, ...] = ()
    decision: Decision | None = None
    started: date | None = None
    ended: date | None = None
    follow_ups: tuple[FollowUpLine, ...] = ()
    step: Step | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """The turns of one change idea in line. It `grows` where the last is tried on more than the first.

    `is_adopted` tells that it has become how the whole unit works.
    """

    title: str
    turns: tuple[SeriesLine, ...]
    grows: bool = False
    is_adopted: bool = False
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SettledLevel:
    """What a person settled about a series, beside what was suggested to them then."""

    suggested: Decimal
    settled: Decimal
    by: str
    at: datetime
    reason: str = ""
    removed_by: str = ""
    removed_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ProgressCard:
    """How far a series has come: what is suggested and why, what was settled, and where to settle it.

    `settled` are the latest, the newest first. `confirm` settles what is suggested, `form` something else.
    """

    team: str
    title: str
    suggested: Decimal
    ground: Ground
    settled: tuple[SettledLevel, ...] = ()
    confirm: Step | None = None
    form: Form | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUpCard:
    """What is asked about an adopted cycle so many weeks after; or what was `answered`, and what now.

    `trends` are what its measures say. `is_slipping` tells that a new turn is worth it.
    """

    title: str
    number: int
    weeks: int
    trends: tuple[Trend, ...] = ()
    form: Form | None = None
    answered: FollowUpLine | None = None
    is_slipping: bool = False
    steps: tuple[Step, ...] = ()
