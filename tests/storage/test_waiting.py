"""How long works wait for the database, and how much waits to be sent, are told to whoever asks."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from time import perf_counter

from improvement.message import Backlog, MessageState
from storage import Database, open_database
from storage.lines import Purpose
from tests.storage.examples import ELSEWHERE, HERE, MESSAGE, MONDAY, TEAM, keep

HOUR = timedelta(hours=1)


async def test_every_work_tells_how_long_it_waited_for_its_turn(database_url: str) -> None:
    waits: list[tuple[str, float]] = []
    database = await open_database(
        database_url, waited=lambda purpose, seconds: waits.append((purpose, seconds))
    )
    waits.clear()

    await keep(database, TEAM)
    async with database.work(HERE) as work:
        assert await work.find(type(TEAM)) == [TEAM]

    assert [purpose for purpose, _ in waits] == [Purpose.WORK.value] * 2
    assert all(0 <= seconds < 5 for _, seconds in waits)
    await database.close()


async def test_who_waits_behind_another_on_one_file_has_waited_as_long(sqlite_url: str) -> None:
    waits: list[float] = []
    database = await open_database(sqlite_url, waited=lambda _, seconds: waits.append(seconds))
    waits.clear()

    async with database.work(HERE) as work:
        waiting = asyncio.create_task(keep(database, TEAM))
        begun = perf_counter()
        for number in range(20):  # each goes to the thread and back, while the other stands in the queue
            await work.find(type(TEAM), size=number)
        passed = perf_counter() - begun
    await waiting

    assert len(waits) == 2
    assert passed / 2 < waits[1]
    await database.close()


async def test_what_waits_is_counted_over_all_tenants_and_what_is_over_is_not(database: Database) -> None:
    due = replace(MESSAGE, due_at=MONDAY - HOUR, state=MessageState.SENDING)
    later = replace(MESSAGE, id="b2", key="2", due_at=MONDAY + HOUR)
    over = replace(MESSAGE, id="b3", key="3", due_at=MONDAY - 3 * HOUR, state=MessageState.DEAD)
    await keep(database, TEAM, due, later, over)
    elsewhere = replace(MESSAGE, tenant=ELSEWHERE, due_at=MONDAY - 2 * HOUR)
    await keep(database, replace(TEAM, tenant=ELSEWHERE), elsewhere)

    backlog = await database.backlog(MONDAY)

    assert backlog == Backlog(waiting=3, due=2, oldest_due=MONDAY - 2 * HOUR)


async def test_an_empty_outbox_waits_for_nothing(database: Database) -> None:
    assert await database.backlog(MONDAY) == Backlog()
