"""In dev mode the clock can be moved, for every process on the database."""

from datetime import UTC, datetime, timedelta

import pytest

from scheduler.clock import MovableClock, RealClock
from storage import MemoryStore

WEEK = timedelta(days=7)
MOMENT = timedelta(seconds=30)  # longer than any of these tests takes


def is_about(moment: datetime, expected: datetime) -> bool:
    return abs(moment - expected) < MOMENT


def test_the_real_clock_tells_the_time_in_utc() -> None:
    now = RealClock().now()

    assert now.utcoffset() == timedelta()
    assert is_about(now, datetime.now(UTC))


async def test_the_real_clock_cannot_be_moved_and_says_what_would_let_it() -> None:
    with pytest.raises(RuntimeError, match="VARV_DEV"):
        await RealClock().forward(WEEK)


async def test_a_clock_nobody_moved_tells_the_real_time() -> None:
    clock = MovableClock(MemoryStore())

    await clock.follow()

    assert is_about(clock.now(), datetime.now(UTC))


async def test_a_clock_goes_on_from_where_it_was_moved() -> None:
    clock = MovableClock(MemoryStore())

    await clock.forward(WEEK)
    await clock.forward(WEEK)

    assert is_about(clock.now(), datetime.now(UTC) + 2 * WEEK)


async def test_every_process_on_the_same_store_follows() -> None:
    store = MemoryStore()
    here, there = MovableClock(store), MovableClock(store)
    await here.forward(WEEK)

    before = there.now()
    await there.follow()

    assert is_about(before, datetime.now(UTC))
    assert is_about(there.now(), datetime.now(UTC) + WEEK)


async def test_a_moved_clock_is_still_moved_after_a_restart() -> None:
    store = MemoryStore()
    await MovableClock(store).forward(WEEK)

    clock = MovableClock(store)
    await clock.follow()

    assert is_about(clock.now(), datetime.now(UTC) + WEEK)


async def test_a_clock_can_begin_somewhere_else_and_be_moved_on_from_there() -> None:
    begins = datetime(2026, 2, 26, 8, 0, tzinfo=UTC)
    clock = MovableClock(MemoryStore(), begins)

    await clock.forward(WEEK)

    assert is_about(clock.now(), begins + WEEK)
