"""The promises to the people who answer, as far as the first turn touches them."""

from dataclasses import replace

import pytest

from cards.rendering import render
from dialogs.views import CycleDocument, MyData, Notice, RemovalList, Step, TeamStatus, View
from improvement.answer import Answer
from improvement.cycle import Cycle
from improvement.guess import Guess
from improvement.message import Delivery, Message, Post
from improvement.note import Note
from improvement.page import Page
from improvement.record import Record
from improvement.team import Membership, Person, RoleHolding, RoleState
from locales.words import Words
from tests.dialogs.talk import (
    Speaker,
    Talk,
    code_of,
    decide_cycle,
    plan_cycle,
    seen,
    start_cycle,
    step_called,
    study_cycle,
)

SECRET = "Blanketterna ligger i Karins låda."


async def test_promise_1_names_are_off(talk: Talk, maria: Speaker) -> None:
    """Guesses are counted and spread, and nothing tells who guessed what."""
    draft = await plan_cycle(maria)
    for name, level in (("Johan", 6), ("Farida", 7), ("Elin", 9)):
        await talk.person(name).taps(draft.guesses[level])

    shown = seen(await maria.says("fortsätt"), CycleDocument)

    assert shown.spread is not None
    assert shown.spread.levels == (6, 7, 9)
    assert not {"Johan", "Farida", "Elin"} & set(repr(shown.spread).split("'"))


async def test_promise_2_plans_observations_and_decisions_are_signed_like_minutes(
    talk: Talk, maria: Speaker, johan: Speaker
) -> None:
    await start_cycle(maria)
    await johan.says("notera Det gick lättare.")

    document = seen(await maria.taps(await the_cycle(talk)), CycleDocument)

    assert {fact.by for fact in document.facts if fact.value is not None} == {"Maria"}
    assert document.lines["observation"][0].by == "Johan"


async def test_promise_3_a_message_to_one_person_is_sent_once(talk: Talk, maria: Speaker) -> None:
    """The weekly limits come with the week; what is sent unasked today goes out once and no more."""
    await talk.arrive()
    await talk.arrive()

    assert len(await talk.messages("arrived")) == 1


async def test_promise_4_nothing_tells_who_has_not_answered(talk: Talk, maria: Speaker) -> None:
    draft = await plan_cycle(maria)
    await talk.person("Johan").taps(draft.guesses[6])

    status = seen(await maria.says("status"), TeamStatus)

    assert "Amir" not in repr(status)
    assert "Farida" not in repr(status)


async def test_promise_5_no_is_a_good_answer(maria: Speaker) -> None:
    """Saying no to a role, that it did not hold, and abandoning are all met kindly."""
    await start_cycle(maria)
    await study_cycle(maria)

    answer = await decide_cycle(maria, "abandon", "Det passade inte i mötet.", "Fråga först.")

    assert code_of(answer) == "decided-abandon"
    assert "misslyck" not in Words("sv")("notice-decided-abandon").casefold()


@pytest.mark.parametrize("who", ["Johan", "Maria"])
async def test_promise_6_a_removed_text_is_gone_everywhere(talk: Talk, maria: Speaker, who: str) -> None:
    """Rows, history, outbox and cards; a tombstone says who and when, not what."""
    await lead(maria)
    await start_cycle(maria)
    await talk.person("Johan").says(f"notera {SECRET}")
    await study_cycle(maria)
    await decide_cycle(maria, "abandon", "Det blev inte av.", "Fråga först.")

    remover = talk.person(who).in_person
    await remove(remover, SECRET)

    async with talk.store.work(talk.tenant) as work:
        kept = [
            *await work.find(Note),
            *await work.find(Answer),
            *await work.find(Message),
            *await work.find(Post),
            *await work.find(Record),
        ]
        (tombstone,) = [note for note in await work.find(Note) if note.removed_at]
    document = seen(await maria.taps(await the_cycle(talk)), CycleDocument)
    assert SECRET not in repr(kept)
    assert SECRET not in repr(document)
    assert (tombstone.text, tombstone.removed_at) == ("", talk.clock.now())
    assert document.lines["observation"][0].removed_by == who


