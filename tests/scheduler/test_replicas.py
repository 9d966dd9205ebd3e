"""Several processes on one database, and some that end in the middle: nothing lost, at most two copies."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from improvement.message import Delivery, Message, MessageState
from improvement.outcome import Why
from improvement.page import Page
from improvement.team import Membership, Person
from scheduler.delivery import LEASE, Deliveries
from storage import Database, MemoryStore, open_database
from storage.memory import MemoryWork
from tests.dialogs.talk import CHANNEL, Talk, decide_cycle, start_cycle, study_cycle
from tests.scheduler.couriers import Killed, Noticeboard, deliveries_of

HOW_MANY = 30


@pytest.fixture
async def second(database_url: str) -> AsyncIterator[Database]:
    """The same database, opened by another process."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


async def begin(database: Database, board: Noticeboard) -> tuple[Talk, Deliveries]:
    """A team that has heard everything there was to hear so far."""
    talk = Talk(database)
    await talk.arrive()
    deliveries = deliveries_of(talk, database, board)
    await deliveries.deliver_due()
    board.posted.clear()
    return talk, deliveries


async def write_to_many(talk: Talk) -> None:
    """A welcome to each of thirty people, in the chat each of them has."""
    team = await talk.team()
    people = [
        Person(
            id=f"p{number}",
            tenant=talk.tenant,
            directory_id=f"d{number}",
            teams_id=f"29:{number}",
            name="",
            conversation=f"a:{number}",
            service_url=CHANNEL.service_url,
        )
        for number in range(HOW_MANY)
    ]
    now = talk.clock.now()
    messages = [
        Message(
            id=f"m{person.id}",
            tenant=talk.tenant,
            team=team.id,
            delivery=Delivery.PERSONAL,
            to=person.id,
            page=Page(name="welcome", team=team.id),
            key=f"hello:{person.id}",
            due_at=now,
            created_at=now,
        )
        for person in people
    ]
    async with talk.store.work(talk.tenant) as work:
        await work.add(*people)
        await work.add(
            *(
                Membership(id=f"member-{person.id}", tenant=talk.tenant, team=team.id, person=person.id)
                for person in people
            )
        )
        await work.add(*messages)
        await work.commit()


async def test_two_processes_send_each_message_once(database: Database, second: Database) -> None:
    board = Noticeboard()
    talk, one = await begin(database, board)
    other = deliveries_of(talk, second, board)
    await write_to_many(talk)

    settled = await asyncio.gather(one.deliver_due(), other.deliver_due())

    copies = Counter(card.conversation for card in board.posted)
    assert copies == {f"a:{number}": 1 for number in range(HOW_MANY)}
    assert sum(settled) == HOW_MANY
    assert {message.state for message in await talk.messages("welcome")} == {MessageState.SENT}


async def test_a_message_somebody_else_is_sending_is_left_alone(database: Database, second: Database) -> None:
    board = Noticeboard()
    talk, one = await begin(database, board)
    other = deliveries_of(talk, second, board)
    await talk.person("Maria").in_person.says("presentera")

    board.meanwhile = other.deliver_due
    await one.deliver_due()

    assert board.codes() == ["welcome"]


async def test_somebody_who_writes_while_they_are_written_to_is_written_to_once(database: Database) -> None:
    board = Noticeboard()
    talk, deliveries = await begin(database, board)
    await write_to_many(talk)
    people = [talk.person(f"{number}").in_person for number in range(HOW_MANY)]

    await asyncio.gather(deliveries.deliver_due(), *(person.says("hjälp") for person in people))
    await talk.clock.forward(LEASE)
    await deliveries.deliver_due()

    assert Counter(card.conversation for card in board.posted).most_common(1)[0][1] == 1
    assert len(board.posted) == HOW_MANY


class CrowdedStore(MemoryStore):
    """Lets somebody in once, between the moment a unit of work begins and its first word."""

    somebody: Callable[[], Awaitable[object]] | None = None

    @asynccontextmanager
    async def work(self, tenant: str) -> AsyncIterator[MemoryWork]:
        async with super().work(tenant) as work:
            somebody, self.somebody = self.somebody, None
            if somebody is not None:
                await somebody()
            yield work


async def test_a_card_is_not_sent_again_because_somebody_wrote_when_that_was_written_down() -> None:
    store, board = CrowdedStore(), Noticeboard()
    talk = Talk(store)
    await talk.arrive()
    deliveries = deliveries_of(talk, store, board)

    async def maria_comes_in() -> None:
        store.somebody = lambda: talk.person("Maria").in_person.says("hjälp")

    board.meanwhile = maria_comes_in
    await deliveries.deliver_due()
    await talk.clock.forward(LEASE)
    await deliveries.deliver_due()

    (message,) = await talk.messages("arrived")
    assert len(board.posted) == 1
    assert (message.state, message.attempts) == (MessageState.SENT, 1)


async def test_a_process_that_ends_before_it_wrote_that_down_says_a_welcome_twice_at_most(
    database: Database,
) -> None:
    board = Noticeboard()
    talk, deliveries = await begin(database, board)
    await talk.person("Maria").in_person.says("presentera")
    for _ in range(2):
        board.is_killed = True
        with pytest.raises(Killed):
            await deliveries.deliver_due()
        await talk.clock.forward(LEASE)

    await deliveries.deliver_due()

    (message,) = await talk.messages("welcome")
    assert board.codes() == ["welcome", "welcome"]
    assert (message.state, message.reason) == (MessageState.DEAD, Why.CUT_OFF)


async def test_what_was_being_sent_is_sent_again_when_the_claim_has_passed(
    database: Database,
) -> None:
    board = Noticeboard(is_killed=True)
    talk = Talk(database)
    await talk.arrive()
    deliveries = deliveries_of(talk, database, board)
    with pytest.raises(Killed):
        await deliveries.deliver_due()

    await talk.clock.forward(LEASE - timedelta(seconds=1))
    within_the_lease = await deliveries.deliver_due()
    await talk.clock.forward(timedelta(seconds=1))
    afterwards = await deliveries.deliver_due()

    (message,) = await talk.messages("arrived")
    assert (within_the_lease, afterwards) == (0, 1)
    assert (message.state, message.attempts) == (MessageState.SENT, 2)


async def test_a_decision_that_was_being_sent_is_flagged_and_not_sent_again(database: Database) -> None:
    board = Noticeboard()
    talk, deliveries = await begin(database, board)
    maria = talk.person("Maria")
    await start_cycle(maria)
    await study_cycle(maria)
    await deliveries.deliver_due()
    board.posted.clear()
    await decide_cycle(maria, "abandon", "Bara två hörde av sig.", "Broschyren räcker inte.")
    board.is_killed = True
    with pytest.raises(Killed):
        await deliveries.deliver_due()

    await talk.clock.forward(LEASE)
    await deliveries.deliver_due()

    (message,) = await talk.messages("decision")
    assert len(board.posted) == 1
    assert (message.state, message.reason) == (MessageState.DEAD, Why.CUT_OFF)
