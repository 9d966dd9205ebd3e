"""Several things at once, with real concurrency on both databases: one effect, nothing lost."""

import asyncio
from dataclasses import replace

from dialogs.heard import Place, Scope
from dialogs.views import AskQuestion, Conflict, CycleDocument, NoteForm, Notice, Step, TemplateChoice
from improvement.answer import Answer
from improvement.cycle import Cycle
from improvement.guess import Guess
from improvement.note import Note
from improvement.team import Membership, Stage
from storage import Database
from tests.dialogs.talk import (
    Talk,
    begin_cycle,
    code_of,
    page_of,
    plan_cycle,
    seen,
    start_cycle,
    step_called,
    study_cycle,
)


async def begin(database: Database) -> Talk:
    talk = Talk(database)
    await talk.arrive()
    return talk


async def test_two_people_answer_the_same_question_in_the_same_second(database: Database) -> None:
    talk = await begin(database)
    maria, johan = talk.person("Maria"), talk.person("Johan")
    question = await begin_cycle(maria)

    views = await asyncio.gather(
        maria.answers("Upptäcka riskbruk.", to=question), johan.answers("Fråga alla lika.", to=question)
    )

    (conflict,) = [view for view in views if isinstance(view, Conflict)]
    async with database.work(talk.tenant) as work:
        (kept,) = await work.find(Answer, question="aim")
    assert conflict.theirs.value == kept.value
    assert {conflict.theirs.value, conflict.ask.kept["value"]} == {"Upptäcka riskbruk.", "Fråga alla lika."}


async def test_the_one_who_came_second_can_use_their_answer_and_both_are_history(database: Database) -> None:
    talk = await begin(database)
    maria, johan = talk.person("Maria"), talk.person("Johan")
    question = await begin_cycle(maria)
    await maria.answers("Upptäcka riskbruk.", to=question)
    conflict = seen(await johan.answers("Fråga alla lika.", to=question), Conflict)

    after = seen(await johan.answers("Fråga alla lika.", to=conflict.ask), AskQuestion)

    async with database.work(talk.tenant) as work:
        history = await work.find(Answer, question="aim", order="revision")
    assert after.key == "change"
    assert [answer.value for answer in history] == ["Upptäcka riskbruk.", "Fråga alla lika."]


async def test_a_double_click_is_one_answer(database: Database) -> None:
    talk = await begin(database)
    maria = talk.person("Maria")
    question = await begin_cycle(maria)

    views = await asyncio.gather(*(maria.answers("Upptäcka riskbruk.", to=question) for _ in range(2)))

    async with database.work(talk.tenant) as work:
        history = await work.find(Answer, question="aim")
    assert len(history) == 1
    assert [seen(view, AskQuestion).key for view in views] == ["change", "change"]


async def test_a_double_click_starts_one_cycle(database: Database) -> None:
    talk = await begin(database)
    maria = talk.person("Maria")
    choice = seen(await maria.says("nytt varv"), TemplateChoice)
    step = choice.templates[0][0]

    await asyncio.gather(*(maria.taps(step) for _ in range(3)))

    async with database.work(talk.tenant) as work:
        assert len(await work.find(Cycle)) == 1


async def test_a_double_click_on_start_schedules_study_once(database: Database) -> None:
    talk = await begin(database)
    maria = talk.person("Maria")
    draft = await plan_cycle(maria)
    start = step_called("start", draft.steps)

    views = await asyncio.gather(*(maria.taps(start) for _ in range(2)))

    assert [seen(view, CycleDocument).kind for view in views] == ["plan", "plan"]
    assert len(await talk.messages("study-due")) == 1


async def test_a_double_click_decides_once(database: Database) -> None:
    talk = await begin(database)
    maria = talk.person("Maria")
    await start_cycle(maria)
    await study_cycle(maria)
    for answer in ("adapt", "Tolkbesök tar tid.", "Tolkbesök bokas längre.", "8"):
        await maria.answers(answer)
    conclude = step_called("conclude", seen(maria.view, CycleDocument).steps)

    await asyncio.gather(*(maria.taps(conclude) for _ in range(2)))

    async with database.work(talk.tenant) as work:
        assert len(await work.find(Cycle)) == 2


