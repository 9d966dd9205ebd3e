"""A ticket lets one person fetch one file, once, for a short while."""

from dataclasses import dataclass
from datetime import datetime, timedelta

VALID_FOR = timedelta(minutes=15)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ticket:
    """A right to fetch what is stored about a person. `id` is the secret part of the link."""

    id: str
    tenant: str
    person: str
    expires_at: datetime
    version: int = 0
