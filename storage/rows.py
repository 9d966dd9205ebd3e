"""Rows as SQLite would hold them, for the store that keeps its rows in memory.

Whatever the column types refuse or change on the way to a real database (a datetime without a
zone, a tuple in JSON) is refused or changed here as well.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeEngine

from improvement.ports import Entity, Kept
from storage.columns import to_json
from storage.mapping import Row, table_of, thing_of

_DIALECT = sqlite.dialect(json_serializer=to_json)
Convert = Callable[[object], object]


def stored(kind: type[Entity], values: Mapping[str, object]) -> Row:
    """Field values as a database holds them."""
    kept = dict(values)
    for field, convert in _to_rows(kind):
        if field in kept:
            kept[field] = convert(kept[field])
    return kept


def loaded(kind: type[Kept], row: Row) -> Kept:
    """The thing that a database would give back."""
    values = dict(row)
    for field, convert in _from_rows(kind):
        values[field] = convert(values[field])
    return thing_of(kind, values)


@cache
def _to_rows(kind: type[Entity]) -> list[tuple[str, Convert]]:
    """The fields that are kept in another form, and how they get it."""
    found = ((field, impl.bind_processor(_DIALECT)) for field, impl in _forms(kind))
    return [(field, convert) for field, convert in found if convert is not None]


@cache
def _from_rows(kind: type[Entity]) -> list[tuple[str, Convert]]:
    found = ((field, impl.result_processor(_DIALECT, None)) for field, impl in _forms(kind))
    return [(field, convert) for field, convert in found if convert is not None]


def _forms(kind: type[Entity]) -> list[tuple[str, TypeEngine[Any]]]:
    return [(column.name, column.type.dialect_impl(_DIALECT)) for column in table_of(kind).columns]
