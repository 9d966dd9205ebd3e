"""Plans what rings: claims schedules in batches, writes what they bring and when each rings next."""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta

import structlog

from improvement.ports import Clock, Store
from improvement.schedule import Ringing, Rung
from scheduler.bell import Bell

BATCH = 500
AFTER_A_FAULT = timedelta(hours=1)
log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True, slots=True)
class Planner:
    """Any number of these may run at once: the database decides who plans what."""

    store: Store
    clock: Clock
    bell: Bell

    async def plan_due(self) -> int:
        """Plan everything that rings now; returns how many schedules rang. The next tick mends a fault."""
        try:
            return await self._plan_all()
        except Exception as error:  # whatever it is, what was planned before must still be delivered
            log.error("planning failed", error=type(error).__name__)
            return 0

    async def _plan_all(self) -> int:
        """Of many, two batches at a time: one is decided about while the database keeps the other."""
        rung = taken = await self._plan()
        while taken >= BATCH:
            taken = sum(await asyncio.gather(self._plan(), self._plan()))
            rung += taken
        return rung

    async def _plan(self) -> int:
        return await self.store.plan(self.clock.now(), limit=BATCH, decide=self._decide)

    def _decide(self, ringing: Ringing) -> Rung:
        """One schedule's fault is its own: it rings again after a while, for the same period."""
        schedule, now = ringing.schedule, self.clock.now()
        try:
            return self.bell.ring(ringing, now)
        except Exception as error:
            names = {"schedule": schedule.id, "tenant": schedule.tenant, "error": type(error).__name__}
            log.error("schedule failed", **names)
            return Rung(schedule=replace(schedule, next_due=now + AFTER_A_FAULT))
