"""Sends batches of activities to a bot, the same ones each time, and sees that nothing goes wrong."""

import asyncio
import time
from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.adapter import Adapter
from bot.incoming import Malformed
from storage import MemoryStore
from tests.bot.ward import read, ward_on

LONGEST = 2.0  # seconds of the processor's time for one activity; a hang has no end
TIDY = ("turn failed", "event failed", "arrival failed", "roll call failed", "apology failed")
Rows = Mapping[tuple[Any, str, str], Any]


FUZZ = settings(
    max_examples=240,
    database=None,
    deadline=None,
    phases=[Phase.generate],  # to look for the smallest example would take longer than all the rest
    suppress_health_check=list(HealthCheck),
)


def play(
    number: int,
    batches: st.SearchStrategy[list[object]],
    send: Callable[[asyncio.Runner, list[object]], None],
) -> None:
    """Send batches of activities, the same ones for the same number. Nothing may go wrong on the way."""
    print(f"seed {number}")

    with asyncio.Runner() as runner, capture_logs() as logged:

        @seed(number)
        @FUZZ
        @given(batches)
        def check(batch: list[object]) -> None:
            logged.clear()
            send(runner, batch)
            assert [line for line in logged if line["event"] in TIDY] == []

        check()


def against(
    store: MemoryStore, holds: Callable[[Rows, Rows], None]
) -> Callable[[asyncio.Runner, list[object]], None]:
    """Sends to a bot on a copy of the store, and sees what `holds` between the rows before and after."""

    def send(runner: asyncio.Runner, batch: list[object]) -> None:
        copy = store.copy()
        runner.run(asyncio.wait_for(take(ward_on(copy).adapter, batch), 30))
        holds(store.rows, copy.rows)

    return send


async def take(adapter: Adapter, batch: list[object]) -> None:
    for body in batch:
        began = time.process_time()
        try:
            outcome = await adapter.take(read(body))
        except Malformed:
            continue
        assert outcome.status < 500
        assert time.process_time() - began < LONGEST


def some(batches: st.SearchStrategy[list[object]], many: int) -> list[list[object]]:
    """So many batches, always the same."""
    found: list[list[object]] = []

    @seed(10)
    @settings(FUZZ, max_examples=many)
    @given(batches)
    def draw(batch: list[object]) -> None:
        found.append(batch)

    draw()
    return found
