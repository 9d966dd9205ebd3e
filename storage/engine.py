"""How each database is opened, so that both keep the same promises."""

import sqlite3
from contextlib import closing

from sqlalchemy import Connection, event
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from storage.columns import to_json

ONLY_READS = {"varv_only_reads": True}
_CONNECT_WITHIN = 10  # seconds


def engine_for(address: URL, patience: float) -> AsyncEngine:
    """An engine that waits `patience` seconds for somebody else's write before it gives up.

    Errors never quote values (`hide_parameters`), because values are what people wrote.
    """
    if address.get_backend_name() == "sqlite":
        return _sqlite(address, patience)
    return _postgresql(address, patience)


def _postgresql(address: URL, patience: float) -> AsyncEngine:
    """Repeatable read: a unit of work sees one moment, and a write to what has changed since is stale."""
    return create_async_engine(
        address,
        hide_parameters=True,
        json_serializer=to_json,
        isolation_level="REPEATABLE READ",
        connect_args={
            "timeout": _CONNECT_WITHIN,
            "server_settings": {"application_name": "varv", "lock_timeout": f"{patience * 1000:.0f}"},
        },
    )


def _sqlite(address: URL, patience: float) -> AsyncEngine:
    """Works queue from their first statement: left to itself SQLite lets two read, and loses a write."""
    engine = create_async_engine(address, hide_parameters=True, json_serializer=to_json)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # we say BEGIN, not the driver
        try:
            _set(
                connection, f"busy_timeout = {patience * 1000:.0f}", "journal_mode = WAL", "foreign_keys = ON"
            )
        except Exception:
            connection.close()  # nobody else does, and its thread would live on
            raise

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get("varv_only_reads", False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


def planning(engine: AsyncEngine) -> AsyncEngine:
    """The engine for claims over all tenants: what somebody changed meanwhile is passed by, not stale."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="READ COMMITTED")


def try_file(address: URL, patience: float) -> None:
    """Open an SQLite file as if to write, and let go of it. Raises `sqlite3.Error` when that does not work.

    Done before the engine is used, because aiosqlite leaves a thread behind when a file does not open.
    """
    with closing(sqlite3.connect(str(address.database), timeout=patience)) as connection:
        connection.execute("BEGIN IMMEDIATE")


def _set(connection: DBAPIConnection, *pragmas: str) -> None:
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
