"""The digest and the manager's note on their way: in the reader's language, their own data a tap away."""

from datetime import date

import pytest

from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.views import ManagerStatus, Notice, WeeklyDigest
from improvement.identity import new_id
from improvement.message import Delivery, Message
from improvement.page import Page
from improvement.schedule import Occasion
from locales.templates import read_templates
from scheduler.parcel import Parcel, pack
from storage import MemoryStore
from tests.dialogs.talk import Talk
from tests.dialogs.the_week import begin, the_person
from tests.dialogs.those_who_lead import change_person, change_team, leads, manages
from tests.scheduler.test_closing import live_until, set_off


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


@pytest.mark.parametrize("pausing", [False, True])
async def test_the_managers_note_comes_without_a_letter_or_a_summary_but_not_in_a_pause(
    talk: Talk, pausing: bool
) -> None:
    await manages(talk)
    await set_off(talk, Occasion.DIGEST, Occasion.SUMMARY)
    if pausing:
        await change_team(talk, paused_until=date(2026, 4, 6))

    await live_until(talk, date(2026, 3, 20))

    assert len(await talk.messages("manager-note")) == (0 if pausing else 1)
    assert await talk.messages("digest") == []
