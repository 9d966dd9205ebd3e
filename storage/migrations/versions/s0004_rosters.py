"""When a team's people were last asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Empty for every team there is. The code before this goes on with the column there."""
    op.add_column("teams", sa.Column("roster_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Nothing but the moments is lost."""
    op.drop_column("teams", "roster_at")
