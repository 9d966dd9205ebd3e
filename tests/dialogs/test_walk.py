"""The main job: a team runs one PDSA cycle, from welcome to decision and on to the next turn."""

from datetime import timedelta

from dialogs.views import AskQuestion, CycleDocument, Notice, TeamCard, TeamStatus
from improvement.cycle import Cycle, Decision, Phase
from improvement.message import Delivery
from improvement.record import Record
from improvement.team import Role, RoleState
from tests.dialogs.talk import (
    GROUP_CHAT,
    Speaker,
    Talk,
    begin_cycle,
    code_of,
    decide_cycle,
    plan_cycle,
    seen,
    start_cycle,
    step_called,
    study_cycle,
)


async def set_up(speaker: Speaker) -> TeamCard:
    await speaker.says("kom igång")
    for answer in ("sv", "Europe/Stockholm", "19:tidigt", "Maria", "Karin"):
        await speaker.answers(answer)
    done = await speaker.answers(by="Karin", scope="blanketter och bokning", time="2 h", until="2026-06-30")
    assert code_of(done) == "set-up-done"
    return seen(await speaker.says("kom igång"), TeamCard)


async def test_the_channel_hears_nothing_until_somebody_presents_varv(talk: Talk, maria: Speaker) -> None:
    before = await talk.messages()

    await maria.in_person.says("Presentera Varv för teamet")

    assert [(message.delivery, message.page.name) for message in before] == [(Delivery.PERSONAL, "arrived")]
    assert [message.page.name for message in await talk.messages("welcome")] == ["welcome"]


async def test_setup_names_people_who_are_asked_in_private(talk: Talk, maria: Speaker) -> None:
    card = await set_up(maria)
    in_person = seen(await maria.in_person.says("kom igång"), TeamCard)

    assert [(line.name, line.role, line.state) for line in in_person.roles] == [
        ("Maria", Role.PROCESS_LEADER, RoleState.NAMED),
        ("Karin", Role.MANAGER, RoleState.NAMED),
    ]
    assert card.mandate["until"] == "2026-06-30"
    asked = await talk.messages("role")
    assert [message.delivery for message in asked] == [Delivery.PERSONAL, Delivery.PERSONAL]


async def test_a_role_counts_when_the_named_person_has_said_yes(talk: Talk, maria: Speaker) -> None:
    card = await set_up(maria)

    await maria.taps(step_called("confirm-mine", card.steps))

    status = seen(await maria.in_person.says("status"), TeamStatus)
    states = {line.name: line.state for line in status.roles}
    assert states == {"Maria": RoleState.CONFIRMED, "Karin": RoleState.NAMED}


async def test_nobody_says_yes_for_somebody_else(maria: Speaker, johan: Speaker) -> None:
    card = await set_up(maria)

    answer = await johan.taps(step_called("confirm-mine", card.steps))

    assert code_of(answer) == "not-named"


async def test_setup_is_the_leaders_alone_once_one_has_confirmed(maria: Speaker, johan: Speaker) -> None:
    card = await set_up(maria)
    await maria.taps(step_called("confirm-mine", card.steps))

    answer = await johan.says("kom igång")

    assert code_of(answer) == "only-leaders-set-up"


async def test_the_plan_asks_one_question_at_a_time_and_counts_them(maria: Speaker) -> None:
    first = await begin_cycle(maria)

    second = seen(await maria.answers("Upptäcka riskbruk tidigare."), AskQuestion)

    assert (first.key, first.number, first.of) == ("aim", 1, 9)
    assert (second.key, second.number, second.of) == ("change", 2, 9)


async def test_anyone_in_the_team_may_answer_the_next_question(maria: Speaker, johan: Speaker) -> None:
    await begin_cycle(maria)
    await maria.answers("Upptäcka riskbruk tidigare.")

    await johan.says("fortsätt")
    after = seen(await johan.answers("Vi frågar alla."), AskQuestion)

    assert after.key == "participants"


async def test_back_opens_the_previous_question_with_its_answer(maria: Speaker) -> None:
    await begin_cycle(maria)
    await maria.answers("Upptäcka riskbruk tidigare.")

    before = seen(await maria.does("back"), AskQuestion)

    assert (before.key, before.number) == ("aim", 1)
    assert before.value == "Upptäcka riskbruk tidigare."


async def test_the_draft_holds_every_answer_signed_and_can_be_edited(maria: Speaker) -> None:
    draft = await plan_cycle(maria)

    facts = {fact.key: fact for fact in draft.facts}
    assert draft.kind == "draft"
    assert facts["aim"].by == "Maria"
    assert facts["baseline"].value == [[2, 11], [3, 12], [1, 9], [2, 10], [2, 11], [1, 8]]
    assert facts["goal"].value is None
    assert all(fact.edit for fact in draft.facts)


