"""What stands in the way: when a team is asked about it, and when two texts say the same."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from improvement.obstacle import Obstacle, ObstacleState, say_the_same

MONDAY = date(2026, 3, 16)
WEEK = timedelta(weeks=1)
TOLD = Obstacle(
    id="o1",
    tenant="ekdalen",
    team="t1",
    cycle="c1",
    text="Blanketterna finns inte i samtalsrum 2.",
    monday=MONDAY - WEEK,
    at=datetime(2026, 3, 11, 9, 0, tzinfo=UTC),
)
PROMISED = replace(TOLD, state=ObstacleState.PROMISED, until=MONDAY + timedelta(days=3))


def test_it_is_asked_about_in_the_week_after() -> None:
    assert not TOLD.is_asked_about(MONDAY - WEEK)
    assert TOLD.is_asked_about(MONDAY)


def test_one_answer_a_week_is_enough() -> None:
    answered = replace(TOLD, asked=MONDAY)

    assert not answered.is_asked_about(MONDAY)
    assert answered.is_asked_about(MONDAY + WEEK)


def test_a_promise_is_waited_for_until_its_day_has_been() -> None:
    assert not PROMISED.is_asked_about(MONDAY)
    assert PROMISED.is_asked_about(MONDAY + WEEK)


@pytest.mark.parametrize("state", [state for state in ObstacleState if state is not ObstacleState.PROMISED])
def test_whatever_else_is_said_the_team_is_asked_as_long_as_it_is_open(state: ObstacleState) -> None:
    assert replace(TOLD, state=state).is_asked_about(MONDAY)
    assert not replace(TOLD, state=state, closed_at=TOLD.at).is_asked_about(MONDAY)


def test_the_same_words_say_the_same_whatever_they_are_written_with() -> None:
    assert say_the_same("Blanketterna finns inte!", "  blanketterna  FINNS inte")
    assert not say_the_same("Blanketterna finns inte", "Blanketterna finns inte i rum 2")
