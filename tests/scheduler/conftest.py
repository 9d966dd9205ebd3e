"""A team whose messages are delivered to a noticeboard."""

import pytest

from scheduler.delivery import Deliveries
from storage import MemoryStore
from tests.dialogs.talk import Speaker, Talk
from tests.scheduler.couriers import Noticeboard, deliveries_of


@pytest.fixture
async def talk() -> Talk:
    """Varv is installed in the channel; nobody has said anything yet."""
    talk = Talk(MemoryStore())
    await talk.arrive()
    return talk


@pytest.fixture
def maria(talk: Talk) -> Speaker:
    return talk.person("Maria")


@pytest.fixture
def board() -> Noticeboard:
    return Noticeboard()


@pytest.fixture
def deliveries(talk: Talk, board: Noticeboard) -> Deliveries:
    return deliveries_of(talk, talk.store, board)
