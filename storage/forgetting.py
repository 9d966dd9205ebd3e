"""Takes away what is over: messages sent long ago, and what was heard and is not said again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Delete, Select, bindparam, delete, not_, or_, select

from improvement.message import OVER, SAID_FOR_EVER
from storage.among import among
from storage.tables import messages, seen

_IS_OVER = messages.c.state.in_(OVER)
_OLDEST = (
    select(messages.c.tenant, messages.c.id)
    .where(
        _IS_OVER,
        messages.c.due_at < bindparam("before", type_=messages.c.due_at.type),
        not_(or_(*(messages.c.key.startswith(beginning) for beginning in SAID_FOR_EVER))),
    )
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_FORGET = delete(messages).where(
    messages.c.tenant == bindparam("in_tenant"), among(messages.c.id, "these"), _IS_OVER
)
_LONG_SEEN = (
    select(seen.c.tenant, seen.c.id)
    .where(seen.c.at < bindparam("before", type_=seen.c.at.type))
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_FORGET_SEEN = delete(seen).where(seen.c.tenant == bindparam("in_tenant"), among(seen.c.id, "these"))


def forget_over(connection: Connection, before: datetime, limit: int) -> int:
    """Delete at most so many messages, within the connection's transaction; returns how many."""
    return _forget(connection, _OLDEST, _FORGET, {"before": before, "limit": limit})


def forget_seen(connection: Connection, before: datetime, limit: int) -> int:
    """Forget at most so many activities, within the connection's transaction; returns how many."""
    return _forget(connection, _LONG_SEEN, _FORGET_SEEN, {"before": before, "limit": limit})


def _forget(connection: Connection, found: Select[Any], forget: Delete, terms: Mapping[str, object]) -> int:
    """In two steps: PostgreSQL may look up a limited subquery again for each row, and delete too many."""
    by_tenant: dict[str, list[str]] = {}
    rows = connection.execute(found, terms).all()
    for tenant, id in rows:
        by_tenant.setdefault(tenant, []).append(id)
    for tenant, ids in by_tenant.items():
        connection.execute(forget, {"in_tenant": tenant, "these": ids})
    return len(rows)
