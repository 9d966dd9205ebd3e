"""Claims on a database: who is due, which gates they must pass, and what is written down about it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    TextClause,
    bindparam,
    delete,
    select,
    text,
    tuple_,
    update,
)

from improvement.claiming import Claim, Terms, decide
from improvement.message import Delivery, Message, MessageState
from improvement.pace import Gate, Gates, Pace, Place
from storage.among import among
from storage.batch import inserting
from storage.mapping import thing_with
from storage.tables import gates as gate_table
from storage.tables import messages


def claim(connection: Connection, terms: Terms) -> Claim:
    """Claim messages that are due, within the connection's transaction."""
    due = _due(connection, terms)
    if not due:
        return Claim()
    kept = _kept_gates(connection, _places_of(due))
    gates = Gates(kept, terms.real)
    decided = decide(due, gates, _busy(connection, due, terms.real), terms)
    _write(connection, decided)
    _keep_gates(connection, gates)
    return decided


def shut(connection: Connection, tenant: str, lane: str, until: datetime, pace: Pace) -> None:
    """Let nothing more through a gate before then."""
    gates = Gates(_kept_gates(connection, {(tenant, ""), (tenant, lane)}), until)
    gates.shut(tenant, lane, until, pace)
    _keep_gates(connection, gates)


def forget_gates(connection: Connection, before: datetime) -> None:
    """Gates that have stood open for long are as good as none."""
    connection.execute(delete(gate_table).where(gate_table.c.opens < before))


def _due(connection: Connection, terms: Terms) -> list[Message]:
    held = _found(connection, _HELD, terms, terms.limit)
    rest = terms.limit - len(held)
    return held + (_found(connection, _FRESH, terms, rest) if rest else [])


def _found(connection: Connection, statement: Select[Any], terms: Terms, limit: int) -> list[Message]:
    moments = {"now": terms.now, "real": terms.real, "limit": limit}
    rows = connection.execute(statement, moments).all()  # all at once, not one by one
    return [thing_with(Message, row) for row in rows]


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


# The index's own order, the empty `held_until` of the fresh included: else all that are due are sorted.
_IN_ORDER = (messages.c.held_until, messages.c.due_at, messages.c.id)
_CLAIMABLE = _is(MessageState.WAITING, MessageState.SENDING)  # word for word what the index holds for
_HELD = _select(
    _CLAIMABLE,
    messages.c.held_until <= bindparam("real", type_=messages.c.held_until.type),
).order_by(*_IN_ORDER)
_FRESH = _select(_CLAIMABLE, _is(MessageState.WAITING), messages.c.held_until.is_(None)).order_by(*_IN_ORDER)


def _places_of(due: Iterable[Message]) -> set[Place]:
    paced = [message for message in due if message.delivery is not Delivery.CHORE]
    return {(message.tenant, lane) for message in paced for lane in ("", message.lane)}


def _kept_gates(connection: Connection, places: set[Place]) -> dict[Place, Gate]:
    """The gates that are kept. Whoever holds a tenant's own gate has all its lanes for themselves."""
    tenants = sorted({tenant for tenant, _ in places})
    kept = _gates(connection, _TENANT_GATES, {tenant: [""] for tenant in tenants})
    if missing := [tenant for tenant in tenants if (tenant, "") not in kept]:
        _begin_gates(connection, missing)
        kept |= _gates(connection, _TENANT_GATES, {tenant: [""] for tenant in missing})
    lanes: dict[str, list[str]] = {}
    for tenant, lane in places:
        if lane:
            lanes.setdefault(tenant, []).append(lane)
    return kept | _gates(connection, _LANE_GATES, lanes)


def _gates(
    connection: Connection, statement: Select[Any], by_tenant: Mapping[str, Sequence[str]]
) -> dict[Place, Gate]:
    kept: dict[Place, Gate] = {}
    for tenant, lanes in by_tenant.items():
        rows = connection.execute(statement, {"in_tenant": tenant, "these": lanes}).all()
        kept |= {(tenant, lane): Gate(opens, line) for lane, opens, line in rows}
    return kept


_LANE_GATES = select(gate_table.c.lane, gate_table.c.opens, gate_table.c.line).where(
    gate_table.c.tenant == bindparam("in_tenant"), among(gate_table.c.lane, "these")
)
_TENANT_GATES = _LANE_GATES.with_for_update()


def _begin_gates(connection: Connection, tenants: Iterable[str]) -> None:
    long_ago = datetime.fromisoformat("2000-01-01T00:00:00+00:00")
    rows = [(tenant, "", long_ago, long_ago) for tenant in tenants]
    adding = inserting(gate_table, connection.dialect.name).on_conflict_do_nothing()
    connection.execute(adding, {"rows": rows})


def _keep_gates(connection: Connection, gates: Gates) -> None:
    rows = [(tenant, lane, gate.opens, gate.line) for (tenant, lane), gate in gates.touched()]
    if rows:
        connection.execute(_keeping_gates(connection.dialect.name), {"rows": rows})


@cache
def _keeping_gates(dialect: str) -> Any:
    statement = inserting(gate_table, dialect)
    changed = {"opens": statement.excluded.opens, "line": statement.excluded.line}
    return statement.on_conflict_do_update(index_elements=["tenant", "lane"], set_=changed)


def _busy(connection: Connection, due: Iterable[Message], real: datetime) -> set[Place]:
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
    return {(tenant, to) for tenant, to in connection.execute(found)}


def _write(connection: Connection, decided: Claim) -> None:
    """The rows are ours alone until the commit, so no version needs to guard them."""
    for tenant, taken in _by_tenant(each.message for each in decided.taken).items():
        ids = [message.id for message in taken]
        until = taken[0].held_until  # the same for all of one claim
        connection.execute(_TAKE, {"in_tenant": tenant, "these": ids, "until": until})
    if decided.held:
        connection.execute(_HOLD, [_fields(each, "held_until") for each in decided.held])
    if decided.over:
        connection.execute(_END, [_fields(each, "key", "reason") for each in decided.over])


def _by_tenant(some: Iterable[Message]) -> dict[str, list[Message]]:
    by_tenant: dict[str, list[Message]] = {}
    for message in some:
        by_tenant.setdefault(message.tenant, []).append(message)
    return by_tenant


def _fields(message: Message, *names: str) -> dict[str, object]:
    new = {f"to_{name}": getattr(message, name) for name in ("state", *names)}
    return {"in_tenant": message.tenant, "this": message.id, **new}


def _to(field: str) -> BindParameter[Any]:
    return bindparam(f"to_{field}", type_=messages.c[field].type)


_IN_TENANT = messages.c.tenant == bindparam("in_tenant")
_THIS = messages.c.id == bindparam("this")
_TAKE = (
    update(messages)
    .where(_IN_TENANT, among(messages.c.id, "these"))
    .values(
        state=MessageState.SENDING,
        attempts=messages.c.attempts + 1,
        held_until=bindparam("until", type_=messages.c.held_until.type),
        version=messages.c.version + 1,
    )
)
_HOLD = update(messages).where(_IN_TENANT, _THIS).values(state=_to("state"), held_until=_to("held_until"))
_END = (
    update(messages)
    .where(_IN_TENANT, _THIS)
    .values(
        state=_to("state"),
        key=_to("key"),
        reason=_to("reason"),
        held_until=None,
        version=messages.c.version + 1,
    )
)
