"""Claims on a database: who is due, which gates they must pass, and what is written down about it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    TextClause,
    and_,
    bindparam,
    delete,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from improvement.claiming import Claim, Terms, decide
from improvement.message import Delivery, Message, MessageState
from improvement.pace import Gate, Gates, Pace, Place
from storage.tables import gates as gate_table
from storage.tables import messages

_FIELDS = tuple(messages.columns.keys())


async def claim(connection: AsyncConnection, terms: Terms) -> Claim:
    """Claim messages that are due, within the connection's transaction."""
    due = await _due(connection, terms)
    if not due:
        return Claim()
    kept = await _kept_gates(connection, _places_of(due))
    gates = Gates(kept, terms.real)
    decided = decide(due, gates, await _busy(connection, due, terms.real), terms)
    await _write(connection, decided)
    await _keep_gates(connection, gates)
    return decided


async def shut(connection: AsyncConnection, tenant: str, lane: str, until: datetime, pace: Pace) -> None:
    """Let nothing more through a gate before then."""
    gates = Gates(await _kept_gates(connection, {(tenant, ""), (tenant, lane)}), until)
    gates.shut(tenant, lane, until, pace)
    await _keep_gates(connection, gates)


async def forget_gates(connection: AsyncConnection, before: datetime) -> None:
    """Gates that have stood open for long are as good as none."""
    await connection.execute(delete(gate_table).where(gate_table.c.opens < before))


async def _due(connection: AsyncConnection, terms: Terms) -> list[Message]:
    held = await _found(connection, _HELD, terms, terms.limit)
    rest = terms.limit - len(held)
    return held + (await _found(connection, _FRESH, terms, rest) if rest else [])


async def _found(
    connection: AsyncConnection, statement: Select[Any], terms: Terms, limit: int
) -> list[Message]:
    moments = {"now": terms.now, "real": terms.real, "limit": limit}
    rows = await connection.execute(statement, moments)
    return [Message(**dict(zip(_FIELDS, row, strict=True))) for row in rows]


def _is(*states: MessageState) -> TextClause:
    """Written out, because the index holds for these states only."""
    return text(f"messages.state IN ({', '.join(map(repr, map(str, states)))})")


def _select(*conditions: ColumnElement[bool] | TextClause) -> Select[Any]:
    return (
        select(messages)
        .where(*conditions, messages.c.due_at <= bindparam("now", type_=messages.c.due_at.type))
        .limit(bindparam("limit"))
        .with_for_update(skip_locked=True)
    )


_HELD = _select(
    _is(MessageState.WAITING, MessageState.SENDING),
    messages.c.held_until <= bindparam("real", type_=messages.c.held_until.type),
).order_by(messages.c.held_until, messages.c.due_at, messages.c.id)
_FRESH = _select(_is(MessageState.WAITING), messages.c.held_until.is_(None)).order_by(
    messages.c.due_at, messages.c.id
)


def _places_of(due: Iterable[Message]) -> set[Place]:
    paced = [message for message in due if message.delivery is not Delivery.CHORE]
    return {(message.tenant, lane) for message in paced for lane in ("", message.lane)}


async def _kept_gates(connection: AsyncConnection, places: set[Place]) -> dict[Place, Gate]:
    """The gates that are kept. Whoever holds a tenant's own gate has all lanes of the tenant for themselves."""
    tenants = sorted({tenant for tenant, _ in places})
    kept = await _gates(connection, [(tenant, "") for tenant in tenants])
    if missing := [tenant for tenant in tenants if (tenant, "") not in kept]:
        await _begin_gates(connection, missing)
        kept |= await _gates(connection, [(tenant, "") for tenant in missing])
    lanes = sorted(place for place in places if place[1])
    return kept | (await _gates(connection, lanes) if lanes else {})


