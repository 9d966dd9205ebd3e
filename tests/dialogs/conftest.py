"""A team in the pilot's municipality, remembered in memory."""

import pytest

from storage import MemoryStore
from tests.dialogs.talk import Speaker, Talk


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
def johan(talk: Talk) -> Speaker:
    return talk.person("Johan")


@pytest.fixture
def karin(talk: Talk) -> Speaker:
    return talk.person("Karin")
