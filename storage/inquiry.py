"""What `find` was asked, read once for both stores."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import JSON, ColumnElement, Select, UnaryExpression, or_, select

from improvement.ports import Entity
from storage.columns import Data, Ids, Numbers
from storage.mapping import column_of, table_of


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

    def statement(self) -> Select[tuple[object, ...]]:
        """The inquiry as SQL, without the tenant."""
        wanted = (self._matches(field, values) for field, values in self.any_of.items())
        return select(table_of(self.kind)).where(*wanted).order_by(*self._ordering()).limit(self.limit)

    def _matches(self, field: str, values: tuple[object, ...]) -> ColumnElement[bool]:
        column = column_of(self.kind, field)
        if len(values) == 1:
            return column.is_(None) if values[0] is None else column == values[0]
        known = column.in_([value for value in values if value is not None])
        return or_(known, column.is_(None)) if None in values else known

    def _ordering(self) -> list[UnaryExpression[object]]:
        fields = [self.order, "id"] if self.order != "id" else ["id"]
        columns = [column_of(self.kind, field) for field in fields]
        if self.is_descending:
            return [_last_if_empty(column.desc(), column.nullable) for column in columns]
        return [_first_if_empty(column.asc(), column.nullable) for column in columns]


def _first_if_empty(order: UnaryExpression[object], can_be_empty: bool | None) -> UnaryExpression[object]:
    return order.nulls_first() if can_be_empty else order


def _last_if_empty(order: UnaryExpression[object], can_be_empty: bool | None) -> UnaryExpression[object]:
    return order.nulls_last() if can_be_empty else order


def read_inquiry(kind: type[Entity], order: str, limit: int | None, equal: Mapping[str, object]) -> Inquiry:
    """Check what was asked for. Raises `TypeError` for unknown fields and for an order that means nothing."""
    any_of = {column_of(kind, field).name: _alternatives(value) for field, value in equal.items()}
    ordering = column_of(kind, order.removeprefix("-"))
    if isinstance(ordering.type, JSON | Data | Ids | Numbers):
        raise TypeError(f"{kind.__name__} cannot be ordered by {ordering.name!r}")
    return Inquiry(
        kind=kind,
        any_of=any_of,
        order=ordering.name,
        is_descending=order.startswith("-"),
        limit=limit,
    )


def _alternatives(value: object) -> tuple[object, ...]:
    if isinstance(value, Collection) and not isinstance(value, str | Mapping):
        return tuple(value)
    return (value,)
