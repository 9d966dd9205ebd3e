"""When the chat service wants a pause, a token, a shorter card, or nothing more: what is done then."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.chores import CHORES
from dialogs.outgoing import post_to_team
from dialogs.scene import Scene
from improvement.delivery import (
    DeliveryLater,
    DeliveryRefused,
    DeliveryTooBig,
    DeliveryUnauthorised,
)
from improvement.message import Delivery, Message, MessageState, Post
from improvement.outcome import Why
from improvement.pace import Pace
from improvement.page import Page
from improvement.schedule import Occasion, Schedule
from improvement.team import Person
from scheduler.delivery import Deliveries
from scheduler.parcel import thread_of
from tests.dialogs.talk import CHANNEL, Speaker, Talk
from tests.scheduler.couriers import Noticeboard, deliveries_of
from tests.storage.examples import SCHEDULE

MINUTE = timedelta(minutes=1)


@pytest.fixture
def chore() -> Iterator[list[str]]:
    """A chore called sweeping that says welcome, and fails when told to; the list says how often it began."""
    begun: list[str] = []

    async def sweep(scene: Scene, page: Page) -> None:
        begun.append(page.name)
        await post_to_team(scene, Page(name="welcome", team=scene.here.id), key="swept")
        if page.item:
            raise RuntimeError(page.item)

    CHORES["sweeping"] = sweep
    yield begun
    del CHORES["sweeping"]


async def say(talk: Talk, *pages: Page, person: str = "", **fields: object) -> list[Message]:
    """Put pages in the outbox, to the team or to somebody in person."""
    team = await talk.team()
    async with talk.store.work(talk.tenant) as work:
        people = await work.find(Person, name=person)
        messages = [
            Message(
                id=f"said-{page.name}-{number}",
                tenant=talk.tenant,
                team=team.id,
                delivery=Delivery.PERSONAL if person else Delivery.POST,
                to=people[0].id if person else team.id,
                page=replace(page, team=team.id),
                key=f"said-{page.name}-{number}",
                due_at=talk.clock.now(),
                created_at=talk.clock.now(),
                lane=people[0].id if person else team.id,
            )
            for number, page in enumerate(pages)
        ]
        messages = [replace(message, **fields) for message in messages]  # type: ignore[arg-type]
        await work.add(*messages)
        await work.commit()
    return messages


async def states(talk: Talk, messages: list[Message]) -> list[tuple[str, str]]:
    kept = {message.id: message for message in await talk.messages()}
    return [(str(kept[each.id].state), kept[each.id].reason.partition(":")[0]) for each in messages]


def in_channel(board: Noticeboard) -> list[str]:
    return board.codes(CHANNEL.conversation)


async def test_a_pause_holds_everything_to_that_conversation_for_every_process(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliveries.deliver_due()
    board.troubles.append(DeliveryLater("slow down", status=429, retry_after=30))
    await say(talk, Page(name="welcome"))
    await deliveries.deliver_due()
    await say(talk, Page(name="help"), key="again", id="again")
    other = deliveries_of(talk, talk.store, board)

    await other.deliver_due()
    held_back = len(board.posted)
    await talk.clock.forward(timedelta(seconds=30))
    await other.deliver_due()
    await talk.clock.forward(timedelta(seconds=3))
    await other.deliver_due()

    assert held_back == 1  # the hello to whoever installed Varv
    assert len(board.posted) == 3


async def test_a_pause_of_years_is_an_hour(talk: Talk, deliveries: Deliveries, board: Noticeboard) -> None:
    await deliveries.deliver_due()
    board.posted.clear()
    board.troubles.append(DeliveryLater("slow down", status=429, retry_after=float("inf")))
    await say(talk, Page(name="welcome"))

    await deliveries.deliver_due()
    at_once = in_channel(board)
    await talk.clock.forward(timedelta(hours=1))
    await deliveries.deliver_due()

    assert (at_once, in_channel(board)) == ([], ["welcome"])


async def test_a_card_that_is_too_large_is_sent_once_more_in_a_short_form(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliveries.deliver_due()
    board.troubles.append(DeliveryTooBig("too large", status=413))
    messages = await say(talk, Page(name="welcome"))

    await deliveries.deliver_due()

    assert [card.is_short for card in board.posted] == [False, True]
    assert await states(talk, messages) == [("sent", "")]


async def test_an_old_token_is_renewed_once_and_nobody_notices(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliveries.deliver_due()
    board.troubles.append(DeliveryUnauthorised("token expired", status=401))
    messages = await say(talk, Page(name="welcome"))

    await deliveries.deliver_due()

    assert (board.sign_ins, deliveries.trouble) == (1, "")
    assert await states(talk, messages) == [("sent", "")]


async def test_a_token_that_is_never_taken_stops_everything_for_a_while_and_says_so(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliveries.deliver_due()
    board.troubles.extend(DeliveryUnauthorised("wrong secret", status=401) for _ in range(2))
    messages = await say(talk, Page(name="welcome"))
    await deliveries.deliver_due()
    waiting, trouble = (await talk.messages("welcome"))[-1], deliveries.trouble

    await talk.clock.forward(MINUTE - timedelta(seconds=1))
    await deliveries.deliver_due()
    too_early = in_channel(board)
    await talk.clock.forward(timedelta(seconds=1))
    await deliveries.deliver_due()

    assert (waiting.state, waiting.attempts) == (MessageState.WAITING, 0)
    assert "token" in trouble
    assert too_early == []
    assert await states(talk, messages) == [("sent", "")]
    assert deliveries.trouble == ""


async def test_an_organisation_where_the_token_is_not_taken_silences_no_other(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    elsewhere = Talk(talk.store, clock=talk.clock, tenant="björkviken")
    await elsewhere.arrive()
    await deliveries.deliver_due()
    board.posted.clear()
    board.troubles.extend(DeliveryUnauthorised("app refused", status=401) for _ in range(2))
    ours = await say(talk, Page(name="welcome"))
    await deliveries.deliver_due()
    theirs = await say(elsewhere, Page(name="welcome"), id="theirs")
    again = await say(talk, Page(name="help"), key="again", id="again")

    await deliveries.deliver_due()

    assert await states(elsewhere, theirs) == [("sent", "")]
    assert await states(talk, [*ours, *again]) == [("waiting", "")] * 2
    assert talk.tenant in deliveries.trouble
    assert elsewhere.tenant not in deliveries.trouble


async def test_a_channel_that_is_closed_stops_its_rhythm(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    team = await talk.team()
    schedule = replace(SCHEDULE, tenant=talk.tenant, team=team.id, occasion=Occasion.SUMMARY)
    async with talk.store.work(talk.tenant) as work:
        await work.add(schedule)
        await work.commit()
    board.refused[CHANNEL.conversation] = DeliveryRefused("blocked", status=403)
    messages = await say(talk, Page(name="help"))

    await deliveries.deliver_due()

    assert await states(talk, messages) == [("dead", Why.GONE)]
    async with talk.store.work(talk.tenant) as work:
        (stopped,) = await work.find(Schedule, occasion=Occasion.SUMMARY)
    assert (stopped.next_day, stopped.next_due) == (None, None)


async def test_who_closed_their_chat_is_not_written_to_again_that_week(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliveries.deliver_due()
    board.refused["a:Karin"] = DeliveryRefused("blocked", status=403, code="ConversationBlockedByUser")
    first = await say(talk, Page(name="help"), person="Karin")
    await deliveries.deliver_due()
    board.refused.clear()

    second = await say(talk, Page(name="welcome"), person="Karin")
    await deliveries.deliver_due()

    assert await states(talk, first + second) == [("dead", Why.GONE), ("skipped", Why.SHUT)]


async def test_who_closed_their_chat_and_then_writes_is_written_to_again(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliveries.deliver_due()
    board.refused["a:Karin"] = DeliveryRefused("blocked", status=403)
    await say(talk, Page(name="help"), person="Karin")
    await deliveries.deliver_due()
    board.refused.clear()

    await talk.person("Karin").in_person.says("hjälp")
    again = await say(talk, Page(name="welcome"), person="Karin")
    await deliveries.deliver_due()

    assert await states(talk, again) == [("sent", "")]


async def test_what_is_too_late_is_skipped_and_says_so(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliveries.deliver_due()
    messages = await say(talk, Page(name="help"), expires_at=talk.clock.now())

    await deliveries.deliver_due()

    assert await states(talk, messages) == [("skipped", Why.EXPIRED)]
    assert in_channel(board) == []


async def test_a_burst_to_one_conversation_is_spread_as_the_chat_service_wants_it(
    talk: Talk, board: Noticeboard
) -> None:
    deliveries = deliveries_of(talk, talk.store, board, Pace())
    await deliveries.deliver_due()
    board.posted.clear()
    await say(talk, *(Page(name="help") for _ in range(8)))

    counts = []
    for _ in range(4):
        await deliveries.deliver_due()
        counts.append(len(board.posted))
        await talk.clock.forward(timedelta(seconds=2.1))

    assert counts == [6, 7, 8, 8]


async def test_what_is_said_later_about_a_week_goes_on_in_the_reminders_thread(talk: Talk) -> None:
    team = await talk.team()
    week = Post(
        id="week",
        tenant=talk.tenant,
        conversation=CHANNEL.conversation,
        service_url=CHANNEL.service_url,
        activity="card-of-the-week",
        page=Page(name="week", team=team.id, item="2026-02-23"),
        at=talk.clock.now(),
        subject=team.id,
    )

    async with talk.store.work(talk.tenant) as work:
        await work.add(week)
        same = await thread_of(work, team, Page(name="summary", item="2026-02-27"))
        next_week = await thread_of(work, team, Page(name="week-again", item="2026-03-04"))
        other = await thread_of(work, team, Page(name="help"))
        moved = replace(team, conversation="19:another-channel")
        elsewhere = await thread_of(work, moved, Page(name="summary", item="2026-02-27"))

    assert (same, next_week, other, elsewhere) == ("card-of-the-week", "", "", "")


async def test_a_card_in_a_channel_begins_a_thread_of_its_own(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await say(talk, Page(name="welcome"))

    await deliveries.deliver_due()

    async with talk.store.work(talk.tenant) as work:
        (post,) = await work.find(Post, conversation=CHANNEL.conversation)
    assert post.thread == post.activity


async def test_a_chore_is_done_once_with_what_it_writes_and_shown_to_nobody(
    talk: Talk, deliveries: Deliveries, board: Noticeboard, chore: list[str]
) -> None:
    await deliveries.deliver_due()
    messages = await say(talk, Page(name="sweeping"), delivery=Delivery.CHORE)

    await deliveries.deliver_due()
    await deliveries.deliver_due()

    assert chore == ["sweeping"]
    assert await states(talk, messages) == [("sent", "")]
    assert in_channel(board) == ["welcome"]


async def test_a_chore_that_fails_is_tried_eight_times_and_then_dead(
    talk: Talk, deliveries: Deliveries, chore: list[str]
) -> None:
    await deliveries.deliver_due()
    messages = await say(talk, Page(name="sweeping", item="fails"), delivery=Delivery.CHORE)

    for _ in range(10):
        await deliveries.deliver_due()
        await talk.clock.forward(timedelta(minutes=10))

    assert len(chore) == 8
    assert await states(talk, messages) == [("dead", Why.BROKEN)]


async def test_a_chore_nobody_knows_is_skipped(talk: Talk, deliveries: Deliveries) -> None:
    messages = await say(talk, Page(name="juggling"), delivery=Delivery.CHORE)

    await deliveries.deliver_due()

    assert await states(talk, messages) == [("skipped", Why.MISSING)]
