"""Words people type: commands, near misses, answers and everything else."""

from dataclasses import replace

import pytest

from dialogs.commands import NAMES, near_misses, recognise
from dialogs.help import FOR_LEADERS
from dialogs.views import (
    AskQuestion,
    Choose,
    CycleDocument,
    Help,
    MyData,
    NoteForm,
    Notice,
    OfferAnswer,
    TeamStatus,
)
from tests.dialogs.talk import (
    GROUP_CHAT,
    Speaker,
    Talk,
    begin_cycle,
    code_of,
    plan_cycle,
    seen,
    start_cycle,
    step_called,
)
from tests.dialogs.the_week import begin
from tests.dialogs.those_who_lead import leads, manages


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("hjälp", "help"),
        ("HELP", "help"),
        ("  Status! ", "status"),
        ("nytt varv", "new-cycle"),
        ("New cycle", "new-cycle"),
        ("fortsätt", "continue"),
        ("studera", "study"),
        ("besluta", "decide"),
        ("historik", "history"),
        ("kom igång", "setup"),
        ("ta bort", "remove"),
        ("mina  uppgifter", "my-data"),
        ("språk", "language"),
    ],
)
def test_a_command_is_understood_in_both_languages_and_any_case(text: str, command: str) -> None:
    said = recognise(text)

    assert said is not None
    assert said.command == command


def test_a_note_keeps_its_words_as_they_were_written() -> None:
    said = recognise("Notera  Elin SA att det gick bra")

    assert said is not None
    assert said.rest == "Elin SA att det gick bra"


@pytest.mark.parametrize("text", ["Hur är status på det här?", "jag vill inte fortsätta", "tjena"])
def test_a_sentence_is_not_a_command(text: str) -> None:
    assert recognise(text) is None


def test_moving_the_clock_is_a_command_in_dev_mode_only() -> None:
    assert recognise("spola 7d") is None
    assert recognise("spola 7d", is_dev=True) is not None


async def test_a_near_miss_is_offered_and_not_guessed(maria: Speaker) -> None:
    answer = await maria.says("statsu")

    assert near_misses("statsu") == ["status"]
    assert code_of(answer) == "near-miss"


async def test_a_near_miss_is_offered_before_it_is_taken_for_an_answer(maria: Speaker) -> None:
    me = maria.in_person
    await begin_cycle(me)

    offered = seen(await me.says("statsu"), Notice)
    asked = seen(await me.taps(step_called("button-save-as-answer", offered.steps)), AskQuestion)

    assert offered.code == "near-miss"
    assert [step.words for step in offered.steps] == ["button-status", "button-save-as-answer"]
    assert asked.key == "change"


async def test_anything_else_gets_a_short_answer_with_two_steps(maria: Speaker) -> None:
    answer = await maria.says("det regnar i dag")

    assert code_of(answer) == "not-understood"
    assert len(answer.steps) == 2  # type: ignore[union-attr]  # a Notice, as its code says


async def test_help_shows_what_this_person_can_do_now(maria: Speaker) -> None:
    empty = seen(await maria.says("hjälp"), Help)
    await start_cycle(maria)
    running = seen(await maria.says("hjälp"), Help)

    assert empty.steps[0].words == "button-new-cycle"
    assert running.steps[0].words == "button-note"
    assert (empty.frame, running.frame) == (3, 4)


@pytest.mark.parametrize("who", ["Maria", "Johan", "Karin"])
async def test_help_shows_a_few_words_and_the_rest_behind_a_button(talk: Talk, who: str) -> None:
    await start_cycle(talk.person("Maria"))
    await leads(talk, "Maria")
    await manages(talk, "Karin")
    me = talk.person(who)

    first = seen(await me.says("hjälp"), Help)
    assert first.turn is not None
    second = seen(await me.taps(first.turn), Help)
    assert second.turn is not None
    back = seen(await me.taps(second.turn), Help)

    assert 5 <= len(first.commands) <= 8
    assert not set(first.commands) & set(second.commands)
    assert {*first.commands, *second.commands} >= set(NAMES) - {"digest", "present", *FOR_LEADERS}
    assert (first.turn.words, back) == ("button-show-more", first)


async def test_a_leader_in_the_middle_of_a_test_is_shown_what_fits(talk: Talk, maria: Speaker) -> None:
    await begin(talk)
    await leads(talk, "Maria")

    assert seen(await maria.says("hjälp"), Help).commands == (
        "check-in",
        "status",
        "note",
        "obstacle",
        "meeting",
        "digest",
        "schedule",
        "away",
    )


