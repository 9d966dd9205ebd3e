"""The rules of the tables, read from the tables, for the store that has no database to keep them."""

from collections.abc import Iterable, Iterator
from functools import cache

from sqlalchemy import UniqueConstraint

from improvement.ports import Entity, Stale
from storage.errors import Refused
from storage.mapping import TABLES, Row, table_of
from storage.shelves import Place, Sight


def check(sight: Sight, changed: Iterable[Place]) -> None:
    """Raise what a database would raise about these places: `Stale` or `Refused`."""
    for place in changed:
        row = sight.row(place)
        if row is None:
            _check_left_behind(sight, place)
        else:
            kept = sight.kept(place) or {}
            _check_fields(row, place)
            _check_unique(sight, row, place, kept)
            _check_targets(sight, row, place, kept)


def _check_fields(row: Row, place: Place) -> None:
    for field in _needed(place[0]):
        if row[field] is None:
            raise Refused(f"{place[0].__name__} {field}")


def _check_unique(sight: Sight, row: Row, place: Place, kept: Row) -> None:
    """What is as it was kept was checked then; whoever takes it since is checked themselves."""
    kind, tenant, _ = place
    for fields, holds_for_empty in _unique_fields(kind):
        if kept and all(row[field] == kept[field] for field in fields):
            continue
        mine = {field: (row[field],) for field in fields}
        is_free = ("",) in mine.values() and not holds_for_empty
        if not is_free and any(other != place for other, _ in sight.find(kind, tenant, mine)):
            raise Stale(f"{kind.__name__} {' '.join(fields)}")


def _check_targets(sight: Sight, row: Row, place: Place, kept: Row) -> None:
    for field, target in _references(place[0]):
        id = row[field]
        if kept and id == kept[field]:
            continue
        if id is not None and sight.row((target, place[1], str(id))) is None:
            raise Refused(f"{place[0].__name__} {field}")


def _check_left_behind(sight: Sight, place: Place) -> None:
    target, tenant, id = place
    for kind, field in _pointing_at(target):
        for other, _ in sight.find(kind, tenant, {field: (id,)}):
            raise Refused(f"{kind.__name__} {other[2]}")


@cache
def _needed(kind: type[Entity]) -> list[str]:
    return [column.name for column in table_of(kind).columns if not column.nullable]


@cache
def _unique_fields(kind: type[Entity]) -> list[tuple[list[str], bool]]:
    """The fields that are unique together in a tenant, and whether that holds for the empty text too.

    In these tables a rule always holds, and a unique index holds for what is set.
    """
    table = table_of(kind)
    rules = (rule for rule in table.constraints if isinstance(rule, UniqueConstraint))
    indexes = (index for index in table.indexes if index.unique)
    unique = [
        *((list(rule.columns.keys()), True) for rule in rules),
        *((list(index.columns.keys()), False) for index in indexes),
    ]
    assert all(fields[0] == "tenant" for fields, _ in unique), "what is unique is so within a tenant"
    return [(fields[1:], holds_for_empty) for fields, holds_for_empty in unique]


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


@cache
def _pointing_at(target: type[Entity]) -> list[tuple[type[Entity], str]]:
    """The kinds that may point at this kind, with the field that does."""
    every = ((kind, field, pointed_at) for kind in TABLES for field, pointed_at in _references(kind))
    return [(kind, field) for kind, field, pointed_at in every if pointed_at is target]
