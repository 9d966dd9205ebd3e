"""Views of how people control the week: the schedule, who is away, and what is about to be posted."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import TYPE_CHECKING

from dialogs.views.parts import Step, Trouble
from improvement.days_off import DaysOff
from improvement.schedule import Move, Occasion

if TYPE_CHECKING:
    from dialogs.views import View


@dataclass(frozen=True, kw_only=True, slots=True)
class RhythmLine:
    """One message of the week: when it comes, and when it comes next.

    `next` is the local day of the next one, `meant` the day it would have come were that not off.
    `skipped` is the day of the one that falls out, where a day off is not made up for.
    """

    occasion: Occasion
    weekdays: Sequence[int]
    at: time
    every: int = 1
    moves: Move = Move.FORWARD
    is_on: bool = True
    next: date | None = None
    meant: date | None = None
    skipped: date | None = None
    change: Step | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ScheduleCard:
    """When the team hears from Varv, whether it is paused, and which days are off.

    `paused_until` is the first day that is on again. `trouble` tells that somebody else was first.
    """

    team: str
    lines: tuple[RhythmLine, ...]
    paused_until: date | None = None
    days_off: DaysOff = field(default_factory=DaysOff)
    trouble: Trouble | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class AwayLine:
    """Somebody is away from one day to another, both included. `step` takes it back."""

    name: str
    first: date
    last: date
    step: Step | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AwayList:
    """Who is away now or later, without reasons: for a process leader's eyes, in person."""

    team: str
    lines: tuple[AwayLine, ...]
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Preview:
    """What will be posted, shown to one person before: its buttons do nothing yet. `steps` do."""

    shown: "View"
    code: str
    steps: tuple[Step, ...] = ()
