"""The tables, one for each kind of thing. What they look like in a database is in `migrations/`.

The tenant is part of every primary key, of every unique rule and of every reference: a row cannot
even point at another tenant's row. People who signed something (`by`, `named_by`, …) are no
references, because what was said is kept when the person is gone.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import TypeEngine

from improvement.cycle import Decision, Phase
from improvement.days_off import DaysOff
from improvement.follow_up import Newcomer, StillDone
from improvement.mark import MarkKind
from improvement.measure import Direction, Every, Kind, Rules
from improvement.message import Delivery, MessageState
from improvement.obstacle import ObstacleState
from improvement.page import Page
from improvement.progress_level import Ground
from improvement.schedule import Move, Occasion
from improvement.team import Role, RoleState, Stage, TeamKind
from improvement.verdict import Finding
from improvement.week import Outcome, Reason, Sums
from improvement.working_hours import WorkingHours
from storage.columns import DATA, Clock, Data, Exact, Ids, Moment, Numbers, OneOf, Words

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


_WORDS = Words()


def _has(name: str, kept_as: TypeEngine[Any] = _WORDS) -> Column[Any]:
    return Column(name, kept_as, nullable=False)


def _has_since(name: str, kept_as: TypeEngine[Any], before: str) -> Column[Any]:
    """A field that came later; `before` is what the rows there were then have."""
    return Column(name, kept_as, nullable=False, server_default=text(before))


def _may_have(name: str, kept_as: TypeEngine[Any] = _WORDS) -> Column[Any]:
    return Column(name, kept_as, nullable=True)


def _tombstone() -> tuple[Column[Any], Column[Any]]:
    return _may_have("removed_by"), _may_have("removed_at", Moment())


def _one_per(*fields: str) -> UniqueConstraint:
    return UniqueConstraint("tenant", *fields)


def _found_by(*fields: str) -> Index:
    return Index(None, "tenant", *fields)


def _points(field: str, target: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["tenant", field], [f"{target}.tenant", f"{target}.id"])


def _table(name: str, *parts: Column[Any] | UniqueConstraint | Index | ForeignKeyConstraint) -> Table:
    return Table(
        name,
        metadata,
        Column("tenant", _WORDS, primary_key=True),
        Column("id", _WORDS, primary_key=True),
        *parts,
        Column("version", Integer, nullable=False),
    )


teams = _table(
    "teams",
    _has("conversation"),
    _has("service_url"),
    _has("kind", OneOf(TeamKind)),
    _has("teams_id"),
    _has("name"),
    _has("channel"),
    _has("language"),
    _has("zone"),
    _has("stage", OneOf(Stage)),
    _may_have("installer"),
    _has("size", Integer()),
    _has("channels", DATA),
    _has_since("days_off", Data(DaysOff), "'{}'"),
    _may_have("paused_until", Date()),
    _may_have("roster_at", Moment()),
    _one_per("conversation"),
    _found_by("teams_id"),
)

persons = _table(
    "persons",
    _has("directory_id"),
    _has("teams_id"),
    _has("name"),
    _may_have("language"),
    _may_have("conversation"),
    _has("service_url"),
    _may_have("focus", Data(Page)),
    _has("focus_revision", Integer()),
    _may_have("last_team"),
    _has_since("hours", Data(WorkingHours), "'{}'"),
    _has_since("is_nudged", Boolean(), "true"),
    _has_since("asked_in_person", Boolean(), "false"),
    _has_since("tries", Integer(), "0"),
    _may_have("tried_at", Moment()),
    _one_per("directory_id"),
    _points("last_team", "teams"),
)

memberships = _table(
    "memberships",
    _has("team"),
    _has("person"),
    _has("present", Boolean()),
    _has_since("is_follower", Boolean(), "false"),
    _one_per("team", "person"),
    _found_by("person"),
    _points("team", "teams"),
    _points("person", "persons"),
)

role_holdings = _table(
    "role_holdings",
    _has("team"),
    _has("person"),
    _has("role", OneOf(Role)),
    _has("state", OneOf(RoleState)),
    _has("named_by"),
    _has("at", Moment()),
    _one_per("team", "person", "role"),
    _found_by("person"),
    _points("team", "teams"),
    _points("person", "persons"),
)

cycles = _table(
    "cycles",
    _has("team"),
    _has("ramp"),
    _has("number", Integer()),
    _has("template"),
    _has("drafted_by"),
    _has("created_at", Moment()),
    _has("phase", OneOf(Phase)),
    _may_have("follows"),
    _may_have("started_at", Moment()),
    _may_have("ended_at", Moment()),
    _may_have("decision", OneOf(Decision)),
    _found_by("team", "phase"),
    _found_by("ramp"),
    _points("team", "teams"),
    _points("follows", "cycles"),
)

answers = _table(
    "answers",
    _has("team"),
    _has("subject"),
    _has("question"),
    _has("value", DATA),
    _has("revision", Integer()),
    _has("by"),
    _has("at", Moment()),
    _has("reason"),
    _has("skipped", Boolean()),
    _has("withdrawn", Boolean()),
    _may_have("removed_by"),
    _may_have("removed_at", Moment()),
    _one_per("subject", "question", "revision"),
    _found_by("team", "by"),
    _found_by("by"),
    _points("team", "teams"),
)

notes = _table(
    "notes",
    _has("team"),
    _has("cycle"),
    _has("about"),
    _has("text"),
    _has("by"),
    _has("at", Moment()),
    _has("quotable", Boolean()),
    _may_have("removed_by"),
    _may_have("removed_at", Moment()),
    _found_by("cycle", "about"),
    _found_by("team", "by"),
    _found_by("by"),
    _points("team", "teams"),
    _points("cycle", "cycles"),
)

guesses = _table(
    "guesses",
    _has("team"),
    _has("cycle"),
    _has("person"),
    _has("level", Integer()),
    _one_per("cycle", "person"),
    _found_by("person"),
    _points("team", "teams"),
    _points("cycle", "cycles"),
    _points("person", "persons"),
)

records = _table(
    "records",
    _has("team"),
    _has("cycle"),
    _has("number", Integer()),
    _has("answers", Ids()),
    _has("notes", Ids()),
    _has("by"),
    _has("at", Moment()),
    _one_per("cycle", "number"),
    _points("team", "teams"),
    _points("cycle", "cycles"),
)

_KEY_IS_SET = text("key <> ''")
_CAN_BE_CLAIMED = text("state IN ('waiting', 'sending')")

messages = _table(
    "messages",
    _may_have("team"),
    _has("delivery", OneOf(Delivery)),
    _has("to"),
    _has("page", Data(Page)),
    _has("key"),
    _has("due_at", Moment()),
    _has("created_at", Moment()),
    _has_since("lane", _WORDS, "''"),
    _may_have("expires_at", Moment()),
    _has("state", OneOf(MessageState)),
    _has("attempts", Integer()),
    _has("reason"),
    _may_have("held_until", Moment()),
    _may_have("sent_at", Moment()),
    # A unique index, as against a unique rule, leaves the empty out: see `integrity.py`.
    Index(
        "uq_messages_tenant_key",
        "tenant",
        "key",
        unique=True,
        sqlite_where=_KEY_IS_SET,
        postgresql_where=_KEY_IS_SET,
    ),
    Index(
        "ix_messages_due",  # in the order they are claimed in; the few states it holds for need no column
        "held_until",
        "due_at",
        "id",
        sqlite_where=_CAN_BE_CLAIMED,
        postgresql_where=_CAN_BE_CLAIMED,
    ),
    _found_by("team"),
    _found_by("to"),
    _points("team", "teams"),
)

posts = _table(
    "posts",
    _has("conversation"),
    _has("service_url"),
    _has("activity"),
    _has("page", Data(Page)),
    _has("at", Moment()),
    _has("subject"),
    _has("thread"),
    _may_have("person"),
    _may_have("edited_at", Moment()),
    _one_per("conversation", "activity"),
    _found_by("subject"),
    _found_by("person"),
    _points("person", "persons"),
)

seen = _table(
    "seen",
    _has("conversation"),
    _has("activity"),
    _has("at", Moment()),
    _one_per("conversation", "activity"),
    Index(None, "at"),
)

invitations = _table(
    "invitations",
    _has("team"),
    _has("role", OneOf(Role)),
    _has("code_hash"),
    _has("by"),
    _has("expires_at", Moment()),
    _may_have("used_at", Moment()),
    _one_per("code_hash"),
    _found_by("team"),
    _points("team", "teams"),
)

tickets = _table(
    "tickets",
    _has("person"),
    _has("expires_at", Moment()),
    _may_have("page", Data(Page)),
    _found_by("person"),
    Index(None, "expires_at"),
    _points("person", "persons"),
)

schedules = _table(
    "schedules",
    _has("team"),
    _has("occasion", OneOf(Occasion)),
    _has("weekdays", Numbers()),
    _has("at", Clock()),
    _has("anchor", Date()),
    _has("every", Integer()),
    _has("moves", OneOf(Move)),
    _has("is_on", Boolean()),
    _may_have("next_day", Date()),
    _may_have("next_due", Moment()),
    _may_have("last_day", Date()),
    _may_have("made_day", Date()),
    _one_per("team", "occasion"),
    Index(None, "next_due"),
    _points("team", "teams"),
)
weeks = _table(
    "weeks",
    _has("team"),
    _has("monday", Date()),
    _has("in_meeting", Boolean()),
    _may_have("closed_at", Moment()),
    _one_per("team", "monday"),
    _points("team", "teams"),
)
check_ins = _table(
    "check_ins",
    _has("team"),
    _has("cycle"),
    _has("monday", Date()),
    _has("person"),
    _has("outcome", OneOf(Outcome)),
    _has("at", Moment()),
    _may_have("reason", OneOf(Reason)),
    _may_have("chances", Integer()),
    _may_have("used", Integer()),
    _may_have("declined", Integer()),
    _has("late", Boolean()),
    _one_per("cycle", "monday", "person"),
    _found_by("team", "monday"),
    _found_by("person"),
    _points("team", "teams"),
    _points("cycle", "cycles"),
    _points("person", "persons"),
)
week_results = _table(
    "week_results",
    _has("team"),
    _has("cycle"),
    _has("monday", Date()),
    _has("sums", Data(Sums)),
    _has("at", Moment()),
    _may_have("by"),
    _one_per("cycle", "monday"),
    _found_by("team", "monday"),
    _points("team", "teams"),
    _points("cycle", "cycles"),
)
obstacles = _table(
    "obstacles",
    _has("team"),
    _has("cycle"),
    _has("text"),
    _has("monday", Date()),
    _has("at", Moment()),
    _has("state", OneOf(ObstacleState)),
    _may_have("asked", Date()),
    _may_have("until", Date()),
    _may_have("because"),
    _may_have("helped"),
    _may_have("answered_by"),
    _may_have("answered_at", Moment()),
    _may_have("closed_at", Moment()),
    _may_have("removed_by"),
    _may_have("removed_at", Moment()),
    _found_by("team", "state"),
    _points("team", "teams"),
    _points("cycle", "cycles"),
)
obstacle_reports = _table(
    "obstacle_reports",
    _has("team"),
    _has("obstacle"),
    _has("person"),
    _one_per("obstacle", "person"),
    _found_by("person"),
    _points("team", "teams"),
    _points("obstacle", "obstacles"),
    _points("person", "persons"),
)
absences = _table(
    "absences",
    _has("person"),
    _may_have("team"),
    _has("first", Date()),
    _has("last", Date()),
    _has("marked_by"),
    _has("at", Moment()),
    _found_by("person"),
    _points("person", "persons"),
    _points("team", "teams"),
)
measures = _table(
    "measures",
    _has("team"),
    _has("ramp"),
    _has("words"),
    _has("kind", OneOf(Kind)),
    _has("made_by"),
    _has("created_at", Moment()),
    _has("direction", OneOf(Direction)),
    _has("unit"),
    _may_have("goal", Exact()),
    _may_have("goal_day", Date()),
    _may_have("reporter"),
    _has("every", OneOf(Every)),
    _has("follows_check_in", Boolean()),
    _has("rules", OneOf(Rules)),
    _may_have("ended_at", Moment()),
    *_tombstone(),
    _found_by("team"),
    _found_by("ramp"),
    _found_by("reporter"),
    _found_by("made_by"),
    _points("team", "teams"),
)
data_points = _table(
    "data_points",
    _has("team"),
    _has("measure"),
    _has("monday", Date()),
    _has("number", Integer()),
    _has("by"),
    _has("at", Moment()),
    _may_have("value", Exact()),
    _may_have("of", Integer()),
    _has("text"),
    _has("is_measured", Boolean()),
    _has("is_baseline", Boolean()),
    _has("withdrawn", Boolean()),
    *_tombstone(),
    _one_per("measure", "monday", "number"),
    _found_by("team"),
    _found_by("by"),
    _points("team", "teams"),
    _points("measure", "measures"),
)
marks = _table(
    "marks",
    _has("team"),
    _has("measure"),
    _has("monday", Date()),
    _has("kind", OneOf(MarkKind)),
    _has("by"),
    _has("at", Moment()),
    _has("text"),
    _may_have("seen_to", Date()),
    *_tombstone(),
    _found_by("measure"),
    _found_by("team"),
    _found_by("by"),
    _points("team", "teams"),
    _points("measure", "measures"),
)
centre_changes = _table(
    "centre_changes",
    _has("team"),
    _has("measure"),
    _has("first", Date()),
    _has("last", Date()),
    _has("reason"),
    _has("by"),
    _has("at", Moment()),
    _may_have("withdrawn_by"),
    _may_have("withdrawn_at", Moment()),
    *_tombstone(),
    _one_per("measure", "first"),
    _found_by("team"),
    _found_by("by"),
    _points("team", "teams"),
    _points("measure", "measures"),
)
progress_levels = _table(
    "progress_levels",
    _has("team"),
    _has("ramp"),
    _has("number", Integer()),
    _has("suggested", Exact()),
    _has("ground", OneOf(Ground)),
    _has("settled", Exact()),
    _has("by"),
    _has("at", Moment()),
    _has("reason"),
    *_tombstone(),
    _one_per("ramp", "number"),
    _found_by("team"),
    _found_by("by"),
    _points("team", "teams"),
)
follow_ups = _table(
    "follow_ups",
    _has("team"),
    _has("cycle"),
    _has("weeks", Integer()),
    _has("number", Integer()),
    _has("by"),
    _has("at", Moment()),
    _has("still_done", OneOf(StillDone)),
    _may_have("newcomer", OneOf(Newcomer)),
    _may_have("finding", OneOf(Finding)),
    _has("text"),
    *_tombstone(),
    _one_per("cycle", "weeks", "number"),
    _found_by("team"),
    _found_by("by"),
    _points("team", "teams"),
    _points("cycle", "cycles"),
)
# When the next message may pass, per lane of a tenant; the empty lane is the tenant's own. See `pace.py`.
gates = Table(
    "gates",
    metadata,
    Column("tenant", _WORDS, primary_key=True),
    Column("lane", _WORDS, primary_key=True),
    Column("opens", Moment(), nullable=False),
    Column("line", Moment(), nullable=False),
)
# One row, for trying things out in dev mode. It belongs to the whole installation and to no tenant.
clock = Table(
    "clock",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("shift", Integer, nullable=False),
)
