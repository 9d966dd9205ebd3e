"""Lines to a database: what is done on one is done in one transaction, without stopping anybody else."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from enum import Enum
from typing import Any, Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection, Delete, Insert, Select, Update

T = TypeVar("T")
Parameters: TypeAlias = Mapping[str, object]
Writing: TypeAlias = Insert | Update | Delete
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


class WorkLine(Protocol):
    """A line for a unit of work, on which every statement is one that was built before."""

    @property
    def dialect(self) -> str:
        """The name of the database's dialect."""

    async def read(self, statement: Select[Any], parameters: Parameters) -> Sequence[Sequence[Any]]:
        """The rows that a statement finds."""

    async def write(self, statement: Writing, parameters: Parameters) -> int:
        """Change something; returns how many rows that were. The transaction begins at the latest with it."""

    async def commit(self) -> None:
        """Make everything done here true. It is the last thing done on a line."""


class Lines(Protocol):
    """Opens lines, as many as are wanted at once. Left without `commit` a line rolls back."""

    def open(self, purpose: Purpose) -> AbstractAsyncContextManager[Line]:
        """A line. Raises `Stale` when others keep it too long."""

    def work(self) -> AbstractAsyncContextManager[WorkLine]:
        """A line for a unit of work. Raises `Stale` when others keep it too long."""

    def glance(self) -> AbstractAsyncContextManager[WorkLine]:
        """A line on which each statement is true at once, and sees what is true then."""

    async def close(self) -> None:
        """Let go of every connection."""


def nobody_asks(purpose: str, seconds: float) -> None:
    """Where waiting is not measured."""
