"""Values of the database as plain JSON and back, by the kind of their column; and what JSON that is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from typing import Any, TypeAlias

from sqlalchemy import Boolean, Column, Date, Integer
from sqlalchemy.types import TypeEngine

from storage.columns import Clock, Data, Exact, Ids, Moment, Numbers, OneOf, Words, in_utc

KeptAs: TypeAlias = Any  # a column's type, with whatever that kind of type knows


@dataclass(frozen=True, slots=True)
class _Way:
    """How values of a kind of column are written, read, and described."""

    write: Callable[[Any], Any]
    read: Callable[[KeptAs, Any], Any]
    schema: Callable[[KeptAs], dict[str, Any]]


def _as_it_is(value: Any) -> Any:
    return value


def _unread(_: KeptAs, value: Any) -> Any:
    return value


def _always(**schema: Any) -> Callable[[KeptAs], dict[str, Any]]:
    return lambda _: schema


_ANYTHING = _Way(_as_it_is, _unread, _always())  # whatever was answered
_WAYS: Mapping[type[TypeEngine[Any]], _Way] = {
    Words: _Way(_as_it_is, _unread, _always(type="string")),
    Integer: _Way(_as_it_is, _unread, _always(type="integer")),
    Boolean: _Way(_as_it_is, _unread, _always(type="boolean")),
    Moment: _Way(
        lambda value: in_utc(value).isoformat(),
        lambda _, said: in_utc(datetime.fromisoformat(said)),
        _always(type="string", format="date-time"),
    ),
    Date: _Way(
        date.isoformat, lambda _, said: date.fromisoformat(said), _always(type="string", format="date")
    ),
    Clock: _Way(
        time.isoformat,
        lambda _, said: time.fromisoformat(said),
        _always(type="string", pattern=r"^\d\d:\d\d"),
    ),
    Exact: _Way(
        str,
        lambda _, said: Decimal(said),
        _always(type="string", pattern=r"^[+-]?[0-9.]+(E[+-]?\d+)?$"),
    ),
    OneOf: _Way(
        lambda value: value.value,
        lambda kept_as, said: kept_as.members(said),
        lambda kept_as: {"enum": [member.value for member in kept_as.members]},
    ),
    Data: _Way(
        lambda value: value.to_data(),
        lambda kept_as, said: kept_as.kind.from_data(said),
        _always(type="object"),
    ),
    Numbers: _Way(list, lambda _, said: tuple(said), _always(type="array", items={"type": "integer"})),
    Ids: _Way(list, lambda _, said: tuple(said), _always(type="array", items={"type": "string"})),
}


def _way_of(kept_as: TypeEngine[Any]) -> _Way:
    return _WAYS.get(type(kept_as), _ANYTHING)


def to_plain(kept_as: TypeEngine[Any], value: Any) -> Any:
    """A value as JSON has it."""
    return None if value is None else _way_of(kept_as).write(value)


def reader_of(kept_as: TypeEngine[Any]) -> Callable[[Any], Any] | None:
    """How a value of a kind of column is read; None where JSON holds it as it is. It is asked for no None."""
    way = _way_of(kept_as)
    return None if way.read is _unread else partial(way.read, kept_as)


def from_plain(kept_as: TypeEngine[Any], value: Any) -> Any:
    """The value that `to_plain` described. Raises whatever another value leads to."""
    return None if value is None else _way_of(kept_as).read(kept_as, value)


def schema_of(column: Column[Any]) -> dict[str, Any]:
    """What JSON schema says of a column."""
    schema = _way_of(column.type).schema(column.type)
    return {"anyOf": [schema, {"type": "null"}]} if column.nullable else schema
