"""Obstacles: what stands in the way, until it is solved or the team says that it no longer matters."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class ObstacleState(StrEnum):
    """Where an obstacle is."""

    OPEN = "open"
    WITH_MANAGER = "with_manager"  # the team has asked the manager for help
    PROMISED = "promised"  # the manager sees to it
    NOT_NOW = "not_now"  # the manager has said why it must wait
    TALKING = "talking"  # manager and team talk about it
    SOLVED = "solved"


@dataclass(frozen=True, kw_only=True, slots=True)
class Obstacle:
    """Something that stood in the way, in the words of somebody who is not named.

    `monday` is the week it was told, `asked` the last week in which the team was asked about it. `helped` and
    `because` are the ids of notes: what helped, and why the manager cannot help now. `until` is the day the
    manager promised. `closed_at` is set when it is solved, when its words are removed, and when its cycle
    ends for good. `removed_by` is empty where naming the remover would tell who reported it.
    """

    id: str
    tenant: str
    team: str
    cycle: str
    text: str
    monday: date
    at: datetime
    state: ObstacleState = ObstacleState.OPEN
    asked: date | None = None
    until: date | None = None
    because: str | None = None
    helped: str | None = None
    answered_by: str | None = None
    answered_at: datetime | None = None
    closed_at: datetime | None = None
    removed_by: str | None = None
    removed_at: datetime | None = None
    version: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it still stands in the way and the team still works with it."""
        return self.closed_at is None

    def is_promised_until(self, day: date) -> bool:
        """Whether the manager sees to it, and her day is this one or later."""
        return self.state is ObstacleState.PROMISED and self.until is not None and self.until >= day

    def is_asked_about(self, monday: date) -> bool:
        """Whether the team is asked in this week if it still stands in the way.

        It was told in an earlier week, nobody has answered this week, and no promise is still to come.
        """
        is_answered = self.asked is not None and self.asked >= monday
        is_told_before = self.monday < monday
        return self.is_open and is_told_before and not is_answered and not self.is_promised_until(monday)


@dataclass(frozen=True, kw_only=True, slots=True)
class ObstacleReport:
    """Who told of an obstacle, so that they hear what came of it. Never shown, and gone when it closes."""

    id: str
    tenant: str
    team: str
    obstacle: str
    person: str
    version: int = 0


def say_the_same(one: str, other: str) -> bool:
    """Whether two texts have the same words, whatever case and punctuation they are written with."""
    return _words_of(one) == _words_of(other)


def _words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
