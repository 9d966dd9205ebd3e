"""A bot that lets in only those who show a token."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientResponse, ClientSession

from bot.fake_key_server import FakeKeyServer, running_key_server
from bot.gate import open_gate
from bot.loopback import calls_loopback
from bot.rate import Limits
from tests.bot.activities import personal
from tests.bot.conftest import RunningBot, StillClock, running_bot

APP = "0a1b2c3d-0000-4000-8000-00000000000a"
OTHER_APP = "0a1b2c3d-0000-4000-8000-00000000000b"
TENANT = "11111111-2222-4333-8444-555555555555"
LETTERED = "abcdef01-2222-4333-8444-555555555555"  # listed too
SERVICE = "http://127.0.0.1:9/_connector"


@dataclass
class Guarded:
    """A bot with a gate, the key server it trusts, the clock it reads and a client to knock with."""

    bot: RunningBot
    keys: FakeKeyServer
    clock: StillClock
    client: ClientSession
    answers: list[bytes] = field(default_factory=list)

    def token(self, **changed: Any) -> str:
        """A token that holds, with some claims changed."""
        return self.keys.token(**{"app_id": APP, "service_url": SERVICE, "now": self.clock.now(), **changed})

    async def knock(
        self, token: str | None = None, *, body: object = None, headers: Mapping[str, str] | None = None
    ) -> ClientResponse:
        """Send an activity, with this token."""
        given = {"Content-Type": "application/json", **(headers or {})}
        if token is not None:
            given["Authorization"] = f"Bearer {token}"
        data = body if isinstance(body, bytes) else None
        sent = None if data is not None else (typing() if body is None else body)
        async with self.client.post(self.bot.server.endpoint, data=data, json=sent, headers=given) as answer:
            self.answers.append(await answer.read())
            return answer

    async def status(self, token: str | None = None, **asked: Any) -> int:
        """The status an activity is answered with."""
        return (await self.knock(token, **asked)).status


def typing(**fields: Any) -> dict[str, Any]:
    """An activity that is taken quietly."""
    return said(**{"type": "typing", **fields})


def said(**fields: Any) -> dict[str, Any]:
    """A message from the organisation that may use Varv."""
    conversation = {"conversationType": "personal", "tenantId": TENANT, "id": "a:personal-maria"}
    data = {"tenant": {"id": TENANT}}
    return personal(**{"serviceUrl": SERVICE, "conversation": conversation, "channelData": data, **fields})


@asynccontextmanager
async def guarded_bot(*, limits: Limits | None = None, keys_are_down: bool = False) -> AsyncIterator[Guarded]:
    """Everything there is to knock at."""
    clock = StillClock()
    async with running_key_server() as keys, ClientSession() as client:
        keys.is_down = keys_are_down
        allowed: dict[str, Any] = {
            "app_ids": {APP, OTHER_APP},
            "tenants": {TENANT, LETTERED},
            "may_call": calls_loopback,
            "limits": limits or Limits(),
        }
        async with (
            open_gate(client, clock, metadata=keys.metadata, **allowed) as gate,
            running_bot(gate=gate) as bot,
        ):
            yield Guarded(bot, keys, clock, client)