async def test_five_people_guess_at_once_and_each_counts_once(database: Database) -> None:
    talk = await begin(database)
    draft = await plan_cycle(talk.person("Maria"))
    people = [talk.person(name) for name in ("Maria", "Johan", "Farida", "Elin", "Amir")]

    taps = [person.taps(draft.guesses[level]) for person, level in zip(people, (6, 7, 7, 8, 9), strict=True)]
    await asyncio.gather(*taps, people[0].taps(draft.guesses[6]))

    async with database.work(talk.tenant) as work:
        guesses = await work.find(Guess)
    assert sorted(guess.level for guess in guesses) == [6, 7, 7, 8, 9]


async def test_everybody_adds_a_line_at_once_and_every_line_is_there(database: Database) -> None:
    talk = await begin(database)
    maria = talk.person("Maria")
    await start_cycle(maria)
    await maria.says("studera")
    await maria.answers("yes")
    question = seen(await maria.answers("yes"), AskQuestion)
    people = [talk.person(name) for name in ("Maria", "Johan", "Farida", "Elin", "Amir")]

    await asyncio.gather(*(person.answers(f"Rad av {person.name}", to=question) for person in people))

    async with database.work(talk.tenant) as work:
        lines = await work.find(Note, about="surprised")
    assert sorted(line.text for line in lines) == sorted(f"Rad av {person.name}" for person in people)


async def test_the_same_activity_twice_has_one_effect_and_one_reply(database: Database) -> None:
    talk = await begin(database)
    maria = talk.person("Maria")
    await start_cycle(maria)

    people = [talk.person("Maria"), talk.person("Maria")]
    await asyncio.gather(*(person.says("notera Det gick bra.", activity="same") for person in people))

    async with database.work(talk.tenant) as work:
        notes = await work.find(Note)
    assert len(notes) == 1
    assert sorted(person.reply is None for person in people) == [False, True]


async def test_last_months_card_changes_nothing(database: Database) -> None:
    talk = await begin(database)
    maria = talk.person("Maria")
    old = await begin_cycle(maria)
    for answer in ("Upptäcka riskbruk.", "Vi frågar alla."):
        await maria.answers(answer)

    view = await maria.does("back", to=old)

    async with database.work(talk.tenant) as work:
        assert len(await work.find(Answer)) == 2
    assert seen(view, AskQuestion).key == "participants"


async def test_a_card_of_a_closed_cycle_gets_a_kind_sentence(database: Database) -> None:
    talk = await begin(database)
    maria = talk.person("Maria")
    await start_cycle(maria)
    old = await study_cycle(maria)
    for answer in ("abandon", "Det blev inte av.", "Fråga först."):
        await maria.answers(answer)
    await maria.taps(step_called("conclude", seen(maria.view, CycleDocument).steps))

    view = await maria.answers("adopt", to=old)

    assert code_of(view) == "cycle-closed"


async def test_no_button_of_an_old_question_changes_a_closed_cycle(database: Database) -> None:
    talk = await begin(database)
    maria = talk.person("Maria")
    await start_cycle(maria)
    await maria.says("studera")
    await maria.answers("yes")
    old = seen(await maria.answers("yes"), AskQuestion)
    await maria.does("move-on", "Nästan ingen tackade nej.")
    await maria.does("move-on", "Säg att vi frågar alla.")
    await maria.does("move-on")
    for answer in ("abandon", "Det blev inte av.", "Fråga först."):
        await maria.answers(answer)
    await maria.taps(step_called("conclude", seen(maria.view, CycleDocument).steps))
    async with database.work(talk.tenant) as work:
        before = [*await work.find(Note), *await work.find(Answer)]

    views = [await maria.does(verb, "För sent.", to=old) for verb in ("add-line", "move-on", "skip", "back")]

    async with database.work(talk.tenant) as work:
        after = [*await work.find(Note), *await work.find(Answer)]
    assert [code_of(view) for view in views] == ["cycle-closed"] * 4
    assert after == before


