"""The card of the week is shown anew while people are half way through their answers."""

from dataclasses import replace
from datetime import timedelta

from dialogs.views import AskCount, Step, WeekCard
from improvement.message import Delivery, Message
from improvement.page import Page
from scheduler.delivery import Deliveries
from tests.dialogs.talk import Talk, seen
from tests.dialogs.the_week import WEEK_10, begin, counts, outcome, week_card
from tests.scheduler.couriers import Noticeboard


async def the_card_comes(talk: Talk, deliveries: Deliveries) -> Page:
    """The week's card is posted in the channel."""
    await begin(talk)
    team = await talk.team()
    page = Page(name="week", team=team.id, item=WEEK_10.isoformat())
    message = Message(
        id="reminder",
        tenant=talk.tenant,
        team=team.id,
        delivery=Delivery.POST,
        to=team.id,
        page=page,
        key="reminder",
        due_at=talk.clock.now(),
        created_at=talk.clock.now(),
    )
    async with talk.store.work(talk.tenant) as work:
        await work.add(message)
        await work.commit()
    await deliveries.deliver_due()
    return page


async def test_whoever_answers_keeps_their_question_when_the_card_is_shown_anew(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    page = await the_card_comes(talk, deliveries)
    johan = talk.person("Johan")
    await johan.taps(outcome(await week_card(talk, WEEK_10), "yes"))
    await counts(johan, 3)

    await deliveries.deliver_due()
    mine = seen(await johan.taps(Step(verb="open", page=page)), AskCount)

    assert (board.hands, mine.code) == (("29:Johan",), "used")


async def test_where_teams_keeps_no_view_apart_the_card_waits_until_one_has_told_a_little_more(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    """As in dev mode: the first tap is not swept away, and the card counts it afterwards."""
    talk.desk = replace(talk.desk, card_pause=timedelta(), answer_pause=timedelta(seconds=20))
    await the_card_comes(talk, deliveries)
    await talk.person("Johan").taps(outcome(await week_card(talk, WEEK_10), "yes"))
    await talk.clock.forward(timedelta(seconds=19))
    await deliveries.deliver_due()
    while_he_answers = len(board.edited)

    await talk.clock.forward(timedelta(seconds=1))
    await deliveries.deliver_due()

    (edited,) = board.edited
    assert while_he_answers == 0
    assert seen(edited.view, WeekCard).questions[0].answered == 1


async def test_many_answers_in_a_minute_are_one_edit(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await the_card_comes(talk, deliveries)
    card = await week_card(talk, WEEK_10)
    for name in ("Maria", "Johan", "Farida"):
        await talk.person(name).taps(outcome(card, "not_yet"))
        await deliveries.deliver_due()

    await talk.clock.forward(timedelta(minutes=1))
    await deliveries.deliver_due()

    waiting = [one for one in await talk.messages("week") if not one.sent_at]
    assert (len(board.edited), waiting) == (2, [])
