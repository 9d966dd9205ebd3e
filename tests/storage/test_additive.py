"""A step of the tables works with the code that is running: a rule for every step from `SINCE` on.

Processes of the release before go on while the step is taken, and may start again after it. So a step adds
and never takes away: what the release before reads and writes stays as it was.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from storage import open_database
from storage.migrations import configuration

SINCE = "0002"


@dataclass(frozen=True)
class Shape:
    """What a table demands: its columns, and what must be unique or point somewhere."""

    columns: Mapping[str, Mapping[str, Any]]
    demands: frozenset[str]


def shapes(connection: Connection) -> dict[str, Shape]:
    """Every table by its name."""
    seen = inspect(connection)
    return {
        name: Shape(
            columns={column["name"]: column for column in seen.get_columns(name)},
            demands=frozenset(
                [
                    *(f"unique {each['column_names']}" for each in seen.get_unique_constraints(name)),
                    *(f"unique {each['column_names']}" for each in seen.get_indexes(name) if each["unique"]),
                    *(f"points {each['constrained_columns']}" for each in seen.get_foreign_keys(name)),
                    *(f"checks {each['sqltext']}" for each in seen.get_check_constraints(name)),
                ]
            ),
        )
        for name in seen.get_table_names()
    }


def faults(before: Mapping[str, Shape], after: Mapping[str, Shape]) -> Iterator[str]:
    """What the release before would stumble over."""
    for name, old in before.items():
        if name not in after:
            yield f"{name} is gone"
            continue
        new = after[name]
        yield from (f"{name}: {each} is new" for each in sorted(new.demands - old.demands))
        for column, was in old.columns.items():
            yield from _in_column(f"{name}.{column}", was, new.columns.get(column))
        for column in new.columns.keys() - old.columns.keys():
            if _must_be_given(new.columns[column]):
                yield f"{name}.{column} is new and must be given"


def _in_column(name: str, was: Mapping[str, Any], becomes: Mapping[str, Any] | None) -> Iterator[str]:
    if becomes is None:
        yield f"{name} is gone"
    elif str(was["type"]) != str(becomes["type"]):
        yield f"{name} has another type"
    elif _must_be_given(becomes) and not _must_be_given(was):
        yield f"{name} must be given now"


def _must_be_given(column: Mapping[str, Any]) -> bool:
    return not column["nullable"] and column["default"] is None


def found(connection: Connection, first: str, last: str) -> list[str]:
    """The faults of the steps after `first`, up to `last`, on an empty database."""
    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, first)
    before = shapes(connection)
    command.upgrade(config, last)
    return sorted(faults(before, shapes(connection)))


async def test_every_step_works_with_the_code_of_the_release_before(empty_url: str) -> None:
    steps = ScriptDirectory.from_config(configuration()).iterate_revisions("head", SINCE)
    database = await open_database(empty_url)

    for step in reversed(list(steps)):
        named = await database.do(partial(found, first=str(step.down_revision), last=step.revision))
        assert named == []

    await database.close()


async def test_a_step_that_takes_something_away_is_found(empty_url: str) -> None:
    database = await open_database(empty_url)

    named = await database.do(lambda connection: found(connection, "0001", "0002"))

    assert named == ["messages.claimed_until is gone"]  # before the rule
    await database.close()


def test_what_the_release_before_would_stumble_over_has_words() -> None:
    text = {"type": "TEXT", "nullable": False, "default": None}
    before = {
        "a": Shape({"x": text, "y": {**text, "nullable": True}}, frozenset()),
        "b": Shape({}, frozenset()),
    }
    after = {
        "a": Shape({"x": {**text, "type": "INTEGER"}, "y": text, "z": text}, frozenset(["unique ['x']"]))
    }

    assert list(faults(before, after)) == [
        "a: unique ['x'] is new",
        "a.x has another type",
        "a.y must be given now",
        "a.z is new and must be given",
        "b is gone",
    ]