async def test_a_renamed_team_goes_on_under_its_new_name(database: Database) -> None:
    talk = await begin(database)
    await start_cycle(talk.person("Maria"))

    await talk.rename("Vuxenenheten")
    status = await talk.person("Maria").says("status")

    assert "Vuxenenheten" in repr(status)


async def test_somebody_who_left_can_do_nothing_and_their_words_stay(database: Database) -> None:
    talk = await begin(database)
    johan = talk.person("Johan").in_person
    await start_cycle(talk.person("Maria"))
    await talk.person("Johan").says("notera Blanketterna låg fel.")

    await talk.meet("Maria", "Farida", "Elin", "Amir", "Karin")
    team = await talk.team()
    view = await johan.taps(Step(verb="open", page=page_of("status", team)))

    async with database.work(talk.tenant) as work:
        (note,) = await work.find(Note)
        present = await work.find(Membership, present=True)
    assert code_of(view) == "not-a-member"
    assert note.text == "Blanketterna låg fel."
    assert len(present) == 5


async def test_a_removed_and_reinstalled_bot_goes_on_where_it_was(database: Database) -> None:
    talk = await begin(database)
    maria = talk.person("Maria")
    await begin_cycle(maria)
    await maria.answers("Upptäcka riskbruk.")

    await talk.leave()
    away = await talk.team()
    await talk.arrive()
    question = seen(await maria.says("fortsätt"), AskQuestion)

    assert away.stage is Stage.REMOVED
    assert question.key == "change"
    async with database.work(talk.tenant) as work:
        assert len(await work.find(Cycle)) == 1


async def test_a_card_from_another_organisation_opens_nothing(database: Database) -> None:
    ours, theirs = await begin(database), Talk(database, tenant="annan-kommun")
    await theirs.arrive()
    question = await begin_cycle(ours.person("Maria"))

    view = await theirs.person("Maria").answers("Hej", to=question)

    async with database.work(ours.tenant) as work:
        assert await work.find(Answer) == []
    assert code_of(view) == "old-card"


async def test_a_card_copied_to_another_channel_changes_nothing(database: Database) -> None:
    talk = await begin(database)
    question = await begin_cycle(talk.person("Maria"))
    elsewhere = Place(
        scope=Scope.CHANNEL,
        conversation="19:other",
        service_url="http://localhost:1",
        teams_id="19:other-team",
    )
    await talk.arrive(place=elsewhere)

    view = await talk.person("Maria", elsewhere).answers("Hej", to=question)

    assert code_of(view) == "old-card"


async def test_a_forged_card_opens_nothing(database: Database) -> None:
    talk = await begin(database)
    maria = talk.person("Maria")
    question = await begin_cycle(maria)
    forged = [
        Step(verb="open", page=replace(question.page, item="no-such-question")),
        Step(verb="open", page=replace(question.page, name="no-such-page")),
        Step(verb="no-such-verb", page=question.page),
        Step(verb="answer", page=replace(question.page, cycle="no-such-cycle")),
        Step(verb="new-cycle", page=question.page, value="no-such-template"),
        Step(verb="remove", page=replace(question.page, name="remove", item="no-such-text")),
        Step(verb="confirm-role", page=replace(question.page, name="role", item="no-such-role")),
    ]

    views = [await maria.taps(step) for step in forged]

    assert [code_of(view) for view in views] == ["old-card"] * len(forged)


async def test_two_people_who_write_in_the_same_form_are_both_kept_and_a_double_click_once(
    database: Database,
) -> None:
    talk = await begin(database)
    maria, johan = talk.person("Maria"), talk.person("Johan")
    await start_cycle(maria)
    form = seen(await maria.says("anteckna"), NoteForm)

    for speaker, text in ((maria, "Lättare nu."), (maria, "Lättare nu."), (johan, "Svårt med tolk.")):
        assert seen(await speaker.taps(form.save, value=text), Notice).quoted == text

    async with database.work(talk.tenant) as work:
        notes = await work.find(Note, order="at")
    assert sorted(note.text for note in notes) == ["Lättare nu.", "Svårt med tolk."]
