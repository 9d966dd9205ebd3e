"""The numbered version of a cycle that a decision freezes."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """Which answers and notes a decision stood on.

    It holds their ids and no words, so a text that is removed is gone from the record too.
    """

    id: str
    tenant: str
    team: str
    cycle: str
    number: int
    answers: tuple[str, ...]
    notes: tuple[str, ...]
    by: str
    at: datetime
    version: int = 0
