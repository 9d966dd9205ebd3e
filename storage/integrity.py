"""The rules of the tables, read from the tables, for the store that has no database to keep them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeAlias

from sqlalchemy import UniqueConstraint

from improvement.ports import Entity, Stale
from storage.errors import Refused
from storage.mapping import TABLES, Row, table_of

Place: TypeAlias = tuple[type[Entity], str, str]  # kind, tenant, id
Rows: TypeAlias = Mapping[Place, Row]


def check(rows: Rows, changed: Iterable[Place]) -> None:
    """Raise what a database would raise about these places: `Stale` or `Refused`."""
    for place in changed:
        if place in rows:
            _check_fields(rows, place)
            _check_unique(rows, place)
            _check_targets(rows, place)
        else:
            _check_left_behind(rows, place)


def _check_fields(rows: Rows, place: Place) -> None:
    for column in table_of(place[0]).columns:
        if not column.nullable and rows[place][column.name] is None:
            raise Refused(f"{place[0].__name__} {column.name}")


def _check_unique(rows: Rows, place: Place) -> None:
    alike = [row for other, row in rows.items() if other[0] is place[0] and other != place]
    for fields, holds_for_empty in _unique_fields(place[0]):
        mine = [rows[place][field] for field in fields]
        is_free = "" in mine and not holds_for_empty
        if not is_free and any([row[field] for field in fields] == mine for row in alike):
            raise Stale(f"{place[0].__name__} {' '.join(fields)}")


def _check_targets(rows: Rows, place: Place) -> None:
    for field, target in _references(place[0]):
        id = rows[place][field]
        if id is not None and (target, place[1], id) not in rows:
            raise Refused(f"{place[0].__name__} {field}")


def _check_left_behind(rows: Rows, place: Place) -> None:
    kind, tenant, id = place
    for other, row in rows.items():
        points_here = (field for field, target in _references(other[0]) if target is kind)
        if other[1] == tenant and any(row[field] == id for field in points_here):
            raise Refused(f"{other[0].__name__} {other[2]}")


@cache
def _unique_fields(kind: type[Entity]) -> list[tuple[list[str], bool]]:
    """The fields that are unique together, and whether that holds for the empty text too.

    In these tables a rule always holds, and a unique index holds for what is set.
    """
    table = table_of(kind)
    rules = (rule for rule in table.constraints if isinstance(rule, UniqueConstraint))
    indexes = (index for index in table.indexes if index.unique)
    return [
        *((list(rule.columns.keys()), True) for rule in rules),
        *((list(index.columns.keys()), False) for index in indexes),
    ]


@cache
def _references(kind: type[Entity]) -> list[tuple[str, type[Entity]]]:
    """The fields that point at other things, with the kind they point at."""
    return list(_read_references(kind))


def _read_references(kind: type[Entity]) -> Iterator[tuple[str, type[Entity]]]:
    kinds = {table: kind for kind, table in TABLES.items()}
    for reference in table_of(kind).foreign_key_constraints:
        tenant, field = reference.column_keys
        assert tenant == "tenant", "every reference stays within a tenant"
        yield field, kinds[reference.referred_table]