async def _gates(connection: AsyncConnection, places: Sequence[Place]) -> dict[Place, Gate]:
    columns = gate_table.c
    wanted = tuple_(columns.tenant, columns.lane).in_(places)
    if len({tenant for tenant, _ in places}) == 1:
        wanted = and_(columns.tenant == places[0][0], columns.lane.in_([lane for _, lane in places]))
    found = select(columns.tenant, columns.lane, columns.opens, columns.line).where(wanted)
    locked = found.order_by(columns.tenant, columns.lane).with_for_update()
    rows = await connection.execute(locked)
    return {(tenant, lane): Gate(opens, line) for tenant, lane, opens, line in rows}


async def _begin_gates(connection: AsyncConnection, tenants: Iterable[str]) -> None:
    long_ago = datetime.fromisoformat("2000-01-01T00:00:00+00:00")
    rows = [{"tenant": tenant, "lane": "", "opens": long_ago, "line": long_ago} for tenant in tenants]
    statement = _insert_into_gates(connection).on_conflict_do_nothing()
    await connection.execute(statement, rows)


async def _keep_gates(connection: AsyncConnection, gates: Gates) -> None:
    rows = [
        {"tenant": tenant, "lane": lane, "opens": gate.opens, "line": gate.line}
        for (tenant, lane), gate in gates.touched()
    ]
    if rows:
        statement = _insert_into_gates(connection)
        new = statement.excluded
        keys = [gate_table.c.tenant, gate_table.c.lane]
        changed = {"opens": new.opens, "line": new.line}
        await connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed), rows)


def _insert_into_gates(connection: AsyncConnection) -> Any:
    """Both databases know `ON CONFLICT`; the library has an insert of its own for each."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(gate_table)
    return postgresql.insert(gate_table)


async def _busy(connection: AsyncConnection, due: Iterable[Message], real: datetime) -> set[Place]:
    """The cards, by tenant, that somebody is editing now."""
    edits = {(message.tenant, message.to) for message in due if message.delivery is Delivery.EDIT}
    if not edits:
        return set()
    columns = messages.c
    found = select(columns.tenant, columns.to).where(
        _is(MessageState.SENDING),
        columns.held_until > real,
        columns.delivery == Delivery.EDIT,
        tuple_(columns.tenant, columns.to).in_(sorted(edits)),
    )
    return {(tenant, to) for tenant, to in await connection.execute(found)}


async def _write(connection: AsyncConnection, decided: Claim) -> None:
    """The rows are ours alone until the commit, so no version needs to guard them."""
    if decided.taken:
        taken = [each.message for each in decided.taken]
        until = taken[0].held_until  # the same for all of one claim
        values = {"state": MessageState.SENDING, "attempts": messages.c.attempts + 1, "held_until": until}
        await _update(connection, taken, values)
    if decided.held:
        await connection.execute(_HOLD, [_held(message) for message in decided.held])
    for over in decided.over:
        await _update(connection, [over], {name: getattr(over, name) for name in _LAST_WORDS})


_LAST_WORDS = ("state", "key", "reason", "held_until")
_HOLD = (
    update(messages)
    .where(messages.c.tenant == bindparam("of"), messages.c.id == bindparam("this"))
    .values(
        state=bindparam("then", type_=messages.c.state.type),
        held_until=bindparam("until", type_=messages.c.held_until.type),
    )
)


def _held(message: Message) -> dict[str, Any]:
    return {"of": message.tenant, "this": message.id, "then": message.state, "until": message.held_until}


async def _update(connection: AsyncConnection, these: Sequence[Message], values: dict[str, Any]) -> None:
    by_tenant: dict[str, list[str]] = {}
    for message in these:
        by_tenant.setdefault(message.tenant, []).append(message.id)
    for tenant, ids in by_tenant.items():
        mine = and_(messages.c.tenant == tenant, messages.c.id.in_(ids))
        statement = update(messages).where(mine).values(**values, version=messages.c.version + 1)
        await connection.execute(statement)
