"""Views of those who lead: the weekly digest, and a manager's teams."""

from dataclasses import dataclass
from datetime import date, datetime

from dialogs.views.chart import ChartNews
from dialogs.views.cycles import CycleLine
from dialogs.views.figures import WeekFigures
from dialogs.views.learning import Advice
from dialogs.views.numbers import MeasureQuestion
from dialogs.views.parts import Step
from dialogs.views.week import CycleQuestion


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """Something that waits, with the button that does something about it: words `waiting-<code>`.

    `about` is a cycle's title or what people wrote, `since` a day of the week it began in, `day` a day that
    was agreed.
    """

    code: str
    about: str = ""
    since: date | None = None
    day: date | None = None
    step: Step | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Moved:
    """How a running cycle moved: the last two weeks with answers, notes written, obstacles solved.

    `is_so_far` tells that the latest of them is not summed up yet. `news` are charts that say something new.
    """

    title: str
    number: int
    is_so_far: bool = False
    week: WeekFigures | None = None
    before: WeekFigures | None = None
    notes: int = 0
    solved: int = 0
    news: tuple[ChartNews, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Lost:
    """Messages of one kind that never arrived, by the week they were for: words `lost-<code>`.

    `step` sends it again, where somebody is still helped by it.
    """

    code: str
    monday: date
    count: int = 1
    step: Step | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Aloud:
    """A sentence to read aloud to the team: words `aloud-<code>`. It names nobody."""

    code: str
    text: str = ""
    day: date | None = None
    week: WeekFigures | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TeamWeek:
    """One team in the digest. `paused_until` is set while the team rests.

    `advice` is the one step that would help most in what the team tries.
    """

    team: str
    moved: tuple[Moved, ...] = ()
    advice: Advice | None = None
    waiting: tuple[Waiting, ...] = ()
    due: tuple[Waiting, ...] = ()
    lost: tuple[Lost, ...] = ()
    aloud: tuple[Aloud, ...] = ()
    paused_until: date | None = None

    @property
    def needs_me(self) -> bool:
        """Whether there is something to do about it."""
        return bool(self.waiting or self.due or self.lost)

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing at all to tell."""
        return not (self.needs_me or self.moved or self.aloud or self.paused_until)


@dataclass(frozen=True, kw_only=True, slots=True)
class WeeklyDigest:
    """A process leader's week: a page of her teams, those that need her first. `more` are on other pages.

    `asked` are the questions of the week that she has not answered herself. They are open until `closes`;
    `when` tells how near that is: "today", "tomorrow" or "later". `values` are those she is asked to tell.
    """

    monday: date
    asked: tuple[CycleQuestion, ...] = ()
    values: tuple[MeasureQuestion, ...] = ()
    closes: datetime | None = None
    when: str = "later"
    teams: tuple[TeamWeek, ...] = ()
    more: int = 0
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ManagedCycle:
    """A cycle as a manager sees it. `total` is the sum of all its weeks."""

    line: CycleLine
    total: WeekFigures | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ManagedTeam:
    """One team in a row of its own: its cycles, what only the manager can do, and the way in.

    What only she can do has words `only-you-<code>`.
    """

    team: str
    cycles: tuple[ManagedCycle, ...] = ()
    needs: tuple[Waiting, ...] = ()
    paused_until: date | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ManagerStatus:
    """All teams of a manager, those that wait for her first. `more` are on other pages."""

    teams: tuple[ManagedTeam, ...]
    more: int = 0
    steps: tuple[Step, ...] = ()
