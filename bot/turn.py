"""What every turn has, whatever it began with: an id on each of its log lines, a time and an end."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from time import perf_counter
from uuid import uuid4

import structlog
from structlog.contextvars import bound_contextvars

from bot.meter import Meter, TurnKind, TurnOutcome
from bot.trace import trace
from dialogs.heard import Place

log = structlog.get_logger()


@dataclass
class Turn:
    """One turn. Somebody who was let down is told the same `id` as the log."""

    id: str = field(default_factory=lambda: uuid4().hex[:8])
    outcome: TurnOutcome = TurnOutcome.CUT_OFF

    def fail(self, what: str, error: Exception, **ids: str) -> None:
        """Log what went wrong: where and of what kind, never in whose words."""
        self.outcome = TurnOutcome.FAILED
        log.error(what, **ids, **trace(error))

    @asynccontextmanager
    async def failing(self, what: str, within: float) -> AsyncIterator[None]:
        """Log whatever goes wrong inside or takes too long, where the log is all there is to tell."""
        try:
            async with asyncio.timeout(within):
                yield
        except Exception as error:
            self.fail(what, error)


@contextmanager
def one_turn(meter: Meter, kind: TurnKind, tenant: str, place: Place) -> Iterator[Turn]:
    """A turn in a place. Whatever is logged inside carries its id."""
    turn, begun = Turn(), perf_counter()
    with bound_contextvars(turn=turn.id, tenant=tenant, conversation=place.conversation):
        try:
            yield turn
            if turn.outcome is TurnOutcome.CUT_OFF:
                turn.outcome = TurnOutcome.DONE
        finally:
            meter.turn(kind, turn.outcome, perf_counter() - begun)
