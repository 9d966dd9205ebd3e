"""Days on which somebody is away: not asked, and not counted as missing. The reason is nobody's business."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Absence:
    """From `first` to `last`, both included.

    `team` is set when a process leader marked a colleague away, which holds in that team alone. What people
    say about themselves holds everywhere.
    """

    id: str
    tenant: str
    person: str
    team: str | None
    first: date
    last: date
    marked_by: str
    at: datetime
    version: int = 0

    @property
    def period(self) -> tuple[date, date]:
        """Both ends."""
        return self.first, self.last

    def covers(self, day: date) -> bool:
        """Whether the person is away that day."""
        return self.first <= day <= self.last
