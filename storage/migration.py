"""Brings a database to where this code is."""

from alembic import command
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database
from storage.migrations import configuration, head

__all__ = ["head", "migrate"]

_MIGRATING = 1_986_359_926  # any number, as long as every replica has the same


async def migrate(database: Database) -> None:
    """Take every step that is missing, all in one transaction. Harmless when none is.

    Replicas that start together wait for one another.
    """
    async with database.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            # Who waited must see what the other one did, so every statement looks anew.
            await connection.execution_options(isolation_level="READ COMMITTED")
        async with connection.begin():  # on SQLite this waits for our turn
            if connection.dialect.name == "postgresql":
                await _wait_for_our_turn(connection)
            await connection.run_sync(_upgrade)


async def _wait_for_our_turn(connection: AsyncConnection) -> None:
    await connection.execute(text("SET LOCAL lock_timeout = 0"))
    await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATING})


def _upgrade(connection: Connection) -> None:
    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
