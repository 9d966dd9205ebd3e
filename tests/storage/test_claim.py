"""Claims: over all tenants, behind gates, with a lease; the same in memory and on both databases."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from improvement.claiming import Claim, Terms
from improvement.message import Delivery, Message, MessageState
from improvement.outcome import Why
from improvement.pace import Pace
from improvement.ports import Store
from storage import Database, open_database
from tests.storage.examples import ELSEWHERE, HERE, MESSAGE, MONDAY, TEAM, keep

MINUTE = timedelta(minutes=1)
MOMENT = timedelta(microseconds=1)
AS_FAST_AS_YOU_LIKE = Pace(tenant_interval=timedelta())
TERMS = Terms(now=MONDAY, real=MONDAY, limit=10, lease=MINUTE, pace=AS_FAST_AS_YOU_LIKE)


def message(number: int, **fields: object) -> Message:
    return replace(MESSAGE, **{"id": f"b{number}", "key": f"{number}", **fields})  # type: ignore[arg-type]


def ids(claim: Claim) -> list[str]:
    return [each.message.id for each in claim.taken]


async def kept(store: Store) -> dict[str, Message]:
    async with store.work(HERE) as work:
        return {each.id: each for each in await work.find(Message)}


async def test_what_is_due_is_ours_until_the_lease_runs_out(store: Store) -> None:
    await keep(store, TEAM, MESSAGE)

    claim = await store.claim(TERMS)
    again = await store.claim(replace(TERMS, real=MONDAY + MINUTE - MOMENT))
    later = await store.claim(replace(TERMS, real=MONDAY + MINUTE))

    ours = replace(MESSAGE, state=MessageState.SENDING, attempts=1, held_until=MONDAY + MINUTE, version=1)
    assert [each.message for each in claim.taken] == [ours]
    assert again.is_empty
    assert [(each.message.attempts, each.message.version) for each in later.taken] == [(2, ours.version + 1)]


async def test_what_was_held_comes_first_and_then_the_oldest(store: Store) -> None:
    left_long_ago = message(1, state=MessageState.SENDING, held_until=MONDAY)
    waited_longer = message(2, held_until=MONDAY - MINUTE)
    just_due = message(3)
    overdue = message(4, due_at=MONDAY - MINUTE)
    await keep(store, TEAM, left_long_ago, waited_longer, just_due, overdue)

    claim = await store.claim(TERMS)

    assert ids(claim) == ["b2", "b1", "b4", "b3"]


@pytest.mark.parametrize(
    "not_due",
    [
        replace(MESSAGE, due_at=MONDAY + MOMENT),
        replace(MESSAGE, due_at=MONDAY + MOMENT, held_until=MONDAY),
        replace(MESSAGE, held_until=MONDAY + MOMENT),
        replace(MESSAGE, state=MessageState.SENDING, held_until=MONDAY + MOMENT),
        replace(MESSAGE, state=MessageState.SENDING),
        replace(MESSAGE, state=MessageState.SENT, sent_at=MONDAY),
        replace(MESSAGE, state=MessageState.SKIPPED),
        replace(MESSAGE, state=MessageState.DEAD, held_until=MONDAY),
    ],
    ids=["later", "held and later", "held", "claimed", "claimed for good", "sent", "skipped", "dead"],
)
async def test_what_is_for_later_or_held_or_done_is_not_due(store: Store, not_due: Message) -> None:
    await keep(store, TEAM, not_due)

    assert (await store.claim(TERMS)).is_empty


async def test_messages_are_claimed_in_every_tenant_up_to_the_limit(store: Store) -> None:
    elsewhere = replace(MESSAGE, tenant=ELSEWHERE, due_at=MONDAY - MINUTE)
    await keep(store, TEAM, MESSAGE)
    await keep(store, replace(TEAM, tenant=ELSEWHERE), elsewhere)

    first = await store.claim(replace(TERMS, limit=1))
    second = await store.claim(replace(TERMS, limit=2))

    assert [[each.message.tenant for each in claim.taken] for claim in (first, second)] == [
        [ELSEWHERE],
        [HERE],
    ]


async def test_a_moment_without_a_zone_is_no_time_to_be_due(store: Store) -> None:
    with pytest.raises(ValueError, match="without a zone"):
        await store.claim(replace(TERMS, now=datetime(2026, 3, 2, 9)))


async def test_the_lease_is_kept_in_real_time_where_the_clock_was_moved(store: Store) -> None:
    await keep(store, TEAM, MESSAGE)
    await store.claim(TERMS)

    weeks_later = await store.claim(replace(TERMS, now=MONDAY + timedelta(weeks=4)))

    assert weeks_later.is_empty


async def test_an_even_pace_is_kept_and_who_does_not_fit_in_is_held_in_order(store: Store) -> None:
    pace = Pace(tenant_interval=timedelta(seconds=0.25))
    await keep(store, TEAM, *(message(number, lane=f"lane {number}") for number in range(9)))

    claim = await store.claim(replace(TERMS, pace=pace))

    seconds = [(each.at - MONDAY).total_seconds() for each in claim.taken]
    assert seconds == [0, 0.25, 0.5, 0.75, 1]
    held = [each for each in (await kept(store)).values() if each.state is MessageState.WAITING]
    assert [(each.held_until, each.attempts) for each in held] == [
        (MONDAY + timedelta(seconds=0.25 * number), 0) for number in (1, 2, 3, 4)
    ]


async def test_who_comes_later_stands_behind_those_who_wait(store: Store) -> None:
    pace = Pace(tenant_interval=timedelta(seconds=1), horizon=timedelta())
    await keep(store, TEAM, *(message(number) for number in range(3)))
    await store.claim(replace(TERMS, pace=pace))
    await keep(store, message(3))

    orders = [
        ids(await store.claim(replace(TERMS, pace=pace, real=MONDAY + timedelta(seconds=number))))
        for number in range(1, 4)
    ]

    assert orders == [["b1"], ["b2"], ["b3"]]


async def test_a_conversation_gets_six_at_once_and_then_one_each_two_seconds(store: Store) -> None:
    await keep(store, TEAM, *(message(number, lane="t1") for number in range(8)), message(8, lane="t2"))

    first = await store.claim(TERMS)
    within = await store.claim(replace(TERMS, real=MONDAY + timedelta(seconds=2)))
    after = await store.claim(replace(TERMS, real=MONDAY + timedelta(seconds=2.01)))

    assert ids(first) == ["b0", "b1", "b2", "b3", "b4", "b5", "b8"]
    assert ids(within) == []
    assert ids(after) == ["b6"]


@pytest.mark.parametrize(("lane", "others"), [("t1", ["b2"]), ("", [])], ids=["a lane", "the tenant"])
async def test_a_gate_that_was_shut_lets_nobody_through_before_it_opens(
    store: Store, lane: str, others: list[str]
) -> None:
    await keep(store, TEAM, message(1, lane="t1"), message(2, lane="t2"))
    await store.shut(HERE, lane, MONDAY + MINUTE, TERMS.pace)

    shut = await store.claim(TERMS)
    opened = await store.claim(replace(TERMS, real=MONDAY + MINUTE))

    assert ids(shut) == others
    assert "b1" in ids(opened)


async def test_a_chore_passes_without_a_gate(store: Store) -> None:
    chores = [message(number, delivery=Delivery.CHORE) for number in range(9)]
    await keep(store, TEAM, *chores)

    claim = await store.claim(replace(TERMS, pace=Pace(tenant_interval=MINUTE)))

    assert [each.at for each in claim.taken] == [MONDAY] * 9


async def test_what_has_expired_is_skipped_visibly_and_takes_nobodys_place(store: Store) -> None:
    late = message(1, expires_at=MONDAY)
    await keep(store, TEAM, late, message(2, expires_at=MONDAY + MOMENT))

    claim = await store.claim(replace(TERMS, pace=Pace(tenant_interval=MINUTE)))

    assert ids(claim) == ["b2"]
    skipped = (await kept(store))["b1"]
    assert (skipped.state, skipped.reason) == (MessageState.SKIPPED, Why.EXPIRED)
    assert skipped.key != late.key


async def test_what_was_cut_off_and_may_not_be_repeated_is_dead_visibly(store: Store) -> None:
    left = message(1, state=MessageState.SENDING, attempts=2, held_until=MONDAY)
    await keep(store, TEAM, left)

    claim = await store.claim(TERMS)

    assert claim.taken == []
    dead = (await kept(store))["b1"]
    assert (dead.state, dead.reason) == (MessageState.DEAD, Why.CUT_OFF)


async def test_of_two_edits_of_a_card_one_is_taken_at_a_time(store: Store) -> None:
    edits = [message(number, delivery=Delivery.EDIT, to="k1") for number in (1, 2)]
    await keep(store, TEAM, *edits)

    first = await store.claim(TERMS)
    soon = await store.claim(replace(TERMS, real=MONDAY + timedelta(seconds=1)))

    assert (ids(first), ids(soon)) == (["b1"], [])


@pytest.fixture
async def replicas(database_url: str) -> AsyncIterator[list[Database]]:
    """Three processes' view of one database."""
    opened = [await open_database(database_url) for _ in range(3)]
    yield opened
    for replica in opened:
        await replica.close()


async def test_of_many_who_claim_each_message_goes_to_one_and_the_gates_hold_for_all(
    replicas: list[Database],
) -> None:
    pace = Pace(tenant_interval=timedelta(seconds=0.01), horizon=timedelta(seconds=0.5))
    await keep(replicas[0], TEAM, *(message(number, lane=f"{number % 20}") for number in range(90)))
    terms = replace(TERMS, limit=7, pace=pace)

    claims = await asyncio.gather(*(replicas[number % 3].claim(terms) for number in range(18)))

    taken = [each for claim in claims for each in claim.taken]
    assert len({each.message.id for each in taken}) == len(taken) == 51
    assert len({each.at for each in taken}) == 51


async def test_the_clock_stands_still_until_it_is_moved_and_then_adds_up(store: Store) -> None:
    before = await store.clock_shift()

    await store.move_clock(3600)
    await store.move_clock(60)

    assert (before, await store.clock_shift()) == (0, 3660)


async def test_the_clock_is_never_moved_back(store: Store) -> None:
    with pytest.raises(ValueError, match="forward only"):
        await store.move_clock(-1)
