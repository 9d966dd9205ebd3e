"""The statements of a unit of work, each built once: building one takes longer than the database does.

Every one of them asks for the tenant, as the parameter `in_tenant`.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Delete,
    Integer,
    Select,
    Table,
    Text,
    UnaryExpression,
    Update,
    and_,
    bindparam,
    delete,
    false,
    literal_column,
    or_,
    select,
    update,
)

from improvement.ports import Entity
from storage.among import among
from storage.columns import OneOf, Words
from storage.inquiry import Inquiry
from storage.lines import Parameters
from storage.mapping import column_of, table_of


def reading(inquiry: Inquiry, tenant: str) -> tuple[Select[Any], Parameters]:
    """The statement that answers an inquiry, and its parameters."""
    parameters: dict[str, object] = {"in_tenant": tenant}
    if inquiry.limit is not None:
        parameters["limit"] = inquiry.limit
    shapes = []
    for field, values in inquiry.any_of.items():
        given = _given(column_of(inquiry.kind, field), [value for value in values if value is not None])
        parameters |= given
        shapes.append((field, tuple(given), None in values))
    is_limited = inquiry.limit is not None
    statement = _reading(inquiry.kind, tuple(shapes), inquiry.order, inquiry.is_descending, is_limited)
    return statement, parameters


def _given(column: Column[Any], values: Sequence[object]) -> Parameters:
    """The values a field may have, by the names of their parameters: many texts are one."""
    if is_text(column) and len(values) > 1:
        return {f"are_{column.name}": [_checked(column, value) for value in values]}
    return {f"is_{column.name}_{place}": value for place, value in enumerate(values)}


def _checked(column: Column[Any], value: Any) -> object:
    return column.type.members(value) if isinstance(column.type, OneOf) else value


def is_text(column: ColumnElement[Any]) -> bool:
    """Whether a column holds texts, which can be looked for many at a time without a longer statement."""
    return isinstance(column.type, Words | OneOf | Text)


@cache
def _reading(
    kind: type[Entity],
    shapes: tuple[tuple[str, tuple[str, ...], bool], ...],
    order: str,
    is_descending: bool,
    is_limited: bool,
) -> Select[Any]:
    table = table_of(kind)
    conditions = (_matches(column_of(kind, field), names, nothing) for field, names, nothing in shapes)
    found = select(table).where(_mine(table), *conditions)
    found = found.order_by(*_ordering(kind, order, is_descending))
    return found.limit(bindparam("limit", type_=Integer())) if is_limited else found


def _matches(column: Column[Any], names: Sequence[str], or_nothing: bool) -> ColumnElement[bool]:
    """Whether a field has one of the values that these parameters give, or none at all."""
    known = [
        among(column, name) if name.startswith("are_") else column == bindparam(name, type_=column.type)
        for name in names
    ]
    return or_(false(), *known, *([column.is_(None)] if or_nothing else []))


def _ordering(kind: type[Entity], order: str, is_descending: bool) -> list[UnaryExpression[Any]]:
    columns = [column_of(kind, field) for field in ([order, "id"] if order != "id" else ["id"])]
    if is_descending:
        return [each.desc().nulls_last() if each.nullable else each.desc() for each in columns]
    return [each.asc().nulls_first() if each.nullable else each.asc() for each in columns]


@cache
def saving(table: Table) -> Update:
    """Gives all fields of one row, as parameters `to_…`, if its version is still `was`."""
    values = {each.name: _to(each) for each in table.columns}
    return update(table).where(_mine(table), _this(table), table.c.version == _was(table)).values(values)


@cache
def changing(table: Table, fields: tuple[str, ...]) -> Update:
    """Gives the rows of `these` ids the same values, as parameters `to_…`, if their version is `was`."""
    values = {field: _to(table.c[field]) for field in fields}
    guard = and_(_mine(table), table.c.version == _was(table), among(table.c.id, "these"))
    return update(table).where(guard).values(**values, version=_was(table) + literal_column("1"))


@cache
def deleting(table: Table) -> Delete:
    """Takes one row away, whatever its version."""
    return delete(table).where(_mine(table), _this(table))


def _mine(table: Table) -> ColumnElement[bool]:
    return table.c.tenant == bindparam("in_tenant", type_=table.c.tenant.type)


def _this(table: Table) -> ColumnElement[bool]:
    return table.c.id == bindparam("this", type_=table.c.id.type)


def _was(table: Table) -> BindParameter[Any]:
    return bindparam("was", type_=table.c.version.type)


def _to(column: Column[Any]) -> BindParameter[Any]:
    return bindparam(f"to_{column.name}", type_=column.type)
