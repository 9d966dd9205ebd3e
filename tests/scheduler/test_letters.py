"""The digest and the manager's note on their way: in the reader's language, their own data a tap away."""

import pytest

from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.views import ManagerStatus, Notice, WeeklyDigest
from improvement.identity import new_id
from improvement.message import Delivery, Message
from improvement.page import Page
from locales.templates import read_templates
from scheduler.parcel import Parcel, pack
from storage import MemoryStore
from tests.dialogs.talk import Talk
from tests.dialogs.the_week import begin, the_person
from tests.dialogs.those_who_lead import change_person, leads, manages


@pytest.fixture
async def talk() -> Talk:
    """The pilot team, whose cycle has begun."""
    talk = Talk(MemoryStore())
    await talk.arrive()
    await begin(talk)
    return talk


async def packed(talk: Talk, name: str, page: str) -> Parcel:
    """A letter to somebody, as it is sent."""
    now, person = talk.clock.now(), await the_person(talk, name)
    message = Message(
        id=new_id(),
        tenant=talk.tenant,
        team=None,
        delivery=Delivery.PERSONAL,
        to=person.id,
        page=Page(name=page, item="2026-03-02"),
        key="",
        due_at=now,
        created_at=now,
    )
    async with talk.store.work(talk.tenant) as work:
        scene = Scene(work=work, now=now, templates=read_templates(), calendar=talk.calendar, language="sv")
        return await pack(scene, message)


@pytest.mark.parametrize("page", ["digest", "manager-note", "my-teams"])
async def test_promise_10_what_is_stored_about_me_is_one_tap_away(talk: Talk, page: str) -> None:
    await leads(talk, "Karin")
    await manages(talk, "Karin")

    parcel = await packed(talk, "Karin", page)

    assert isinstance(parcel.view, WeeklyDigest | Notice | ManagerStatus)
    assert parcel.view.steps[-1].page == Page(name="my-data")
    assert parcel.person is not None


async def test_a_letter_speaks_the_readers_language(talk: Talk) -> None:
    await leads(talk)
    await change_person(talk, "Maria", language="en")

    assert (await packed(talk, "Maria", "digest")).language == "en"


@pytest.mark.parametrize("page", ["digest", "manager-note"])
async def test_a_letter_to_somebody_without_the_role_is_not_sent(talk: Talk, page: str) -> None:
    with pytest.raises(NothingToSay):
        await packed(talk, "Johan", page)
