"""Followers: those who come in by a one-time code, the codes, and how many were tried."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Only adds: the code from before goes on beside it."""
    _widen_memberships()
    _widen_persons()
    _create_invitations()


def downgrade() -> None:
    """Those who follow would become members."""
    raise NotImplementedError(
        "Going back would let followers in. Restore the backup from before the upgrade."
    )


def _widen_memberships() -> None:
    follower: sa.Column[bool] = sa.Column(
        "is_follower", sa.Boolean(), nullable=False, server_default=sa.text("false")
    )
    op.add_column("memberships", follower)


def _widen_persons() -> None:
    op.add_column("persons", sa.Column("tries", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.add_column("persons", sa.Column("tried_at", MOMENT, nullable=True))


def _create_invitations() -> None:
    op.create_table(
        "invitations",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("code_hash", TEXT, nullable=False),
        sa.Column("by", TEXT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_invitations"),
        sa.UniqueConstraint("tenant", "code_hash", name="uq_invitations_tenant_code_hash"),
        sa.ForeignKeyConstraint(
            ["tenant", "team"], ["teams.tenant", "teams.id"], name="fk_invitations_tenant_team"
        ),
    )
    op.create_index("ix_invitations_tenant_team", "invitations", ["tenant", "team"])
