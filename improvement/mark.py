"""Marks: what people say beside the chart, and what they answer when a sign of change is shown."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class MarkKind(StrEnum):
    """What is said."""

    NOTE = "note"
    NOT_KNOWN = "not_known"  # "we don't know" what was done differently: a good answer
    MEETING = "meeting"  # "take it up at the meeting"


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """Something said at a week of a chart, named by its Monday.

    Who answers what a sign of change asks ("what did you do differently?") makes a mark where the sign
    begins; `seen_to` is then the last week of the sign as it stood, and None for a note of one's own accord.
    """

    id: str
    tenant: str
    team: str
    measure: str
    monday: date
    kind: MarkKind
    by: str
    at: datetime
    text: str = ""
    seen_to: date | None = None
    removed_by: str | None = None
    removed_at: datetime | None = None
    version: int = 0

    def answers(self, first: date, last: date) -> bool:
        """Whether it answers the sign of change that runs from one week to another.

        It does where the two have a week in common, so that the same sign is asked about once, although it
        grows and its beginning may move with the median. An answer whose words are removed is still one.
        """
        return self.seen_to is not None and self.monday <= last and first <= self.seen_to
