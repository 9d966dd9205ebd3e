"""Notes: what people saw while testing, what they say about obstacles, and the lines of Study."""

from dataclasses import dataclass, replace
from datetime import datetime

OBSERVATION = "observation"
HELPED = "helped"  # what took an obstacle away
BECAUSE = "because"  # why the manager cannot see to an obstacle now
ENCOURAGEMENT = "encouragement"


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """A line somebody wrote: an observation, about an obstacle, to encourage, or under a question of Study.

    `about` is one of the names above or the key of the question. `quotable` is the writer's own yes to
    being quoted in the channel.
    """

    id: str
    tenant: str
    team: str
    cycle: str
    about: str
    text: str
    by: str
    at: datetime
    quotable: bool = False
    removed_by: str | None = None
    removed_at: datetime | None = None
    version: int = 0


def bury(note: Note, by: str, at: datetime) -> Note:
    """Take the words away and leave a tombstone: who removed it and when, not what it said."""
    return replace(note, text="", removed_by=by, removed_at=at)
