"""What can go wrong in the store.

    Exception
    ├── improvement.ports.Missing, improvement.ports.Stale    part of the promise, see there
    ├── CannotOpen                  for the operator: which setting, and what to do
    └── Misuse                      for the programmer: the caller is wrong, trying again does not help
        ├── WorkIsOver
        ├── WrongTenant
        └── Refused

None of them repeats what people wrote: the messages hold codes, names of fields and ids.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from asyncpg import InterfaceError, InternalClientError, PostgresError
from sqlalchemy.exc import DBAPIError, StatementError

from improvement.ports import Stale

_TAKEN = {"23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"}
_BUSY = {
    "40001",  # somebody else changed a row after this work began to read
    "40P01",  # two works waited for one another
    "55P03",  # somebody else held a row for longer than we wait
    "SQLITE_BUSY",
    "SQLITE_BUSY_SNAPSHOT",
    "SQLITE_LOCKED",
}
_LOST = ("08", "57P0")  # the connection broke, the server is going down
_CUT_OFF = (InterfaceError, InternalClientError, OSError)  # what asyncpg says before it knows why
_UNFIT = ("22", "23", "SQLITE_CONSTRAINT")  # a value that does not fit, a rule that is broken


class CannotOpen(Exception):
    """The database cannot be opened. The message names the setting and the remedy, never the password."""


class Misuse(RuntimeError):
    """The store was asked for something it never does."""


class WorkIsOver(Misuse):
    """A unit of work ends with its commit or with its first failure. Begin a new one."""


class WrongTenant(Misuse):
    """A thing of one tenant was handed to a unit of work of another."""


class Refused(Misuse):
    """The database refuses a row: it points at nothing, lacks a field, does not fit, or is pointed at."""


@contextmanager
def translated(*, is_commit: bool = False) -> Iterator[None]:
    """Say what the database's errors mean: `Stale`, `Refused`, or themselves.

    A connection lost before the commit has changed nothing, so that work can be run again (`Stale`).
    Lost in the commit it may have been done, and the error is let through.
    """
    try:
        yield
    except (StatementError, PostgresError, *_CUT_OFF, sqlite3.Error) as error:
        meaning = _meaning(error, is_commit)
        if meaning is error:
            raise
        # The original quotes whole rows ("Failing row contains …"), which must not reach a log.
        raise meaning from None


def _meaning(error: Exception, is_commit: bool) -> BaseException:
    if isinstance(error, StatementError) and not isinstance(error, DBAPIError):
        return error.orig or error  # a column type refused the value before it was sent
    if _is_lost(error) and not is_commit:
        return Stale("the connection to the database was lost")
    code = _code(error)
    if code in _TAKEN or code in _BUSY:
        return Stale(code)
    if code.startswith(_UNFIT):
        return Refused(_where(error, code))
    return error


def _is_lost(error: Exception) -> bool:
    if isinstance(error, DBAPIError):
        return error.connection_invalidated
    return isinstance(error, _CUT_OFF) or _code(error).startswith(_LOST)


def _code(error: Exception) -> str:
    """PostgreSQL's five-letter code or SQLite's name for what happened."""
    said = error.orig if isinstance(error, DBAPIError) else error
    return str(getattr(said, "sqlstate", None) or getattr(said, "sqlite_errorname", ""))


def _where(error: Exception, code: str) -> str:
    """The code, and the table, field and constraint as far as PostgreSQL tells them."""
    cause = error.orig.__cause__ if isinstance(error, DBAPIError) and error.orig else error
    names = (getattr(cause, f"{part}_name", None) for part in ("table", "column", "constraint"))
    return " ".join([code, *(name for name in names if name)])