async def test_a_typed_message_answers_the_question_last_shown(maria: Speaker) -> None:
    me = maria.in_person
    await begin_cycle(me)

    after = seen(await me.says("Upptäcka riskbruk tidigare."), AskQuestion)

    assert after.key == "change"


async def test_varv_asks_before_it_takes_a_message_as_an_answer(maria: Speaker) -> None:
    me = maria.in_person
    await begin_cycle(me)
    await me.says("status")

    offer = seen(await me.says("Upptäcka riskbruk tidigare."), OfferAnswer)
    after = seen(await me.taps(offer.save, value=offer.text), AskQuestion)

    assert offer.key == "aim"
    assert after.key == "change"


async def test_a_whole_message_command_wins_over_an_open_question(maria: Speaker) -> None:
    me = maria.in_person
    await begin_cycle(me)

    assert isinstance(await me.says("status"), TeamStatus)


async def test_a_note_without_words_opens_a_form(maria: Speaker) -> None:
    await start_cycle(maria)

    form = await maria.says("notera")

    assert type(form).__name__ == "NoteForm"


async def test_one_person_in_two_teams_is_asked_which(talk: Talk, maria: Speaker) -> None:
    await talk.arrive(place=GROUP_CHAT)

    choice = seen(await talk.person("Elin").in_person.says("status"), Choose)

    assert [step.label for step in choice.options] == ["Mottagningen · Tidigt stöd", ""] or len(
        choice.options
    ) == 2


async def test_what_is_private_is_answered_in_private(talk: Talk, maria: Speaker) -> None:
    in_channel = await maria.says("mina uppgifter")
    in_person = await maria.in_person.says("mina uppgifter")

    assert code_of(in_channel) == "written-to-you"
    assert len(await talk.messages("my-data")) == 1
    assert isinstance(in_person, MyData)


async def test_a_person_chooses_their_own_language(maria: Speaker) -> None:
    me = maria.in_person

    await me.says("språk english")
    await me.says("status")

    assert me.reply is not None
    assert me.reply.language == "en"


async def test_the_channel_speaks_the_teams_language(maria: Speaker) -> None:
    await maria.in_person.says("språk english")

    await maria.says("status")

    assert maria.reply is not None
    assert maria.reply.language == "sv"


async def test_the_clock_moves_in_dev_mode(talk: Talk, maria: Speaker) -> None:
    before = talk.clock.now()

    answer = await maria.says("spola 7d")

    assert code_of(answer) == "forwarded"
    assert (talk.clock.now() - before).days == 7


async def test_drafting_in_person_and_showing_the_team(talk: Talk, maria: Speaker) -> None:
    me = maria.in_person
    draft = await plan_cycle(me)

    answer = await me.taps(step_called("show-draft", draft.steps))

    assert code_of(answer) == "draft-shown"
    assert len(await talk.messages("plan")) == 1
    assert isinstance(draft, CycleDocument)


async def test_a_team_set_up_in_english_is_asked_in_english(maria: Speaker) -> None:
    await maria.says("setup")

    assert maria.reply is not None
    assert maria.reply.language == "en"


async def test_a_typed_answer_counts_only_from_a_member(talk: Talk, maria: Speaker) -> None:
    johan = talk.person("Johan").in_person
    await begin_cycle(johan)

    await talk.meet("Maria", "Karin")
    answer = await johan.says("Upptäcka riskbruk tidigare.")

    assert code_of(answer) == "no-team"


async def test_a_cycle_survives_that_its_template_is_taken_away(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)

    talk.desk = replace(talk.desk, templates={"blank": talk.desk.templates["blank"]})
    status = seen(await maria.says("status"), TeamStatus)

    assert status.open[0].title == "Vi erbjuder AUDIT och DUDIT vid varje nybesök."


async def test_a_sentence_in_person_while_a_test_runs_stands_ready_as_a_note(maria: Speaker) -> None:
    await start_cycle(maria)

    form = seen(await maria.in_person.says("Jag såg att det gick lättare i dag"), NoteForm)
    noted = await maria.in_person.taps(form.save, value=form.kept)

    assert form.kept == "Jag såg att det gick lättare i dag"
    assert code_of(noted) == "noted"


async def test_names_may_be_joined_with_and(maria: Speaker) -> None:
    await begin_cycle(maria)
    await maria.answers("Upptäcka riskbruk tidigare.")
    await maria.answers("Vi frågar alla.")

    after = seen(await maria.answers("Maria, Johan och Elin"), AskQuestion)

    assert after.key == "where"
