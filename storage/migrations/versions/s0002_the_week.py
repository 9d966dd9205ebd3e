"""The week: rhythms, check-ins and what is kept of them, obstacles, absences, and a paced outbox."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0002"
down_revision = "0001"

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
DATA = sa.JSON().with_variant(JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Widen the tables there are, then create the new ones, what is pointed at first."""
    _widen_teams()
    _widen_persons()
    _widen_messages()
    _create_gates()
    _create_schedules()
    _create_weeks()
    _create_check_ins()
    _create_week_results()
    _create_obstacles()
    _create_obstacle_reports()
    _create_absences()
    _begin_rhythms()


def downgrade() -> None:
    """What people answered would be lost."""
    raise NotImplementedError("Going back would lose the weeks. Restore the backup from before the upgrade.")


def _widen_teams() -> None:
    op.add_column("teams", sa.Column("days_off", DATA, nullable=False, server_default=sa.text("'{}'")))
    op.add_column("teams", sa.Column("paused_until", sa.Date(), nullable=True))


def _widen_persons() -> None:
    op.add_column("persons", sa.Column("hours", DATA, nullable=False, server_default=sa.text("'{}'")))
    for name, before in (("is_nudged", "true"), ("asked_in_person", "false")):
        switch: sa.Column[bool] = sa.Column(
            name, sa.Boolean(), nullable=False, server_default=sa.text(before)
        )
        op.add_column("persons", switch)


def _widen_messages() -> None:
    op.add_column("messages", sa.Column("lane", TEXT, nullable=False, server_default=sa.text("''")))
    op.add_column("messages", sa.Column("expires_at", MOMENT, nullable=True))
    op.execute(
        """UPDATE messages SET lane = CASE delivery WHEN 'edit' THEN coalesce(team, '') ELSE "to" END"""
    )
    op.execute("ALTER TABLE messages RENAME COLUMN claimed_until TO held_until")
    op.drop_index("ix_messages_state_due_at", "messages")
    can_be_claimed = sa.text("state IN ('waiting', 'sending')")
    op.create_index(
        "ix_messages_claimable",
        "messages",
        ["state", "held_until", "due_at", "id"],
        sqlite_where=can_be_claimed,
        postgresql_where=can_be_claimed,
    )


