"""What operators ask about the outbox, over all tenants. Nothing anybody wrote is in it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, or_, select, update

from improvement import outcome
from improvement.message import Backlog, Entry, Message, MessageState
from storage.mapping import row_of, thing_with
from storage.tables import messages, teams

WAITS_TOO_LONG = timedelta(minutes=5)
OPEN = (MessageState.WAITING, MessageState.SENDING)
GIVEN_UP = (MessageState.SKIPPED, MessageState.DEAD)


class CannotResend(Exception):
    """A message cannot be put back. The message says why."""


def entries(connection: Connection, now: datetime, states: Sequence[MessageState], limit: int) -> list[Entry]:
    """The newest messages in these states. Of those that wait or are on their way the ones that are late."""
    rows = connection.execute(
        _with_teams(_is_one_of(states, now)).order_by(messages.c.due_at.desc(), messages.c.id).limit(limit)
    )
    return [_entry(*row) for row in rows]


def backlog(connection: Connection, now: datetime) -> Backlog:
    """What is not over yet: how many, how many of them are due, and since when the oldest is."""
    due = case((messages.c.due_at <= now, messages.c.due_at))
    asked = select(func.count(), func.count(due), func.min(due, type_=messages.c.due_at.type))
    waiting, is_due, oldest = connection.execute(asked.where(messages.c.state.in_(OPEN))).one()
    return Backlog(waiting=waiting, due=is_due, oldest_due=oldest)


def entry(connection: Connection, id: str) -> Entry | None:
    """One message."""
    row = (connection.execute(_with_teams(messages.c.id == id))).first()
    return _entry(*row) if row else None


def resend(connection: Connection, id: str) -> Message:
    """Put back a message that was skipped or dead. Raises `CannotResend`."""
    found = entry(connection, id)
    if found is None:
        raise CannotResend(f"There is no message {id}.")
    if found.message.state not in GIVEN_UP:
        raise CannotResend(f"Message {id} is {found.message.state}, neither skipped nor dead.")
    again = outcome.resent(found.message)
    in_tenant = messages.c.tenant == again.tenant
    others = select(messages.c.id).where(in_tenant, messages.c.key == again.key, messages.c.id != id)
    same = connection.scalar(others)
    if same is not None and again.key:
        raise CannotResend(f"The same thing was said since, or waits: see message {same}.")
    values = {**row_of(again), "version": again.version + 1}
    connection.execute(update(messages).where(in_tenant, messages.c.id == id).values(**values))
    return again


def _with_teams(condition: ColumnElement[bool]) -> Select[Any]:
    there = and_(teams.c.tenant == messages.c.tenant, teams.c.id == messages.c.team)
    columns = (messages, teams.c.name, teams.c.channel)
    return select(*columns).select_from(messages.outerjoin(teams, there)).where(condition)


def _is_one_of(states: Sequence[MessageState], now: datetime) -> ColumnElement[bool]:
    ended = [state for state in states if state not in OPEN]
    open_ones = [state for state in states if state not in ended]
    is_late = messages.c.due_at < now - WAITS_TOO_LONG
    return or_(messages.c.state.in_(ended), and_(messages.c.state.in_(open_ones), is_late))


def _entry(*row: object) -> Entry:
    *fields, name, channel = row
    message = thing_with(Message, fields)
    called = " · ".join(str(part) for part in (name, channel) if part)
    return Entry(message, called or message.team or "")
