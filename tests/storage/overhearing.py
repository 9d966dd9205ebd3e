"""Lines that tell what is said on them: SQLAlchemy's own events know of half of it only."""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, Select, event
from sqlalchemy.dialects import postgresql, sqlite

from storage import Database
from storage.address import read_address
from storage.database import PATIENCE, lines_to
from storage.lines import Line, Lines, Parameters, Purpose, WorkLine, Writing

_DIALECTS = {
    "sqlite": sqlite.dialect(),
    "postgresql": postgresql.dialect(),  # type: ignore[no-untyped-call]
}


@dataclass
class Overheard:
    """Implements `Lines`, and keeps each statement with what is bound in it."""

    lines: Lines
    said: list[tuple[str, Any]] = field(default_factory=list)

    def open(self, purpose: Purpose) -> AbstractAsyncContextManager[Line]:
        return self.lines.open(purpose)

    @asynccontextmanager
    async def work(self) -> AsyncIterator[WorkLine]:
        async with self.lines.work() as line:
            yield OverheardLine(line, self.said)

    @asynccontextmanager
    async def glance(self) -> AsyncIterator[WorkLine]:
        async with self.lines.glance() as line:
            yield OverheardLine(line, self.said)

    async def close(self) -> None:
        await self.lines.close()


@dataclass
class OverheardLine:
    """Implements `WorkLine`."""

    line: WorkLine
    said: list[tuple[str, Any]]

    @property
    def dialect(self) -> str:
        return self.line.dialect

    async def read(self, statement: Select[Any], parameters: Parameters) -> Sequence[Sequence[Any]]:
        self._hear(statement, parameters)
        return await self.line.read(statement, parameters)

    async def write(self, statement: Writing, parameters: Parameters) -> int:
        self._hear(statement, parameters)
        return await self.line.write(statement, parameters)

    async def commit(self) -> None:
        await self.line.commit()

    def _hear(self, statement: Select[Any] | Writing, parameters: Parameters) -> None:
        self.said.append((str(statement.compile(dialect=_DIALECTS[self.dialect])), parameters))


@asynccontextmanager
async def overheard(url: str) -> AsyncIterator[tuple[Database, list[tuple[str, Any]]]]:
    """A database, and every statement of its units of work from now on."""
    lines = Overheard(lines_to(read_address(url), PATIENCE))
    database = Database(lines)
    yield database, lines.said
    await database.close()


@contextmanager
def every_other_statement() -> Iterator[list[tuple[str, Any]]]:
    """What SQLAlchemy sends to any database meanwhile, with what is bound in it."""
    said: list[tuple[str, Any]] = []

    def note(_: Any, __: Any, statement: str, parameters: Any, *___: Any) -> None:
        said.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", note)
