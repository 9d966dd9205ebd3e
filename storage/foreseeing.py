"""Reads several kinds of things with one statement, since going to the database and back is what costs.

The rows of each wish come as one JSON value. A wish that depends on another is answered inside the database.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, TypeAlias

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    FromClause,
    ScalarSelect,
    Select,
    Text,
    bindparam,
    cast,
    func,
    select,
)

from improvement.ports import Entity, Of, Wish
from storage.among import among
from storage.columns import DATA, Data, Ids, Moment, Numbers, in_utc
from storage.lines import Parameters
from storage.mapping import column_of, table_of, thing_with
from storage.plain import reader_of
from storage.statements import is_text

Origin: TypeAlias = tuple[int, str]  # the place of a wish, and the field its values are taken from
Shape: TypeAlias = tuple[type[Entity], tuple[tuple[str, Origin | None], ...]]
Convert: TypeAlias = Callable[[Any], object]

_PACKED = (type(DATA), Data, Ids, Numbers)


def foreseeing(wishes: Sequence[Wish], tenant: str, dialect: str) -> tuple[Select[Any], Parameters]:
    """The statement that answers all wishes, a column of JSON for each, and its parameters.

    Raises `TypeError` for a wish that depends on one that does not stand before it.
    """
    places = {id(wish): place for place, wish in enumerate(wishes)}
    parameters: dict[str, object] = {"in_tenant": tenant}
    for place, wish in enumerate(wishes):
        for field, value in wish.equal.items():
            if not isinstance(value, Of):
                parameters[f"{field}_{place}"] = _given(column_of(wish.kind, field), value)
    return _statement(tuple(_shape(wish, places) for wish in wishes), dialect), parameters


@lru_cache(maxsize=2_000)
def read_found(kind: type[Entity], written: str | None) -> Sequence[Entity]:
    """The things in a column of the answer, by id.

    From one turn to the next most of a team's things are the same, and need not be made again.
    """
    if written is None:
        return ()
    converts = _converts(kind)
    rows = json.loads(written)
    for row in rows:
        for place, convert in converts:
            if row[place] is not None:
                row[place] = convert(row[place])
    return tuple(sorted((thing_with(kind, row) for row in rows), key=attrgetter("id")))


def _given(column: Column[Any], value: object) -> object:
    """Texts are one of several, in one parameter, so that the statement stays the same for any number."""
    if not is_text(column):
        return value
    return [value] if isinstance(value, str) else list(value)  # type: ignore[call-overload]


def _shape(wish: Wish, places: Mapping[int, int]) -> Shape:
    return wish.kind, tuple((field, _origin(value, places)) for field, value in wish.equal.items())


def _origin(value: object, places: Mapping[int, int]) -> Origin | None:
    if not isinstance(value, Of):
        return None
    place = places.get(id(value.wish))
    if place is None:
        raise TypeError(f"the wish for {value.wish.kind.__name__} is not foreseen")
    return place, value.field


@cache
def _statement(shapes: tuple[Shape, ...], dialect: str) -> Select[Any]:
    as_json = _as_lists if dialect == "sqlite" else _as_arrays
    return select(*(_column(shapes, place, as_json).label(f"w{place}") for place in range(len(shapes))))


def _column(
    shapes: Sequence[Shape], place: int, as_json: Callable[[FromClause], ColumnElement[Any]]
) -> ScalarSelect[Any]:
    table = table_of(shapes[place][0]).alias(f"t{place}")
    return select(as_json(table)).where(*_conditions(shapes, place, table)).scalar_subquery()


def _conditions(shapes: Sequence[Shape], place: int, table: FromClause) -> list[ColumnElement[bool]]:
    _, fields = shapes[place]
    mine = table.c.tenant == bindparam("in_tenant", type_=table.c.tenant.type)
    return [mine, *(_condition(shapes, place, table.c[field], origin) for field, origin in fields)]


def _condition(
    shapes: Sequence[Shape], place: int, column: ColumnElement[Any], origin: Origin | None
) -> ColumnElement[bool]:
    if origin is not None:
        return column.in_(_values(shapes, *origin))
    name = f"{column.key}_{place}"
    if is_text(column):
        return among(column, name)
    return column == bindparam(name, type_=column.type)


def _values(shapes: Sequence[Shape], place: int, field: str) -> Select[Any]:
    table = table_of(shapes[place][0]).alias()
    return select(table.c[field]).where(*_conditions(shapes, place, table))


def _as_arrays(table: FromClause) -> ColumnElement[Any]:
    return cast(func.json_agg(func.json_build_array(*table.columns)), Text)


def _as_lists(table: FromClause) -> ColumnElement[Any]:
    kept = [func.json(each) if isinstance(each.type, _PACKED) else each for each in table.columns]
    return func.json_group_array(func.json_array(*kept))


@cache
def _converts(kind: type[Entity]) -> list[tuple[int, Convert]]:
    found = ((place, _convert(column)) for place, column in enumerate(table_of(kind).columns))
    return [(place, convert) for place, convert in found if convert is not None]


def _convert(column: Column[Any]) -> Convert | None:
    """How a value is read from JSON: as from an archive, but for what SQLite holds in its own way."""
    return _OF_SQLITE.get(type(column.type)) or reader_of(column.type)


def _moment(written: str) -> datetime:
    """SQLite keeps moments without a zone, in UTC; PostgreSQL writes them in the zone of its server."""
    moment = datetime.fromisoformat(written)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else in_utc(moment)


_OF_SQLITE: Mapping[type, Convert] = {Moment: _moment, Boolean: bool}
