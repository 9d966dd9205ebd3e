"""Lines to PostgreSQL. Its driver waits for the server without a thread.

A unit of work speaks to the driver itself: the way of a statement through SQLAlchemy takes twice as long. The
connections are SQLAlchemy's all the same, from one pool.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from time import perf_counter
from typing import Any, TypeVar

from asyncpg import Connection as Driver
from sqlalchemy import Connection, Dialect, Select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.lines import Parameters, Purpose, Waited, Writing, nobody_asks
from storage.prepared import Prepared, prepare

T = TypeVar("T")
MOST_WORKS = 10


class PostgresLines:
    """Implements `Lines`.

    A unit of work has one of at most `MOST_WORKS` connections, which stay at hand: a pool that makes sure of
    everything at every loan takes longer than a statement does.
    """

    def __init__(self, engine: AsyncEngine, waited: Waited = nobody_asks) -> None:
        self._engine = engine
        self._waited = waited
        self._claiming = engine.execution_options(isolation_level="READ COMMITTED")
        self._room = asyncio.Semaphore(MOST_WORKS)
        self._at_hand: list[AsyncConnection] = []

    @asynccontextmanager
    async def open(self, purpose: Purpose) -> AsyncIterator["PostgresLine"]:
        engine = self._claiming if purpose is Purpose.CLAIM else self._engine
        begun = perf_counter()
        async with engine.connect() as connection:
            self._waited(purpose.value, perf_counter() - begun)
            yield PostgresLine(connection)

    @asynccontextmanager
    async def work(self) -> AsyncIterator["PostgresWorkLine"]:
        async with self._spoken_to_directly(Purpose.WORK) as driver:
            line = PostgresWorkLine(driver, self._engine.dialect)
            try:
                yield line
            finally:
                await line.end()

    @asynccontextmanager
    async def glance(self) -> AsyncIterator["PostgresGlance"]:
        yield PostgresGlance(self)

    async def read_once(self, statement: Select[Any], parameters: Parameters) -> Sequence[Sequence[Any]]:
        """Look at what is true now."""
        prepared = prepare(statement, self._engine.dialect)
        arguments = prepared.arguments(parameters)
        async with self._spoken_to_directly(Purpose.LOOK) as driver:
            return await _found(driver, prepared, arguments)

    async def write_once(self, statement: Writing, parameters: Parameters) -> int:
        """Change something, true at once."""
        prepared = prepare(statement, self._engine.dialect)
        arguments = prepared.arguments(parameters)
        async with self._spoken_to_directly(Purpose.LOOK) as driver:
            return await _changed(driver, prepared, arguments)

    async def close(self) -> None:
        await self._let_go()
        await self._engine.dispose()

    @asynccontextmanager
    async def _spoken_to_directly(self, purpose: Purpose) -> AsyncIterator[Driver]:
        """The driver's own connection."""
        begun = perf_counter()
        async with self._room:
            connection = self._at_hand.pop() if self._at_hand else await self._engine.connect()
            self._waited(purpose.value, perf_counter() - begun)
            driver = _driver_of(connection)
            try:
                yield driver
            finally:
                if driver.is_closed() or driver.is_in_transaction():
                    await self._throw_away(connection)
                else:
                    self._at_hand.append(connection)

    async def _throw_away(self, connection: AsyncConnection) -> None:
        """One that could not even roll back is lost, and the others are not trusted either."""
        await connection.invalidate()
        await connection.close()
        await self._let_go()
        await self._engine.dispose(close=False)

    async def _let_go(self) -> None:
        while self._at_hand:
            await self._at_hand.pop().close()


def _driver_of(connection: AsyncConnection) -> Driver:
    assert connection.sync_connection is not None, "it is connected"
    driver: Driver = connection.sync_connection.connection.driver_connection
    return driver


class PostgresLine:
    """Implements `Line`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def do(self, what: Callable[[Connection], T]) -> T:
        return await self._connection.run_sync(what)

    async def commit(self) -> None:
        await self._connection.commit()


async def _found(driver: Driver, prepared: Prepared, arguments: Sequence[object]) -> Sequence[Sequence[Any]]:
    return [prepared.values(row) for row in await driver.fetch(prepared.text, *arguments)]


async def _changed(driver: Driver, prepared: Prepared, arguments: Sequence[object]) -> int:
    told = await driver.execute(prepared.text, *arguments)
    return int(told.rpartition(" ")[2])  # as in "UPDATE 3"


class PostgresGlance:
    """Implements `WorkLine`: has a connection for as long as a statement takes."""

    dialect = "postgresql"

    def __init__(self, lines: PostgresLines) -> None:
        self._lines = lines

    async def read(self, statement: Select[Any], parameters: Parameters) -> Sequence[Sequence[Any]]:
        return await self._lines.read_once(statement, parameters)

    async def write(self, statement: Writing, parameters: Parameters) -> int:
        return await self._lines.write_once(statement, parameters)

    async def commit(self) -> None:
        """Everything is true already."""


class PostgresWorkLine:
    """Implements `WorkLine`: repeatable read."""

    def __init__(self, driver: Driver, dialect: Dialect) -> None:
        self._driver = driver
        self._dialect = dialect
        self._has_begun = False

    @property
    def dialect(self) -> str:
        return self._dialect.name

    async def read(self, statement: Select[Any], parameters: Parameters) -> Sequence[Sequence[Any]]:
        prepared = prepare(statement, self._dialect)
        arguments = prepared.arguments(parameters)
        await self._begin()
        return await _found(self._driver, prepared, arguments)

    async def write(self, statement: Writing, parameters: Parameters) -> int:
        prepared = prepare(statement, self._dialect)
        arguments = prepared.arguments(parameters)
        await self._begin()
        return await _changed(self._driver, prepared, arguments)

    async def commit(self) -> None:
        if self._has_begun:
            await self._driver.execute("COMMIT")
            self._has_begun = False

    async def end(self) -> None:
        """Roll back what was not committed. A connection that cannot is not used again."""
        if self._has_begun:
            with suppress(Exception):
                await self._driver.execute("ROLLBACK")

    async def _begin(self) -> None:
        if not self._has_begun:
            self._has_begun = True
            await self._driver.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
