"""Measures and their values, marks, centre lines, how far a series has come, and follow-ups."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Only new tables: the code before this goes on beside them."""
    _create_measures()
    _create_data_points()
    _create_marks()
    _create_centre_changes()
    _create_progress_levels()
    _create_follow_ups()


def downgrade() -> None:
    """What was measured would be lost."""
    raise NotImplementedError(
        "Going back would lose the measures. Restore the backup from before the upgrade."
    )


def _create_measures() -> None:
    op.create_table(
        "measures",
        *_identity(),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("ramp", TEXT, nullable=False),
        sa.Column("words", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("made_by", TEXT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("direction", TEXT, nullable=False),
        sa.Column("unit", TEXT, nullable=False),
        sa.Column("goal", TEXT, nullable=True),
        sa.Column("goal_day", sa.Date(), nullable=True),
        sa.Column("reporter", TEXT, nullable=True),
        sa.Column("every", TEXT, nullable=False),
        sa.Column("follows_check_in", sa.Boolean(), nullable=False),
        sa.Column("rules", TEXT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        *_tombstone(),
        *_rules("measures"),
    )
    for field in ("team", "ramp", "reporter", "made_by"):
        _find("measures", field)


def _create_data_points() -> None:
    op.create_table(
        "data_points",
        *_identity(),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("measure", TEXT, nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        *_signed(),
        sa.Column("value", TEXT, nullable=True),
        sa.Column("of", sa.Integer(), nullable=True),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("is_measured", sa.Boolean(), nullable=False),
        sa.Column("is_baseline", sa.Boolean(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *_tombstone(),
        *_rules("data_points", "measure", one_per=("measure", "monday", "number")),
    )
    for field in ("team", "by"):
        _find("data_points", field)


def _create_marks() -> None:
    op.create_table(
        "marks",
        *_identity(),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("measure", TEXT, nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        *_signed(),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("seen_to", sa.Date(), nullable=True),
        *_tombstone(),
        *_rules("marks", "measure"),
    )
    for field in ("measure", "team", "by"):
        _find("marks", field)


def _create_centre_changes() -> None:
    op.create_table(
        "centre_changes",
        *_identity(),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("measure", TEXT, nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        *_signed(),
        sa.Column("withdrawn_by", TEXT, nullable=True),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        *_tombstone(),
        *_rules("centre_changes", "measure", one_per=("measure", "first")),
    )
    for field in ("team", "by"):
        _find("centre_changes", field)


def _create_progress_levels() -> None:
    op.create_table(
        "progress_levels",
        *_identity(),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("ramp", TEXT, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("suggested", TEXT, nullable=False),
        sa.Column("ground", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        *_signed(),
        sa.Column("reason", TEXT, nullable=False),
        *_tombstone(),
        *_rules("progress_levels", one_per=("ramp", "number")),
    )
    for field in ("team", "by"):
        _find("progress_levels", field)


def _create_follow_ups() -> None:
    op.create_table(
        "follow_ups",
        *_identity(),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("cycle", TEXT, nullable=False),
        sa.Column("weeks", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        *_signed(),
        sa.Column("still_done", TEXT, nullable=False),
        sa.Column("newcomer", TEXT, nullable=True),
        sa.Column("finding", TEXT, nullable=True),
        sa.Column("text", TEXT, nullable=False),
        *_tombstone(),
        *_rules("follow_ups", "cycle", one_per=("cycle", "weeks", "number")),
    )
    for field in ("team", "by"):
        _find("follow_ups", field)


def _identity() -> tuple[sa.Column[str], sa.Column[str], sa.Column[int]]:
    return (
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )


def _signed() -> tuple[sa.Column[str], sa.Column[datetime]]:
    return sa.Column("by", TEXT, nullable=False), sa.Column("at", MOMENT, nullable=False)


def _tombstone() -> tuple[sa.Column[str], sa.Column[datetime]]:
    return sa.Column("removed_by", TEXT, nullable=True), sa.Column("removed_at", MOMENT, nullable=True)


def _rules(table: str, about: str = "", *, one_per: tuple[str, ...] = ()) -> list[sa.Constraint]:
    """The key, what is unique in a tenant, and references in it: to the team, and what the row is about."""
    rules: list[sa.Constraint] = [sa.PrimaryKeyConstraint("tenant", "id", name=f"pk_{table}")]
    if one_per:
        name = "_".join(("uq", table, "tenant", *one_per))
        rules.append(sa.UniqueConstraint("tenant", *one_per, name=name))
    for field in ("team", about) if about else ("team",):
        name = f"fk_{table}_tenant_{field}"
        rules.append(
            sa.ForeignKeyConstraint(["tenant", field], [f"{field}s.tenant", f"{field}s.id"], name=name)
        )
    return rules


def _find(table: str, field: str) -> None:
    op.create_index(f"ix_{table}_tenant_{field}", table, ["tenant", field])
