"""Lines to a database: what is done on one is done in one transaction, without stopping anybody else.

PostgreSQL's driver waits for its server without a thread. SQLite has no server to wait for: what it does is
done in a thread, and going there and back costs more than a statement, so that much is done at a time.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from enum import Enum
from time import perf_counter
from typing import Protocol, TypeAlias, TypeVar

from sqlalchemy import URL, Connection, Engine
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from improvement.ports import Stale
from storage.engine import ONLY_READS, postgresql_engine, sqlite_engine

T = TypeVar("T")
Waited: TypeAlias = Callable[[str, float], None]
"""Told what a line is for, and how many seconds passed before it could be used."""


class Purpose(Enum):
    """What a line is for."""

    WORK = "work"  # sees one moment; a write to what has changed since is stale
    CLAIM = "claim"  # waits for rows, then sees what the others made of them
    LOOK = "look"  # only reads, and waits for nobody who writes


class Line(Protocol):
    """A line to the database. The transaction begins with the first thing done, and ends with the line."""

    async def do(self, what: Callable[[Connection], T]) -> T:
        """Do something in the transaction; what is returned must need the connection no more."""

    async def commit(self) -> None:
        """Make everything done here true. It is the last thing done on a line."""


class Lines(Protocol):
    """Opens lines, as many as are wanted at once."""

    def open(self, purpose: Purpose) -> AbstractAsyncContextManager[Line]:
        """A line; left without `commit` it rolls back. Raises `Stale` when others keep it too long."""

    async def close(self) -> None:
        """Let go of every connection."""


def nobody_asks(purpose: str, seconds: float) -> None:
    """Where waiting is not measured."""


def lines_to(address: URL, patience: float, waited: Waited = nobody_asks) -> Lines:
    """Lines to the database at an address."""
    if address.get_backend_name() == "sqlite":
        return SqliteLines(sqlite_engine(address, patience), patience, waited)
    return PostgresLines(postgresql_engine(address, patience), waited)


class PostgresLines:
    """Implements `Lines`: each is a connection from the pool."""

    def __init__(self, engine: AsyncEngine, waited: Waited = nobody_asks) -> None:
        self._engine = engine
        self._waited = waited
        self._claiming = engine.execution_options(isolation_level="READ COMMITTED")

    @asynccontextmanager
    async def open(self, purpose: Purpose) -> AsyncIterator["PostgresLine"]:
        engine = self._claiming if purpose is Purpose.CLAIM else self._engine
        begun = perf_counter()
        async with engine.connect() as connection:
            self._waited(purpose.value, perf_counter() - begun)
            yield PostgresLine(connection)

    async def close(self) -> None:
        await self._engine.dispose()


class PostgresLine:
    """Implements `Line`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def do(self, what: Callable[[Connection], T]) -> T:
        return await self._connection.run_sync(what)

    async def commit(self) -> None:
        await self._connection.commit()


class SqliteLines:
    """Implements `Lines`: one at a time writes, in a thread of its own; another thread looks.

    The writers queue here, in order: inside SQLite they would scramble.
    """

    def __init__(self, engine: Engine, patience: float, waited: Waited = nobody_asks) -> None:
        self._engine = engine
        self._waited = waited
        self._looking = engine.execution_options(**ONLY_READS)
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sqlite-writer")
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sqlite-reader")
        self._patience = patience
        self._queue = asyncio.Lock()

    @asynccontextmanager
    async def open(self, purpose: Purpose) -> AsyncIterator["SqliteLine"]:
        if purpose is Purpose.LOOK:
            async with _opened(self._looking, self._reader) as line:
                yield line
            return
        begun = perf_counter()
        try:
            async with asyncio.timeout(self._patience):
                await self._queue.acquire()
        except TimeoutError:
            raise Stale("another work holds the file") from None
        finally:
            self._waited(purpose.value, perf_counter() - begun)
        try:
            async with _opened(self._engine, self._writer) as line:
                yield line
        finally:
            self._queue.release()

    async def close(self) -> None:
        self._engine.dispose()
        for thread in (self._writer, self._reader):
            thread.shutdown(wait=False)


@asynccontextmanager
async def _opened(engine: Engine, thread: ThreadPoolExecutor) -> AsyncIterator["SqliteLine"]:
    line = SqliteLine(engine, thread)
    try:
        yield line
    finally:
        await line.end()


class SqliteLine:
    """Implements `Line`: connected from the first thing done to the commit or the end."""

    def __init__(self, engine: Engine, thread: ThreadPoolExecutor) -> None:
        self._engine = engine
        self._thread = thread
        self._connection: Connection | None = None
        self._has_begun = False

    async def do(self, what: Callable[[Connection], T]) -> T:
        self._has_begun = True
        return await self._there(lambda: what(self._connected()))

    async def commit(self) -> None:
        if self._has_begun:
            await self._there(self._commit)
            self._has_begun = False

    async def end(self) -> None:
        """Roll back what was not committed. Whoever waits for it is not let go before it is done."""
        if self._has_begun:
            await asyncio.shield(self._there(self._disconnect))

    def _there(self, what: Callable[[], T]) -> asyncio.Future[T]:
        return asyncio.get_running_loop().run_in_executor(self._thread, what)

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection

    def _commit(self) -> None:
        self._connected().commit()
        self._disconnect()

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
