"""When a team hears from Varv: a rhythm in local time, and the moment it rings next."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from improvement.message import Message
from improvement.team import Team


class Occasion(StrEnum):
    """What a schedule is for."""

    REMINDER = "reminder"  # the week's question, in the team's conversation
    NUDGE = "nudge"  # a personal reminder to those who have not answered
    SUMMARY = "summary"  # how the week went, in the team's conversation
    DIGEST = "digest"  # the process leader's weekly letter


class Move(StrEnum):
    """What becomes of a message whose day is off."""

    FORWARD = "forward"  # to the next working day
    BACK = "back"  # to the last working day before
    SKIP = "skip"


@dataclass(frozen=True, kw_only=True, slots=True)
class Schedule:
    """One rhythm of one team. A period is named by its nominal local date, whatever day it moves to.

    `weekdays` (Monday is 0) and `at` are local in the team's zone. `every` is 1 for each week and 2 for every
    other one, counted from the week of `anchor`. `next_day` is the nominal date of the period that rings
    at `next_due`; both are None while nothing is to come (it does not ring, or Varv is out of the team).
    `last_day` is that of the last period that rang, `made_day` of the last one that was not skipped.
    """

    id: str
    tenant: str
    team: str
    occasion: Occasion
    weekdays: tuple[int, ...]
    at: time
    anchor: date
    every: int = 1
    moves: Move = Move.FORWARD
    is_on: bool = True
    next_day: date | None = None
    next_due: datetime | None = None
    last_day: date | None = None
    made_day: date | None = None
    version: int = 0

    @property
    def rings(self) -> bool:
        """Whether it has anything to do. A summary that is off closes weeks, and brings managers' notes."""
        return self.is_on or self.occasion is Occasion.SUMMARY


@dataclass(frozen=True, kw_only=True, slots=True)
class Ringing:
    """A schedule whose moment has come, its team, and the summary of that team's weeks if it has one."""

    schedule: Schedule
    team: Team
    summary: Schedule | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rung:
    """What a ringing brings: the schedule with the next period it waits for, and what goes to the outbox."""

    schedule: Schedule
    messages: tuple[Message, ...] = ()
