"""The store on SQLite and PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import cast

from sqlalchemy import Select, and_, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncEngine

from improvement.message import Message, MessageState
from improvement.ports import Stale
from improvement.schedule import Ringing, Rung
from storage.address import cannot_open, read_address
from storage.engine import ONLY_READS, engine_for, planning, try_file
from storage.errors import translated
from storage.mapping import Row, thing_of
from storage.migrations import head
from storage.ringing import claim_ringing, does_any_ring, keep_rung
from storage.tables import clock, messages
from storage.work import DatabaseWork

PATIENCE = 5.0  # seconds
_READY_WITHIN = 3  # seconds
_REVISION = text("SELECT version_num FROM alembic_version")


async def open_database(url: str, *, patience: float = PATIENCE) -> "Database":
    """Open the database that VARV_DATABASE_URL names; close it with `close`. Raises `CannotOpen`.

    A write waits `patience` seconds for somebody else's before it is `Stale`. The tables may still
    be missing: see `migrate`.
    """
    address = read_address(url)
    database = Database(engine_for(address, patience), patience)
    try:
        if address.get_backend_name() == "sqlite":
            await asyncio.to_thread(try_file, address, patience)
        await database.greet()
    except Exception as error:
        await database.close()
        raise cannot_open(address, error) from None
    return database


class Database:
    """Implements `improvement.ports.Store` for as many replicas as like to share one database."""

    def __init__(self, engine: AsyncEngine, patience: float = PATIENCE) -> None:
        self.engine = engine
        self._reading = engine.execution_options(**ONLY_READS)
        self._planning = planning(engine)
        self._patience = patience
        self._queue = asyncio.Lock()

    async def close(self) -> None:
        """Let go of every connection."""
        await self.engine.dispose()

    async def greet(self) -> None:
        """Ask the database for a sign of life. Raises whatever its driver raises."""
        async with self._reading.connect() as connection:
            await connection.execute(text("SELECT 1"))

    @asynccontextmanager
    async def work(self, tenant: str) -> AsyncIterator[DatabaseWork]:
        """Begin a unit of work in a tenant; leaving it without `commit` rolls back."""
        async with self._turn(), self.engine.connect() as connection:
            yield DatabaseWork(connection, tenant)

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """An SQLite file takes one work at a time. Here they queue in order; inside SQLite they scramble."""
        if self.engine.dialect.name != "sqlite":
            yield
            return
        try:
            async with asyncio.timeout(self._patience):
                await self._queue.acquire()
        except TimeoutError:
            raise Stale("another work holds the file") from None
        try:
            yield
        finally:
            self._queue.release()

    async def due(self, now: datetime, *, limit: int) -> Sequence[Message]:
        """Messages to send now, the longest due first, over all tenants.

        Those that wait, and those somebody claimed for longer than the claim holds.
        """
        with translated():
            async with self._reading.connect() as connection:
                found = await connection.execute(_due(now, limit))
        return [thing_of(Message, cast("Row", row)) for row in found.mappings()]

    async def plan(self, now: datetime, *, limit: int, decide: Callable[[Ringing], Rung]) -> int:
        """Let the schedules that ring by now be decided about, and keep what that brings, in one transaction.

        On PostgreSQL several processes may do so at once: each gets rows that nobody else holds.
        """
        with translated():
            async with self._reading.connect() as connection:
                if not await does_any_ring(connection, now):
                    return 0
            async with self._turn(), self._planning.begin() as connection:
                found = await claim_ringing(connection, now, limit)
                if found:
                    await keep_rung(connection, [decide(ringing) for ringing in found])
        return len(found)

    async def is_ready(self) -> bool:
        """Whether the database answers and is migrated to where this code is."""
        try:
            async with asyncio.timeout(_READY_WITHIN), self._reading.connect() as connection:
                return bool(await connection.scalar(_REVISION) == head())
        except Exception:  # whatever the reason, the answer is no
            return False

    async def clock_shift(self) -> int:
        """How many seconds the clock was moved forward."""
        async with self._reading.connect() as connection:
            return int(await connection.scalar(select(clock.c.shift)) or 0)

    async def move_clock(self, seconds: int) -> None:
        """Move the clock forward for every replica."""
        if seconds < 0:
            raise ValueError("the clock goes forward only")
        with translated():
            async with self.engine.begin() as connection:
                await connection.execute(update(clock).values(shift=clock.c.shift + seconds))


def _due(now: datetime, limit: int) -> Select[tuple[object, ...]]:
    state, claimed_until = messages.c.state, messages.c.claimed_until
    waits = and_(state == MessageState.WAITING, messages.c.due_at <= now)
    was_left = and_(state == MessageState.SENDING, claimed_until <= now)
    found = select(messages).where(or_(waits, was_left))
    return found.order_by(messages.c.due_at, messages.c.id).limit(limit)
