"""The promises to the people who answer, as far as the week touches them."""

import json
from datetime import date

import pytest

from cards.rendering import render
from dialogs.my_data import redeem
from dialogs.views import AskCount, MyData, MyQuestions, Notice, View
from improvement.message import Message, Post
from improvement.ticket import Ticket
from improvement.week import CheckIn, Outcome, Reason, Week, WeekResult
from locales.words import LANGUAGES, Words
from tests.cards.check_in_samples import CHECK_IN_SAMPLES
from tests.dialogs.talk import Speaker, Talk, seen, start_cycle, step_called
from tests.dialogs.the_week import (
    WEEK_10,
    at,
    begin,
    check_ins,
    chore,
    larger,
    outcome,
    results,
    says_no,
    says_yes,
    shown,
    summary,
    the_person,
    week_card,
)

NAMES = ("Maria", "Johan", "Farida", "Elin", "Amir")
THURSDAY, FRIDAY, NEXT_FRIDAY = date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 13)
BLAMING = ("missat", "försenad", "saknas svar", "glömt att", "missed", "overdue", "failed", "misslyck")


async def in_the_channel(talk: Talk) -> list[View]:
    """Everything the team sees of a week."""
    return [await week_card(talk, WEEK_10), await summary(talk, FRIDAY)]


async def test_promise_1_the_channel_shows_how_many_and_never_who(talk: Talk) -> None:
    await begin(talk)
    await says_yes(talk.person("Elin"), await week_card(talk, WEEK_10), 3, 1, 0)
    await says_no(talk.person("Amir"), await week_card(talk, WEEK_10), "meeting", 2)

    people = {(await the_person(talk, name)).id for name in NAMES}
    for view in await in_the_channel(talk):
        said = json.dumps(render(view, Words("sv")).content, ensure_ascii=False)
        assert not any(word in said for word in (*NAMES, *people))


