"""A ticket lets one person fetch one file, once, for a short while."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from improvement.page import Page

VALID_FOR = timedelta(minutes=15)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ticket:
    """A right to fetch a file. `id` is the secret part of the link.

    `page` says which file of a team it is; without one it is what is stored about the person.
    """

    id: str
    tenant: str
    person: str
    expires_at: datetime
    page: Page | None = None
    version: int = 0
