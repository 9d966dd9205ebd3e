"""Walls: nothing of one tenant can be seen, changed or pointed at from another."""

from collections.abc import AsyncIterator
from dataclasses import fields, replace
from typing import Any

import pytest

from improvement.message import Seen
from improvement.ports import Entity, Missing, Stale, Store
from improvement.team import Team
from storage import Refused, WrongTenant
from storage.mapping import TABLES
from tests.storage.examples import ELSEWHERE, HERE, ONE_OF_EACH, TEAM, keep


@pytest.fixture
async def filled(store: Store) -> AsyncIterator[Store]:
    """A store with one thing of each kind; each test must leave them as they are."""
    await keep(store, *ONE_OF_EACH)
    yield store
    async with store.work(HERE) as work:
        assert [await work.get(type(thing), thing.id) for thing in ONE_OF_EACH] == list(ONE_OF_EACH)


def test_every_kind_is_tried() -> None:
    assert {type(thing) for thing in ONE_OF_EACH} == set(TABLES)


async def test_another_tenant_can_get_nothing(filled: Store) -> None:
    async with filled.work(ELSEWHERE) as work:
        for thing in ONE_OF_EACH:
            with pytest.raises(Missing):
                await work.get(type(thing), thing.id)


async def test_another_tenant_finds_nothing(filled: Store) -> None:
    async with filled.work(ELSEWHERE) as work:
        for thing in ONE_OF_EACH:
            assert await work.find(type(thing)) == []
            assert await work.find(type(thing), id=thing.id) == []
            assert await work.find(type(thing), tenant=[HERE, ELSEWHERE]) == []


async def test_another_tenant_cannot_add_save_or_delete_anything(filled: Store) -> None:
    async with filled.work(ELSEWHERE) as work:
        for thing in ONE_OF_EACH:
            with pytest.raises(WrongTenant):
                await work.add(thing)
            with pytest.raises(WrongTenant):
                await work.save(thing)
            with pytest.raises(WrongTenant):
                await work.change(thing, version=9)
            with pytest.raises(WrongTenant):
                await work.delete(thing)


async def test_another_tenant_cannot_save_over_anything_with_its_own_name_on_it(filled: Store) -> None:
    for thing in ONE_OF_EACH:
        async with filled.work(ELSEWHERE) as work:
            with pytest.raises(Stale):
                await work.save(_stolen(thing))


async def test_another_tenant_cannot_change_anything_with_its_own_name_on_it(filled: Store) -> None:
    for thing in ONE_OF_EACH:
        async with filled.work(ELSEWHERE) as work:
            with pytest.raises(Stale):
                await work.change(_stolen(thing), **_some_field(thing))


async def test_another_tenant_finds_nothing_by_any_field(filled: Store) -> None:
    async with filled.work(ELSEWHERE) as work:
        for thing in ONE_OF_EACH:
            for field in fields(thing):  # type: ignore[arg-type]  # entities are dataclasses
                wanted: dict[str, Any] = {field.name: [getattr(thing, field.name)]}
                assert await work.find(type(thing), **wanted) == []


async def test_another_tenant_cannot_delete_anything_with_its_own_name_on_it(filled: Store) -> None:
    async with filled.work(ELSEWHERE) as work:
        for thing in ONE_OF_EACH:
            await work.delete(_stolen(thing))
        await work.commit()


async def test_another_tenant_cannot_point_at_anything(filled: Store) -> None:
    pointing = [thing for thing in ONE_OF_EACH if not isinstance(thing, Team | Seen)]

    for thing in pointing:
        async with filled.work(ELSEWHERE) as work:
            with pytest.raises(Refused):
                await work.add(_stolen(thing))


async def test_two_tenants_may_use_the_same_ids_and_unique_fields(filled: Store) -> None:
    await keep(filled, *map(_stolen, ONE_OF_EACH))

    async with filled.work(ELSEWHERE) as work:
        assert await work.find(Team) == [_stolen(TEAM)]


def _some_field(thing: Entity) -> dict[str, object]:
    """A field, with the value it has already."""
    known = {"id", "tenant", "version"}
    name = next(field.name for field in fields(thing) if field.name not in known)  # type: ignore[arg-type]
    return {name: getattr(thing, name)}


def _stolen(thing: Entity) -> Entity:
    return replace(thing, tenant=ELSEWHERE)  # type: ignore[type-var]  # entities are dataclasses
