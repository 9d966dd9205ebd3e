"""Rows as SQLite would hold them, for the store that keeps its rows in memory.

Whatever the column types refuse or change on the way to a real database (a datetime without a
zone, a tuple in JSON) is refused or changed here as well.
"""

from collections.abc import Callable, Mapping
from functools import cache

from sqlalchemy.dialects import sqlite

from improvement.ports import Entity, Kept
from storage.columns import to_json
from storage.mapping import Row, column_of, thing_of

_DIALECT = sqlite.dialect(json_serializer=to_json)
Convert = Callable[[object], object]


def stored(kind: type[Entity], values: Mapping[str, object]) -> Row:
    """Field values as a database holds them."""
    return {field: _to_row(kind, field)(value) for field, value in values.items()}


def loaded(kind: type[Kept], row: Row) -> Kept:
    """The thing that a database would give back."""
    return thing_of(kind, {field: _from_row(kind, field)(value) for field, value in row.items()})


@cache
def _to_row(kind: type[Entity], field: str) -> Convert:
    kept_as = column_of(kind, field).type.dialect_impl(_DIALECT)
    return kept_as.bind_processor(_DIALECT) or _unchanged


@cache
def _from_row(kind: type[Entity], field: str) -> Convert:
    kept_as = column_of(kind, field).type.dialect_impl(_DIALECT)
    return kept_as.result_processor(_DIALECT, None) or _unchanged


def _unchanged(value: object) -> object:
    return value
