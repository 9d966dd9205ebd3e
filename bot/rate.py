"""How much one person or one organisation may ask of this process, so that nobody crowds out the others."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Limits:
    """Turns a minute. As many may come at once; then they come evenly."""

    person: int = 60
    tenant: int = 12_000


class Rate:
    """One bucket for each key, kept as the moment at which it will be full again."""

    def __init__(self, per_minute: int) -> None:
        self._interval = MINUTE / per_minute
        self._full_at: dict[Hashable, datetime] = {}
        self._tidied_at: datetime | None = None

    def take(self, key: Hashable, now: datetime) -> int:
        """Take one from a bucket. Returns 0, or in how many whole seconds there will be one again."""
        self._tidy(now)
        full_at = max(self._full_at.get(key, now), now) + self._interval
        wait = full_at - now - MINUTE
        if wait > timedelta():
            return ceil(wait.total_seconds())
        self._full_at[key] = full_at
        return 0

    def _tidy(self, now: datetime) -> None:
        """Forget the buckets that are full, once a minute."""
        if self._tidied_at is not None and now - self._tidied_at < MINUTE:
            return
        self._tidied_at = now
        self._full_at = {key: full_at for key, full_at in self._full_at.items() if full_at > now}
