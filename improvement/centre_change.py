"""A new centre line from a week on. It takes a person's yes and a reason; the old line stays visible."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class CentreChange:
    """From the week of `first` on, values are compared with the median of those from `first` to `last`.

    There is one for each first week, so two people who say yes at once make one change. Whoever takes it
    back is kept too, and the line is as it was before.
    """

    id: str
    tenant: str
    team: str
    measure: str
    first: date
    last: date
    reason: str
    by: str
    at: datetime
    withdrawn_by: str | None = None
    withdrawn_at: datetime | None = None
    removed_by: str | None = None
    removed_at: datetime | None = None
    version: int = 0

    @property
    def holds(self) -> bool:
        """Whether it has not been taken back."""
        return self.withdrawn_at is None
