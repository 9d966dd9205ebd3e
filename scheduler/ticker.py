"""Rings at a steady pace. The only place that knows APScheduler."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from apscheduler.schedulers.asyncio import AsyncIOScheduler


class Ticker:
    """Calls `ring` every `seconds`. One that takes longer is not doubled, a missed one not made up."""

    def __init__(self, ring: Callable[[], Awaitable[object]], *, seconds: float) -> None:
        self._ring = ring
        self._ringing = asyncio.Lock()
        # a ring left out because the one before still rings is as meant, and not worth a warning
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._scheduler.add_job(
            self._ring_alone,
            "interval",
            seconds=seconds,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )

    def start(self) -> None:
        """Begin to ring, in the running event loop."""
        self._scheduler.start()

    async def stop(self, *, patience: float = 20) -> None:
        """Ring no more. What has begun gets `patience` seconds to end; cut off, it may send a card twice."""
        self._scheduler.pause()
        with suppress(TimeoutError):
            async with asyncio.timeout(patience), self._ringing:
                pass
        self._scheduler.shutdown(wait=False)

    async def _ring_alone(self) -> None:
        async with self._ringing:
            await self._ring()
