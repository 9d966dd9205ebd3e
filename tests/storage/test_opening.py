"""Opening a database: what operators may write, and what they are told when it does not work."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, make_url, text

from improvement.team import Team
from storage import CannotOpen, Database, open_database
from storage.address import cannot_open, read_address
from storage.migrations import head
from tests.storage.examples import HERE


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("sqlite:///varv.db", "sqlite+pysqlite:///varv.db"),
        ("sqlite+aiosqlite:////srv/varv.db", "sqlite+pysqlite:////srv/varv.db"),
        ("postgresql://varv:s%40k@db/varv", "postgresql+asyncpg://varv:s%40k@db/varv"),
        ("postgres://db/varv", "postgresql+asyncpg://db/varv"),
        ("postgresql+psycopg://db/varv", "postgresql+asyncpg://db/varv"),
        ("postgresql://db/varv?sslmode=require", "postgresql+asyncpg://db/varv?ssl=require"),
    ],
)
def test_an_address_needs_no_driver(written: str, read: str) -> None:
    assert read_address(written).render_as_string(hide_password=False) == read


@pytest.mark.parametrize("written", ["", "varv.db", "postgresql://varv:hem/lig@db:x/varv", "postgresql//db"])
def test_what_is_no_address_is_told_so(written: str) -> None:
    with pytest.raises(CannotOpen, match=r"VARV_DATABASE_URL is not a database address\. Write sqlite:///"):
        read_address(written)


def test_other_databases_are_refused() -> None:
    with pytest.raises(CannotOpen, match="VARV_DATABASE_URL asks for mysql"):
        read_address("mysql://db/varv")


@pytest.mark.parametrize("written", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_that_would_forget_everything_is_refused(written: str) -> None:
    with pytest.raises(CannotOpen, match="VARV_DATABASE_URL names no file"):
        read_address(written)


async def test_a_file_in_a_folder_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/nowhere/varv.db"

    with pytest.raises(CannotOpen, match=r"nowhere/varv\.db cannot be opened .* Does its folder exist"):
        await open_database(url)


async def test_a_file_that_is_no_database_is_told_so(tmp_path: Path) -> None:
    file = tmp_path / "varv.db"
    file.write_text("Det här är ingen databas. " * 100)

    with pytest.raises(CannotOpen, match=r"file is not a database.* is the file an SQLite database"):
        await open_database(f"sqlite:///{file}")


async def test_a_file_that_somebody_holds_on_to_is_told_so(sqlite_url: str) -> None:
    holder = await open_database(sqlite_url)

    async with holder.work(HERE) as work:
        await work.find(Team)
        with pytest.raises(CannotOpen, match="database is locked"):
            await open_database(sqlite_url, patience=0.01)

    await holder.close()


async def test_a_server_that_is_not_there_is_told_so_without_the_password(unused_tcp_port: int) -> None:
    with pytest.raises(CannotOpen) as told:
        await open_database(f"postgresql://varv:hemligt@127.0.0.1:{unused_tcp_port}/varv")

    assert "VARV_DATABASE_URL: postgresql at 127.0.0.1/varv cannot be opened" in str(told.value)
    assert "Is the server running" in str(told.value)
    assert "hemligt" not in str(told.value)


async def test_a_database_that_is_not_there_is_told_so(postgres_url: str) -> None:
    url = make_url(postgres_url).set(database="nowhere", password="hemligt")

    with pytest.raises(CannotOpen, match=r'database "nowhere" does not exist') as told:
        await open_database(url.render_as_string(hide_password=False))

    assert "hemligt" not in str(told.value)


def test_the_password_is_taken_out_of_what_the_driver_says() -> None:
    address = make_url("postgresql://varv:hemligt@db/varv")

    told = cannot_open(address, OSError("cannot connect as varv:hemligt"))

    assert "(cannot connect as varv:…)" in str(told)


async def test_an_option_that_the_driver_does_not_know_is_told_so(postgres_url: str) -> None:
    with pytest.raises(CannotOpen, match="channel_binding"):
        await open_database(f"{postgres_url}&channel_binding=require")


async def test_every_connection_to_a_file_waits_and_keeps_its_rules(sqlite_url: str) -> None:
    database = await open_database(sqlite_url, patience=2)

    kept = await database.do(_pragmas)

    assert kept == ["wal", 1, 2000]
    await database.close()


async def test_a_database_that_has_gone_away_is_not_ready(database: Database, tmp_path: Path) -> None:
    await database.do(_set_version("older"))

    assert not await database.is_ready()

    await database.do(_set_version(head()))


def _pragmas(connection: Connection) -> list[object]:
    names = ("journal_mode", "foreign_keys", "busy_timeout")
    return [connection.scalar(text(f"PRAGMA {name}")) for name in names]


def _set_version(version: str) -> Callable[[Connection], None]:
    setting = text(f"UPDATE alembic_version SET version_num = '{version}'")
    return lambda connection: connection.execute(setting).close()