def _create_gates() -> None:
    op.create_table(
        "gates",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("lane", TEXT, nullable=False),
        sa.Column("opens", MOMENT, nullable=False),
        sa.Column("line", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("tenant", "lane", name="pk_gates"),
    )


def _create_schedules() -> None:
    op.create_table(
        "schedules",
        *_identity(),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("occasion", TEXT, nullable=False),
        sa.Column("weekdays", DATA, nullable=False),
        sa.Column("at", TEXT, nullable=False),
        sa.Column("anchor", sa.Date(), nullable=False),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("moves", TEXT, nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("next_day", sa.Date(), nullable=True),
        sa.Column("next_due", MOMENT, nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("made_day", sa.Date(), nullable=True),
        *_rules("schedules", one_per=("team", "occasion"), points={"team": "teams"}),
    )
    op.create_index("ix_schedules_next_due", "schedules", ["next_due"])


def _create_weeks() -> None:
    op.create_table(
        "weeks",
        *_identity(),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("in_meeting", sa.Boolean(), nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        *_rules("weeks", one_per=("team", "monday"), points={"team": "teams"}),
    )


def _create_check_ins() -> None:
    points = {"team": "teams", "cycle": "cycles", "person": "persons"}
    op.create_table(
        "check_ins",
        *_identity(),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("cycle", TEXT, nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("reason", TEXT, nullable=True),
        sa.Column("chances", sa.Integer(), nullable=True),
        sa.Column("used", sa.Integer(), nullable=True),
        sa.Column("declined", sa.Integer(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        *_rules("check_ins", one_per=("cycle", "monday", "person"), points=points),
    )
    _find("check_ins", "team", "monday")
    _find("check_ins", "person")


def _create_week_results() -> None:
    op.create_table(
        "week_results",
        *_identity(),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("cycle", TEXT, nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("sums", DATA, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", TEXT, nullable=True),
        *_rules("week_results", one_per=("cycle", "monday"), points={"team": "teams", "cycle": "cycles"}),
    )
    _find("week_results", "team", "monday")


def _create_obstacles() -> None:
    op.create_table(
        "obstacles",
        *_identity(),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("cycle", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("asked", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("because", TEXT, nullable=True),
        sa.Column("helped", TEXT, nullable=True),
        sa.Column("answered_by", TEXT, nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("removed_by", TEXT, nullable=True),
        sa.Column("removed_at", MOMENT, nullable=True),
        *_rules("obstacles", points={"team": "teams", "cycle": "cycles"}),
    )
    _find("obstacles", "team", "state")


def _create_obstacle_reports() -> None:
    points = {"team": "teams", "obstacle": "obstacles", "person": "persons"}
    op.create_table(
        "obstacle_reports",
        *_identity(),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("obstacle", TEXT, nullable=False),
        sa.Column("person", TEXT, nullable=False),
        *_rules("obstacle_reports", one_per=("obstacle", "person"), points=points),
    )
    _find("obstacle_reports", "person")


def _create_absences() -> None:
    op.create_table(
        "absences",
        *_identity(),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("team", TEXT, nullable=True),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("marked_by", TEXT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        *_rules("absences", points={"person": "persons", "team": "teams"}),
    )
    _find("absences", "person")


def _begin_rhythms() -> None:
    """Teams in the middle of a cycle get the usual rhythm, from the next Monday on.

    It rings at once, finds that nothing has come yet, and waits for the right moment in the team's zone.
    Where Varv was taken out it waits until it is back.
    """
    now = datetime.now(UTC)
    monday = (now + timedelta(days=7 - now.weekday())).date()
    names = ("tenant", "id", "stage", "team", "phase")
    teams, cycles = (sa.table(name, *map(sa.column, names)) for name in ("teams", "cycles"))
    is_busy = sa.exists().where(
        cycles.c.tenant == teams.c.tenant, cycles.c.team == teams.c.id, cycles.c.phase != "closed"
    )
    found = op.get_bind().execute(sa.select(teams.c.tenant, teams.c.id, teams.c.stage).where(is_busy))
    usual = (
        ("reminder", 0, "09:00:00", "forward"),
        ("nudge", 3, "13:00:00", "back"),
        ("summary", 4, "14:00:00", "back"),
        ("digest", 4, "13:00:00", "back"),
    )
    rows = [
        {
            "tenant": tenant,
            "id": uuid4().hex,
            "version": 0,
            "team": team,
            "occasion": occasion,
            "weekdays": [weekday],
            "at": at,
            "anchor": monday,
            "every": 1,
            "moves": moves,
            "is_on": True,
            "next_day": None if stage == "removed" else monday,
            "next_due": None if stage == "removed" else now,
        }
        for tenant, team, stage in found.all()
        for occasion, weekday, at, moves in usual
    ]
    op.bulk_insert(_SCHEDULES, rows)


_SCHEDULES = sa.table(
    "schedules",
    *(sa.column(name, TEXT) for name in ("tenant", "id", "team", "occasion", "at", "moves")),
    *(sa.column(name, sa.Integer()) for name in ("version", "every")),
    *(sa.column(name, sa.Date()) for name in ("anchor", "next_day")),
    sa.column("weekdays", DATA),
    sa.column("is_on", sa.Boolean()),
    sa.column("next_due", MOMENT),
)


def _identity() -> tuple[sa.Column[str], sa.Column[str], sa.Column[int]]:
    return (
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )


def _rules(table: str, *, points: dict[str, str], one_per: tuple[str, ...] = ()) -> list[sa.Constraint]:
    """The key, what is unique in a tenant, and references within one tenant."""
    rules: list[sa.Constraint] = [sa.PrimaryKeyConstraint("tenant", "id", name=f"pk_{table}")]
    if one_per:
        rules.append(
            sa.UniqueConstraint("tenant", *one_per, name="_".join(("uq", table, "tenant", *one_per)))
        )
    for field, target in points.items():
        name = f"fk_{table}_tenant_{field}"
        there = [f"{target}.tenant", f"{target}.id"]
        rules.append(sa.ForeignKeyConstraint(["tenant", field], there, name=name))
    return rules


def _find(table: str, *fields: str) -> None:
    op.create_index("_".join(("ix", table, "tenant", *fields)), table, ["tenant", *fields])
