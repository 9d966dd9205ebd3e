"""Many at once: nobody's write is lost, and who comes second is told."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from improvement.answer import Answer
from improvement.message import Message, MessageState
from improvement.ports import Stale, Store
from improvement.team import Team
from storage import Database, MemoryStore, Refused, open_database
from tests.storage.examples import ANSWER, HERE, MESSAGE, MONDAY, TEAM, keep

PEOPLE = 12


@pytest.fixture
async def replicas(database_url: str) -> AsyncIterator[list[Database]]:
    """Two processes' view of one database."""
    both = [await open_database(database_url) for _ in range(2)]
    yield both
    for replica in both:
        await replica.close()


async def _grow(store: Store) -> None:
    """Read, then write what was read plus one; again from the start when somebody else was first."""
    while True:
        try:
            async with store.work(HERE) as work:
                team = await work.get(Team, "t1")
                await work.save(replace(team, size=team.size + 1))
                await work.commit()
                return
        except Stale:
            continue


async def test_twelve_who_read_and_then_write_all_count(replicas: list[Database]) -> None:
    await keep(replicas[0], TEAM)

    await asyncio.gather(*(_grow(replicas[number % 2]) for number in range(PEOPLE)))

    async with replicas[0].work(HERE) as work:
        assert (await work.get(Team, "t1")).size == PEOPLE


async def test_of_two_answers_of_the_same_revision_one_wins_and_the_other_is_stale(
    replicas: list[Database],
) -> None:
    await keep(replicas[0], TEAM)
    answers = [replace(ANSWER, id=f"a{number}", value=f"Svar {number}") for number in range(2)]

    outcomes = await asyncio.gather(*map(keep, replicas, answers), return_exceptions=True)

    assert [type(outcome) for outcome in outcomes if outcome is not None] == [Stale]
    async with replicas[0].work(HERE) as work:
        assert await work.find(Answer) == [answers[outcomes.index(None)]]


async def test_of_many_who_claim_a_message_one_gets_it(replicas: list[Database]) -> None:
    await keep(replicas[0], TEAM, MESSAGE)

    async def claim(store: Store) -> None:
        async with store.work(HERE) as work:
            message = (await work.find(Message, state=MessageState.WAITING))[0]
            claimed = replace(message, state=MessageState.SENDING, held_until=MONDAY + timedelta(minutes=1))
            await work.save(claimed)
            await work.commit()

    outcomes = await asyncio.gather(*(claim(replicas[n % 2]) for n in range(PEOPLE)), return_exceptions=True)

    assert outcomes.count(None) == 1
    assert {type(outcome) for outcome in outcomes} <= {type(None), Stale, IndexError}


async def test_in_memory_who_commits_second_is_stale() -> None:
    store = MemoryStore()
    await keep(store, TEAM)

    async with store.work(HERE) as first, store.work(HERE) as second:
        await first.save(replace(TEAM, size=1))
        await second.save(replace(TEAM, size=2))
        await first.commit()
        with pytest.raises(Stale):
            await second.commit()


async def test_in_memory_who_takes_a_unique_field_second_is_stale() -> None:
    store = MemoryStore()
    await keep(store, TEAM)

    async with store.work(HERE) as first, store.work(HERE) as second:
        await first.add(ANSWER)
        await second.add(replace(ANSWER, id="a2"))
        await first.commit()
        with pytest.raises(Stale):
            await second.commit()


async def test_works_on_one_file_queue_from_their_first_read_and_do_not_wait_for_ever(
    sqlite_url: str,
) -> None:
    patient = await open_database(sqlite_url)
    impatient = await open_database(sqlite_url, patience=0.01)

    async with patient.work(HERE) as work, impatient.work(HERE) as late:
        await work.find(Team)
        with pytest.raises(Stale):
            await late.find(Team)

    await keep(impatient, TEAM)
    await patient.close()
    await impatient.close()


async def test_a_work_inside_a_work_on_one_file_is_stale_and_does_not_hang(sqlite_url: str) -> None:
    database = await open_database(sqlite_url, patience=0.01)

    async with database.work(HERE):
        with pytest.raises(Stale):
            await keep(database, TEAM)

    await keep(database, TEAM)
    await database.close()


async def test_a_row_that_stays_locked_is_stale(postgres_url: str) -> None:
    patient = await open_database(postgres_url)
    impatient = await open_database(postgres_url, patience=0.01)
    await keep(patient, TEAM)

    async with patient.work(HERE) as work, impatient.work(HERE) as late:
        await work.save(TEAM)
        with pytest.raises(Stale):
            await late.save(TEAM)

    await patient.close()
    await impatient.close()


async def test_a_number_too_large_is_refused_without_quoting_it(postgres_url: str) -> None:
    database = await open_database(postgres_url)

    with pytest.raises(Refused) as refused:
        await keep(database, replace(TEAM, size=2**40))

    assert str(2**40) not in str(refused.value)
    await database.close()


async def test_of_two_that_wait_for_one_another_one_is_stale(postgres_url: str) -> None:
    database = await open_database(postgres_url)
    other = replace(TEAM, id="t2", conversation="19:allmant")
    await keep(database, TEAM, other)
    both_have_begun = asyncio.Barrier(2)

    async def save(first: Team, second: Team) -> None:
        async with database.work(HERE) as work:
            await work.save(first)
            await both_have_begun.wait()
            await work.save(second)
            await work.commit()

    outcomes = await asyncio.gather(save(TEAM, other), save(other, TEAM), return_exceptions=True)

    assert sorted(str(type(outcome)) for outcome in outcomes) == sorted(map(str, (type(None), Stale)))
    await database.close()


async def test_a_work_whose_connection_is_lost_can_be_run_again(postgres_url: str) -> None:
    database = await open_database(postgres_url)
    await keep(database, TEAM)

    async with database.work(HERE) as work:
        await work.save(TEAM)
        await _cut_all_connections(postgres_url)
        with pytest.raises(Stale):
            await work.get(Team, "t1")

    async with database.work(HERE) as work:
        assert await work.get(Team, "t1") == TEAM
    await database.close()


async def _cut_all_connections(url: str) -> None:
    operator = await open_database(url)
    cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    await operator.do(lambda connection: connection.execute(text(f"{cut} AND pid <> pg_backend_pid()")).all())
    await operator.close()


async def test_what_belongs_to_nobody_is_read_while_somebody_writes(database: Database) -> None:
    await keep(database, TEAM, MESSAGE)

    async with database.work(HERE) as work:
        await work.save(replace(MESSAGE, state=MessageState.SENT))

        assert await database.clock_shift() == 0
        assert await database.is_ready()


async def test_a_work_sees_one_moment_from_its_first_read_to_its_last(postgres_url: str) -> None:
    database = await open_database(postgres_url)
    await keep(database, TEAM)

    async with database.work(HERE) as slow:
        before = await slow.find(Team)
        await _grow(database)
        after = await slow.find(Team)

    assert (before, after) == ([TEAM], [TEAM])
    await database.close()


async def test_a_cancelled_work_changes_nothing_and_lets_the_next_one_in(database: Database) -> None:
    has_written = asyncio.Event()

    async def never_done() -> None:
        async with database.work(HERE) as work:
            await work.add(TEAM)
            has_written.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(never_done())
    await has_written.wait()
    task.cancel()
    await asyncio.wait([task])

    await keep(database, TEAM)
