"""Who cannot be written to in person, a guest perhaps: their process leader hears it once, and what to do."""

from datetime import timedelta

import pytest

from dialogs.views import Step
from improvement.delivery import DeliveryRefused
from improvement.page import Page
from scheduler.delivery import Deliveries
from tests.dialogs.talk import Talk, code_of, start_cycle
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


async def test_nothing_is_told_that_would_tell_who_told_of_an_obstacle(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliver(talk, deliveries, Page(name="obstacle-news"))

    assert await talk.messages("cannot-reach") == []


async def test_who_gets_nothing_but_reminders_is_told_of_once_and_so_late_that_it_tells_of_no_week(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await begin_to_test(talk)

    told_after = [week for week in range(7) if await is_told_after_reminding(talk, deliveries, board, week)]

    (weeks,) = told_after
    assert 2 <= weeks <= 4


async def test_who_can_be_reached_before_the_leader_would_hear_is_not_told_of(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await begin_to_test(talk)
    await is_told_after_reminding(talk, deliveries, board, 0)
    (told,) = await talk.messages("cannot-reach")

    await talk.person("Amir").in_person.says("hjälp")
    await talk.clock.forward(timedelta(weeks=5))
    await deliveries.deliver_due()

    assert "cannot-reach" not in board.codes()
    assert (await talk.messages("cannot-reach"))[0].reason.startswith("nothing-to-say")
    assert told.due_at >= told.created_at + timedelta(weeks=2)


async def begin_to_test(talk: Talk) -> None:
    """A cycle runs in which Amir is asked."""
    await start_cycle(talk.person("Maria"))
    await talk.clock.forward(timedelta(weeks=1))


async def is_told_after_reminding(talk: Talk, deliveries: Deliveries, board: Noticeboard, week: int) -> bool:
    """Remind Amir in one week, and see whether the leader hears in it that he cannot be reached."""
    board.posted.clear()
    await say(talk, Page(name="nudge"), person="Amir", id=f"nudge-{week}", key=f"nudge-{week}")
    for _ in range(3):
        await deliveries.deliver_due()
        await talk.clock.forward(timedelta(seconds=10))
    await talk.clock.forward(timedelta(weeks=1))
    return "cannot-reach" in board.codes()


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
