"""A card that stands somewhere is shown anew from the data as it is then, at most once a minute."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.views import AskQuestion, CycleDocument, View
from improvement.message import Delivery, Post
from scheduler.delivery import Deliveries
from tests.dialogs.talk import CHANNEL, Speaker, Talk, begin_cycle, code_of, plan_cycle, seen, step_called
from tests.scheduler.couriers import Card, Noticeboard

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def draft(maria: Speaker, deliveries: Deliveries, board: Noticeboard) -> Card:
    """Maria has drafted a plan in her own chat and shown it in the channel."""
    document = await plan_cycle(maria.in_person)
    await maria.in_person.taps(step_called("show-draft", document.steps))
    await deliveries.deliver_due()
    return next(card for card in board.posted if card.conversation == CHANNEL.conversation)


async def guess(talk: Talk, name: str, level: int, draft: Card) -> None:
    await talk.person(name).taps(seen(draft.view, CycleDocument).guesses[level])


def levels(view: View) -> tuple[int, ...]:
    document = seen(view, CycleDocument)
    return document.spread.levels if document.spread else ()


async def posts_in_channel(talk: Talk) -> list[Post]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(Post, conversation=CHANNEL.conversation)


async def test_an_edit_shows_what_holds_when_it_is_sent(
    talk: Talk, deliveries: Deliveries, board: Noticeboard, draft: Card
) -> None:
    await guess(talk, "Johan", 6, draft)
    await guess(talk, "Farida", 9, draft)

    await deliveries.deliver_due()

    (edited,) = board.edited
    assert edited.activity == draft.activity
    assert levels(edited.view) == (6, 9)


async def test_the_pause_after_an_answer_is_the_weeks_cards_alone(
    talk: Talk, deliveries: Deliveries, board: Noticeboard, draft: Card
) -> None:
    talk.desk = replace(talk.desk, card_pause=timedelta(), answer_pause=timedelta(seconds=20))
    await guess(talk, "Johan", 6, draft)

    await deliveries.deliver_due()

    assert levels(board.cards[draft.activity].view) == (6,)


async def test_a_shared_card_is_edited_at_most_once_a_minute_and_the_latest_wins(
    talk: Talk, deliveries: Deliveries, board: Noticeboard, draft: Card
) -> None:
    await guess(talk, "Johan", 6, draft)
    await deliveries.deliver_due()
    await guess(talk, "Farida", 9, draft)
    await deliveries.deliver_due()
    await guess(talk, "Elin", 8, draft)
    await deliveries.deliver_due()

    await talk.clock.forward(timedelta(seconds=59))
    await deliveries.deliver_due()
    within_the_minute = len(board.edited)
    await talk.clock.forward(timedelta(seconds=1))
    await deliveries.deliver_due()

    assert within_the_minute == 1
    assert len(board.edited) == 2
    assert levels(board.cards[draft.activity].view) == (6, 8, 9)


async def test_what_is_said_while_a_card_is_being_edited_is_shown_by_the_next_edit(
    talk: Talk, deliveries: Deliveries, board: Noticeboard, draft: Card
) -> None:
    await guess(talk, "Johan", 6, draft)
    board.meanwhile = lambda: guess(talk, "Farida", 9, draft)
    await deliveries.deliver_due()
    before = levels(board.cards[draft.activity].view)

    await talk.clock.forward(MINUTE)
    await deliveries.deliver_due()

    assert before == (6,)
    assert levels(board.cards[draft.activity].view) == (6, 9)


async def test_edits_that_wait_for_the_same_card_become_one_that_shows_them_all(
    talk: Talk, deliveries: Deliveries, board: Noticeboard, draft: Card
) -> None:
    await guess(talk, "Johan", 6, draft)
    await guess(talk, "Farida", 9, draft)
    waiting = [one for one in await talk.messages() if one.delivery is Delivery.EDIT]

    await deliveries.deliver_due()

    left = [one.state for one in await talk.messages() if one.delivery is Delivery.EDIT]
    assert len(waiting) == 2  # neither may count on the other: it may be on its way already
    assert levels(board.cards[draft.activity].view) == (6, 9)
    assert (len(board.edited), left) == (1, ["sent"])


async def test_nothing_new_is_no_edit(
    talk: Talk, deliveries: Deliveries, board: Noticeboard, draft: Card
) -> None:
    await talk.clock.forward(MINUTE)

    await deliveries.deliver_due()

    assert board.edited == []


async def test_those_who_wrote_lately_keep_what_they_have_half_filled_in(
    talk: Talk, deliveries: Deliveries, board: Noticeboard, draft: Card
) -> None:
    await guess(talk, "Johan", 6, draft)
    await deliveries.deliver_due()
    lately = board.hands

    await talk.clock.forward(timedelta(minutes=11))
    await guess(talk, "Farida", 9, draft)
    await deliveries.deliver_due()

    assert lately == ("29:Maria",)
    assert board.hands == ()


async def test_a_card_that_goes_on_further_down_is_closed_and_forgotten(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard, draft: Card
) -> None:
    await maria.says("fortsätt")

    await deliveries.deliver_due()

    assert code_of(board.cards[draft.activity].view) == "moved"
    assert await posts_in_channel(talk) == []


async def test_a_closed_card_is_never_edited_again(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard, draft: Card
) -> None:
    await maria.says("fortsätt")
    await deliveries.deliver_due()

    await guess(talk, "Johan", 6, draft)
    await talk.clock.forward(MINUTE)
    await deliveries.deliver_due()

    assert code_of(board.cards[draft.activity].view) == "moved"


async def test_a_card_closed_while_it_is_being_edited_is_still_shown_closed(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard, draft: Card
) -> None:
    await guess(talk, "Johan", 6, draft)
    board.meanwhile = lambda: maria.says("fortsätt")
    await deliveries.deliver_due()
    before = board.cards[draft.activity].view

    await talk.clock.forward(MINUTE)
    await deliveries.deliver_due()

    assert isinstance(before, CycleDocument)
    assert code_of(board.cards[draft.activity].view) == "moved"


async def test_a_card_nobody_posted_any_more_is_skipped(
    talk: Talk, deliveries: Deliveries, board: Noticeboard, draft: Card
) -> None:
    await guess(talk, "Johan", 6, draft)
    (post,) = await posts_in_channel(talk)
    async with talk.store.work(talk.tenant) as work:
        await work.delete(post)
        await work.commit()

    await deliveries.deliver_due()

    (edit,) = [one for one in await talk.messages() if one.delivery is Delivery.EDIT]
    assert board.edited == []
    assert (edit.state, edit.reason) == ("skipped", f"missing: Post {post.id}")


async def test_a_card_tapped_by_several_in_the_same_second_ends_with_everything(
    talk: Talk, deliveries: Deliveries, board: Noticeboard, draft: Card
) -> None:
    for number, name in enumerate(("Johan", "Farida", "Elin", "Amir")):
        await guess(talk, name, number, draft)
        await deliveries.deliver_due()

    await talk.clock.forward(MINUTE)
    await deliveries.deliver_due()

    assert levels(board.cards[draft.activity].view) == (0, 1, 2, 3)
    assert len(board.edited) == 2


async def test_the_plan_still_open_in_somebodys_chat_is_no_shared_card(talk: Talk, maria: Speaker) -> None:
    question = await begin_cycle(maria.in_person)

    assert isinstance(question, AskQuestion)
    assert await posts_in_channel(talk) == []
