"""Many glances at once: what they add is written together, and is each one's own all the same."""

import asyncio
from dataclasses import replace

from improvement.message import Seen
from improvement.ports import Stale, Store
from tests.storage.examples import ELSEWHERE, HERE, SEEN
from tests.storage.overhearing import overheard

MANY = 40


async def see(store: Store, seen: Seen) -> None:
    async with store.glance(seen.tenant) as work:
        await work.add(seen)
        await work.commit()


def the_same_but(number: int) -> Seen:
    return replace(SEEN, id=f"seen-{number}", activity=f"activity-{number}")


async def all_seen(store: Store, tenant: str) -> set[str]:
    async with store.work(tenant) as work:
        return {seen.activity for seen in await work.find(Seen)}


async def test_what_many_add_at_once_is_kept(store: Store) -> None:
    some = [the_same_but(number) for number in range(MANY)]

    await asyncio.gather(*(see(store, seen) for seen in some))

    assert await all_seen(store, HERE) == {seen.activity for seen in some}


async def test_it_takes_few_statements(database_url: str) -> None:
    async with overheard(database_url) as (store, said):
        await asyncio.gather(*(see(store, the_same_but(number)) for number in range(MANY)))

    assert len(said) < MANY / 4


async def test_who_adds_what_is_there_already_is_told_and_nobody_else(store: Store) -> None:
    some = [the_same_but(number) for number in range(5)]
    again = replace(some[2], id="the-same-activity-again")

    told = await asyncio.gather(*(see(store, seen) for seen in [*some, again]), return_exceptions=True)

    assert [type(each) for each in told if each is not None] == [Stale]
    assert await all_seen(store, HERE) == {seen.activity for seen in some}


async def test_organisations_keep_their_own(store: Store) -> None:
    theirs = replace(the_same_but(2), tenant=ELSEWHERE)

    await asyncio.gather(see(store, the_same_but(1)), see(store, theirs))

    assert await all_seen(store, HERE) == {"activity-1"}
    assert await all_seen(store, ELSEWHERE) == {"activity-2"}


async def test_a_glance_that_is_given_up_holds_nobody_up(store: Store) -> None:
    given_up = asyncio.create_task(see(store, the_same_but(1)))
    others = [asyncio.create_task(see(store, the_same_but(number))) for number in range(2, 5)]
    await asyncio.sleep(0)
    given_up.cancel()

    await asyncio.gather(given_up, return_exceptions=True)
    await asyncio.gather(*others)

    assert {"activity-2", "activity-3", "activity-4"} <= await all_seen(store, HERE)
