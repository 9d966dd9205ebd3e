"""One timestamp per gate keeps every limit of the chat service."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from improvement.pace import Gate, Gates, Pace

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
PACE = Pace()
LIMITS = [(1, 7), (2, 8), (30, 60), (3600, 1800)]  # within so many seconds, so many to one conversation


def as_fast_as_it_goes(messages: int) -> list[float]:
    """When so many messages to one conversation pass, in seconds, if all want to at once."""
    gate, passed = Gate(NOW, NOW), []
    for _ in range(messages):
        at = gate.next_from(NOW, PACE.lane_slack)
        gate.let_pass(at, PACE.lane_interval)
        passed.append((at - NOW).total_seconds())
    return passed


@pytest.mark.parametrize(("seconds", "most"), LIMITS)
def test_a_conversation_keeps_all_four_limits(seconds: int, most: int) -> None:
    passed = as_fast_as_it_goes(2000)

    assert max(sum(start <= one < start + seconds for one in passed) for start in passed[:300]) <= most


@given(st.lists(st.floats(0, 5), max_size=200))
def test_a_tenant_never_gets_more_than_its_rate_whenever_messages_come(pauses: list[float]) -> None:
    gate, now, passed = Gate(NOW, NOW), NOW, []
    for pause in pauses:
        now += timedelta(seconds=pause)
        at = gate.next_from(now)
        gate.let_pass(at, PACE.tenant_interval)
        passed.append(at)

    gaps = [later - earlier for earlier, later in pairwise(passed)]
    assert all(gap >= PACE.tenant_interval for gap in gaps)


def test_a_gate_that_was_shut_opens_then_for_one_at_a_time() -> None:
    kept: dict[tuple[str, str], Gate] = {}
    gates = Gates(kept, NOW)
    until = NOW + timedelta(seconds=30)

    gates.shut("ekdalen", "t1", until, PACE)

    lane = gates.at("ekdalen", "t1")
    assert lane.next_from(NOW, PACE.lane_slack) == until
    lane.let_pass(until, PACE.lane_interval)
    assert lane.next_from(NOW, PACE.lane_slack) == until + PACE.lane_interval


def test_who_waits_stands_in_line() -> None:
    gate = Gate(NOW, NOW)

    places = [gate.queue(NOW, timedelta(seconds=1)) for _ in range(3)]

    assert places == [NOW, NOW + timedelta(seconds=1), NOW + timedelta(seconds=2)]
