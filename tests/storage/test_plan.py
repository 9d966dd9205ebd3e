"""The planner claims schedules that ring, over all tenants, and keeps what they bring in one go."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from improvement.message import Message, MessageState
from improvement.ports import Stale, Store
from improvement.schedule import Occasion, Ringing, Rung, Schedule
from storage import Database, MemoryStore, open_database
from tests.storage.examples import ELSEWHERE, HERE, MESSAGE, MONDAY, SCHEDULE, TEAM, keep

WEEK = timedelta(weeks=1)


@pytest.fixture
async def second(database_url: str) -> AsyncIterator[Database]:
    """The same database, opened by another process."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


class Decider:
    """Moves every schedule on by a week and writes one message for it."""

    def __init__(self) -> None:
        self.heard: list[Ringing] = []

    def __call__(self, ringing: Ringing) -> Rung:
        self.heard.append(ringing)
        schedule = ringing.schedule
        assert schedule.next_day
        assert schedule.next_due
        message = replace(
            MESSAGE,
            tenant=schedule.tenant,
            id=f"m-{schedule.id}",
            key=f"reminder:{schedule.id}:{schedule.next_day}",
            page=replace(MESSAGE.page, cycle=None),
        )
        moved = replace(
            schedule,
            next_day=schedule.next_day + WEEK,
            next_due=schedule.next_due + WEEK,
            last_day=schedule.next_day,
            made_day=schedule.next_day,
        )
        return Rung(schedule=moved, messages=(message,))


async def schedules(store: Store, tenant: str = HERE) -> list[Schedule]:
    async with store.work(tenant) as work:
        return await work.find(Schedule)


async def messages(store: Store, tenant: str = HERE) -> list[Message]:
    async with store.work(tenant) as work:
        return await work.find(Message)


async def test_a_schedule_that_rings_is_decided_about_with_its_team_and_kept(store: Store) -> None:
    await keep(store, TEAM, SCHEDULE)
    decide = Decider()

    rung = await store.plan(MONDAY, limit=10, decide=decide)

    assert (rung, decide.heard) == (1, [Ringing(schedule=SCHEDULE, team=TEAM)])
    (kept,) = await schedules(store)
    assert kept == replace(
        SCHEDULE,
        next_day=date(2026, 3, 9),
        next_due=MONDAY + WEEK,
        last_day=date(2026, 3, 2),
        made_day=date(2026, 3, 2),
        version=1,
    )
    assert [message.key for message in await messages(store)] == ["reminder:y1:2026-03-02"]


async def test_the_summary_of_the_same_team_is_shown_beside(store: Store) -> None:
    summary = replace(SCHEDULE, id="y2", occasion=Occasion.SUMMARY, next_due=None, next_day=None)
    nudge = replace(SCHEDULE, id="y3", occasion=Occasion.NUDGE, next_due=None, next_day=None)
    await keep(store, TEAM, SCHEDULE, summary, nudge)
    decide = Decider()

    await store.plan(MONDAY, limit=10, decide=decide)

    assert decide.heard == [Ringing(schedule=SCHEDULE, team=TEAM, summary=summary)]


@pytest.mark.parametrize(
    "silent",
    [
        replace(SCHEDULE, next_due=MONDAY + timedelta(microseconds=1)),
        replace(SCHEDULE, next_day=None, next_due=None),
    ],
    ids=["later", "nothing to come"],
)
async def test_what_does_not_ring_is_left_alone(store: Store, silent: Schedule) -> None:
    await keep(store, TEAM, silent)

    rung = await store.plan(MONDAY, limit=10, decide=Decider())

    assert (rung, await schedules(store)) == (0, [silent])


async def test_they_come_from_every_tenant_the_longest_due_first_up_to_the_limit(store: Store) -> None:
    elsewhere = replace(SCHEDULE, tenant=ELSEWHERE, next_due=MONDAY - WEEK)
    await keep(store, TEAM, SCHEDULE)
    await keep(store, replace(TEAM, tenant=ELSEWHERE), elsewhere)
    decide = Decider()

    rung = await store.plan(MONDAY, limit=1, decide=decide)

    assert (rung, [each.schedule for each in decide.heard]) == (1, [elsewhere])
    assert await schedules(store) == [SCHEDULE]
    assert len(await messages(store, ELSEWHERE)) == 1


async def test_a_message_whose_key_is_taken_is_left_out_and_the_schedule_moves_on(store: Store) -> None:
    said = replace(MESSAGE, key="reminder:y1:2026-03-02", state=MessageState.SENT)
    await keep(store, TEAM, SCHEDULE, said)

    await store.plan(MONDAY, limit=10, decide=Decider())

    assert await messages(store) == [said]
    assert (await schedules(store))[0].next_due == MONDAY + WEEK


async def test_what_is_decided_wrongly_changes_nothing(store: Store) -> None:
    await keep(store, TEAM, SCHEDULE)

    def decide(ringing: Ringing) -> Rung:
        raise LookupError(ringing.schedule.id)

    with pytest.raises(LookupError):
        await store.plan(MONDAY, limit=10, decide=decide)

    assert (await schedules(store), await messages(store)) == ([SCHEDULE], [])


async def test_of_many_processes_one_plans_each_schedule(database: Database, second: Database) -> None:
    teams = [replace(TEAM, id=f"t{n}", conversation=f"19:{n}") for n in range(40)]
    ringing = [replace(SCHEDULE, id=f"y{n}", team=f"t{n}") for n in range(40)]
    await keep(database, *teams, *ringing)
    decide = Decider()

    async def plan_all(store: Store) -> int:
        rung = 0
        while taken := await store.plan(MONDAY, limit=7, decide=decide):
            rung += taken
        return rung

    rung = await asyncio.gather(plan_all(database), plan_all(second), plan_all(database))

    assert sum(rung) == 40
    assert sorted(each.schedule.id for each in decide.heard) == sorted(each.id for each in ringing)
    assert {each.version for each in await schedules(database)} == {1}
    assert len(await messages(database)) == 40


async def test_a_schedule_somebody_is_changing_is_passed_by(postgres_url: str) -> None:
    database = await open_database(postgres_url)
    other = replace(SCHEDULE, id="y2", occasion=Occasion.DIGEST)
    await keep(database, TEAM, SCHEDULE, other)
    decide = Decider()

    async with database.work(HERE) as work:
        await work.save(replace(SCHEDULE, is_on=False))
        await database.plan(MONDAY, limit=10, decide=decide)

    assert [each.schedule for each in decide.heard] == [other]
    await database.close()


async def test_who_changes_a_schedule_that_rang_meanwhile_is_stale(postgres_url: str) -> None:
    database = await open_database(postgres_url)
    await keep(database, TEAM, SCHEDULE)

    async with database.work(HERE) as work:
        (mine,) = await work.find(Schedule)
        await database.plan(MONDAY, limit=10, decide=Decider())
        with pytest.raises(Stale):
            await work.save(replace(mine, is_on=False))
    await database.close()


async def test_who_changes_a_schedule_that_rang_meanwhile_is_stale_in_memory_too() -> None:
    store = MemoryStore()
    await keep(store, TEAM, SCHEDULE)

    async with store.work(HERE) as work:
        (mine,) = await work.find(Schedule)
        await store.plan(MONDAY, limit=10, decide=Decider())
        await work.save(replace(mine, is_on=False))
        with pytest.raises(Stale):
            await work.commit()
