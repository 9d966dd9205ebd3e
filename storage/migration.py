"""Brings a database to where this code is."""

from alembic import command
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from storage.database import Database
from storage.lines import Purpose
from storage.migrations import configuration, head, is_far_enough

__all__ = ["head", "migrate"]

_MIGRATING = 1_986_359_926  # any number, as long as every replica has the same


async def migrate(database: Database) -> None:
    """Take every step that is missing, all in one transaction. Harmless when none is.

    Replicas that start together wait for one another, and who waited sees what the other one did. A database
    that a later release has taken further is left as it is: its steps only add, so this code works there.
    """
    await database.do(_migrate, Purpose.CLAIM)


def _migrate(connection: Connection) -> None:
    connection.begin()  # on SQLite this waits for our turn
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL lock_timeout = 0"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATING})
    if is_far_enough(MigrationContext.configure(connection).get_current_revision()):
        return
    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
