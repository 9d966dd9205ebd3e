"""Migrations: they build what the code expects, once."""

import asyncio

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from storage import Database, migrate, open_database
from storage.tables import metadata
from tests.storage.examples import HERE, TEAM, keep


async def test_the_migrations_build_the_tables_that_the_code_expects(database: Database) -> None:
    differences = await database.do(_differences)

    assert differences == []


def _differences(connection: Connection) -> object:
    options = {"compare_type": True, "compare_server_default": True}
    return compare_metadata(MigrationContext.configure(connection, opts=options), metadata)


async def test_texts_in_postgresql_are_ordered_by_code_point_whatever_the_server_speaks(
    postgres_url: str,
) -> None:
    database = await open_database(postgres_url)
    ordered_otherwise = text(
        "SELECT table_name, column_name FROM information_schema.columns "
        "WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'"
    )

    found = await database.do(lambda connection: connection.execute(ordered_otherwise).all())
    assert found == []

    await database.close()


async def test_migrating_again_changes_nothing(database: Database) -> None:
    await keep(database, TEAM)

    await migrate(database)

    async with database.work(HERE) as work:
        assert await work.find(type(TEAM)) == [TEAM]
    assert await database.is_ready()


async def test_replicas_that_start_together_migrate_once(empty_url: str) -> None:
    replicas = [await open_database(empty_url) for _ in range(3)]

    await asyncio.gather(*(migrate(replica) for replica in replicas))

    assert [await replica.is_ready() for replica in replicas] == [True] * 3
    for replica in replicas:
        await replica.close()


async def test_a_database_without_tables_is_not_ready(empty_url: str) -> None:
    database = await open_database(empty_url)

    is_ready = await database.is_ready()

    assert not is_ready
    await database.close()


async def test_code_of_the_release_before_works_on_a_database_that_was_taken_further(
    database: Database,
) -> None:
    further = text("UPDATE alembic_version SET version_num = '9999'")
    await database.do(lambda connection: connection.execute(further).rowcount)

    await migrate(database)

    assert await database.is_ready()
    await keep(database, TEAM)
