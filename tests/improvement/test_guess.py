"""Guesses are shown together or not at all."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from improvement.guess import Guess, Spread, spread

LEVELS = some.lists(some.integers(0, 10), max_size=12)


def guesses(*levels: int) -> list[Guess]:
    return [
        Guess(id=f"g{number}", tenant="ekdalen", team="t1", cycle="c1", person=f"p{number}", level=level)
        for number, level in enumerate(levels)
    ]


@pytest.mark.parametrize("levels", [(), (7,), (6, 7)])
def test_fewer_than_three_guesses_are_not_shown(levels: tuple[int, ...]) -> None:
    together = spread(guesses(*levels))

    assert not together.is_shown
    assert together.middle is None


def test_the_pilot_team_guessed_seven() -> None:
    together = spread(guesses(6, 9, 7, 8, 7))

    assert together == Spread((6, 7, 7, 8, 9))
    assert together.is_shown
    assert together.middle == 7


def test_of_two_in_the_middle_it_is_the_lower() -> None:
    assert spread(guesses(2, 4, 7, 9)).middle == 4


def test_nobody_can_be_told_from_the_order() -> None:
    together = {spread(order) for order in permutations(guesses(9, 6, 7))}

    assert together == {Spread((6, 7, 9))}


@given(LEVELS)
def test_the_middle_is_one_that_somebody_guessed(levels: list[int]) -> None:
    middle = spread(guesses(*levels)).middle

    assert middle in levels if len(levels) >= 3 else middle is None
