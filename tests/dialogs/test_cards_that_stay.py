"""What a card shows after a tap, when it is edited a moment later."""

from datetime import UTC, datetime

from dialogs.views import Notice, RemovalList, Step
from improvement.message import Post
from improvement.page import Page
from tests.dialogs.talk import Speaker, Talk, code_of, seen, start_cycle, step_called

THE_CARD = "card-1"


async def shown(talk: Talk, speaker: Speaker, page: Page) -> None:
    """A card with this page stands in the speaker's conversation."""
    post = Post(
        id="post-1",
        tenant=talk.tenant,
        conversation=speaker.place.conversation,
        service_url=speaker.place.service_url,
        activity=THE_CARD,
        page=page,
        at=datetime(2026, 3, 2, 8, tzinfo=UTC),
        subject=page.cycle or page.team or "",
    )
    async with talk.store.work(talk.tenant) as work:
        await work.add(post)
        await work.commit()


async def page_of_the_card(talk: Talk) -> Page:
    async with talk.store.work(talk.tenant) as work:
        return (await work.get(Post, "post-1")).page


async def test_in_person_the_answer_to_removing_is_not_swept_away_by_the_edit_of_the_same_card(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    mine = maria.in_person
    await mine.says("notera Ett litet försök.")
    listed = seen(await mine.says("ta bort"), RemovalList)
    await shown(talk, mine, Page(name="remove", team=(await talk.team()).id))

    sure = seen(await mine.taps(listed.texts[0].step, card=THE_CARD), Notice)
    answer = await mine.taps(step_called("remove", sure.steps), card=THE_CARD)

    assert code_of(answer) == "removed"
    assert (await page_of_the_card(talk)).name == "removed"


async def test_the_card_that_quotes_a_note_says_that_it_is_gone_once_it_is(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    await maria.says("notera Ett litet försök.")
    assert maria.reply is not None
    noted = maria.reply.page
    assert noted is not None
    await shown(talk, maria, noted)

    listed = seen(await maria.in_person.says("ta bort"), RemovalList)
    sure = seen(await maria.in_person.taps(listed.texts[0].step), Notice)
    await maria.in_person.taps(step_called("remove", sure.steps))

    edits = [message for message in await talk.messages() if message.to == "post-1"]
    assert [message.page.name for message in edits] == ["noted"]
    assert code_of(await maria.taps(Step(verb="open", page=noted))) == "removed"
