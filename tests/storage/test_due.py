"""The scheduler asks for what is due, over all tenants; the clock can be moved for trying things out."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from improvement.message import Message, MessageState
from improvement.ports import Store
from tests.storage.examples import ELSEWHERE, MESSAGE, MONDAY, TEAM, keep

MINUTE = timedelta(minutes=1)


async def test_what_waits_and_what_was_left_is_due_the_oldest_first(store: Store) -> None:
    left_long_ago = replace(MESSAGE, id="b1", key="1", state=MessageState.SENDING, claimed_until=MONDAY)
    just_due = replace(MESSAGE, id="b2", key="2", due_at=MONDAY)
    overdue = replace(MESSAGE, id="b3", key="3", due_at=MONDAY - MINUTE)
    await keep(store, TEAM, left_long_ago, just_due, overdue)

    due = await store.due(MONDAY, limit=10)

    assert due == [overdue, left_long_ago, just_due]


@pytest.mark.parametrize(
    "not_due",
    [
        replace(MESSAGE, due_at=MONDAY + timedelta(microseconds=1)),
        replace(MESSAGE, state=MessageState.SENDING, claimed_until=MONDAY + timedelta(microseconds=1)),
        replace(MESSAGE, state=MessageState.SENDING),
        replace(MESSAGE, state=MessageState.SENT, sent_at=MONDAY),
        replace(MESSAGE, state=MessageState.SKIPPED),
        replace(MESSAGE, state=MessageState.DEAD, claimed_until=MONDAY),
    ],
    ids=["later", "claimed", "claimed for good", "sent", "skipped", "dead"],
)
async def test_what_is_for_later_or_claimed_or_done_is_not_due(store: Store, not_due: Message) -> None:
    await keep(store, TEAM, not_due)

    assert await store.due(MONDAY, limit=10) == []


async def test_due_messages_come_from_every_tenant_up_to_the_limit(store: Store) -> None:
    elsewhere = replace(MESSAGE, tenant=ELSEWHERE, due_at=MONDAY - MINUTE)
    await keep(store, TEAM, MESSAGE)
    await keep(store, replace(TEAM, tenant=ELSEWHERE), elsewhere)

    assert await store.due(MONDAY, limit=2) == [elsewhere, MESSAGE]
    assert await store.due(MONDAY, limit=1) == [elsewhere]


async def test_a_moment_without_a_zone_is_no_time_to_be_due(store: Store) -> None:
    with pytest.raises(ValueError, match="without a zone"):
        await store.due(datetime(2026, 3, 2, 9), limit=1)


async def test_the_clock_stands_still_until_it_is_moved_and_then_adds_up(store: Store) -> None:
    before = await store.clock_shift()

    await store.move_clock(3600)
    await store.move_clock(60)

    assert (before, await store.clock_shift()) == (0, 3660)


async def test_the_clock_is_never_moved_back(store: Store) -> None:
    with pytest.raises(ValueError, match="forward only"):
        await store.move_clock(-1)
