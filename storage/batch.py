"""Many rows as one parameter: a statement is one step for the database, however many rows it writes.

Row by row costs a step each: on PostgreSQL a round of its own, on SQLite a change of threads.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import (
    Column,
    Date,
    Dialect,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    column,
    func,
    literal_column,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeDecorator

from storage.columns import Moment, OneOf, Words, in_utc, to_json

Values: TypeAlias = Sequence[object]
Convert: TypeAlias = Callable[[Any], object]

_INSERT: Mapping[str, Callable[[Table], Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


@cache
def inserting(table: Table, dialect: str) -> Any:
    """An insert of many: give as the parameter `rows` their values, in the order of the columns."""
    unpacked = _from_lists(table) if dialect == "sqlite" else _from_records(table)
    return _INSERT[dialect](table).from_select(list(table.columns), unpacked, include_defaults=False)


def _from_lists(table: Table) -> Select[Any]:
    lists = func.json_each(bindparam("rows", type_=Rows(table))).table_valued("value")
    values: list[Any] = [
        literal_column(f"json_extract(value, '$[{place}]')") for place in range(len(table.columns))
    ]
    return select(*values).select_from(lists).where(text("true"))  # else `ON CONFLICT` reads as a join's `ON`


def _from_records(table: Table) -> Select[Any]:
    rows = cast(bindparam("rows", type_=Rows(table)), postgresql.JSON)
    columns = [column(each.name, each.type) for each in table.columns]
    records = func.json_to_recordset(rows).table_valued(*columns, name="records")
    return select(*records.render_derived(with_types=True).columns)


class Rows(TypeDecorator[Sequence[Values]]):
    """Rows of one table as JSON: for SQLite lists of values as they are kept, for PostgreSQL records."""

    impl = Text
    cache_ok = True

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.table = table

    def bind_processor(self, dialect: Dialect) -> Convert:
        """How rows become the parameter."""
        convert = _as_kept if dialect.name == "sqlite" else _as_read
        found = ((place, convert(each, dialect)) for place, each in enumerate(self.table.columns))
        converts = [(place, convert) for place, convert in found if convert is not None]
        if dialect.name == "sqlite":
            return lambda rows: to_json([_converted(row, converts) for row in rows])
        names = [each.name for each in self.table.columns]
        return lambda rows: to_json(
            [dict(zip(names, _converted(row, converts), strict=True)) for row in rows]
        )


def _converted(row: Values, converts: Sequence[tuple[int, Convert]]) -> list[object]:
    values = list(row)
    for place, convert in converts:
        values[place] = convert(values[place])
    return values


def _as_kept(column: Column[Any], dialect: Dialect) -> Convert | None:
    """What SQLite keeps. Words need no look of their own: `to_json` looks at them all at once."""
    if isinstance(column.type, Words | OneOf):
        return None
    return column.type.dialect_impl(dialect).bind_processor(dialect)


def _as_read(column: Column[Any], dialect: Dialect) -> Convert | None:
    """What PostgreSQL reads from JSON by the column's type."""
    match column.type:
        case Words() | OneOf():
            return None
        case Moment():
            return lambda value: None if value is None else in_utc(value).isoformat()
        case TypeDecorator() as kept:
            return lambda value: kept.process_bind_param(value, dialect)
        case Date():
            return lambda value: None if value is None else value.isoformat()
    return None
