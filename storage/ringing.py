"""Claims the schedules that ring, over all tenants, and keeps what they bring: many rows a statement."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    Select,
    Table,
    TableValuedAlias,
    Text,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from improvement.schedule import Occasion, Ringing, Rung, Schedule
from improvement.team import Team
from storage.columns import plain, to_json
from storage.mapping import Row, row_of, thing_of
from storage.tables import messages, schedules, teams

_SUMMARIES = schedules.alias("summaries")
_SCHEDULE, _TEAM = len(schedules.c), len(schedules.c) + len(teams.c)  # where their columns end
_MOVES = ("next_day", "next_due", "last_day", "made_day", "version")


async def does_any_ring(connection: AsyncConnection, now: datetime) -> bool:
    """Whether there is anything to claim, asked without holding anybody up."""
    return await connection.scalar(select(1).where(schedules.c.next_due <= now).limit(1)) is not None


async def claim_ringing(connection: AsyncConnection, now: datetime, limit: int) -> list[Ringing]:
    """The schedules whose moment has come and that nobody else holds, the longest due first."""
    found = await connection.execute(_ringing(now, limit))
    return [_read(tuple(row)) for row in found]


async def keep_rung(connection: AsyncConnection, rung: Sequence[Rung]) -> None:
    """Keep the messages whose key is free, and when each schedule rings next."""
    written = [row_of(message) for each in rung for message in each.messages]
    moved = [_move(each.schedule) for each in rung]
    if connection.dialect.name == "sqlite":
        await _keep_one_by_one(connection, written, moved)
    else:
        await _keep_as_sets(connection, written, moved)


def _move(schedule: Schedule) -> Row:
    moved = {field: getattr(schedule, field) for field in ("tenant", "id", *_MOVES)}
    return {**moved, "version": schedule.version + 1}


async def _keep_one_by_one(connection: AsyncConnection, written: Sequence[Row], moved: Sequence[Row]) -> None:
    if written:
        await connection.execute(_ADD_ONE, written)
    its = [{f"its_{field}": value for field, value in row.items()} for row in moved]
    await connection.execute(_MOVE_ONE, its)


async def _keep_as_sets(connection: AsyncConnection, written: Sequence[Row], moved: Sequence[Row]) -> None:
    if written:
        await connection.execute(_ADD_SET, {"rows": _as_text(written)})
    await connection.execute(_MOVE_SET, {"rows": _as_text(moved)})


def _as_text(rows: Sequence[Row]) -> str:
    return to_json([{field: plain(value) for field, value in row.items()} for row in rows])


def _read_out(table: Table, name: str) -> TableValuedAlias:
    """The rows of a table that PostgreSQL reads out of one text."""
    kind: ColumnElement[object] = literal_column(f"CAST(NULL AS {table.name})")
    rows = cast(bindparam("rows", type_=Text()), JSON)
    return func.json_populate_recordset(kind, rows).table_valued(*table.c.keys(), name=name)


_ADDED, _MOVED = _read_out(messages, "added"), _read_out(schedules, "moved")
_ADD_ONE = sqlite.insert(messages).on_conflict_do_nothing()
_ADD_SET = (
    postgresql.insert(messages).from_select(messages.c.keys(), select(*_ADDED.c)).on_conflict_do_nothing()
)
_MOVE_ONE = (
    update(schedules)
    .where(schedules.c.tenant == bindparam("its_tenant"), schedules.c.id == bindparam("its_id"))
    .values({field: bindparam(f"its_{field}") for field in _MOVES})
)
_MOVE_SET = (
    update(schedules)
    .where(schedules.c.tenant == _MOVED.c.tenant, schedules.c.id == _MOVED.c.id)
    .values({field: _MOVED.c[field] for field in _MOVES})
)


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
    summary = dict(zip(schedules.c.keys(), values[_TEAM:], strict=True))
    return Ringing(
        schedule=thing_of(Schedule, dict(zip(schedules.c.keys(), values[:_SCHEDULE], strict=True))),
        team=thing_of(Team, dict(zip(teams.c.keys(), values[_SCHEDULE:_TEAM], strict=True))),
        summary=thing_of(Schedule, summary) if summary["id"] is not None else None,
    )
