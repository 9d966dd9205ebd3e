"""Asks at night who is in each team: that somebody left is not always told."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

import structlog

from improvement.ports import Clock, Stale, Store
from improvement.team import Team

BEGINS = time(2)  # UTC
LASTS = timedelta(hours=4)
BATCH = 5
log = structlog.get_logger()


@dataclass(kw_only=True)
class NightRound:
    """Any number of these may go round at once: each team is asked for once a night, by one of them.

    `clock` is the real one. `ask` fetches a team's people, outside any transaction; a few teams at each
    tick, one after the other, keep the chat service's limits without a gate.
    """

    store: Store
    clock: Clock
    ask: Callable[[Team], Awaitable[None]]
    _done: datetime | None = field(default=None, init=False)

    async def go_on(self) -> int:
        """Ask for the people of a few teams while it is night; returns of how many."""
        now = self.clock.now()
        tonight = datetime.combine(now.astimezone(UTC).date(), BEGINS, UTC)
        if self._done == tonight or not tonight <= now < tonight + LASTS:
            return 0
        try:
            teams = await self.store.take_rosters(tonight, now, limit=BATCH)
        except Stale:
            return 0  # others hold the teams: the next tick comes
        except Exception as error:  # whatever it is, the next night comes
            log.error("night round failed", error=type(error).__name__)
            teams = []
        if not teams:
            self._done = tonight
        for team in teams:
            await self._ask(team)
        return len(teams)

    async def _ask(self, team: Team) -> None:
        try:
            await self.ask(team)
        except Exception as error:  # the others are asked for all the same
            log.error("roll call failed", tenant=team.tenant, team=team.id, error=type(error).__name__)
