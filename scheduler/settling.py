"""Writes down what became of messages: many of a tenant in one transaction, as they come in."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import structlog

from improvement.message import Message, MessageState
from improvement.ports import Clock, Stale, Store, Work
from scheduler.aftermath import Shown, note_sent

PATIENCE = 0.005  # seconds
HANDS = 2  # transactions at once: while one waits for the database, another is begun
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


Coming: TypeAlias = tuple[Settled, asyncio.Future[bool]]


class Settling:
    """Takes what is settled and comes back when it is written down.

    As many as are `enough` go into one transaction; fewer wait a moment for more, while more is `on_the_way`.
    """

    def __init__(self, store: Store, clock: Clock, *, enough: int, on_the_way: Callable[[], int]) -> None:
        self._store = store
        self._on_the_way = on_the_way
        self._clock = clock
        self._enough = enough
        self._coming: list[Coming] = []
        self._writing: set[asyncio.Task[None]] = set()
        self._patience: asyncio.TimerHandle | None = None

    async def settle(self, settled: Settled) -> bool:
        """Write it down. False when somebody else has taken the message over meanwhile."""
        done: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._coming.append((settled, done))
        self._go_on()
        return await done

    def _go_on(self) -> None:
        """One transaction for many costs little more than one for one: wait a moment for more."""
        if len(self._writing) >= HANDS or not self._coming:
            return
        if len(self._coming) >= min(self._enough, self._on_the_way()):
            self._begin()
        elif self._patience is None:
            self._patience = asyncio.get_running_loop().call_later(PATIENCE, self._begin)

    def _begin(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
        if self._coming and len(self._writing) < HANDS:
            batch, self._coming = self._coming, []
            task = asyncio.create_task(self._write_all(batch))
            self._writing.add(task)
            task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._writing.discard(task)
        self._go_on()

    async def _write_all(self, batch: Sequence[Coming]) -> None:
        by_tenant: dict[str, list[Coming]] = {}
        for each in batch:
            by_tenant.setdefault(each[0].message.tenant, []).append(each)
        for tenant, some in by_tenant.items():
            await self._write_some(tenant, some)

    async def _write_some(self, tenant: str, some: Sequence[Coming]) -> None:
        try:
            if len(some) > 1 and await self._try(tenant, [settled for settled, _ in some]):
                _tell(some, was_written=True)
                return
            for each in some:
                _tell([each], was_written=await self._write_one(tenant, each[0]))
        except Exception as error:  # whoever waits for it hears of it
            for _, done in some:
                if not done.done():
                    done.set_exception(error)

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


def _tell(some: Sequence[Coming], *, was_written: bool) -> None:
    for _, done in some:
        if not done.done():
            done.set_result(was_written)
