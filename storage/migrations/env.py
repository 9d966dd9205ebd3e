"""Alembic runs this file for every upgrade, on the connection that `migration.py` hands over."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])

with context.begin_transaction():
    context.run_migrations()
