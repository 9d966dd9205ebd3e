"""The store on SQLite and PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, select, text, update

from improvement.claiming import Claim, Terms
from improvement.message import Backlog, Entry, Message, MessageState
from improvement.pace import Pace
from improvement.schedule import Ringing, Rung
from improvement.team import Team
from storage import archive, claiming, ledger, rosters
from storage.address import cannot_open, read_address
from storage.engine import postgresql_engine, sqlite_engine
from storage.errors import translated
from storage.forgetting import forget_over, forget_seen
from storage.gathering import Gathering
from storage.glance import Glance
from storage.lines import Lines, Purpose, Waited, nobody_asks
from storage.migrations import is_far_enough
from storage.postgres_lines import PostgresLines
from storage.ringing import does_any_ring, ring
from storage.sqlite_lines import SqliteLines
from storage.tables import clock
from storage.work import DatabaseWork

T = TypeVar("T")

PATIENCE = 5.0  # seconds
SWEEP_EVERY = timedelta(hours=1)
_READY_WITHIN = 3  # seconds
_REVISION = text("SELECT version_num FROM alembic_version")


async def open_database(url: str, *, patience: float = PATIENCE, waited: Waited = nobody_asks) -> "Database":
    """Open the database that VARV_DATABASE_URL names; close it with `close`. Raises `CannotOpen`.

    A write waits `patience` seconds for somebody else's before it is `Stale`. The tables may still
    be missing: see `migrate`. `waited` is told how long each work waited.
    """
    address = read_address(url)
    database = Database(lines_to(address, patience, waited))
    try:
        await database.do(_greet)
    except Exception as error:
        await database.close()
        raise cannot_open(address, error) from None
    return database


class Database:
    """Implements `improvement.ports.Store` for as many replicas as like to share one database."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._gathering = Gathering(lines)
        self._swept_at = datetime.min.replace(tzinfo=UTC)

    async def close(self) -> None:
        """Let go of every connection."""
        await self._lines.close()

    async def do(self, what: Callable[[Connection], T], purpose: Purpose = Purpose.WORK) -> T:
        """Do something in a transaction of its own, over all tenants."""
        async with self._lines.open(purpose) as line:
            done = await line.do(what)
            await line.commit()
        return done

    @asynccontextmanager
    async def work(self, tenant: str) -> AsyncIterator[DatabaseWork]:
        """Begin a unit of work in a tenant; leaving it without `commit` rolls back."""
        async with self._lines.work() as line:
            yield DatabaseWork(line, tenant)

    @asynccontextmanager
    async def glance(self, tenant: str) -> AsyncIterator[Glance]:
        """Begin a unit of work that goes no further than a glance; see `improvement.ports.Store`."""
        async with self._lines.glance() as line:
            yield Glance(DatabaseWork(line, tenant), self._gathering)

    async def claim(self, terms: Terms) -> Claim:
        """Take messages that are due; see `improvement.ports.Store`."""
        if terms.real - self._swept_at > SWEEP_EVERY:
            await self._claim(lambda connection: claiming.forget_gates(connection, terms.real - SWEEP_EVERY))
            self._swept_at = terms.real
        return await self._claim(lambda connection: claiming.claim(connection, terms))

    async def shut(self, tenant: str, lane: str, until: datetime, pace: Pace) -> None:
        """Let nothing more through a gate before then."""
        await self._claim(lambda connection: claiming.shut(connection, tenant, lane, until, pace))

    async def ledger(self, now: datetime, states: Sequence[MessageState], limit: int) -> list[Entry]:
        """The newest messages in these states over all tenants, of the open ones those that are late."""
        return await self._look(lambda connection: ledger.entries(connection, now, states, limit))

    async def backlog(self, now: datetime) -> Backlog:
        """How much waits to be sent over all tenants, and since when."""
        return await self._look(lambda connection: ledger.backlog(connection, now))

    async def entry(self, id: str) -> Entry | None:
        """One message of any tenant, for operators."""
        return await self._look(lambda connection: ledger.entry(connection, id))

    async def resend(self, id: str) -> Message:
        """Put back what was skipped or dead, for operators. Raises `CannotResend`."""
        return await self._claim(lambda connection: ledger.resend(connection, id))

    async def plan(self, now: datetime, *, limit: int, decide: Callable[[Ringing], Rung]) -> int:
        """Let the schedules that ring by now be decided about, and keep what that brings, in one transaction.

        On PostgreSQL several processes may do so at once: each gets rows that nobody else holds.
        """
        if not await self._look(lambda connection: does_any_ring(connection, now)):
            return 0
        return await self._claim(lambda connection: ring(connection, now, limit, decide))

    async def forget(self, before: datetime, *, limit: int) -> int:
        """Delete messages that were over before then; see `improvement.ports.Store`."""
        return await self._claim(lambda connection: forget_over(connection, before, limit))

    async def forget_seen(self, before: datetime, *, limit: int) -> int:
        """Forget activities that had their effect before then; see `improvement.ports.Store`."""
        return await self._claim(lambda connection: forget_seen(connection, before, limit))

    async def take_rosters(self, before: datetime, now: datetime, *, limit: int) -> list[Team]:
        """Teams whose people are to be asked for; see `improvement.ports.Store`."""
        return await self._claim(lambda connection: rosters.take(connection, before, now, limit))

    async def teams_there_are(self) -> list[archive.Known]:
        """Every team of every organisation, for operators."""
        return await self._look(archive.teams_there_are)

    async def archive(self, *, tenant: str = "", team: str = "") -> dict[str, Any]:
        """All that is kept of an organisation or of a team, for operators. Raises `CannotArchive`."""
        if team:
            return await self._look(lambda connection: archive.archive_team(connection, team))
        return await self._look(lambda connection: archive.archive_tenant(connection, tenant))

    async def restore(self, content: dict[str, Any]) -> int:
        """Keep all that an archive holds, for operators: all of it or nothing. Raises `CannotArchive`."""
        with translated():
            return await self.do(lambda connection: archive.restore(connection, content))

    async def is_ready(self) -> bool:
        """Whether the database answers and is migrated to where this code is, or further."""
        try:
            async with asyncio.timeout(_READY_WITHIN):
                return is_far_enough(await self._look(lambda connection: connection.scalar(_REVISION)))
        except Exception:  # whatever the reason, the answer is no
            return False

    async def clock_shift(self) -> int:
        """How many seconds the clock was moved forward."""
        return await self._look(lambda connection: connection.scalar(select(clock.c.shift)) or 0)

    async def move_clock(self, seconds: int) -> None:
        """Move the clock forward for every replica."""
        if seconds < 0:
            raise ValueError("the clock goes forward only")
        moving = update(clock).values(shift=clock.c.shift + seconds)
        with translated():
            await self.do(lambda connection: connection.execute(moving).rowcount)

    async def _look(self, what: Callable[[Connection], T]) -> T:
        async with self._lines.open(Purpose.LOOK) as line:
            return await line.do(what)

    async def _claim(self, what: Callable[[Connection], T]) -> T:
        with translated():
            return await self.do(what, Purpose.CLAIM)


def lines_to(address: URL, patience: float, waited: Waited = nobody_asks) -> Lines:
    """Lines to the database at an address."""
    if address.get_backend_name() == "sqlite":
        return SqliteLines(sqlite_engine(address, patience), patience, waited)
    return PostgresLines(postgresql_engine(address, patience), waited)


def _greet(connection: Connection) -> None:
    """A sign of life. An SQLite file is opened as if to write."""
    connection.execute(text("SELECT 1"))
