"""What is asked for again and again is read in one step, and a page looks the same without that."""

from dialogs.views import AskCount, Step, TeamStatus
from improvement.page import Page
from storage import Database
from tests.dialogs.obstacle_talk import begin_test
from tests.dialogs.talk import Talk, decide_cycle, seen, start_cycle, study_cycle
from tests.dialogs.the_week import WEEK_10, at, outcome, week_card
from tests.storage.overhearing import overheard


async def begun(database: Database) -> Talk:
    """A team in its second turn, with a first one to look back at."""
    talk = Talk(database)
    await talk.arrive()
    maria = talk.person("Maria")
    await maria.says("presentera")
    await start_cycle(maria)
    await study_cycle(maria)
    await decide_cycle(maria, "abandon", "Det räckte inte.", "Någon måste säga det.")
    await start_cycle(maria)
    return talk


async def test_status_is_read_in_one_step_and_kept_in_another(database_url: str) -> None:
    async with overheard(database_url) as (database, said):
        talk = await begun(database)
        await talk.person("Johan").says("hej")  # he is one of the team from then on
        said.clear()

        status = seen(await talk.person("Johan").says("status"), TeamStatus)

    assert [statement.partition(" ")[0] for statement, _ in said] == ["SELECT", "INSERT"]
    assert (len(status.open), len(status.series)) == (1, 1)


async def test_a_tapped_status_is_read_in_one_step(database_url: str) -> None:
    async with overheard(database_url) as (database, said):
        talk = await begun(database)
        maria = talk.person("Maria")
        await maria.in_person.says("hej")  # her chat is remembered from then on
        opens = Step(verb="open", page=Page(name="status", team=(await talk.team()).id))
        said.clear()

        for speaker in (maria, maria.in_person):
            seen(await speaker.taps(opens), TeamStatus)

    assert [statement.partition(" ")[0] for statement, _ in said] == ["SELECT", "SELECT"]


async def test_an_answer_to_the_weeks_question_is_foreseen_but_for_what_it_writes(database_url: str) -> None:
    async with overheard(database_url) as (database, said):
        talk = Talk(database)
        await talk.arrive()
        await begin_test(talk)
        await at(talk, WEEK_10, 10)
        card, johan = await week_card(talk, WEEK_10), talk.person("Johan")
        await johan.says("hej")
        said.clear()

        seen(await johan.taps(outcome(card, "yes")), AskCount)

    assert len(said) < 8
