"""Teams whose people are to be asked for: each once, over all tenants, whoever asks."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from improvement.ports import Store
from improvement.team import Stage, Team
from storage import Database
from tests.storage.examples import ELSEWHERE, HERE, MONDAY, TEAM, keep

LATER = MONDAY + timedelta(minutes=5)


def team(id: str, **fields: object) -> Team:
    return replace(TEAM, **{"id": id, "conversation": f"19:{id}", **fields})  # type: ignore[arg-type]


async def taken(store: Store, *, limit: int = 10) -> list[str]:
    return sorted(each.id for each in await store.take_rosters(MONDAY, LATER, limit=limit))


async def test_each_team_is_taken_once_over_all_tenants(store: Store) -> None:
    await keep(store, team("a"), team("b", roster_at=MONDAY - timedelta(days=1)))
    await keep(store, team("c", tenant=ELSEWHERE))

    assert await taken(store) == ["a", "b", "c"]
    assert await taken(store) == []


async def test_no_more_than_asked_for_are_taken(store: Store) -> None:
    await keep(store, *(team(id) for id in "abcde"))

    assert [len(await taken(store, limit=2)) for _ in range(4)] == [2, 2, 1, 0]


async def test_those_asked_for_since_then_and_those_varv_is_out_of_wait(store: Store) -> None:
    await keep(store, team("a", roster_at=MONDAY), team("b", stage=Stage.REMOVED))

    assert await taken(store) == []


async def test_of_those_that_share_a_team_in_teams_one_is_enough(store: Store) -> None:
    shared = [team(id, teams_id="19:general") for id in "abc"]
    await keep(store, *shared, team("d", teams_id="19:other"), team("e", teams_id=""), team("f", teams_id=""))
    await keep(store, team("g", tenant=ELSEWHERE, teams_id="19:general"))

    found = await taken(store)

    assert len(found) == 5
    assert {"d", "e", "f", "g"} < set(found)
    assert await taken(store) == []


async def test_it_is_nothing_that_stands_in_the_way_of_a_change(store: Store) -> None:
    await keep(store, team("a"))
    async with store.work(HERE) as work:
        before = await work.get(Team, "a")

    await store.take_rosters(MONDAY, LATER, limit=1)

    async with store.work(HERE) as work:
        after = await work.get(Team, "a")
        await work.save(replace(before, name="Ny"))
        await work.commit()
    assert (after.version, after.roster_at) == (before.version, LATER)


@pytest.mark.parametrize("replicas", [3])
async def test_replicas_share_them(database: Database, replicas: int) -> None:
    await keep(database, *(team(f"t{number}") for number in range(30)))

    rounds = await asyncio.gather(*(taken(database, limit=10) for _ in range(replicas)))

    together = [id for found in rounds for id in found]
    assert len(together) == len(set(together)) <= 30
