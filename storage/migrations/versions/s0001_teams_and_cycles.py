"""The first tables: teams and people, cycles with what is said about them, and the outbox."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
DATA = sa.JSON().with_variant(JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create everything, what is pointed at first."""
    _create_teams()
    _create_persons()
    _create_memberships()
    _create_role_holdings()
    _create_cycles()
    _create_answers()
    _create_notes()
    _create_guesses()
    _create_records()
    _create_messages()
    _create_posts()
    _create_seen()
    _create_tickets()
    _create_clock()


def downgrade() -> None:
    """There is nothing to go back to."""
    raise NotImplementedError("This is the first step. To start over, use an empty database.")


def _create_teams() -> None:
    op.create_table(
        "teams",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("conversation", TEXT, nullable=False),
        sa.Column("service_url", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("teams_id", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("stage", TEXT, nullable=False),
        sa.Column("installer", TEXT, nullable=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("channels", DATA, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_teams"),
        sa.UniqueConstraint("tenant", "conversation", name="uq_teams_tenant_conversation"),
    )
    op.create_index("ix_teams_tenant_teams_id", "teams", ["tenant", "teams_id"])


def _create_persons() -> None:
    op.create_table(
        "persons",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("directory_id", TEXT, nullable=False),
        sa.Column("teams_id", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=True),
        sa.Column("conversation", TEXT, nullable=True),
        sa.Column("service_url", TEXT, nullable=False),
        sa.Column("focus", DATA, nullable=True),
        sa.Column("focus_revision", sa.Integer(), nullable=False),
        sa.Column("last_team", TEXT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_persons"),
        sa.UniqueConstraint("tenant", "directory_id", name="uq_persons_tenant_directory_id"),
        _points("persons", "last_team", "teams"),
    )


def _create_memberships() -> None:
    op.create_table(
        "memberships",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_memberships"),
        sa.UniqueConstraint("tenant", "team", "person", name="uq_memberships_tenant_team_person"),
        _points("memberships", "team", "teams"),
        _points("memberships", "person", "persons"),
    )
    op.create_index("ix_memberships_tenant_person", "memberships", ["tenant", "person"])


def _create_role_holdings() -> None:
    op.create_table(
        "role_holdings",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("named_by", TEXT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_role_holdings"),
        sa.UniqueConstraint(
            "tenant", "team", "person", "role", name="uq_role_holdings_tenant_team_person_role"
        ),
        _points("role_holdings", "team", "teams"),
        _points("role_holdings", "person", "persons"),
    )
    op.create_index("ix_role_holdings_tenant_person", "role_holdings", ["tenant", "person"])


def _create_cycles() -> None:
    op.create_table(
        "cycles",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("ramp", TEXT, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("template", TEXT, nullable=False),
        sa.Column("drafted_by", TEXT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("phase", TEXT, nullable=False),
        sa.Column("follows", TEXT, nullable=True),
        sa.Column("started_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("decision", TEXT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_cycles"),
        _points("cycles", "team", "teams"),
        _points("cycles", "follows", "cycles"),
    )
    op.create_index("ix_cycles_tenant_team_phase", "cycles", ["tenant", "team", "phase"])
    op.create_index("ix_cycles_tenant_ramp", "cycles", ["tenant", "ramp"])


def _create_answers() -> None:
    op.create_table(
        "answers",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("subject", TEXT, nullable=False),
        sa.Column("question", TEXT, nullable=False),
        sa.Column("value", DATA, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("by", TEXT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("skipped", sa.Boolean(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("removed_by", TEXT, nullable=True),
        sa.Column("removed_at", MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_answers"),
        sa.UniqueConstraint(
            "tenant", "subject", "question", "revision", name="uq_answers_tenant_subject_question_revision"
        ),
        _points("answers", "team", "teams"),
    )
    op.create_index("ix_answers_tenant_team_by", "answers", ["tenant", "team", "by"])
    op.create_index("ix_answers_tenant_by", "answers", ["tenant", "by"])


def _create_notes() -> None:
    op.create_table(
        "notes",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("cycle", TEXT, nullable=False),
        sa.Column("about", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("by", TEXT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("quotable", sa.Boolean(), nullable=False),
        sa.Column("removed_by", TEXT, nullable=True),
        sa.Column("removed_at", MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_notes"),
        _points("notes", "team", "teams"),
        _points("notes", "cycle", "cycles"),
    )
    op.create_index("ix_notes_tenant_cycle_about", "notes", ["tenant", "cycle", "about"])
    op.create_index("ix_notes_tenant_team_by", "notes", ["tenant", "team", "by"])
    op.create_index("ix_notes_tenant_by", "notes", ["tenant", "by"])


def _create_guesses() -> None:
    op.create_table(
        "guesses",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("cycle", TEXT, nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_guesses"),
        sa.UniqueConstraint("tenant", "cycle", "person", name="uq_guesses_tenant_cycle_person"),
        _points("guesses", "team", "teams"),
        _points("guesses", "cycle", "cycles"),
        _points("guesses", "person", "persons"),
    )
    op.create_index("ix_guesses_tenant_person", "guesses", ["tenant", "person"])


def _create_records() -> None:
    op.create_table(
        "records",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("team", TEXT, nullable=False),
        sa.Column("cycle", TEXT, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("answers", DATA, nullable=False),
        sa.Column("notes", DATA, nullable=False),
        sa.Column("by", TEXT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_records"),
        sa.UniqueConstraint("tenant", "cycle", "number", name="uq_records_tenant_cycle_number"),
        _points("records", "team", "teams"),
        _points("records", "cycle", "cycles"),
    )


def _create_messages() -> None:
    op.create_table(
        "messages",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("team", TEXT, nullable=True),
        sa.Column("delivery", TEXT, nullable=False),
        sa.Column("to", TEXT, nullable=False),
        sa.Column("page", DATA, nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("claimed_until", MOMENT, nullable=True),
        sa.Column("sent_at", MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_messages"),
        _points("messages", "team", "teams"),
    )
    key_is_set = sa.text("key <> ''")
    op.create_index(
        "uq_messages_tenant_key",
        "messages",
        ["tenant", "key"],
        unique=True,
        sqlite_where=key_is_set,
        postgresql_where=key_is_set,
    )
    op.create_index("ix_messages_state_due_at", "messages", ["state", "due_at"])
    op.create_index("ix_messages_tenant_team", "messages", ["tenant", "team"])
    op.create_index("ix_messages_tenant_to", "messages", ["tenant", "to"])


def _create_posts() -> None:
    op.create_table(
        "posts",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("conversation", TEXT, nullable=False),
        sa.Column("service_url", TEXT, nullable=False),
        sa.Column("activity", TEXT, nullable=False),
        sa.Column("page", DATA, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("subject", TEXT, nullable=False),
        sa.Column("thread", TEXT, nullable=False),
        sa.Column("person", TEXT, nullable=True),
        sa.Column("edited_at", MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_posts"),
        sa.UniqueConstraint(
            "tenant", "conversation", "activity", name="uq_posts_tenant_conversation_activity"
        ),
        _points("posts", "person", "persons"),
    )
    op.create_index("ix_posts_tenant_subject", "posts", ["tenant", "subject"])
    op.create_index("ix_posts_tenant_person", "posts", ["tenant", "person"])


def _create_seen() -> None:
    op.create_table(
        "seen",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("conversation", TEXT, nullable=False),
        sa.Column("activity", TEXT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_seen"),
        sa.UniqueConstraint(
            "tenant", "conversation", "activity", name="uq_seen_tenant_conversation_activity"
        ),
    )
    op.create_index("ix_seen_at", "seen", ["at"])


def _create_tickets() -> None:
    op.create_table(
        "tickets",
        sa.Column("tenant", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_tickets"),
        _points("tickets", "person", "persons"),
    )
    op.create_index("ix_tickets_tenant_person", "tickets", ["tenant", "person"])
    op.create_index("ix_tickets_expires_at", "tickets", ["expires_at"])


def _create_clock() -> None:
    clock = op.create_table(
        "clock",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_clock"),
    )
    op.bulk_insert(clock, [{"id": 1, "shift": 0}])


def _points(table: str, field: str, target: str) -> sa.ForeignKeyConstraint:
    """A reference within one tenant."""
    name = f"fk_{table}_tenant_{field}"
    return sa.ForeignKeyConstraint(["tenant", field], [f"{target}.tenant", f"{target}.id"], name=name)
