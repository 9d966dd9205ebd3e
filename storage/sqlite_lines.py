"""Lines to an SQLite file.

There is no server to wait for: what is done is done in a thread, and going there and back costs more than a
statement, so that much is done at a time.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from sqlite3 import Connection as Driver
from time import perf_counter
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Select

from improvement.ports import Stale
from storage.engine import ONLY_READS
from storage.lines import Parameters, Purpose, Waited, Writing, nobody_asks
from storage.prepared import Prepared, prepare

T = TypeVar("T")


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
        async with self._turn(purpose), _opened(self._engine, self._writer) as line:
            yield line

    def work(self) -> AbstractAsyncContextManager["SqliteLine"]:
        return self.open(Purpose.WORK)

    @asynccontextmanager
    async def glance(self) -> AsyncIterator["SqliteGlance"]:
        yield SqliteGlance(self)

    async def look_once(self, statement: Select[Any], parameters: Parameters) -> Sequence[Sequence[Any]]:
        """Look without waiting for those who write."""
        return await _there(self._reader, lambda: _looked(self._engine, statement, parameters))

    async def write_once(self, statement: Writing, parameters: Parameters) -> int:
        """Change something, true at once."""
        async with self._turn(Purpose.WORK):
            return await asyncio.shield(
                _there(self._writer, lambda: _written(self._engine, statement, parameters))
            )

    async def close(self) -> None:
        self._engine.dispose()
        for thread in (self._writer, self._reader):
            thread.shutdown(wait=False)

    @asynccontextmanager
    async def _turn(self, purpose: Purpose) -> AsyncIterator[None]:
        """The right to write. Raises `Stale` when it is too long in coming."""
        begun = perf_counter()
        try:
            async with asyncio.timeout(self._patience):
                await self._queue.acquire()
        except TimeoutError:
            raise Stale("another work holds the file") from None
        finally:
            self._waited(purpose.value, perf_counter() - begun)
        try:
            yield
        finally:
            self._queue.release()


def _there(thread: ThreadPoolExecutor, what: Callable[[], T]) -> asyncio.Future[T]:
    return asyncio.get_running_loop().run_in_executor(thread, what)


@contextmanager
def _driver_of(engine: Engine) -> Iterator[Driver]:
    connection = engine.raw_connection()
    try:
        yield connection.driver_connection  # type: ignore[misc]  # it is SQLite's
    finally:
        connection.close()


def _looked(engine: Engine, statement: Select[Any], parameters: Parameters) -> Sequence[Sequence[Any]]:
    with _driver_of(engine) as driver:
        return _found(driver, prepare(statement, engine.dialect), parameters)


def _written(engine: Engine, statement: Writing, parameters: Parameters) -> int:
    with _driver_of(engine) as driver:
        driver.execute("BEGIN IMMEDIATE")
        try:
            changed = _changed(driver, prepare(statement, engine.dialect), parameters)
        except BaseException:
            driver.execute("ROLLBACK")
            raise
        driver.execute("COMMIT")
    return changed


def _found(driver: Driver, prepared: Prepared, parameters: Parameters) -> Sequence[Sequence[Any]]:
    rows = driver.execute(prepared.text, prepared.arguments(parameters)).fetchall()
    return [prepared.values(row) for row in rows]


def _changed(driver: Driver, prepared: Prepared, parameters: Parameters) -> int:
    return driver.execute(prepared.text, prepared.arguments(parameters)).rowcount


@asynccontextmanager
async def _opened(engine: Engine, thread: ThreadPoolExecutor) -> AsyncIterator["SqliteLine"]:
    line = SqliteLine(engine, thread)
    try:
        yield line
    finally:
        await line.end()


class SqliteGlance:
    """Implements `WorkLine`: what is read does not wait for those who write."""

    dialect = "sqlite"

    def __init__(self, lines: SqliteLines) -> None:
        self._lines = lines

    async def read(self, statement: Select[Any], parameters: Parameters) -> Sequence[Sequence[Any]]:
        return await self._lines.look_once(statement, parameters)

    async def write(self, statement: Writing, parameters: Parameters) -> int:
        return await self._lines.write_once(statement, parameters)

    async def commit(self) -> None:
        """Everything is true already."""


class SqliteLine:
    """Implements `Line` and `WorkLine`: connected from the first thing done to the commit or the end."""

    dialect = "sqlite"

    def __init__(self, engine: Engine, thread: ThreadPoolExecutor) -> None:
        self._engine = engine
        self._thread = thread
        self._connection: Connection | None = None
        self._has_begun = False

    async def do(self, what: Callable[[Connection], T]) -> T:
        self._has_begun = True
        return await _there(self._thread, lambda: what(self._connected()))

    async def read(self, statement: Select[Any], parameters: Parameters) -> Sequence[Sequence[Any]]:
        prepared = prepare(statement, self._engine.dialect)
        return await self.do(lambda connection: _found(_under(connection), prepared, parameters))

    async def write(self, statement: Writing, parameters: Parameters) -> int:
        prepared = prepare(statement, self._engine.dialect)
        return await self.do(lambda connection: _changed(_under(connection), prepared, parameters))

    async def commit(self) -> None:
        if self._has_begun:
            await _there(self._thread, self._commit)
            self._has_begun = False

    async def end(self) -> None:
        """Roll back what was not committed. Whoever waits for it is not let go before it is done."""
        if self._has_begun:
            await asyncio.shield(_there(self._thread, self._disconnect))

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


def _under(connection: Connection) -> Driver:
    """The driver's own connection, in the transaction."""
    if not connection.in_transaction():
        connection.begin()
    driver: Driver = connection.connection.driver_connection  # type: ignore[assignment]  # it is SQLite's
    return driver
