"""The door: what is let in, what is refused and how, and how it closes."""

import asyncio
import json
import os
import signal
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientError, ClientSession

from bot.body import DEEPEST, LARGEST
from bot.pretend_teams import PretendTeams, pretend_teams
from bot.server import CannotStart, Server
from storage import MemoryStore
from tests.bot.activities import personal
from tests.bot.conftest import RunningBot, running_bot

JSON = {"Content-Type": "application/json"}


@pytest.fixture
async def client() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        json.dumps(personal()).encode("utf-16"),
        b'{"type": "message", "text": NaN}',
        b'{"value": ' + b"[" * DEEPEST + b"]" * DEEPEST + b"}",
        b"[" * 100_000,
        b"[]",
        b'"text"',
        b"null",
        b"{}",
        b'{"conversation": {"id": "c"}}',
        b'{"type": "message", "conversation": null}',
        b'{"type": "message", "conversation": {"id": "c"}}',
    ],
)
async def test_a_body_that_is_no_activity_is_refused_with_400(
    bot: RunningBot, client: ClientSession, body: bytes
) -> None:
    async with client.post(bot.server.endpoint, data=body, headers=JSON) as answer:
        assert answer.status == 400
        assert "error" in await answer.json()


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "text/json"])
async def test_another_content_type_is_refused_with_415(
    bot: RunningBot, client: ClientSession, content_type: str
) -> None:
    body = json.dumps(personal()).encode()

    async with client.post(bot.server.endpoint, data=body, headers={"Content-Type": content_type}) as answer:
        assert answer.status == 415


async def test_a_body_that_is_too_large_is_refused_with_413(bot: RunningBot, client: ClientSession) -> None:
    body = personal(text="x" * LARGEST)

    async with client.post(bot.server.endpoint, json=body) as answer:
        assert answer.status == 413


async def test_an_activity_that_points_to_another_machine_is_refused(
    bot: RunningBot, client: ClientSession
) -> None:
    body = personal(serviceUrl="https://example.org/")

    async with client.post(bot.server.endpoint, json=body) as answer:
        assert answer.status == 403

    assert bot.desk.heard == []


@pytest.mark.parametrize("kind", ["typing", "messageReaction", "event", "endOfConversation", "unheardOf"])
async def test_activities_that_mean_nothing_to_varv_are_taken_quietly(
    bot: RunningBot, teams: PretendTeams, client: ClientSession, kind: str
) -> None:
    body = personal(type=kind, serviceUrl=teams.connector.url)

    async with client.post(bot.server.endpoint, json=body) as answer:
        assert answer.status == 200

    assert bot.desk.heard == []


@pytest.mark.parametrize("name", ["composeExtension/query", "task/fetch", "", "adaptiveCard/action"])
async def test_an_invoke_that_is_no_tap_is_refused_with_400(
    bot: RunningBot, teams: PretendTeams, client: ClientSession, name: str
) -> None:
    body = personal(type="invoke", name=name, value={}, serviceUrl=teams.connector.url)

    async with client.post(bot.server.endpoint, json=body) as answer:
        assert answer.status == 400


async def test_a_tap_is_answered_with_a_card_in_the_response(
    teams: PretendTeams, client: ClientSession
) -> None:
    maria = teams.person("Maria")
    card = await maria.says("hjälp")
    tap = maria.tap(card, card.button("Öppna"), {})

    answer: dict[str, Any] = await teams.deliver(tap)

    assert answer["statusCode"] == 200
    assert answer["type"] == "application/vnd.microsoft.card.adaptive"
    assert answer["value"]["type"] == "AdaptiveCard"


async def test_it_is_alive_and_ready(bot: RunningBot, client: ClientSession) -> None:
    base = bot.server.endpoint.removesuffix("/api/messages")

    async with client.get(base + "/healthz") as alive, client.get(base + "/readyz") as ready:
        assert (alive.status, ready.status) == (200, 200)


async def test_it_is_not_ready_without_its_database(bot: RunningBot, client: ClientSession) -> None:
    server = Server(bot.adapter, LostStore(), host="127.0.0.1", port=0, is_dev=True)
    await server.start()

    async with client.get(f"http://127.0.0.1:{server.port}/readyz") as answer:
        assert answer.status == 503
        told = await answer.json()
    assert told["ready"] is False
    assert "the database does not answer" in told["why"]

    await server.stop()


async def test_it_says_that_it_is_not_ready_while_nothing_can_be_sent(
    bot: RunningBot, client: ClientSession
) -> None:
    trouble = "the chat service does not take Varv's token"
    server = Server(bot.adapter, bot.store, host="127.0.0.1", port=0, is_dev=True, trouble=lambda: trouble)
    await server.start()

    async with client.get(f"http://127.0.0.1:{server.port}/readyz") as answer:
        assert (answer.status, await answer.json()) == (503, {"ready": False, "why": trouble})

    await server.stop()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "varv.example.org", ""])
async def test_dev_mode_listens_on_this_machine_alone(bot: RunningBot, host: str) -> None:
    with pytest.raises(CannotStart, match="VARV_HOST"):
        Server(bot.adapter, bot.store, host=host, port=0, is_dev=True)


async def test_without_dev_mode_it_does_not_start(bot: RunningBot) -> None:
    with pytest.raises(CannotStart, match=r"VARV_APP_IDS.*VARV_DEV"):
        Server(bot.adapter, bot.store, host="127.0.0.1", port=0, is_dev=False)


async def test_a_port_that_is_taken_is_named(bot: RunningBot) -> None:
    second = Server(bot.adapter, bot.store, host="127.0.0.1", port=bot.server.port, is_dev=True)

    with pytest.raises(CannotStart, match=f"Port {bot.server.port}.*VARV_PORT"):
        await second.start()


async def test_when_it_stops_the_turn_in_flight_is_finished(bot: RunningBot, teams: PretendTeams) -> None:
    bot.desk.goes_on.clear()
    asked = asyncio.create_task(teams.person("Maria").says("hjälp"))
    await bot.desk.listens.wait()

    stopping = asyncio.create_task(bot.server.stop())
    bot.desk.goes_on.set()

    assert "echo (sv) hjälp" in await asked
    await stopping


async def test_a_turn_that_never_ends_does_not_keep_it_from_stopping() -> None:
    async with running_bot(grace=0.1) as bot, pretend_teams(bot.server.endpoint) as teams:
        bot.desk.goes_on.clear()
        asked = asyncio.create_task(teams.add_person("Maria").says("hjälp"))
        await bot.desk.listens.wait()

        await asyncio.wait_for(bot.server.stop(), 5)

        with pytest.raises(ClientError):
            await asked


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
async def test_told_to_end_it_finishes_the_turn_in_flight(
    bot: RunningBot, teams: PretendTeams, sign: signal.Signals
) -> None:
    bot.desk.goes_on.clear()
    serving = asyncio.create_task(bot.server.until_told())
    asked = asyncio.create_task(teams.person("Maria").says("hjälp"))
    await bot.desk.listens.wait()

    os.kill(os.getpid(), sign)
    bot.desk.goes_on.set()

    assert "echo (sv) hjälp" in await asked
    await asyncio.wait_for(serving, 5)


class LostStore(MemoryStore):
    """A store whose database does not answer."""

    async def is_ready(self) -> bool:
        return False
