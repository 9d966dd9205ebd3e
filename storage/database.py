"""The store on SQLite and PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from improvement.claiming import Claim, Terms
from improvement.message import Entry, Message, MessageState
from improvement.pace import Pace
from improvement.ports import Stale
from improvement.schedule import Ringing, Rung
from storage import claiming, ledger
from storage.address import cannot_open, read_address
from storage.engine import ONLY_READS, engine_for, planning, try_file
from storage.errors import translated
from storage.migrations import head
from storage.ringing import claim_ringing, does_any_ring, keep_rung
from storage.tables import clock
from storage.work import DatabaseWork

PATIENCE = 5.0  # seconds
SWEEP_EVERY = timedelta(hours=1)
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
        self._swept_at = datetime.min.replace(tzinfo=UTC)

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

    async def claim(self, terms: Terms) -> Claim:
        """Take messages that are due; see `improvement.ports.Store`."""
        async with self._claiming() as connection:
            if terms.real - self._swept_at > SWEEP_EVERY:
                await claiming.forget_gates(connection, terms.real - SWEEP_EVERY)
                self._swept_at = terms.real
            return await claiming.claim(connection, terms)

    async def shut(self, tenant: str, lane: str, until: datetime, pace: Pace) -> None:
        """Let nothing more through a gate before then."""
        async with self._claiming() as connection:
            await claiming.shut(connection, tenant, lane, until, pace)

    async def ledger(self, now: datetime, states: Sequence[MessageState], limit: int) -> list[Entry]:
        """The newest messages in these states over all tenants, of the open ones those that are late."""
        async with self._reading.connect() as connection:
            return await ledger.entries(connection, now, states, limit)

    async def entry(self, id: str) -> Entry | None:
        """One message of any tenant, for operators."""
        async with self._reading.connect() as connection:
            return await ledger.entry(connection, id)

    async def resend(self, id: str) -> Message:
        """Put back what was skipped or dead, for operators. Raises `CannotResend`."""
        async with self._claiming() as connection:
            return await ledger.resend(connection, id)

    @asynccontextmanager
    async def _claiming(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that waits for rows and then sees what the others made of them."""
        async with self._turn():
            with translated():
                async with self._planning.begin() as connection:
                    yield connection

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
