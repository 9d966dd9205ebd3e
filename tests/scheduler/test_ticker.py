"""The ticker rings at a steady pace, one ring at a time, and lets the last one end."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from scheduler.ticker import Ticker

PACE = 0.01  # seconds
PATIENCE = 10  # seconds; much longer than needed, so that a busy machine changes nothing


@asynccontextmanager
async def ticking(ring: Callable[[], Awaitable[object]]) -> AsyncIterator[Ticker]:
    ticker = Ticker(ring, seconds=PACE)
    ticker.start()
    yield ticker
    await ticker.stop()


class Bell:
    """Counts its rings; `third` is set at the third."""

    def __init__(self) -> None:
        self.rings = 0
        self.third = asyncio.Event()

    async def ring(self) -> None:
        self.rings += 1
        if self.rings == 3:
            self.third.set()


async def test_it_rings_again_and_again() -> None:
    bell = Bell()

    async with ticking(bell.ring), asyncio.timeout(PATIENCE):
        await bell.third.wait()

    assert bell.rings >= 3


async def test_it_rings_on_after_a_ring_that_failed(caplog: pytest.LogCaptureFixture) -> None:
    bell = Bell()

    async def ring() -> None:
        await bell.ring()
        raise ConnectionError("the database is away")

    async with ticking(ring), asyncio.timeout(PATIENCE):
        await bell.third.wait()

    assert "the database is away" in caplog.text


async def test_it_is_silent_once_stopped() -> None:
    bell = Bell()
    async with ticking(bell.ring), asyncio.timeout(PATIENCE):
        await bell.third.wait()

    rings = bell.rings
    bell_of_another = Bell()
    async with ticking(bell_of_another.ring), asyncio.timeout(PATIENCE):
        await bell_of_another.third.wait()

    assert bell.rings == rings


async def test_a_slow_ring_is_not_doubled() -> None:
    bell, slow_has_begun, slow_may_end = Bell(), asyncio.Event(), asyncio.Event()
    begun = 0

    async def ring() -> None:
        nonlocal begun
        begun += 1
        slow_has_begun.set()
        await slow_may_end.wait()

    async with ticking(ring), ticking(bell.ring), asyncio.timeout(PATIENCE):
        await slow_has_begun.wait()
        await bell.third.wait()
        begun_while_slow = begun
        slow_may_end.set()

    assert begun_while_slow == 1


async def test_stopping_lets_a_ring_that_has_begun_come_to_its_end() -> None:
    has_begun, may_end = asyncio.Event(), asyncio.Event()
    ended: list[bool] = []

    async def ring() -> None:
        has_begun.set()
        await may_end.wait()
        ended.append(True)

    ticker = Ticker(ring, seconds=PACE)
    ticker.start()
    async with asyncio.timeout(PATIENCE):
        await has_begun.wait()
        stopping = asyncio.create_task(ticker.stop())
        may_end.set()
        await stopping

    assert ended == [True]


async def test_stopping_waits_no_longer_than_it_is_told() -> None:
    has_begun, never = asyncio.Event(), asyncio.Event()

    async def ring() -> None:
        has_begun.set()
        await never.wait()

    ticker = Ticker(ring, seconds=PACE)
    ticker.start()
    async with asyncio.timeout(PATIENCE):
        await has_begun.wait()
        await ticker.stop(patience=PACE)
