"""A manager writes to the team in her own words, and may take it back."""

import pytest

from cards.rendering import render
from dialogs.views import Form, ManagerStatus, Notice, RemovalList, Step
from improvement.message import Delivery, Message, Post
from improvement.note import ENCOURAGEMENT, Note
from improvement.page import Page
from improvement.team import RoleHolding
from locales.words import Words
from tests.cards.models import shown as texts_of
from tests.dialogs.talk import (
    Speaker,
    Talk,
    code_of,
    seen,
    step_called,
)
from tests.dialogs.the_week import begin
from tests.dialogs.those_who_lead import add, at_home, leads, manages

WORDS = "Jag ser att ni håller i det. Det märks."


async def form_of(talk: Talk) -> Form:
    """Karin taps her way to the form."""
    status = seen(await at_home(talk, "Karin").says("status"), ManagerStatus)
    return seen(await at_home(talk, "Karin").taps(status.teams[0].steps[1]), Form)


async def notes(talk: Talk) -> list[Note]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(Note, about=ENCOURAGEMENT)


async def in_the_channel(talk: Talk, message: Message) -> Notice:
    """What the team sees when the message is sent, or its card is fetched anew."""
    return seen(await talk.person("Johan").taps(Step(verb="open", page=message.page)), Notice)


async def test_her_words_are_posted_to_the_channel_signed_by_her(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    form = await form_of(talk)

    answer = await at_home(talk, "Karin").taps(form.save, value=WORDS)

    (message,) = await talk.messages("encouragement")
    shown = await in_the_channel(talk, message)
    said = texts_of(render(shown, Words("sv")).content["body"])
    assert code_of(answer) == "encouraged"
    assert message.delivery is Delivery.POST
    assert (shown.args["by"], shown.quoted) == ("Karin", WORDS)
    assert "Karin skriver till er" in said


async def test_the_form_has_three_ways_to_begin(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)

    said = texts_of(render(await form_of(talk), Words("sv")).content["body"])

    assert said.count("”") == 6


async def test_a_double_click_posts_once(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    form = await form_of(talk)

    for _ in range(2):
        assert code_of(await at_home(talk, "Karin").taps(form.save, value=WORDS)) == "encouraged"

    assert len(await notes(talk)) == len(await talk.messages("encouragement")) == 1


async def test_other_words_in_the_same_form_are_posted_too(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    form = await form_of(talk)

    for words in (WORDS, "Tack för i dag!"):
        await at_home(talk, "Karin").taps(form.save, value=words)

    posted = [(await in_the_channel(talk, each)).quoted for each in await talk.messages("encouragement")]
    assert sorted(posted) == [WORDS, "Tack för i dag!"]


@pytest.mark.parametrize(
    ("said", "code"), [("", "empty"), ("x" * 501, "too-long"), ("<b>hej</b>", "markup-inside")]
)
async def test_what_cannot_be_posted_stays_in_the_field(talk: Talk, said: str, code: str) -> None:
    await begin(talk)
    await manages(talk)
    form = await form_of(talk)

    again = seen(await at_home(talk, "Karin").taps(form.save, value=said), Form)

    assert again.trouble is not None
    assert again.trouble.code == code
    assert again.save.value == form.save.value
    assert await notes(talk) == []


async def test_an_identity_number_is_refused_and_never_shown_again(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    form = await form_of(talk)

    again = seen(await at_home(talk, "Karin").taps(form.save, value="811218-9876 är nöjd"), Form)

    assert "811218" not in repr(again)
    assert await notes(talk) == []


async def test_only_a_manager_who_has_said_yes_writes_as_one(talk: Talk, maria: Speaker) -> None:
    await begin(talk)
    await manages(talk)
    await leads(talk)
    form = await form_of(talk)

    for name in ("Johan", "Maria"):
        assert code_of(await at_home(talk, name).taps(form.save, value=WORDS)) == "only-managers"
    async with talk.store.work(talk.tenant) as work:
        for held in await work.find(RoleHolding):
            await work.delete(held)
        await work.commit()

    assert code_of(await at_home(talk, "Karin").taps(form.save, value=WORDS)) == "only-managers"
    assert await notes(talk) == []


async def test_from_another_organisation_nothing_is_posted(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    form = await form_of(talk)
    theirs = Talk(talk.store, tenant="bjorkviken")
    await theirs.arrive()
    await manages(theirs)

    assert code_of(await at_home(theirs, "Karin").taps(form.save, value=WORDS)) == "old-card"
    assert await notes(talk) == []


async def test_while_nothing_is_under_way_there_is_no_button(talk: Talk) -> None:
    await manages(talk)

    status = seen(await at_home(talk, "Karin").says("status"), ManagerStatus)

    assert [step.words for step in status.teams[0].steps] == ["button-open-team"]


async def test_she_takes_it_back_before_it_is_posted_and_nothing_is_said(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await encourage_and_remove(talk)

    (message,) = await talk.messages("encouragement")

    assert code_of(await in_the_channel(talk, message)) == "old-card"
    assert WORDS not in repr(await notes(talk))


async def test_taken_back_later_the_card_tells_only_who_and_when(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await encourage_and_remove(talk, is_posted=True)

    edit, message = sorted(await talk.messages("encouragement"), key=lambda each: each.delivery)

    assert (await in_the_channel(talk, message)).code == "encouragement-removed"
    assert (edit.delivery, edit.to) == (Delivery.EDIT, "post-1")


async def encourage_and_remove(talk: Talk, *, is_posted: bool = False) -> None:
    karin = at_home(talk, "Karin")
    await karin.taps((await form_of(talk)).save, value=WORDS)
    (message,) = await talk.messages("encouragement")
    if is_posted:
        await add(
            talk,
            Post(
                id="post-1",
                tenant=talk.tenant,
                conversation="19:tidigt",
                service_url="",
                activity="card-1",
                page=message.page,
                at=talk.clock.now(),
                subject=message.page.cycle or "",
            ),
        )
    listed = seen(await karin.says("ta bort"), RemovalList)
    sure = seen(await karin.taps(listed.texts[0].step), Notice)
    await karin.taps(step_called("remove", sure.steps))


async def test_once_she_is_forgotten_her_words_stand_unsigned(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await at_home(talk, "Karin").taps((await form_of(talk)).save, value=WORDS)
    (message,) = await talk.messages("encouragement")

    await at_home(talk, "Karin").taps(Step(verb="erase-me", page=Page(name="my-data")))

    shown = await in_the_channel(talk, message)
    assert (shown.code, shown.quoted) == ("encouragement-unsigned", WORDS)


async def test_it_is_no_observation_and_not_part_of_the_evidence(talk: Talk, maria: Speaker) -> None:
    await begin(talk)
    await manages(talk)
    await at_home(talk, "Karin").taps((await form_of(talk)).save, value=WORDS)

    study = await maria.says("studera")

    assert WORDS not in repr(study)
