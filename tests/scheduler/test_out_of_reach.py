"""Who cannot be written to in person, a guest perhaps: their process leader hears it once, and what to do."""

from datetime import timedelta

import pytest

from dialogs.views import Step
from improvement.delivery import DeliveryRefused
from improvement.page import Page
from scheduler.delivery import Deliveries
from tests.dialogs.talk import Talk, code_of
from tests.dialogs.those_who_lead import leads
from tests.scheduler.couriers import Noticeboard
from tests.scheduler.test_pauses import say

GUEST = "a:Amir"
WEEKS = timedelta(weeks=3)


@pytest.fixture
async def deliveries(talk: Talk, deliveries: Deliveries, board: Noticeboard) -> Deliveries:
    """Maria leads, what Varv says on arrival is said, and Amir cannot be reached."""
    await leads(talk)
    await deliveries.deliver_due()
    board.posted.clear()
    board.refused[GUEST] = DeliveryRefused("no personal chat with a guest", status=403)
    return deliveries


async def deliver(talk: Talk, deliveries: Deliveries, *pages: Page) -> None:
    await say(talk, *pages, person="Amir")
    for _ in range(3):
        await deliveries.deliver_due()
        await talk.clock.forward(timedelta(seconds=10))


async def test_the_leader_hears_who_cannot_be_reached_and_what_to_do(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliver(talk, deliveries, Page(name="status"))

    (told,) = board.posted
    assert (told.conversation, code_of(told.view)) == ("a:Maria", "cannot-reach")


async def test_the_leader_hears_it_once_for_each_person(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliver(talk, deliveries, Page(name="status"))
    await talk.clock.forward(WEEKS)
    await deliver(talk, deliveries, Page(name="help"))

    assert board.codes() == ["cannot-reach"]


@pytest.mark.parametrize("page", ["nudge", "obstacle-news"])
async def test_nothing_is_told_that_would_tell_who_has_not_answered_or_who_told(
    talk: Talk, deliveries: Deliveries, board: Noticeboard, page: str
) -> None:
    await deliver(talk, deliveries, Page(name=page))

    assert await talk.messages("cannot-reach") == []


async def test_once_they_have_written_to_varv_the_card_is_an_old_one(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliver(talk, deliveries, Page(name="status"))
    (message,) = await talk.messages("cannot-reach")
    await talk.person("Amir").in_person.says("hjälp")

    view = await talk.person("Maria").in_person.taps(Step(verb="open", page=message.page))

    assert code_of(view) == "old-card"


async def test_a_leader_who_cannot_be_reached_is_not_told_of_herself(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    board.refused["a:Maria"] = DeliveryRefused("blocked", status=403)
    await say(talk, Page(name="status"), person="Maria")
    await deliveries.deliver_due()
    await deliveries.deliver_due()

    assert await talk.messages("cannot-reach") == []
