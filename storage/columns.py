"""Column types: how the values of the domain are kept, the same way in both databases."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol, Self

from sqlalchemy import JSON, DateTime, Dialect, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator

# PostgreSQL's "C" order is that of the code points, as in SQLite and in Python.
_TEXT = Text().with_variant(Text(collation="C"), "postgresql")
DATA = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
_WITHOUT_ZONE = len("2026-03-02 08:00:00.000000")
_UNKEPT = "A text with NUL or half a surrogate pair cannot be kept: take them out where it comes in."
_NUL_IN_JSON = re.compile(
    r"(?<!\\)(?:\\\\)*\\u0000"
)  # and not a backslash that happens to stand before "u0000"


def to_json(value: object) -> str:
    """The value as JSON; equal values become equal texts. Refuses what `Words` refuses."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True)
    if "\\u0000" in written and _NUL_IN_JSON.search(written):
        raise ValueError(_UNKEPT)
    return _keepable(written)


def _keepable(words: str) -> str:
    if words.isascii() and "\0" not in words:
        return words
    try:
        words.encode()
    except UnicodeEncodeError:
        raise ValueError(_UNKEPT) from None  # the original carries the whole text
    if "\0" in words:
        raise ValueError(_UNKEPT)
    return words


class Words(TypeDecorator[str]):
    """Text. Refuses what PostgreSQL cannot keep, so that no store keeps it: NUL and half surrogates."""

    impl = _TEXT
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _keepable(value)


class Moment(TypeDecorator[datetime]):
    """A moment, kept in UTC. Refuses datetimes without a zone; gives them back aware, in UTC.

    PostgreSQL's driver gives them back so. SQLite keeps texts, the same as the library's own, made faster.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any]:
        """How a moment becomes a value of the database."""
        write = _written if dialect.name == "sqlite" else in_utc
        return lambda value: None if value is None else write(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """How a value of the database becomes a moment."""
        return _read if dialect.name == "sqlite" else None


def in_utc(moment: datetime) -> datetime:
    """The moment in UTC. Refuses one without a zone."""
    if moment.tzinfo is UTC:
        return moment
    if moment.utcoffset() is None:
        raise ValueError("A datetime without a zone is no moment: give it one, as in datetime.now(UTC).")
    return moment.astimezone(UTC)


def _written(moment: datetime) -> str:
    return in_utc(moment).isoformat(" ", "microseconds")[:_WITHOUT_ZONE]


def _read(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(f"{text}+00:00")


class OneOf(TypeDecorator[StrEnum]):
    """One of an enum's members, kept as its string."""

    impl = _TEXT
    cache_ok = True

    def __init__(self, members: type[StrEnum]) -> None:
        super().__init__()
        self.members = members

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else self.members(value).value

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """How the string becomes the member. Raises `KeyError` for one that is none."""
        known: dict[str | None, StrEnum | None] = {None: None}
        known |= {member.value: member for member in self.members}
        return known.__getitem__


class Packed(Protocol):
    """Something that is kept as plain values, and made from them again."""

    def to_data(self) -> dict[str, Any]: ...
    @classmethod
    def from_data(cls, data: Mapping[str, Any], /) -> Self: ...


class Data(TypeDecorator[Packed]):
    """A page, a choice or some figures, kept as their data."""

    impl = DATA
    cache_ok = True

    def __init__(self, kind: type[Packed]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Packed | None, dialect: Dialect) -> dict[str, Any] | None:
        return None if value is None else value.to_data()

    def process_result_value(self, value: Mapping[str, Any] | None, dialect: Dialect) -> Packed | None:
        return None if value is None else self.kind.from_data(value)


class Clock(TypeDecorator[time]):
    """A time of day on a wall somewhere, kept as "09:30:00"."""

    impl = _TEXT
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:
        return None if value is None else time.fromisoformat(value)


class Exact(TypeDecorator[Decimal]):
    """A number with just the figures it was written with, kept as a text: "12.5"."""

    impl = _TEXT
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Numbers(TypeDecorator[tuple[int, ...]]):
    """Whole numbers in their order, kept as a list."""

    impl = DATA
    cache_ok = True

    def process_bind_param(self, value: tuple[int, ...] | None, dialect: Dialect) -> list[int] | None:
        return None if value is None else list(value)

    def process_result_value(self, value: list[int] | None, dialect: Dialect) -> tuple[int, ...] | None:
        return None if value is None else tuple(value)


class Ids(TypeDecorator[tuple[str, ...]]):
    """Ids in their order, kept as a list."""

    impl = DATA
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> list[str] | None:
        return None if value is None else list(value)

    def process_result_value(self, value: list[Any] | None, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(value)
