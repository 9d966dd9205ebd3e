"""Obstacles: what stands in the way, until it is solved or the team says that it no longer matters."""

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

    @property
    def is_open(self) -> bool:
        """Whether it still stands in the way."""
        return self is not ObstacleState.SOLVED


@dataclass(frozen=True, kw_only=True, slots=True)
class Obstacle:
    """Something that stood in the way, in the words of somebody who is not named.

    `monday` is the week it was told, `asked` the last week in which the team was asked about it. `helped` and
    `because` are the ids of notes: what helped, and why the manager cannot help now. `until` is the day the
    manager promised.
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


@dataclass(frozen=True, kw_only=True, slots=True)
class ObstacleReport:
    """Who told of an obstacle, so that they hear what came of it. Never shown, and gone when it closes."""

    id: str
    tenant: str
    team: str
    obstacle: str
    person: str
    version: int = 0
