"""A bot that runs, with a desk and a look that stand in for the rooms below."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from bot.adapter import Adapter
from bot.connector import Connector, open_connector
from bot.fake_connector import FakeConnector, running_fake_connector
from bot.gate import Gate
from bot.handler import VarvHandler
from bot.loopback import calls_loopback
from bot.meter import Meter
from bot.posts import Posts
from bot.pretend_teams import PretendTeams, pretend_teams
from bot.roll_call import RollCall
from bot.server import Server
from bot.turns import Turns
from storage import MemoryStore
from tests.bot.stand_ins import PlainDesk, plain_look

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class StillClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self._now = NOW

    def now(self) -> datetime:
        return self._now

    async def forward(self, by: timedelta) -> None:
        self._now += by


@dataclass(frozen=True)
class RunningBot:
    """A bot on a free port of this machine."""

    server: Server
    adapter: Adapter
    desk: PlainDesk
    store: MemoryStore
    connector: Connector


@asynccontextmanager
async def running_bot(
    *, patience: float = 5, grace: float = 5, gate: Gate | None = None, meter: Meter | None = None
) -> AsyncIterator[RunningBot]:
    """The whole edge around a plain desk; in dev mode unless there is a gate."""
    desk, store = PlainDesk(), MemoryStore()
    async with open_connector(may_call=calls_loopback, patience=patience) as connector:
        turns = Turns(desk, plain_look, Posts(store, StillClock()), RollCall(connector, desk), meter=meter)
        adapter = Adapter(VarvHandler(turns, connector))
        server = Server(
            adapter,
            store,
            host="127.0.0.1",
            port=0,
            is_dev=gate is None,
            gate=gate,
            meter=meter,
            grace=grace,
        )
        await server.start()
        yield RunningBot(server, adapter, desk, store, connector)
        await server.stop()


@pytest.fixture
async def bot() -> AsyncIterator[RunningBot]:
    async with running_bot() as running:
        yield running


@pytest.fixture
async def teams(bot: RunningBot) -> AsyncIterator[PretendTeams]:
    """An office with a channel, a group chat and three people, and Varv nowhere yet."""
    async with pretend_teams(bot.server.endpoint) as pretended:
        people = ["Maria Lindqvist", "Johan Åberg", "Karin Ek"]
        pretended.add_team("Mottagningen", channels=["Tidigt stöd"], people=people)
        pretended.add_group_chat("Fikat", people=people)
        yield pretended


@pytest.fixture
async def chat_service() -> AsyncIterator[FakeConnector]:
    async with running_fake_connector() as fake:
        yield fake


@pytest.fixture
async def connector() -> AsyncIterator[Connector]:
    async with open_connector(may_call=calls_loopback, patience=5) as opened:
        yield opened
