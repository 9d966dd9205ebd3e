"""After adopt: the outbox asks the team on the mornings that were planned, and no team that is gone."""

from datetime import date, timedelta

from dialogs.views import FollowUpCard
from improvement.message import Delivery, Message, MessageState
from scheduler.delivery import Deliveries
from tests.dialogs.talk import CHANNEL, Talk, seen
from tests.dialogs.the_series import WEEKS_LATER, adopt, follow_up, says
from tests.dialogs.the_week import at
from tests.scheduler.couriers import Noticeboard


async def asked(talk: Talk, deliveries: Deliveries, board: Noticeboard) -> int:
    """How many follow-up cards stand in the channel once what is due is sent."""
    while await deliveries.deliver_due():
        pass
    cards = [card for card in board.cards.values() if card.conversation == CHANNEL.conversation]
    return sum(isinstance(card.view, FollowUpCard) for card in cards)


async def test_the_team_is_asked_on_the_morning_of_each_day(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await adopt(talk)
    counted = []

    for day in WEEKS_LATER.values():
        await at(talk, day, 8, 59)
        counted.append(await asked(talk, deliveries, board))
        await at(talk, day, 9)
        counted.append(await asked(talk, deliveries, board))

    assert counted == [0, 1, 1, 2, 2, 3]


async def test_the_card_in_the_channel_shows_what_was_answered(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])
    await asked(talk, deliveries, board)
    johan = talk.person("Johan").in_person

    await says(johan, await follow_up(johan, cycle, 4), still="yes")
    await talk.clock.forward(timedelta(minutes=2))
    await asked(talk, deliveries, board)

    (card,) = [card for card in board.cards.values() if isinstance(card.view, FollowUpCard)]
    assert seen(card.view, FollowUpCard).answered is not None


async def test_a_team_that_varv_is_not_in_any_more_is_not_asked(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await adopt(talk)
    await talk.leave()
    await at(talk, WEEKS_LATER[26])

    assert await asked(talk, deliveries, board) == 0
    chores: list[Message] = await talk.messages("sustaining")
    assert {chore.delivery for chore in chores} == {Delivery.CHORE}
    assert {chore.state for chore in chores} <= {MessageState.SKIPPED, MessageState.DEAD}


async def test_a_process_that_was_down_for_months_asks_once(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await adopt(talk)
    await at(talk, date(2026, 8, 3), 10)

    assert await asked(talk, deliveries, board) == 1