async def test_promise_6_a_text_that_was_copied_to_the_next_turn_goes_with_it(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    await study_cycle(maria)
    await decide_cycle(maria, "adapt", "Tolkbesök tar tid.", SECRET, "8")

    await remove(maria.in_person, SECRET)

    async with talk.store.work(talk.tenant) as work:
        assert SECRET not in repr(await work.find(Answer))


async def test_promise_6_every_card_that_showed_the_text_is_shown_anew(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await maria.says(f"notera {SECRET}")
    await post_card(talk)

    await remove(maria.in_person, SECRET)

    edits = [message for message in await talk.messages("cycle") if message.delivery is Delivery.EDIT]
    assert len(edits) == 1


async def test_promise_6_somebody_elses_text_is_the_leaders_alone_to_remove(
    talk: Talk, maria: Speaker, johan: Speaker
) -> None:
    await start_cycle(maria)
    await maria.says(f"notera {SECRET}")

    answer = await johan.in_person.says("ta bort")

    assert code_of(answer) == "nothing-to-remove"


async def test_promise_6_varv_says_that_teams_keeps_its_own_copy() -> None:
    assert "Teams" in Words("sv")("notice-removed")
    assert "Teams" in Words("en")("notice-removed")


async def test_promise_7_fewer_than_three_guesses_show_no_numbers(maria: Speaker, johan: Speaker) -> None:
    draft = await plan_cycle(maria)

    shown = seen(await johan.taps(draft.guesses[6]), CycleDocument)
    as_others_see_it = render(replace(shown, guessed=None), Words("sv"))

    assert shown.spread is not None
    assert not shown.spread.is_shown
    assert "6 av 10" not in str(as_others_see_it.content)


async def test_promise_8_the_push_preview_is_neutral(maria: Speaker) -> None:
    draft = await plan_cycle(maria)

    for language in ("sv", "en"):
        summary = render(draft, Words(language)).summary
        assert summary.startswith("Varv")
        assert "riskbruk" not in summary
        assert "AUDIT" not in summary


async def test_promise_9_a_manager_hears_first_in_private(talk: Talk, maria: Speaker) -> None:
    await lead(maria)

    asked = await talk.messages("role")

    assert {message.delivery for message in asked} == {Delivery.PERSONAL}


async def test_promise_9_nothing_in_the_channel_waits_for_a_named_manager(maria: Speaker) -> None:
    await maria.says("kom igång")
    for answer in ("sv", "Europe/Stockholm", "19:tidigt", "Maria", "Karin"):
        await maria.answers(answer)
    team_card = await maria.does("skip")
    status = await maria.says("status")

    assert "Karin" not in repr(team_card)
    assert "Karin" not in repr(status)
    assert "Karin" in repr(await maria.in_person.says("status"))


async def test_promise_10_my_data_shows_what_is_stored_about_me(talk: Talk, maria: Speaker) -> None:
    draft = await plan_cycle(maria)
    await maria.taps(draft.guesses[7])

    data = seen(await maria.in_person.says("mina uppgifter"), MyData)

    assert (data.counts["answers"], data.counts["guesses"]) == (9, 1)
    assert [step.verb for step in data.steps] == ["export", "open", "open", "open"]


async def test_promise_10_erasing_me_leaves_no_name_and_keeps_the_teams_plan(
    talk: Talk, maria: Speaker, johan: Speaker
) -> None:
    draft = await plan_cycle(maria)
    await johan.taps(draft.guesses[6])
    await johan.says("notera Det gick bra.")

    answer = await erase(johan.in_person, "erase-me")

    async with talk.store.work(talk.tenant) as work:
        people = await work.find(Person)
        assert await work.find(Guess) == []
        (note,) = await work.find(Note)
    assert code_of(answer) == "erased"
    assert "Johan" not in repr(people)
    assert note.text == "Det gick bra."


async def test_promise_10_erasing_everything_takes_my_words_too(
    talk: Talk, maria: Speaker, johan: Speaker
) -> None:
    await start_cycle(maria)
    await johan.says(f"notera {SECRET}")

    await erase(johan.in_person, "erase-all")

    async with talk.store.work(talk.tenant) as work:
        kept = [*await work.find(Note), *await work.find(Person), *await work.find(Membership)]
    assert SECRET not in repr(kept)
    assert "Johan" not in repr(kept)


async def test_promise_10_an_erased_person_starts_from_nothing(talk: Talk, johan: Speaker) -> None:
    await johan.says("status")
    await erase(johan.in_person, "erase-me")

    answer = await johan.in_person.says("status")

    assert code_of(answer) == "no-team"


async def test_promise_10_an_erased_leader_leads_no_longer(talk: Talk, maria: Speaker) -> None:
    await lead(maria)

    await erase(maria.in_person, "erase-me")

    async with talk.store.work(talk.tenant) as work:
        (holding,) = await work.find(RoleHolding)
    assert holding.state is RoleState.ENDED


async def lead(speaker: Speaker) -> None:
    """Become the confirmed process leader."""
    await speaker.says("kom igång")
    for answer in ("sv", "Europe/Stockholm", "19:tidigt", speaker.name):
        await speaker.answers(answer)
    await speaker.does("skip")
    await speaker.does("skip")
    team = await speaker.talk.team()
    await speaker.taps(Step(verb="confirm-mine", page=Page(name="role", team=team.id)))


async def remove(speaker: Speaker, text: str) -> None:
    """Find the text in the list and remove it."""
    found = seen(await speaker.says("ta bort"), RemovalList)
    while True:
        steps = [removable.step for removable in found.texts if removable.line.text == text]
        if steps:
            break
        older = step_called("button-older", found.steps)
        found = seen(await speaker.taps(older), RemovalList)
    sure = seen(await speaker.taps(steps[0]), Notice)
    await speaker.taps(step_called("remove", sure.steps))


async def erase(speaker: Speaker, verb: str) -> View:
    """Ask for one's data, and for it to be erased."""
    data = seen(await speaker.says("mina uppgifter"), MyData)
    sure = seen(await speaker.taps(step_called("button-erase", data.steps)), Notice)
    return await speaker.taps(step_called(verb, sure.steps))


async def the_cycle(talk: Talk) -> Step:
    """The button that opens the only cycle."""
    async with talk.store.work(talk.tenant) as work:
        (cycle,) = await work.find(Cycle)
    return Step(verb="open", page=Page(name="cycle", team=cycle.team, cycle=cycle.id))


async def post_card(talk: Talk) -> None:
    """The cycle's card stands in the channel."""
    page = (await the_cycle(talk)).page
    async with talk.store.work(talk.tenant) as work:
        await work.add(
            Post(
                id="post",
                tenant=talk.tenant,
                conversation="19:tidigt",
                service_url="http://localhost:1",
                activity="card",
                page=page,
                at=talk.clock.now(),
                subject=page.cycle or "",
            )
        )
        await work.commit()
