"""Statements as a driver takes them: written once by SQLAlchemy, then sent without it.

Its types still say how a value is kept; only the way of a statement through the library is saved, which takes
twice as long as the driver.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from sqlalchemy import Dialect, Executable, Select
from sqlalchemy.types import TypeEngine

Convert: TypeAlias = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement's text, the names of its parameters in order, and what becomes of values on the way.

    `constants` are parameters that the library wrote for itself.
    """

    text: str
    names: tuple[str, ...]
    constants: Mapping[str, object]
    to_kept: tuple[tuple[int, Convert], ...]
    from_kept: tuple[tuple[int, Convert], ...]

    def arguments(self, parameters: Mapping[str, object]) -> list[object]:
        """The parameters as the driver takes them. Raises what the column types raise."""
        given = {**self.constants, **parameters} if self.constants else parameters
        values = [given[name] for name in self.names]
        for place, convert in self.to_kept:
            values[place] = convert(values[place])
        return values

    def values(self, row: Sequence[object]) -> list[object]:
        """A row of the driver's as the values it keeps."""
        values = list(row)
        for place, convert in self.from_kept:
            values[place] = convert(values[place])
        return values


@lru_cache(maxsize=1000)
def prepare(statement: Executable, dialect: Dialect) -> Prepared:
    """Write a statement out. It must have a name for every parameter, and no lists that grow."""
    compiled = statement.compile(dialect=dialect)  # type: ignore[attr-defined]  # every executable that is built has it
    names = tuple(compiled.positiontup or ())
    kinds = [compiled.binds[name].type for name in names]
    columns = list(statement.selected_columns) if isinstance(statement, Select) else []
    return Prepared(
        text=str(compiled),
        names=names,
        constants={name: bound.value for name, bound in compiled.binds.items() if not bound.required},
        to_kept=_converts(lambda kind: kind.bind_processor(dialect), kinds, dialect),
        from_kept=_converts(
            lambda kind: kind.result_processor(dialect, None), [each.type for each in columns], dialect
        ),
    )


def _converts(
    how: Callable[[TypeEngine[Any]], Convert | None], kinds: Sequence[TypeEngine[Any]], dialect: Dialect
) -> tuple[tuple[int, Convert], ...]:
    found = ((place, how(kind.dialect_impl(dialect))) for place, kind in enumerate(kinds))
    return tuple((place, convert) for place, convert in found if convert is not None)
