"""Which cards are shown anew when a text is removed: those that can show it, and not all there ever were."""

from datetime import date, timedelta

import pytest

from dialogs.reach import WORDLESS
from dialogs.views import Step
from improvement.identity import new_id
from improvement.message import Delivery, Post
from improvement.page import Page
from tests.dialogs.talk import Speaker, Talk, decide_cycle, start_cycle, study_cycle
from tests.dialogs.test_promises import remove
from tests.dialogs.the_week import the_person
from tests.dialogs.those_who_lead import add, leads

SECRET = "Familjen på Storgatan 4"
IDEA = "AUDIT och DUDIT vid varje"  # as the example of a cycle has it
A_WEEK = timedelta(weeks=1)
THIS_WEEK = date(2026, 2, 23)  # in which the clock stands still


async def stands(talk: Talk, name: str, day: date | None = None, *, person: str = "", **page: str) -> str:
    """A card that stands in the channel, or in somebody's own chat, where it is about no single team."""
    team = await talk.team()
    item = day.isoformat() if day else ""
    shown = Page(name=name, item=item, **({} if person else {"team": team.id}), **page)
    post = Post(
        id=new_id(),
        tenant=talk.tenant,
        conversation=f"a:{person}" if person else team.conversation,
        service_url=team.service_url,
        activity=new_id(),
        page=shown,
        at=talk.clock.now(),
        subject=shown.cycle or shown.team or "",
        person=(await the_person(talk, person)).id if person else None,
    )
    await add(talk, post)
    return post.id


async def edited(talk: Talk) -> set[str]:
    return {message.to for message in await talk.messages() if message.delivery is Delivery.EDIT}


async def note_and_remove(speaker: Speaker) -> None:
    await speaker.says(f"notera {SECRET}")
    await remove(speaker.in_person, SECRET)


async def test_the_cards_of_the_weeks_in_which_it_could_be_shown_are_shown_anew(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    here = [
        await stands(talk, name, THIS_WEEK + n * A_WEEK) for name in ("week", "summary") for n in (-1, 0, 1)
    ]
    personal = [await stands(talk, name, THIS_WEEK, person="Johan") for name in ("nudge", "digest")]

    await note_and_remove(maria)

    assert {*here, *personal} <= await edited(talk)


async def test_the_cards_of_years_before_are_left_alone(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    for number in range(2, 150):
        await stands(talk, "week", THIS_WEEK - number * A_WEEK)
        await stands(talk, "summary", THIS_WEEK - number * A_WEEK)
        await stands(talk, "nudge", THIS_WEEK - number * A_WEEK, person="Johan")
    now = await stands(talk, "week", THIS_WEEK)

    await note_and_remove(maria)

    assert await edited(talk) == {now}


async def test_long_after_a_cycle_has_ended_its_words_are_on_no_weeks_card(
    talk: Talk, maria: Speaker
) -> None:
    await leads(talk)
    await start_cycle(maria)
    await maria.says(f"notera {SECRET}")
    await study_cycle(maria)
    await decide_cycle(maria, "abandon", "Broschyren räcker inte.", "Någon måste säga det.")
    years = [await stands(talk, "week", THIS_WEEK + number * A_WEEK) for number in range(100)]

    await remove(maria.in_person, SECRET)

    assert await edited(talk) & set(years) == set(years[:5])


async def test_cards_that_name_no_week_are_shown_anew_whenever_they_were_posted(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    old = [await stands(talk, name) for name in ("status", "history", "remove")]
    await talk.clock.forward(timedelta(days=365))

    await note_and_remove(maria)

    assert set(old) <= await edited(talk)


async def test_cards_with_varvs_own_words_alone_are_left_alone(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    old = [await stands(talk, name) for name in sorted(WORDLESS)]

    await note_and_remove(maria)

    assert not set(old) & await edited(talk)


@pytest.mark.parametrize("name", sorted(WORDLESS))
async def test_a_page_that_is_said_to_be_without_peoples_words_is(
    talk: Talk, maria: Speaker, name: str
) -> None:
    await leads(talk)
    await start_cycle(maria)
    await maria.says(f"notera {SECRET}")
    await maria.says(f"hinder {SECRET}")
    page = Page(name=name, team=(await talk.team()).id)

    for speaker in (maria, maria.in_person):
        shown = repr(await speaker.taps(Step(verb="open", page=page)))
        assert SECRET not in shown
        assert IDEA not in shown


async def test_a_reminder_becomes_the_weeks_questions_so_that_it_can_be_shown_anew(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    reminder = await stands(talk, "nudge", THIS_WEEK, person="Johan")

    await note_and_remove(maria)

    async with talk.store.work(talk.tenant) as work:
        assert (await work.get(Post, reminder)).page == Page(name="check-in", item=THIS_WEEK.isoformat())
