"""Claims the schedules that ring, over all tenants, and keeps what they bring: many rows a statement."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from improvement.schedule import Occasion, Ringing, Rung, Schedule
from improvement.team import Team
from storage.mapping import row_of, thing_of
from storage.tables import messages, schedules, teams

_SUMMARIES = schedules.alias("summaries")
_SCHEDULE, _TEAM = len(schedules.c), len(schedules.c) + len(teams.c)  # where their columns end
_INSERT = {
    "sqlite": sqlite.insert(messages).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(messages).on_conflict_do_nothing(),
}
_KEPT = ("next_day", "next_due", "last_day", "made_day", "version")
_UPDATE = (
    update(schedules)
    .where(schedules.c.tenant == bindparam("of_tenant"), schedules.c.id == bindparam("of_id"))
    .values({field: bindparam(f"its_{field}") for field in _KEPT})
)


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
    if written:
        await connection.execute(_INSERT[connection.dialect.name], written)
    await connection.execute(_UPDATE, [_next(each.schedule) for each in rung])


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


def _next(schedule: Schedule) -> Mapping[str, object]:
    row = {**row_of(schedule), "version": schedule.version + 1}
    kept = {f"its_{field}": row[field] for field in _KEPT}
    return {"of_tenant": schedule.tenant, "of_id": schedule.id, **kept}
