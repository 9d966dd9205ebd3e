"""The statements of a unit of work, each built once: building one takes longer than the database does.

Every one of them asks for the tenant, as the parameter `in_tenant`.
"""

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Delete,
    Select,
    Table,
    UnaryExpression,
    Update,
    and_,
    bindparam,
    delete,
    or_,
    select,
    update,
)

from improvement.ports import Entity
from storage.among import among
from storage.inquiry import Inquiry
from storage.mapping import column_of, table_of

Parameters: TypeAlias = Mapping[str, object]


class Wanted(Enum):
    """Which values of a field will do."""

    ONE = "one"
    MANY = "many"
    NOTHING = "nothing"
    MANY_OR_NOTHING = "many or nothing"


def reading(inquiry: Inquiry, tenant: str) -> tuple[Select[Any], Parameters]:
    """The statement that answers an inquiry, and its parameters."""
    wanted = {field: _wanted(values) for field, values in inquiry.any_of.items()}
    parameters = {f"is_{field}": value for field, (_, value) in wanted.items()}
    statement = _reading(
        inquiry.kind,
        tuple((field, how) for field, (how, _) in wanted.items()),
        inquiry.order,
        inquiry.is_descending,
        inquiry.limit is not None,
    )
    return statement, {"in_tenant": tenant, "limit": inquiry.limit, **parameters}


def _wanted(values: Sequence[object]) -> tuple[Wanted, object]:
    known = [value for value in values if value is not None]
    if len(known) == len(values):
        return (Wanted.ONE, known[0]) if len(known) == 1 else (Wanted.MANY, known)
    return (Wanted.MANY_OR_NOTHING, known) if known else (Wanted.NOTHING, None)


@cache
def _reading(
    kind: type[Entity],
    wanted: tuple[tuple[str, Wanted], ...],
    order: str,
    is_descending: bool,
    is_limited: bool,
) -> Select[Any]:
    table = table_of(kind)
    conditions = (_matches(column_of(kind, field), how) for field, how in wanted)
    found = select(table).where(_mine(table), *conditions)
    found = found.order_by(*_ordering(kind, order, is_descending))
    return found.limit(bindparam("limit")) if is_limited else found


def _matches(column: Column[Any], how: Wanted) -> ColumnElement[bool]:
    name = f"is_{column.name}"
    match how:
        case Wanted.ONE:
            return column == bindparam(name, type_=column.type)
        case Wanted.NOTHING:
            return column.is_(None)
    known = column.in_(bindparam(name, expanding=True, type_=column.type))
    return known if how is Wanted.MANY else or_(known, column.is_(None))


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
    return update(table).where(guard).values(**values, version=_was(table) + 1)


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
