"""What is sent about an obstacle, to whom and when."""

from dialogs.views import Form, Notice
from improvement.message import MessageState, Post
from improvement.page import Page
from scheduler.delivery import Deliveries
from tests.dialogs.obstacle_talk import FORMS, begin_test, chooses, go_to, is_promised, opens
from tests.dialogs.talk import Speaker, Talk, seen
from tests.scheduler.couriers import Noticeboard


def shown(board: Noticeboard, code: str) -> list[str]:
    """The conversations in which a card says this now."""
    return [
        card.conversation
        for card in board.cards.values()
        if isinstance(card.view, Notice) and card.view.code == code
    ]


async def test_she_is_asked_how_it_went_on_the_morning_of_her_day(
    talk: Talk, board: Noticeboard, deliveries: Deliveries
) -> None:
    await begin_test(talk)
    await is_promised(talk)

    await go_to(talk, 3, 26, hour=8)
    await deliveries.deliver_due()
    before = shown(board, "obstacle-due")
    await go_to(talk, 3, 26, hour=9)
    await deliveries.deliver_due()

    assert before == []
    assert len(shown(board, "obstacle-due")) == 1


async def test_solved_before_her_day_she_is_not_asked(
    talk: Talk, board: Noticeboard, deliveries: Deliveries
) -> None:
    await begin_test(talk)
    await is_promised(talk)
    await deliveries.deliver_due()
    await opens(elin := talk.person("Elin"), "obstacle-solved")
    await elin.taps(seen(elin.view, Form).save, helped="En låda i rummet.")

    await go_to(talk, 3, 30)
    await deliveries.deliver_due()

    assert await talk.messages("obstacle-due") == []
    assert "19:tidigt" in shown(board, "obstacle-is-solved")  # her answer in the channel tells it now
    assert shown(board, "obstacle-promised") == shown(board, "obstacle-help") == []


async def test_she_changes_her_mind_and_the_old_day_passes_in_silence(
    talk: Talk, board: Noticeboard, deliveries: Deliveries
) -> None:
    await begin_test(talk)
    karin = await is_promised(talk)
    await deliveries.deliver_due()
    await chooses(karin, "button-obstacle-not-now", because="Vi flyttar i april.")

    await go_to(talk, 3, 26)
    await deliveries.deliver_due()

    (due,) = await talk.messages("obstacle-due")
    assert due.state is MessageState.SKIPPED
    assert shown(board, "obstacle-because") == ["19:tidigt"]
    assert shown(board, "moved") == ["19:tidigt"]


async def test_an_obstacle_shows_the_weeks_card_anew_and_older_weeks_are_left_alone(
    talk: Talk, maria: Speaker
) -> None:
    await begin_test(talk)
    team = (await talk.team()).id
    await go_to(talk, 3, 16)
    async with talk.store.work(talk.tenant) as work:
        for monday in ("2026-03-02", "2026-03-09", "2026-03-16"):
            await work.add(card_of(talk, Page(name="week", team=team, item=monday)))
        await work.commit()

    await maria.says(f"hinder {FORMS}")

    assert {message.to for message in await talk.messages("week")} == {"2026-03-09", "2026-03-16"}


def card_of(talk: Talk, page: Page) -> Post:
    return Post(
        id=page.item,
        tenant=talk.tenant,
        conversation="19:tidigt",
        service_url="http://localhost:1",
        activity=page.item,
        page=page,
        at=talk.clock.now(),
        subject=page.team or "",
    )
