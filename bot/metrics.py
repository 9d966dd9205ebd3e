"""Figures about this process for Prometheus. The only place that knows its client.

Only counts: no ids, no people, nothing anybody wrote, and no label but words that stand in the code.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import cache
from math import nan

from aiohttp import web
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)

from bot.meter import TurnKind, TurnOutcome
from bot.server import CannotStart
from improvement.message import Backlog
from improvement.ports import Clock

LOOPBACK = "127.0.0.1"
TURN_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
WAIT_SECONDS = (0.0001, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5)


class Metrics:
    """Counts from its beginning. Implements `bot.meter.Meter`; the other rooms get single methods of it."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        GCCollector(registry=self.registry)
        turns = Counter("varv_turns", "Turns taken", ("kind", "outcome"), registry=self.registry)
        turn_seconds = Histogram(
            "varv_turn_seconds",
            "Seconds from hearing to having answered",
            ("kind",),
            buckets=TURN_SECONDS,
            registry=self.registry,
        )
        refusals = Counter(
            "varv_refusals", "Requests not let in", ("status", "reason"), registry=self.registry
        )
        messages = Counter(
            "varv_messages", "What became of messages said unasked", ("outcome",), registry=self.registry
        )
        waits = Histogram(
            "varv_database_wait_seconds",
            "Seconds a work waited for its turn at the database",
            ("purpose",),
            buckets=WAIT_SECONDS,
            registry=self.registry,
        )
        # looked up once for each label: that takes longer than counting
        self._turns, self._turn_seconds = cache(turns.labels), cache(turn_seconds.labels)
        self._refusals, self._messages = cache(refusals.labels), cache(messages.labels)
        self._waits = cache(waits.labels)
        self._waiting = Gauge("varv_messages_waiting", "Messages not over yet", registry=self.registry)
        self._due = Gauge("varv_messages_due", "Of those, messages that are due", registry=self.registry)
        self._oldest = Gauge(
            "varv_oldest_due_seconds",
            "Seconds since the oldest waiting message was due",
            registry=self.registry,
        )

    def turn(self, kind: TurnKind, outcome: TurnOutcome, seconds: float) -> None:
        """A turn is over."""
        self._turns(kind.value, outcome.value).inc()
        self._turn_seconds(kind.value).observe(seconds)

    def refusal(self, status: int, reason: str) -> None:
        """A request was not let in."""
        self._refusals(str(status), reason).inc()

    def message(self, outcome: str) -> None:
        """Something became of a message."""
        self._messages(outcome).inc()

    def waited(self, purpose: str, seconds: float) -> None:
        """A work has got its turn at the database."""
        self._waits(purpose).observe(seconds)

    def backlog(self, backlog: Backlog | None, now: datetime) -> None:
        """How much waits; None when that cannot be known, which is not a figure."""
        self._waiting.set(backlog.waiting if backlog else nan)
        self._due.set(backlog.due if backlog else nan)
        since = backlog.oldest_due if backlog else None
        self._oldest.set((now - since).total_seconds() if since else 0 if backlog else nan)


@asynccontextmanager
async def serving(
    metrics: Metrics, port: int | None, backlog: Callable[[datetime], Awaitable[Backlog]], clock: Clock
) -> AsyncIterator[int | None]:
    """Answers `/metrics` on a port of this machine alone, until the end; without a port it does nothing.

    Gives the port: with 0 it is any free one. Raises `CannotStart` when it is taken.
    """
    if port is None:
        yield None
        return

    async def show(_: web.Request) -> web.Response:
        await _ask(metrics, backlog, clock.now())
        headers = {"Content-Type": CONTENT_TYPE_LATEST}
        return web.Response(body=generate_latest(metrics.registry), headers=headers)

    application = web.Application()
    application.router.add_get("/metrics", show)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        await _listen(runner, port)
        yield int(runner.addresses[0][1])
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, port: int) -> None:
    try:
        await web.TCPSite(runner, LOOPBACK, port).start()
    except OSError as error:
        raise CannotStart(
            f"Port {port} cannot be used for the figures: choose another with VARV_METRICS_PORT, or none. "
            f"({error.strerror})"
        ) from error


async def _ask(metrics: Metrics, backlog: Callable[[datetime], Awaitable[Backlog]], now: datetime) -> None:
    try:
        metrics.backlog(await backlog(now), now)
    except Exception:  # without its database the process has figures all the same
        metrics.backlog(None, now)
