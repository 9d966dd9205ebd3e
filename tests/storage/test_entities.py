"""Whatever the domain can build comes back the same from every store."""

from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import improvement
from improvement.answer import Answer, Value
from improvement.page import Page
from improvement.ports import Entity, Store
from storage.mapping import TABLES
from tests.storage.examples import CYCLE, HERE, MARIA, MEASURE, OBSTACLE, TEAM, keep

# PostgreSQL keeps no NUL in a text; `dialogs/` refuses it, and half surrogates, before it gets here.
WORDS: st.SearchStrategy[str] = st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=30)
NUMBERS = st.integers(min_value=0, max_value=2**31 - 2)
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(2999, 12, 31), timezones=OFFSETS)
LINKS = {
    "team": "t1",
    "person": "p1",
    "cycle": "c1",
    "follows": "c1",
    "last_team": "t1",
    "obstacle": "o1",
    "measure": "l1",
}
GIVEN = {"tenant": st.just(HERE), "id": st.just("x"), **{name: st.just(id) for name, id in LINKS.items()}}


def _values() -> st.SearchStrategy[Value]:
    counts = st.lists(st.lists(st.integers(-(2**40), 2**40), max_size=3), max_size=3)
    parts = st.dictionaries(WORDS, WORDS | NUMBERS, max_size=4)
    return st.one_of(WORDS, NUMBERS, st.lists(WORDS, max_size=3), counts, parts)


st.register_type_strategy(str, WORDS)
st.register_type_strategy(int, NUMBERS)
st.register_type_strategy(datetime, MOMENTS)
st.register_type_strategy(Decimal, st.decimals(allow_nan=False, allow_infinity=False))
PAGES = st.builds(
    Page,
    name=WORDS.filter(bool),
    team=st.none() | WORDS.filter(bool),
    cycle=st.none() | WORDS.filter(bool),
    item=WORDS,
)
st.register_type_strategy(Page, PAGES)


def _things(kind: type[Entity]) -> st.SearchStrategy[Entity]:
    parts: dict[str, st.SearchStrategy[Any]] = {
        name: strategy for name, strategy in GIVEN.items() if name in _names(kind)
    }
    if kind is Answer:
        parts["value"] = _values()
    return st.builds(kind, **parts)


@settings(
    max_examples=120,
    deadline=None,  # the first example prepares every statement
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # each example leaves the store as it was
)
@given(thing=st.sampled_from(list(TABLES)).flatmap(_things))
async def test_whatever_is_kept_comes_back_the_same_and_in_utc(store_of_three: Store, thing: Entity) -> None:
    async with store_of_three.work(HERE) as work:
        await work.add(thing)
        kept = await work.get(type(thing), "x")

    assert kept == thing
    assert {value.tzinfo for value in _moments(kept)} <= {UTC}


@pytest.fixture
async def store_of_three(store: Store) -> Store:
    """A store with something of every kind that others point at."""
    await keep(store, TEAM, MARIA, CYCLE, OBSTACLE, MEASURE)
    return store


def _moments(thing: Entity) -> list[datetime]:
    values = (getattr(thing, field.name) for field in fields(thing))  # type: ignore[arg-type]  # a dataclass
    return [value for value in values if isinstance(value, datetime)]


def test_every_kind_with_an_id_a_tenant_and_a_version_is_kept() -> None:
    modules = [import_module(f"improvement.{module.name}") for module in iter_modules(improvement.__path__)]

    kinds: set[Any] = {it for module in modules for it in vars(module).values() if is_dataclass(it)}

    assert {kind for kind in kinds if {"id", "tenant", "version"} <= _names(kind)} == set(TABLES)


def _names(kind: Any) -> set[str]:
    return {field.name for field in fields(kind)}


def test_every_field_has_a_column_and_every_column_a_field() -> None:
    for kind, table in TABLES.items():
        assert set(table.columns.keys()) == _names(kind)


def test_a_column_may_be_empty_exactly_where_the_field_may_be_none() -> None:
    for kind, table in TABLES.items():
        for field in fields(kind):  # type: ignore[arg-type]  # entities are dataclasses
            may_be_none = "None" in str(field.type)
            assert table.c[field.name].nullable == may_be_none, f"{kind.__name__}.{field.name}"
