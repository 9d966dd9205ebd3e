"""How each database is opened, so that both keep the same promises.

An engine waits `patience` seconds for somebody else's write before it gives up. Its errors never quote values
(`hide_parameters`), because values are what people wrote.
"""

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from storage.columns import to_json

ONLY_READS = {"varv_only_reads": True}
_CONNECT_WITHIN = 10  # seconds


def postgresql_engine(address: URL, patience: float) -> AsyncEngine:
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


def sqlite_engine(address: URL, patience: float) -> Engine:
    """Works queue from their first statement: left to itself SQLite lets two read, and loses a write.

    It never waits for a connection: whoever has one gives it back in the thread that would wait.
    """
    engine = create_engine(address, hide_parameters=True, json_serializer=to_json, max_overflow=-1)

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # we say BEGIN, not the driver
        _set(connection, f"busy_timeout = {patience * 1000:.0f}", "journal_mode = WAL", "foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get("varv_only_reads", False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


def _set(connection: DBAPIConnection, *pragmas: str) -> None:
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
