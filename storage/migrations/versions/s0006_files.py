"""Which file a ticket is for."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0006"
down_revision = "0005"

DATA = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    """Empty for every ticket there is: those are for what is stored about a person."""
    op.add_column("tickets", sa.Column("page", DATA, nullable=True))


def downgrade() -> None:
    """Tickets live for a quarter of an hour."""
    op.drop_column("tickets", "page")
