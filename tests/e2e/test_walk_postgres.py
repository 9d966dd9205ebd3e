"""The core of the walk once more, with everything kept in PostgreSQL."""

import pytest

from tests.e2e import chapters_sv as walk
from tests.e2e.colleague import Colleagues
from tests.e2e.playground_page import PlaygroundPage


@pytest.fixture
def database_url(postgres_url: str) -> str:
    """A real PostgreSQL."""
    return postgres_url


@pytest.fixture
def shots() -> None:
    """The pictures are those of the walk in `test_walk_sv.py`."""


def test_the_same_walk_on_postgresql(maria: PlaygroundPage, colleague: Colleagues) -> None:
    walk.arrive(maria)
    walk.set_up(maria, colleague)
    walk.begin_plan(maria)
    walk.end_plan(maria, colleague)
    walk.start(maria)
    walk.do(maria, colleague)
    walk.study(maria, colleague)
    walk.adapt(maria)
