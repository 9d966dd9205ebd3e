"""Writes down what became of messages: many of a tenant in one transaction, as they come in."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import structlog

from improvement.message import Message, MessageState
from improvement.ports import Clock, Stale, Store, Work
from scheduler.aftermath import Shown, note_sent

PATIENCE = 0.005  # seconds
TRIES = 5  # what became of a message is written down again when that met somebody else's write
log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True, slots=True)
class Settled:
    """A message and what became of it: it was `shown` to people, else it is as here, and a `note` may follow.

    With `is_untouched` nothing was tried with it, and it waits on.
    """

    message: Message
    shown: Shown | None = None
    is_untouched: bool = False
    note: Callable[[Work], Awaitable[None]] | None = None


class Settling:
    """Lets at most `in_flight` messages be on their way, which ends when they are written down.

    Half of them go into one transaction; fewer wait a moment for more, while more are being sent.
    `written` counts those that are written down, but for what somebody else has taken over meanwhile.
    """

    def __init__(self, store: Store, clock: Clock, *, in_flight: int) -> None:
        self._store = store
        self._clock = clock
        self._enough = max(1, in_flight // 2)
        self._free = in_flight
        self._is_free = asyncio.Event()
        self._sending = 0
        self._coming: list[Settled] = []
        self._writing: asyncio.Task[None] | None = None
        self._patience: asyncio.TimerHandle | None = None
        self.written = 0

    async def begin(self) -> None:
        """Wait until one more may be on its way."""
        while not self._free:
            self._is_free.clear()
            await self._is_free.wait()
        self._free -= 1
        self._sending += 1

    def end(self, settled: Settled | None) -> None:
        """It is sent: write down what became of it, if anything is to be written."""
        self._sending -= 1
        if settled is None:
            self._let_in(1)
        else:
            self._coming.append(settled)
        self._go_on()

    async def finish(self) -> None:
        """Come back when everything is written down."""
        while self._writing or self._coming:
            self._write_now()
            if self._writing:
                await asyncio.wait([self._writing])

    def _go_on(self) -> None:
        """One transaction for many costs little more than one for one: wait a moment for more."""
        if self._writing or not self._coming:
            return
        if len(self._coming) >= self._enough or not self._sending:
            self._write_now()
        elif self._patience is None:
            self._patience = asyncio.get_running_loop().call_later(PATIENCE, self._write_now)

    def _write_now(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
        if self._coming and not self._writing:
            some, self._coming = self._coming, []
            self._writing = asyncio.create_task(self._write_all(some))

    async def _write_all(self, some: Sequence[Settled]) -> None:
        by_tenant: dict[str, list[Settled]] = {}
        for each in some:
            by_tenant.setdefault(each.message.tenant, []).append(each)
        try:
            for tenant, alike in by_tenant.items():
                self.written += await self._write_some(tenant, alike)
        finally:
            self._writing = None
            self._let_in(len(some))
            self._go_on()

    def _let_in(self, more: int) -> None:
        self._free += more
        self._is_free.set()

    async def _write_some(self, tenant: str, some: Sequence[Settled]) -> int:
        """How many are written down. What could not be comes again when its lease has run out."""
        try:
            if len(some) > 1 and await self._try(tenant, some):
                return len(some)
            return sum([await self._write_one(tenant, each) for each in some])
        except Exception as error:  # the error's own words may quote what people wrote
            ids = [each.message.id for each in some]
            log.error("not written down", messages=ids, tenant=tenant, error=type(error).__name__)
            return 0

    async def _write_one(self, tenant: str, settled: Settled) -> bool:
        for _ in range(TRIES):
            if await self._try(tenant, [settled]):
                return True
        log.warning("settled by somebody else", message=settled.message.id, tenant=tenant)
        return False

    async def _try(self, tenant: str, some: Sequence[Settled]) -> bool:
        try:
            async with self._store.work(tenant) as work:
                await self._write(work, some)
                await work.commit()
        except Stale:
            return False
        return True

    async def _write(self, work: Work, some: Sequence[Settled]) -> None:
        now = self._clock.now()
        shown = [each.shown for each in some if each.shown is not None]
        untouched = [each.message for each in some if each.is_untouched]
        if shown:
            sent = (each.message for each in shown)
            await work.change(*sent, state=MessageState.SENT, sent_at=now, held_until=None)
            await note_sent(work, shown, now)
        for attempts in {message.attempts for message in untouched}:
            alike = [message for message in untouched if message.attempts == attempts]
            until = alike[0].held_until
            await work.change(*alike, state=MessageState.WAITING, attempts=attempts, held_until=until)
        for each in some:
            if each.shown is None and not each.is_untouched:
                await work.save(each.message)
            if each.note is not None:
                await each.note(work)
