"""What was over long ago is forgotten; what is open, and what tells for ever that it was said, stays."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from improvement.message import OVER, SAID_FOR_EVER, Message, MessageState, Seen
from improvement.ports import Store
from storage import Database
from tests.storage.examples import ELSEWHERE, HERE, MESSAGE, MONDAY, TEAM, keep

MOMENT = timedelta(microseconds=1)
SENT = replace(MESSAGE, state=MessageState.SENT, due_at=MONDAY - MOMENT)


def messages(*states: MessageState, **fields: object) -> list[Message]:
    return [
        replace(SENT, **{"id": f"b{number}", "key": f"{number}", "state": state, **fields})  # type: ignore[arg-type]
        for number, state in enumerate(states)
    ]


async def left(store: Store, tenant: str = HERE) -> list[str]:
    async with store.work(tenant) as work:
        return [each.id for each in await work.find(Message)]


async def test_what_is_over_goes_and_what_is_open_stays(store: Store) -> None:
    await keep(store, TEAM, *messages(*MessageState))

    gone = await store.forget(MONDAY, limit=10)

    assert gone == len(OVER)
    assert await left(store) == ["b0", "b1"]


async def test_what_was_due_later_stays(store: Store) -> None:
    await keep(store, TEAM, *messages(*OVER, due_at=MONDAY))

    assert await store.forget(MONDAY, limit=10) == 0
    assert await store.forget(MONDAY + MOMENT, limit=10) == len(OVER)


@pytest.mark.parametrize("beginning", SAID_FOR_EVER)
async def test_what_is_said_once_for_ever_stays(store: Store, beginning: str) -> None:
    await keep(store, TEAM, replace(SENT, key=f"{beginning}t1"))

    assert await store.forget(MONDAY, limit=10) == 0


async def test_no_more_than_asked_for_goes_over_all_tenants(store: Store) -> None:
    there = [replace(each, tenant=ELSEWHERE) for each in messages(*OVER)]
    await keep(store, TEAM, *messages(*OVER))
    await keep(store, replace(TEAM, tenant=ELSEWHERE), *there)

    gone = [await store.forget(MONDAY, limit=4) for _ in range(3)]

    assert gone == [4, 2, 0]
    assert await left(store) == await left(store, ELSEWHERE) == []


async def test_the_same_id_in_another_tenant_stays_while_it_is_open(store: Store) -> None:
    await keep(store, TEAM, SENT)
    await keep(store, replace(TEAM, tenant=ELSEWHERE), replace(MESSAGE, tenant=ELSEWHERE))

    assert await store.forget(MONDAY + timedelta(days=1), limit=10) == 1
    assert (await left(store), await left(store, ELSEWHERE)) == ([], [MESSAGE.id])


async def test_two_may_forget_at_once(database: Database) -> None:
    await keep(database, TEAM, *messages(*OVER * 10))

    gone = await asyncio.gather(*(database.forget(MONDAY, limit=20) for _ in range(2)))
    gone.append(await database.forget(MONDAY, limit=20))

    assert sum(gone) == 30
    assert await left(database) == []


def heard(number: int, tenant: str = HERE) -> Seen:
    return Seen(id=f"s{number}", tenant=tenant, conversation="19:a", activity=f"{number}", at=MONDAY)


async def test_what_was_heard_long_ago_goes_a_batch_at_a_time_over_all_tenants(store: Store) -> None:
    await keep(store, *(heard(number) for number in range(3)))
    await keep(store, heard(3, ELSEWHERE), replace(heard(4, ELSEWHERE), at=MONDAY + timedelta(hours=1)))

    gone = [await store.forget_seen(MONDAY + MOMENT, limit=3) for _ in range(3)]

    assert gone == [3, 1, 0]
    async with store.work(ELSEWHERE) as work:
        assert [each.id for each in await work.find(Seen)] == ["s4"]
