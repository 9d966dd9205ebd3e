"""Takes messages out of the outbox that were over long ago, so that it does not grow without end."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, not_, or_, select

from improvement.message import OVER, SAID_FOR_EVER
from storage.among import among
from storage.tables import messages

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


def forget_over(connection: Connection, before: datetime, limit: int) -> int:
    """Delete at most so many, within the connection's transaction; returns how many."""
    by_tenant: dict[str, list[str]] = {}
    found = connection.execute(_OLDEST, {"before": before, "limit": limit}).all()
    for tenant, id in found:
        by_tenant.setdefault(tenant, []).append(id)
    for tenant, ids in by_tenant.items():
        connection.execute(_FORGET, {"in_tenant": tenant, "these": ids})
    return len(found)
