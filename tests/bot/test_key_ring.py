"""The chat service's keys: they change, and their server is not always there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from aiohttp import ClientSession
from yarl import URL

from bot.fake_key_server import FakeKeyServer, running_key_server
from bot.key_ring import KeyRing
from tests.bot.conftest import StillClock
from tests.bot.guarded import guarded_bot

NOBODY = URL("http://127.0.0.1:9/openid")
HOUR, DAY, MINUTE = timedelta(hours=1), timedelta(days=1), timedelta(minutes=1)


@dataclass
class Ring:
    server: FakeKeyServer
    keys: KeyRing
    clock: StillClock

    async def knows(self, id: str) -> bool:
        return await self.keys.find(id) is not None


@asynccontextmanager
async def ring_at(metadata: URL | None = None) -> AsyncIterator[Ring]:
    clock = StillClock()
    async with running_key_server() as server, ClientSession() as session:
        keys = KeyRing(session, metadata or server.metadata, clock)
        yield Ring(server, keys, clock)
        await keys.close()


@pytest.fixture
async def ring() -> AsyncIterator[Ring]:
    async with ring_at() as ready:
        await ready.keys.has_keys()
        yield ready


async def test_keys_are_fetched_once_and_remembered_for_a_day(ring: Ring) -> None:
    for _ in range(23):
        assert await ring.knows("k1")
        await ring.clock.forward(HOUR)

    assert ring.server.asked == 1


async def test_old_keys_are_fetched_anew_while_nobody_waits(ring: Ring) -> None:
    ring.server.add_key("k2")
    ring.server.withdraw_key("k1")
    await ring.clock.forward(DAY)

    assert await ring.knows("k1")
    assert await ring.knows("k2")
    assert not await ring.knows("k1")


async def test_a_new_key_is_found_when_it_is_first_used(ring: Ring) -> None:
    ring.server.add_key("k2")

    assert await ring.knows("k2")
    assert ring.server.asked == 2


async def test_a_storm_of_unknown_keys_causes_one_fetch_an_hour(ring: Ring) -> None:
    known = await asyncio.gather(*(ring.knows(f"u{number}") for number in range(200)))
    later = [await ring.knows(f"v{number}") for number in range(200)]
    in_a_while = ring.server.asked
    await ring.clock.forward(HOUR)
    await asyncio.gather(*(ring.knows(f"w{number}") for number in range(200)))

    assert not any(known)
    assert not any(later)
    assert (in_a_while, ring.server.asked) == (2, 3)


async def test_a_storm_at_the_start_causes_one_fetch() -> None:
    async with ring_at() as ring:
        known = await asyncio.gather(*(ring.knows("k1") for _ in range(200)))

        assert all(known)
        assert ring.server.asked == 1


async def test_stale_keys_keep_working_while_the_key_server_is_down(ring: Ring) -> None:
    ring.server.is_down = True
    await ring.clock.forward(3 * DAY)

    assert await ring.knows("k1")
    assert not await ring.knows("k2")
    assert await ring.knows("k1")


async def test_a_key_server_that_is_down_is_asked_once_a_minute(ring: Ring) -> None:
    ring.server.is_down = True
    for _ in range(10):
        await ring.knows("k2")
    asked = ring.server.asked
    ring.server.is_down = False
    ring.server.add_key("k2")
    await ring.clock.forward(MINUTE)

    assert await ring.knows("k2")
    assert (asked, ring.server.asked) == (2, 3)


async def test_keys_come_when_the_key_server_that_was_down_at_the_start_is_back() -> None:
    async with ring_at() as ring:
        ring.server.is_down = True
        at_start = await ring.keys.has_keys()
        soon = await ring.knows("k1")
        ring.server.is_down = False
        await ring.clock.forward(MINUTE)

        assert (at_start, soon) == (False, False)
        assert await ring.knows("k1")


@pytest.mark.parametrize("address", [NOBODY, URL("http://login.example/openid"), URL("file:///etc/passwd")])
async def test_a_server_that_nobody_may_or_can_ask_leaves_no_keys(address: URL) -> None:
    async with ring_at(address) as ring:
        assert not await ring.knows("k1")


async def test_keys_that_are_none_are_passed_over(ring: Ring) -> None:
    ring.server.list_also({"kid": "odd", "kty": "EC"}, {"kid": "", "kty": "RSA"}, {"kty": 7})

    assert not await ring.knows("odd")
    assert await ring.knows("k1")


async def test_without_keys_nobody_is_let_in_and_readyz_says_why() -> None:
    async with guarded_bot(keys_are_down=True) as door:
        base = door.bot.server.endpoint.removesuffix("/api/messages")
        status = await door.status(door.token())
        async with door.client.get(base + "/readyz") as answer:
            ready, told = answer.status, await answer.json()
        door.keys.is_down = False
        await door.clock.forward(MINUTE)
        again = await door.status(door.token())

    assert (status, ready, again) == (401, 503, 200)
    assert "VARV_OPENID_METADATA" in told["why"]
