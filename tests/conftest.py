"""Fixtures for every room: the databases, started once."""

from tests.databases import (  # noqa: F401  pytest finds fixtures among a conftest's names
    database,
    database_url,
    empty_url,
    migrated_file,
    postgres,
    postgres_url,
    sqlite_url,
    store,
    store_url,
)
