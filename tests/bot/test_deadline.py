"""A turn that takes too long is given up: nothing half done is kept, and the person is told."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

import pytest

from bot.adapter import Adapter
from bot.connector import open_connector
from bot.desk import Event
from bot.fake_connector import Trouble
from bot.handler import VarvHandler
from bot.loopback import calls_loopback
from bot.posts import Posts
from bot.pretend_teams import TENANT, PretendTeams, pretend_teams
from bot.roll_call import RollCall
from bot.seen_card import SeenCard
from bot.server import Server
from bot.turns import Deadlines, Turns
from dialogs.heard import Heard, Reply
from improvement.identity import new_id
from improvement.ports import Store
from improvement.team import Person
from storage import MemoryStore
from tests.bot.conftest import StillClock
from tests.bot.stand_ins import WITH_OPEN, plain_look

SOON = Deadlines(message=1, tap=1)
MARIA = Person(id="p1", tenant=TENANT, directory_id="d1", teams_id="29:m", name="Maria")


class WritingDesk:
    """Writes a person down for each thing it hears; while it `is_stuck` it never comes to the commit.

    With `waits_for` it first changes that person, whom somebody else may be changing.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.is_stuck = False
        self.waits_for: Person | None = None

    async def hear(self, heard: Heard) -> Reply:
        async with self._store.work(heard.tenant) as work:
            if self.waits_for is not None:
                await work.save(replace(self.waits_for, name=heard.text))
            name = heard.text or (heard.tap.verb if heard.tap else "")
            id = new_id()
            await work.add(Person(id=id, tenant=heard.tenant, directory_id=id, teams_id=id, name=name))
            if self.is_stuck:
                await asyncio.Event().wait()
            await work.commit()
        return Reply(view=replace(WITH_OPEN, quoted=heard.text))

    async def note(self, event: Event) -> None:
        pass


@dataclass(frozen=True)
class Office:
    """A bot on a store, and people who write to it."""

    desk: WritingDesk
    store: Store
    teams: PretendTeams

    async def names(self) -> list[str]:
        async with self.store.work(TENANT) as work:
            return [person.name for person in await work.find(Person, order="name")]


@pytest.fixture
async def office(store: Store) -> AsyncIterator[Office]:
    async with office_on(store) as opened:
        yield opened


@asynccontextmanager
async def office_on(store: Store, deadlines: Deadlines = SOON) -> AsyncIterator[Office]:
    desk = WritingDesk(store)
    async with open_connector(may_call=calls_loopback, patience=5) as connector:
        roll_call = RollCall(connector, desk)
        turns = Turns(desk, plain_look, Posts(store, StillClock()), roll_call, deadlines)
        server = Server(Adapter(VarvHandler(turns, connector)), store, host="127.0.0.1", port=0, is_dev=True)
        await server.start()
        async with pretend_teams(server.endpoint) as teams:
            teams.add_group_chat("Fikat", people=["Maria Lindqvist", "Johan Åberg"])
            yield Office(desk, store, teams)
        await server.stop()


def apology(card: SeenCard) -> bool:
    return re.search(r"went-wrong \(sv\) +[0-9a-f]{8}", card.text) is not None


async def test_a_message_that_takes_too_long_leaves_nothing_half_done(office: Office) -> None:
    maria = office.teams.person("Maria")
    office.desk.is_stuck = True
    told = await maria.says("första")
    office.desk.is_stuck = False
    answer = await maria.says("andra")

    assert apology(told)
    assert "andra" in answer
    assert await office.names() == ["andra"]


async def test_a_tap_that_takes_too_long_leaves_nothing_half_done(office: Office) -> None:
    maria = office.teams.person("Maria")
    card = await maria.says("hjälp")
    office.desk.is_stuck = True
    told = await maria.taps(card, "Öppna")
    office.desk.is_stuck = False

    assert apology(told)
    assert await office.names() == ["hjälp"]
    assert "status" in await maria.says("status")


async def test_many_turns_given_up_at_once_leave_the_store_as_good_as_before(office: Office) -> None:
    maria, fika = office.teams.person("Maria"), office.teams.channel("Fikat")
    office.desk.is_stuck = True
    told = await asyncio.gather(*(maria.says(f"nummer {number}", in_=fika) for number in range(30)))
    office.desk.is_stuck = False
    for number in range(10):
        await maria.says(f"sedan {number}", in_=fika)

    assert all(apology(card) for card in told)
    assert await office.names() == [f"sedan {number}" for number in range(10)]


async def test_a_turn_that_waits_for_somebody_elses_write_is_given_up(database: Store) -> None:
    """The database itself would wait for five seconds."""
    async with office_on(database) as office:
        async with database.work(TENANT) as work:
            await work.add(MARIA)
            await work.commit()
        office.desk.waits_for = MARIA
        async with database.work(TENANT) as work:
            await work.save(replace(MARIA, name="Maria Ek"))
            told = await office.teams.person("Johan").says("väntar")
            await work.commit()
        office.desk.waits_for = None
        await office.teams.person("Johan").says("sedan")

        assert apology(told)
        assert await office.names() == ["Maria Ek", "sedan"]


async def test_an_answer_that_may_be_on_its_way_is_not_followed_by_an_apology(office: Office) -> None:
    maria = office.teams.person("Maria")
    office.teams.connector.fail_next(Trouble(hangs=True, but_shown=True))

    card = await maria.says("hjälp")

    assert "hjälp" in card
    assert [apology(seen) for seen in maria.sees()] == [False]


async def test_an_event_is_given_up_too_and_nobody_waits_for_its_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with office_on(MemoryStore(), Deadlines(event=0.2)) as office:
        office.teams.connector.fail_next(Trouble(hangs=True))
        await office.teams.joins(office.teams.person("Maria"), office.teams.channel("Fikat"))

    assert "roll call failed" in capsys.readouterr().out