async def test_an_edited_answer_leads_back_to_the_draft(maria: Speaker) -> None:
    draft = await plan_cycle(maria)
    where = next(fact for fact in draft.facts if fact.key == "where")
    assert where.edit is not None

    await maria.taps(where.edit)
    again = seen(await maria.answers("Samtalsrum 2"), CycleDocument)

    assert {fact.key: fact.value for fact in again.facts}["where"] == "Samtalsrum 2"


async def test_the_baseline_can_be_skipped(maria: Speaker) -> None:
    draft = await plan_cycle(maria)
    baseline = next(fact for fact in draft.facts if fact.key == "baseline")
    assert baseline.edit is not None

    await maria.taps(baseline.edit)
    again = seen(await maria.does("skip"), CycleDocument)

    assert {fact.key: fact.value for fact in again.facts}["baseline"] is None


async def test_a_large_first_test_gets_a_kind_word(maria: Speaker) -> None:
    draft = await plan_cycle(maria)
    scale = next(fact for fact in draft.facts if fact.key == "scale")
    assert scale.edit is not None

    await maria.taps(scale.edit)
    again = seen(await maria.answers("120"), CycleDocument)

    assert not draft.large
    assert again.large


async def test_the_spread_of_guesses_is_shown_from_three_on_and_never_whose(
    maria: Speaker, johan: Speaker, talk: Talk
) -> None:
    draft = await plan_cycle(maria)
    by_level = {step.value: step for step in draft.guesses}

    two = seen(await johan.taps(by_level["6"]), CycleDocument)
    await talk.person("Farida").taps(by_level["9"])
    three = seen(await talk.person("Elin").taps(by_level["7"]), CycleDocument)

    assert two.spread is not None
    assert two.spread.middle is None
    assert two.guessed == 6
    assert three.spread is not None
    assert (three.spread.levels, three.spread.middle) == ((6, 7, 9), 7)


async def test_only_those_who_take_part_are_asked_to_guess(maria: Speaker, karin: Speaker) -> None:
    draft = await plan_cycle(maria)

    answer = await karin.taps(draft.guesses[3])

    assert code_of(answer) == "guess-not-asked"


async def test_a_started_cycle_runs_and_asks_for_study_after_its_planned_end(
    talk: Talk, maria: Speaker
) -> None:
    plan = await start_cycle(maria)

    (due,) = await talk.messages("study-due")
    assert plan.kind == "plan"
    assert due.due_at.isoformat() == "2026-04-27T07:00:00+00:00"


async def test_the_prediction_is_locked_from_the_start_and_changing_it_takes_a_reason(maria: Speaker) -> None:
    plan = await start_cycle(maria)
    plan = seen(await maria.taps(step_called("button-change-plan", plan.steps)), CycleDocument)
    prediction = next(fact for fact in plan.facts if fact.key == "prediction")
    assert prediction.edit is not None

    await maria.taps(prediction.edit)
    refused = seen(await maria.answers("Fler tolkbesök.", level="5"), AskQuestion)
    changed = await maria.answers("Fler tolkbesök.", level="5", reason="Halva gruppen blev sjuk.")

    assert refused.trouble is not None
    assert refused.trouble.code == "reason-missing"
    facts = {fact.key: fact for fact in seen(changed, CycleDocument).facts}
    assert facts["prediction"].reason == "Halva gruppen blev sjuk."


async def test_notes_are_signed_and_quoted_only_with_a_yes(maria: Speaker, johan: Speaker) -> None:
    await start_cycle(maria)

    answer = await johan.says("notera Det gick lättare när jag sa att vi frågar alla.")

    assert code_of(answer) == "noted"


async def test_study_shows_the_prediction_word_for_word_and_what_was_seen(
    maria: Speaker, johan: Speaker
) -> None:
    await start_cycle(maria)
    await johan.says("notera Med tolk tog det 25 minuter extra.")

    study = seen(await maria.says("studera"), AskQuestion)

    assert study.evidence is not None
    assert study.evidence.level == 7
    assert study.evidence.why == "De flesta svarar gärna när vi frågar."
    assert [(line.text, line.by) for line in study.evidence.observations] == [
        ("Med tolk tog det 25 minuter extra.", "Johan")
    ]


async def test_a_note_written_in_person_is_not_shown_in_the_channel_until_its_writer_says_so(
    maria: Speaker, johan: Speaker
) -> None:
    await start_cycle(maria)
    noted = seen(await johan.in_person.says("notera Med tolk tog det 25 minuter extra."), Notice)

    before = seen(await maria.says("studera"), AskQuestion).evidence
    await johan.in_person.taps(step_called("allow-quote", noted.steps))
    after = seen(await maria.says("studera"), AskQuestion).evidence

    assert before is not None
    assert (before.observations, before.unquoted) == ((), 1)
    assert after is not None
    assert [line.text for line in after.observations] == ["Med tolk tog det 25 minuter extra."]


