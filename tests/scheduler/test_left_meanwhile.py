"""A message waits, and whoever it is for leaves the team or the role: it is not theirs to see any more."""

from dataclasses import replace

import pytest

from improvement.message import MessageState
from improvement.outcome import Why
from improvement.page import Page
from improvement.team import RoleHolding, RoleState
from scheduler.delivery import Deliveries
from tests.dialogs.talk import PEOPLE, Talk
from tests.dialogs.those_who_lead import gone, manages
from tests.scheduler.couriers import Noticeboard
from tests.scheduler.test_pauses import say, states


@pytest.fixture
async def deliveries(deliveries: Deliveries, board: Noticeboard) -> Deliveries:
    """What Varv says on arrival is said."""
    await deliveries.deliver_due()
    board.posted.clear()
    return deliveries


async def test_who_has_left_the_team_is_not_told_how_it_goes(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    messages = await say(talk, Page(name="status"), person="Amir")
    await gone(talk, "Amir")

    await deliveries.deliver_due()

    assert await states(talk, messages) == [(MessageState.SKIPPED, Why.NOTHING_TO_SAY)]
    assert board.posted == []


async def test_who_is_no_manager_any_more_is_not_asked_for_the_mandate(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await manages(talk)
    messages = await say(talk, Page(name="mandate"), person="Karin")
    async with talk.store.work(talk.tenant) as work:
        (held,) = await work.find(RoleHolding)
        await work.save(replace(held, state=RoleState.ENDED))
        await work.commit()

    await deliveries.deliver_due()

    assert await states(talk, messages) == [(MessageState.SKIPPED, Why.NOTHING_TO_SAY)]


async def test_who_came_back_is(talk: Talk, deliveries: Deliveries, board: Noticeboard) -> None:
    messages = await say(talk, Page(name="help"), person="Amir")
    await gone(talk, "Amir")
    await talk.meet(*PEOPLE)

    await deliveries.deliver_due()

    assert await states(talk, messages) == [(MessageState.SENT, "")]
