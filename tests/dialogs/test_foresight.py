"""What is asked for again and again is read in one step, and a page looks the same without that."""

from dialogs.views import Step, TeamStatus
from improvement.page import Page
from storage import Database
from tests.dialogs.talk import Talk, decide_cycle, seen, start_cycle, study_cycle
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