async def test_what_stands_in_the_field_comes_along_when_people_move_on(maria: Speaker) -> None:
    await start_cycle(maria)
    await maria.says("studera")
    await maria.answers("yes")
    await maria.answers("partly")

    after = seen(await maria.does("move-on", "Nästan ingen tackade nej."), AskQuestion)
    history = await maria.in_person.says("ta bort")

    assert after.key == "learned"
    assert "Nästan ingen tackade nej." in repr(history)


async def test_everybody_adds_a_line_of_their_own_and_nobody_overwrites(
    talk: Talk, maria: Speaker, johan: Speaker
) -> None:
    await start_cycle(maria)
    await maria.says("studera")
    await maria.answers("yes")
    asked = seen(await maria.answers("partly"), AskQuestion)

    await maria.answers("Nästan ingen tackade nej.")
    await talk.clock.forward(timedelta(minutes=1))
    both = seen(await johan.answers("Det var pappret som låg fel.", to=asked), AskQuestion)

    assert [(line.text, line.by) for line in both.lines] == [
        ("Nästan ingen tackade nej.", "Maria"),
        ("Det var pappret som låg fel.", "Johan"),
    ]


async def test_what_was_learned_is_not_skipped(maria: Speaker) -> None:
    await start_cycle(maria)
    await maria.says("studera")
    await maria.answers("yes")
    await maria.answers("partly")
    await maria.does("move-on")

    answer = seen(await maria.does("move-on"), AskQuestion)

    assert answer.key == "learned"
    assert answer.trouble is not None


async def test_adapting_closes_the_cycle_and_begins_the_next_turn_filled_in(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    await study_cycle(maria)

    answer = await decide_cycle(maria, "adapt", "Tolkbesök tar längre tid.", "Tolkbesök bokas längre.", "8")

    async with talk.store.work(talk.tenant) as work:
        first, second = await work.find(Cycle, order="number")
    assert code_of(answer) == "decided-adapt"
    assert (first.phase, first.decision) == (Phase.CLOSED, Decision.ADAPT)
    assert (second.ramp, second.number, second.follows) == (first.ramp, 2, first.id)
    asked = seen(await maria.says("fortsätt"), AskQuestion)
    assert asked.key == "participants"
    assert len(asked.picked) == 5


async def test_adopting_asks_who_keeps_it_and_comes_back_on_the_day(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await study_cycle(maria)

    answer = await decide_cycle(
        maria,
        "adopt",
        "Det fungerar.",
        "Maria",
        "Rutinpärmen",
        "10 minuter",
        "De sitter med ett besök",
        "2026-06-01",
    )

    (again,) = await talk.messages("look-again")
    assert code_of(answer) == "decided-adopt"
    assert again.due_at.isoformat() == "2026-06-01T07:00:00+00:00"


async def test_abandoning_keeps_the_lesson(maria: Speaker) -> None:
    await start_cycle(maria)
    await study_cycle(maria)

    answer = await decide_cycle(maria, "abandon", "Bara två hörde av sig.", "Broschyren räcker inte.")

    history = await maria.says("historik")
    assert code_of(answer) == "decided-abandon"
    assert "Säg att vi frågar alla." in repr(history)


async def test_the_decision_freezes_a_numbered_record_and_tells_the_channel(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    await study_cycle(maria)

    await decide_cycle(maria, "abandon", "Bara två hörde av sig.", "Broschyren räcker inte.")

    async with talk.store.work(talk.tenant) as work:
        (record,) = await work.find(Record)
    assert record.number == 1
    assert len(record.notes) == 2
    assert [message.key.split(":")[0] for message in await talk.messages("decision")] == ["decided"]


async def test_status_tells_phase_and_week_and_what_is_next(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await talk.clock.forward(timedelta(days=18))

    status = seen(await maria.says("status"), TeamStatus)

    (cycle,) = status.open
    assert cycle.phase is Phase.DO
    assert cycle.progress is not None
    assert (cycle.progress.week, cycle.progress.weeks) == (3, 8)
    assert cycle.next is not None
    assert cycle.next.words == "button-note"


async def test_status_offers_study_when_the_planned_end_has_passed(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await talk.clock.forward(timedelta(days=61))

    (cycle,) = seen(await maria.says("status"), TeamStatus).open

    assert cycle.study_is_due
    assert cycle.next is not None
    assert cycle.next.words == "button-study"


async def test_a_group_chat_counts_as_a_team_and_has_no_channel_to_choose(talk: Talk) -> None:
    await talk.arrive(place=GROUP_CHAT)
    maria = talk.person("Maria", GROUP_CHAT)

    await maria.says("kom igång")
    await maria.answers("sv")
    third = seen(await maria.answers("Europe/Stockholm"), AskQuestion)

    assert (third.key, third.number, third.of) == ("leaders", 3, 5)
