"""Many values as one parameter, so that a statement is the same text however many there are."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ARRAY, BindParameter, ColumnElement, Dialect, Text, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import InternalTraversal
from sqlalchemy.types import Boolean, TypeDecorator, TypeEngine


class Many(TypeDecorator[Sequence[str]]):
    """Texts as one value: an array in PostgreSQL, JSON in SQLite."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(Text()))

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> object:
        return json.dumps(value, ensure_ascii=False) if dialect.name == "sqlite" else value


class Among(ColumnElement[bool]):
    """Whether a column's value is one of those in a parameter."""

    type = Boolean()
    _traverse_internals = [  # noqa: RUF012  the library reads it from the class
        ("column", InternalTraversal.dp_clauseelement),
        ("values", InternalTraversal.dp_clauseelement),
    ]

    def __init__(self, column: ColumnElement[str], values: BindParameter[Any]) -> None:
        self.column = column
        self.values = values

    def self_group(self, against: object = None) -> "Among":
        """As it is: `… = 1`, as is written after truth values for SQLite, would keep it from its index."""
        return self


def among(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """A condition on a column; give the texts as the parameter of this name."""
    return Among(column, bindparam(name, type_=Many()))


@compiles(Among, "postgresql")
def _in_array(element: Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = compiler.process(element.column, **options), compiler.process(element.values, **options)
    return f"{column} = ANY ({values})"


@compiles(Among, "sqlite")
def _in_json(element: Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = compiler.process(element.column, **options), compiler.process(element.values, **options)
    return f"{column} IN (SELECT value FROM json_each({values}))"
