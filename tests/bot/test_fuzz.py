"""Whatever is sent to Varv: never an error of ours, never an effect without authority, never a hang.

More than 20 000 activities in small batches, the same ones each time. A part that fails tells its seed.
"""

import asyncio
from collections.abc import Callable

import pytest
from aiohttp import ClientSession
from yarl import URL

from bot.gate import Gate
from bot.incoming import Malformed
from bot.key_ring import KeyRing
from bot.not_let_in import NotLetIn
from bot.passport import Passport
from improvement.message import Seen
from improvement.team import Person
from storage import MemoryStore
from tests.bot.fuzzing import Rows, against, play
from tests.bot.garbled import garbled, rubbish
from tests.bot.ward import (
    APP,
    EKDALEN,
    GRANBY,
    STRANGER,
    Raw,
    begin_both,
    events,
    read,
    sayings,
    tap,
    values_of_taps,
)
from tests.clocks import StillClock
from tests.dialogs.talk import CHANNEL

PASSPORT = Passport(APP, CHANNEL.service_url, frozenset({"msteams"}))


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    """Two organisations with a team each."""
    store = MemoryStore()
    asyncio.run(begin_both(store))
    return store


@pytest.fixture(scope="module")
def values(store: MemoryStore) -> list[Raw]:
    """What the buttons in Ekdalen send."""
    return asyncio.run(values_of_taps(store.copy(), EKDALEN))


def nothing_of(tenant: str) -> Callable[[Rows, Rows], None]:
    """Not a row of this organisation is another than before."""

    def holds(before: Rows, after: Rows) -> None:
        assert of(tenant, after) == of(tenant, before)

    return holds


def of(tenant: str, rows: Rows) -> Rows:
    return {place: row for place, row in rows.items() if place[1] == tenant}


def only_about_themselves(before: Rows, after: Rows) -> None:
    """What was there is there as it was; and nothing new is about a team, a cycle or a person of before.

    The stranger's own row, and what is noted as heard, hold what they called themselves and their activities,
    and a garbled name may be any id: that gives them nothing.
    """
    known = {id for _, _, id in before}
    for place, row in before.items():
        assert after.get(place) is row, place
    for place in after.keys() - before.keys():
        if place[0] in (Person, Seen):
            continue
        assert known.isdisjoint(value for value in after[place].values() if isinstance(value, str)), place


@pytest.mark.parametrize("number", range(3))
def test_members_change_nothing_in_another_organisation(
    store: MemoryStore, values: list[Raw], number: int
) -> None:
    bodies = [*sayings(EKDALEN, "Maria"), *sayings(EKDALEN, "Johan"), *events(EKDALEN)]
    bodies += [tap(EKDALEN, "Maria", value, is_personal=where) for value in values for where in (True, False)]

    play(number, garbled(bodies), against(store, nothing_of(GRANBY)))


@pytest.mark.parametrize("number", range(3, 6))
def test_strangers_change_nothing_but_what_is_about_themselves(
    store: MemoryStore, values: list[Raw], number: int
) -> None:
    bodies = sayings(EKDALEN, STRANGER, True)
    bodies += [tap(EKDALEN, STRANGER, value, is_personal=True) for value in values]

    play(number, garbled(bodies), against(store, only_about_themselves))


@pytest.mark.parametrize("number", range(6, 8))
def test_members_elsewhere_change_nothing_here_with_copied_cards(
    store: MemoryStore, values: list[Raw], number: int
) -> None:
    bodies = [tap(GRANBY, "Maria", value, is_personal=where) for value in values for where in (True, False)]

    play(number, garbled(bodies), against(store, nothing_of(EKDALEN)))


def test_rubbish_changes_nothing_that_was_there(store: MemoryStore) -> None:
    play(8, rubbish(), against(store, only_about_themselves))


def test_nothing_gets_through_the_gate_for_an_organisation_that_is_not_listed(values: list[Raw]) -> None:
    bodies = [*sayings(EKDALEN, "Maria"), *events(EKDALEN)]
    bodies += [tap(EKDALEN, "Maria", value, is_personal=True) for value in values]

    async def knock(batch: list[object]) -> None:
        async with ClientSession() as session:
            keys = KeyRing(session, URL("http://127.0.0.1:9/"), StillClock())
            gate = Gate(keys, StillClock(), app_ids={APP}, tenants={GRANBY}, may_call=lambda _: True)
            for body in batch:
                with pytest.raises((NotLetIn, Malformed)):
                    gate.admit(PASSPORT, read(body))

    play(9, garbled(bodies), lambda runner, batch: runner.run(knock(batch)))
