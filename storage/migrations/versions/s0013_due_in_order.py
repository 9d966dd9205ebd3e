"""Messages are found in the order they are due in, without looking at all that are held."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0006"

CAN_BE_CLAIMED = sa.text("state IN ('waiting', 'sending')")


def upgrade() -> None:
    """Both are kept for a moment only: whoever claims meanwhile has one of them."""
    _index("ix_messages_due", "held_until", "due_at", "id")
    op.drop_index("ix_messages_claimable", "messages")


def downgrade() -> None:
    """The way it was."""
    _index("ix_messages_claimable", "state", "held_until", "due_at", "id")
    op.drop_index("ix_messages_due", "messages")


def _index(name: str, *columns: str) -> None:
    op.create_index(
        name, "messages", list(columns), sqlite_where=CAN_BE_CLAIMED, postgresql_where=CAN_BE_CLAIMED
    )
