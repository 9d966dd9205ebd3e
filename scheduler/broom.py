"""Sweeps at night: what was said or heard long ago is forgotten, a little at a time."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

import structlog

from improvement.ports import Clock, Store

KEPT_FOR = timedelta(days=90)
SAID_AGAIN_WITHIN = timedelta(hours=1)  # the chat service gives up sending the same again much sooner
AT_NIGHT = time(2)  # UTC
BATCH = 500
log = structlog.get_logger()


@dataclass(kw_only=True)
class Broom:
    """Any number of these may sweep at once, and a batch at each tick keeps nobody waiting."""

    store: Store
    clock: Clock
    _next: datetime | None = field(default=None, init=False)

    async def sweep_due(self) -> int:
        """Forget one batch while it is the night's turn; returns how many rows went."""
        now = self.clock.now()
        self._next = self._next or _night_after(now)
        if now < self._next:
            return 0
        gone = await self._sweep(now)
        if gone < BATCH:
            self._next = _night_after(now)
        return gone

    async def _sweep(self, now: datetime) -> int:
        try:
            said = await self.store.forget(now - KEPT_FOR, limit=BATCH)
            return said + await self.store.forget_seen(now - SAID_AGAIN_WITHIN, limit=BATCH)
        except Exception as error:  # whatever it is, the next night comes
            log.error("sweeping failed", error=type(error).__name__)
            return 0


def _night_after(now: datetime) -> datetime:
    tonight = datetime.combine(now.astimezone(UTC).date(), AT_NIGHT, UTC)
    return tonight if now < tonight else tonight + timedelta(days=1)
