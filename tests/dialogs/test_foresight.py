"""What is asked for again and again is read in one step, and a page looks the same without that."""


from dialogs.views import Step, TeamStatus
from improvement.page import Page
from storage import Database
from tests.dialogs.talk import Talk, decide_cycle, seen, start_cycle, study_cycle
from tests.storage.test_foreseeing import reads


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


async def test_status_is_read_in_one_step(database: Database) -> None:
    talk = await begun(database)

    with reads() as said:
        status = seen(await talk.person("Johan").says("status"), TeamStatus)

    assert len(said) == 1
    assert (len(status.open), len(status.series)) == (1, 1)


async def test_a_tapped_status_is_read_in_one_step(database: Database) -> None:
    talk = await begun(database)
    opens = Step(verb="open", page=Page(name="status", team=(await talk.team()).id))
    await talk.person("Maria").in_person.says("hej")  # her chat is remembered from then on

    with reads() as said:
        for speaker in (talk.person("Maria"), talk.person("Maria").in_person):
            seen(await speaker.taps(opens), TeamStatus)

    assert len(said) == 2
