"""Claims the schedules that ring, over all tenants, and keeps what they bring: many rows a statement."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, select, update

from improvement.schedule import Occasion, Ringing, Rung, Schedule
from improvement.team import Team
from storage.batch import inserting
from storage.mapping import Row, thing_with, values_of
from storage.tables import messages, schedules, teams

_SUMMARIES = schedules.alias("summaries")
_SCHEDULE, _TEAM = len(schedules.c), len(schedules.c) + len(teams.c)  # where their columns end
_MOVES = ("next_day", "next_due", "last_day", "made_day", "version")
_MOVE = (
    update(schedules)
    .where(schedules.c.tenant == bindparam("its_tenant"), schedules.c.id == bindparam("its_id"))
    .values({field: bindparam(f"its_{field}") for field in _MOVES})
)


def does_any_ring(connection: Connection, now: datetime) -> bool:
    """Whether there is anything to claim, asked without holding anybody up."""
    return connection.scalar(select(1).where(schedules.c.next_due <= now).limit(1)) is not None


def ring(connection: Connection, now: datetime, limit: int, decide: Callable[[Ringing], Rung]) -> int:
    """Let the schedules that ring be decided about, and keep what that brings. Returns how many rang."""
    found = _claim_ringing(connection, now, limit)
    if found:
        _keep_rung(connection, [decide(ringing) for ringing in found])
    return len(found)


def _claim_ringing(connection: Connection, now: datetime, limit: int) -> list[Ringing]:
    """The schedules whose moment has come and that nobody else holds, the longest due first."""
    return [_read(tuple(row)) for row in connection.execute(_ringing(now, limit)).all()]


def _keep_rung(connection: Connection, rung: Sequence[Rung]) -> None:
    """Keep the messages whose key is free, and when each schedule rings next."""
    written = [values_of(message) for each in rung for message in each.messages]
    if written:
        adding = inserting(messages, connection.dialect.name).on_conflict_do_nothing()
        connection.execute(adding, {"rows": written})
    connection.execute(_MOVE, [_move(each.schedule) for each in rung])


def _move(schedule: Schedule) -> Row:
    its = {f"its_{field}": getattr(schedule, field) for field in ("tenant", "id", *_MOVES)}
    return {**its, "its_version": schedule.version + 1}


def _ringing(now: datetime, limit: int) -> Select[Any]:
    team = and_(teams.c.tenant == schedules.c.tenant, teams.c.id == schedules.c.team)
    summary = and_(
        _SUMMARIES.c.tenant == schedules.c.tenant,
        _SUMMARIES.c.team == schedules.c.team,
        _SUMMARIES.c.occasion == Occasion.SUMMARY,
    )
    columns = [column.label(None) for table in (schedules, teams, _SUMMARIES) for column in table.c]
    found = select(*columns).join_from(schedules, teams, team).outerjoin(_SUMMARIES, summary)
    oldest = (schedules.c.next_due, schedules.c.tenant, schedules.c.id)
    due = found.where(schedules.c.next_due <= now).order_by(*oldest).limit(limit)
    return due.with_for_update(of=schedules, skip_locked=True)


def _read(values: tuple[object, ...]) -> Ringing:
    summary = values[_TEAM:]  # all of it is empty where there is none
    return Ringing(
        schedule=thing_with(Schedule, values[:_SCHEDULE]),
        team=thing_with(Team, values[_SCHEDULE:_TEAM]),
        summary=thing_with(Schedule, summary) if any(value is not None for value in summary) else None,
    )
