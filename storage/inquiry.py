"""What `find` was asked, read once for both stores."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy import JSON

from improvement.ports import Entity
from storage.columns import Data, Ids, Numbers
from storage.mapping import column_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Inquiry:
    """Which things of a kind are wanted, in which order.

    `any_of` gives the values that will do, by field. The empty value (None) is the lowest of all.
    """

    kind: type[Entity]
    any_of: Mapping[str, tuple[object, ...]]
    order: str
    is_descending: bool
    limit: int | None


def read_inquiry(kind: type[Entity], order: str, limit: int | None, equal: Mapping[str, object]) -> Inquiry:
    """Check what was asked for. Raises `TypeError` for unknown fields and for an order that means nothing."""
    return Inquiry(
        kind=kind,
        any_of={column_of(kind, field).name: _alternatives(value) for field, value in equal.items()},
        order=_order(kind, order.removeprefix("-")),
        is_descending=order.startswith("-"),
        limit=limit,
    )


@cache
def _order(kind: type[Entity], field: str) -> str:
    ordering = column_of(kind, field)
    if isinstance(ordering.type, JSON | Data | Ids | Numbers):
        raise TypeError(f"{kind.__name__} cannot be ordered by {ordering.name!r}")
    return ordering.name


def _alternatives(value: object) -> tuple[object, ...]:
    if isinstance(value, str):  # most of them, and quicker to tell than the rest
        return (value,)
    if isinstance(value, Collection) and not isinstance(value, Mapping):
        return tuple(value)
    return (value,)
