"""Views of the week: the card in the channel, what one person is asked, and how it went."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from dialogs.views.chart import ChartNews, SignAsked
from dialogs.views.numbers import MeasureQuestion
from dialogs.views.parts import Step, Trouble
from dialogs.views.short import Notice
from improvement.cycle import Progress
from improvement.week import Sums


class WeekState(StrEnum):
    """Where a week is."""

    OPEN = "open"
    LATE = "late"  # summed up; answers are still welcome
    TOGETHER = "together"  # the team has answered together
    CLOSED = "closed"  # for good


@dataclass(frozen=True, kw_only=True, slots=True)
class CycleQuestion:
    """The week's question about one cycle.

    `ask` is the template's own wording, `chances` its word for what is counted ("nybesök"). `before` is how
    last week went, `obstacle` what stands in the way still, in somebody's words, with `obstacle_steps` where
    the team is asked about it. `asked` and `answered` count people; `sums` are this week's figures where they
    are shown. `mine` tells what the viewer has answered already. `team` is named where they are in several.
    """

    title: str
    number: int = 1
    chances: str = ""
    ask: str = ""
    team: str = ""
    progress: Progress | None = None
    before: Sums | None = None
    obstacle: str = ""
    obstacle_steps: tuple[Step, ...] = ()
    asked: int = 0
    answered: int = 0
    sums: Sums | None = None
    mine: Notice | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class WeekCard:
    """One card per team and week. `moved` is (the usual day, the day it came) where that is another.

    `code` is "week" for the card itself, "again" for a short line later in the week and "meeting" for the
    screen in a meeting. `signs` are what the team put off to a meeting.
    """

    code: str
    monday: date
    state: WeekState
    questions: tuple[CycleQuestion, ...]
    closes: datetime | None = None
    has_manager: bool = False
    moved: tuple[date, date] | None = None
    signs: tuple[SignAsked, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class MyQuestions:
    """What one person is asked this week, over all their teams; for nobody else to see.

    `code` picks the words: "check-in" (asked for), "nudge" and "asked" (unasked), "more" (after an answer,
    for which `thanks` is said first). `when` tells how near the end is: "today", "tomorrow" or "later".
    `values` are what they are asked to have measured.
    """

    code: str
    questions: tuple[CycleQuestion, ...]
    name: str = ""
    closes: datetime | None = None
    when: str = "later"
    thanks: Notice | None = None
    values: tuple[MeasureQuestion, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class AskCount:
    """How many? A number to tap; words `count-<code>`.

    `thanks` is a code of words said first, `ask` replaces the question's own words. With `save` a larger
    number is written in a field, and that is its button.
    """

    code: str
    title: str
    chances: str
    numbers: tuple[Step, ...]
    thanks: str = ""
    ask: str = ""
    save: Step | None = None
    kept: Mapping[str, str] = field(default_factory=dict)
    trouble: Trouble | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ObstacleTold:
    """What stands in the way still, or is solved, and what helped if somebody wrote that. It names nobody."""

    text: str
    is_solved: bool = False
    helped: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class CycleSummary:
    """How the week went for one cycle.

    `reasons` are what came in between, the commonest first and uncounted. `quote` is an observation whose
    writer allowed it. `news` are charts that say something new. `next` is the code of what comes now.
    """

    title: str
    sums: Sums
    number: int = 1
    chances: str = ""
    progress: Progress | None = None
    is_together: bool = False
    reasons: tuple[str, ...] = ()
    obstacles: tuple[ObstacleTold, ...] = ()
    quote: str = ""
    news: tuple[ChartNews, ...] = ()
    next: str = "on"
    step: Step | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class WeekSummary:
    """How the week went, for the team to see. `late` lets in those who have not answered yet."""

    monday: date
    cycles: tuple[CycleSummary, ...]
    is_closed: bool = False
    late: Step | None = None
    moved: tuple[date, date] | None = None