async def test_promise_1_my_answer_is_shown_to_me_alone(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    card = await week_card(talk, WEEK_10)

    for step in (outcome(card, "yes"), outcome(card, "did_not"), outcome(card, "no_chances")):
        await johan.taps(step, card="the-card")
        assert johan.reply is not None
        assert not johan.reply.is_shared
        assert johan.reply.page is None


async def test_promise_1_the_card_says_so_when_a_manager_reads_along() -> None:
    for language in LANGUAGES:
        card = render(CHECK_IN_SAMPLES["week"], Words(language))
        assert Words(language)("week-manager") in str(card.content)


async def test_promise_2_who_answered_what_is_forgotten_when_the_week_closes(talk: Talk) -> None:
    await begin(talk)
    card = await week_card(talk, WEEK_10)
    for name in NAMES[:4]:
        await says_yes(talk.person(name), card, 2, 1, 1)
    await at(talk, FRIDAY, 14)
    before = (await summary(talk, FRIDAY)).cycles[0].sums
    people = [(await the_person(talk, name)).id for name in NAMES]

    await at(talk, NEXT_FRIDAY, 14)
    await chore(talk, "closing", NEXT_FRIDAY)

    async with talk.store.work(talk.tenant) as work:
        kept = [*await work.find(CheckIn), *await work.find(WeekResult), *await work.find(Week)]
    (result,) = await results(talk)
    assert await check_ins(talk) == []
    assert not any(person in repr(kept) for person in people)
    assert result.sums == before


async def test_promise_2_it_is_not_forgotten_while_it_can_be_changed(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await johan.taps(outcome(await week_card(talk, WEEK_10), "not_yet"))
    await at(talk, FRIDAY, 14)

    await chore(talk, "closing", FRIDAY)

    assert len(await check_ins(talk)) == 1


async def test_promise_3_one_card_for_every_cycle_of_the_team(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await start_cycle(maria)
    await begin(talk)

    assert len((await week_card(talk, WEEK_10)).questions) == 3


async def test_promise_3_one_personal_message_over_everything_that_rings(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await begin(talk)

    for name, day, hour in (("asking", WEEK_10, 9), ("nudging", THURSDAY, 13), ("nudging", THURSDAY, 15)):
        await at(talk, day, hour)
        await chore(talk, name, day)

    messages = await talk.messages("nudge")
    assert len(messages) == len({message.to for message in messages}) == 5


async def test_promise_3_one_post_is_enough_to_answer_everything(
    talk: Talk, maria: Speaker, johan: Speaker
) -> None:
    await start_cycle(maria)
    await start_cycle(maria)
    await begin(talk)

    view = await johan.taps(outcome(await week_card(talk, WEEK_10), "not_yet"))
    while isinstance(view, MyQuestions):
        view = await johan.taps(outcome(view, "not_yet"))

    assert seen(view, Notice).code == "checked-in-not-yet"
    assert len(await check_ins(talk)) == 3


async def test_promise_4_nothing_tells_who_has_not_answered_or_when_somebody_did(talk: Talk) -> None:
    await begin(talk)
    await says_yes(talk.person("Elin"), await week_card(talk, WEEK_10), 3, 1, 0)

    for view in await in_the_channel(talk):
        assert not any(name in repr(view) for name in NAMES)
    async with talk.store.work(talk.tenant) as work:
        (kept,) = await work.find(CheckIn)
    assert str(kept.at) not in repr(await in_the_channel(talk))


async def test_promise_4_a_small_group_that_has_not_all_answered_names_nobody(talk: Talk) -> None:
    for answered in range(5):
        said = Words("sv").staff_kind(answered, 4)
        assert not any(character.isdigit() for character in Words("sv")("answered", kind=said, count=1, of=1))


@pytest.mark.parametrize("reason", list(Reason))
async def test_promise_5_every_reason_is_a_good_answer(talk: Talk, johan: Speaker, reason: Reason) -> None:
    await begin(talk)

    asked = seen(await says_no(johan, await week_card(talk, WEEK_10), reason), AskCount)

    for language in LANGUAGES:
        said = Words(language)(f"thanks-{asked.thanks}")
        assert said.startswith(("Tack", "Thank"))
        assert not any(word in said.casefold() for word in BLAMING)


async def test_promise_5_the_four_answers_stand_side_by_side_and_none_of_them_stands_out(talk: Talk) -> None:
    await begin(talk)

    steps = (await week_card(talk, WEEK_10)).questions[0].steps

    assert [step.value for step in steps] == list(Outcome)
    assert len({(step.is_primary, step.is_destructive) for step in steps}) == 1


@pytest.mark.parametrize("name", CHECK_IN_SAMPLES)
def test_promise_5_no_card_of_the_week_blames(name: str) -> None:
    for language in LANGUAGES:
        said = str(render(CHECK_IN_SAMPLES[name], Words(language)).content).casefold()
        assert not any(word in said for word in BLAMING)


async def test_promise_6_an_identity_number_in_a_number_field_is_neither_kept_nor_shown(
    talk: Talk, johan: Speaker
) -> None:
    await begin(talk)
    first = seen(await johan.taps(outcome(await week_card(talk, WEEK_10), "yes")), AskCount)
    asked = seen(await johan.taps(larger(first)), AskCount)
    assert asked.save is not None

    again = await johan.taps(asked.save, value="19811228-9874")

    async with talk.store.work(talk.tenant) as work:
        kept = [*await work.find(CheckIn), *await work.find(Message), *await work.find(Post)]
    assert "9874" not in repr(again)
    assert "9874" not in repr(kept)


@pytest.mark.parametrize("language", LANGUAGES)
def test_promise_7_visits_are_figures_and_few_people_are_words(language: str) -> None:
    said = str(render(CHECK_IN_SAMPLES["summary-few"], Words(language)).content)

    assert Words(language)("week-figures", used=1, chances=2, what="nybesök") in said
    assert Words(language)("answered", kind="most", count=2, of=3) in said
    assert Words(language)("answered", kind="counted", count=2, of=3) not in said


@pytest.mark.parametrize("name", CHECK_IN_SAMPLES)
def test_promise_8_the_push_preview_is_neutral(name: str) -> None:
    for language in LANGUAGES:
        rendered = render(CHECK_IN_SAMPLES[name], Words(language))
        assert rendered.summary.startswith("Varv: ")
        assert not any(word in rendered.summary for word in ("AUDIT", "nybesök", "Amir", "hinder"))


async def test_promise_10_my_answers_are_shown_exported_and_erased(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await says_yes(johan, await week_card(talk, WEEK_10), 3, 1, 0)

    data = seen(await johan.in_person.says("mina uppgifter"), MyData)
    await johan.in_person.taps(step_called("export", data.steps))
    async with talk.store.work(talk.tenant) as work:
        (ticket,) = await work.find(Ticket)
        exported = json.loads(await redeem(work, ticket.id, talk.clock.now()) or "{}")
    sure = seen(await johan.in_person.taps(step_called("button-erase", data.steps)), Notice)
    await johan.in_person.taps(step_called("erase-me", sure.steps))

    assert data.counts["check_ins"] == 1
    assert (exported["check_ins"][0]["chances"], exported["person"][0]["is_nudged"]) == (3, True)
    assert await check_ins(talk) == []
    assert (await week_card(talk, WEEK_10)).questions[0].answered == 0


async def test_promise_10_my_data_is_one_tap_from_every_reminder(talk: Talk) -> None:
    await begin(talk)

    view = seen(await shown(talk, "nudge", "2026-03-02", to="Amir"), MyQuestions)

    assert "my-data" in [step.page.name for step in view.steps]
