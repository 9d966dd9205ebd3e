"""The manager's monthly note: only when something waits that only a manager can do."""

from dataclasses import replace
from datetime import date, time

import pytest

from cards.rendering import render
from dialogs.problem import NothingToSay
from dialogs.views import ManagerStatus, Notice
from improvement.obstacle import ObstacleState
from improvement.page import Page
from improvement.schedule import Occasion, Schedule
from improvement.team import Role, RoleState
from locales.words import LANGUAGES, Words
from tests.cards.models import shown as texts_of
from tests.dialogs.talk import Speaker, Talk, seen, start_cycle, study_cycle
from tests.dialogs.the_week import at, begin, chore, shown, the_person
from tests.dialogs.those_who_lead import (
    FORMS,
    at_home,
    gone,
    leads,
    manages,
    mandate,
    obstacle,
    role,
)

FIRST_FRIDAY = date(2026, 3, 6)
UNTIL = {"mandate-ending": "2026-03-01", "mandate-ended": "2026-02-20"}


async def note(talk: Talk) -> Notice:
    """The note as it is sent to Karin."""
    return seen(await shown(talk, "manager-note", to="Karin"), Notice)


async def written(talk: Talk, day: date = FIRST_FRIDAY) -> int:
    """How many notes there are once the letters of a day and then its notes are written."""
    await at(talk, day, 13)
    await chore(talk, "digesting", day)
    await at(talk, day, 14)
    await chore(talk, "noting", day)
    return len(await talk.messages("manager-note"))


async def change_letter(talk: Talk, **parts: object) -> None:
    """`schema`: the process leader's letter."""
    async with talk.store.work(talk.tenant) as work:
        (letter,) = await work.find(Schedule, occasion=Occasion.DIGEST)
        await work.save(replace(letter, **parts))  # type: ignore[arg-type]
        await work.commit()


async def test_it_comes_when_only_she_can_do_something(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)

    count = await written(talk)

    (message,) = await talk.messages("manager-note")
    karin = (await the_person(talk, "Karin")).id
    assert (count, message.to, message.key) == (1, karin, f"week:{karin}:2026-03-02")
    assert message.page == Page(name="manager-note", item="2026-03-02")


async def test_never_when_there_is_nothing(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await mandate(talk)

    assert await written(talk) == 0


@pytest.mark.parametrize(("day", "count"), [(date(2026, 4, 14), 1), (date(2026, 4, 15), 0)])
async def test_only_in_the_first_two_weeks_of_a_month(talk: Talk, day: date, count: int) -> None:
    await begin(talk)
    await manages(talk)

    assert await written(talk, day) == count


async def test_two_teams_whose_first_weeks_differ_make_one_note(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)

    assert await written(talk, date(2026, 4, 1)) == 1
    assert await written(talk, date(2026, 4, 6)) == 1
    assert await written(talk, date(2026, 5, 4)) == 2


@pytest.mark.parametrize("state", [RoleState.NAMED, RoleState.DECLINED, RoleState.ENDED])
async def test_not_to_somebody_who_is_no_manager_now(talk: Talk, state: RoleState) -> None:
    await begin(talk)
    await role(talk, "Karin", Role.MANAGER, state)

    assert await written(talk) == 0


async def test_not_to_somebody_who_has_left(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await gone(talk, "Karin")

    assert await written(talk) == 0


async def test_it_is_silent_when_it_is_done_meanwhile(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await written(talk)
    await mandate(talk)

    with pytest.raises(NothingToSay):
        await note(talk)


async def test_it_names_one_step_and_why_and_how_many_more(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await obstacle(talk, ObstacleState.WITH_MANAGER)

    view = await note(talk)

    said = texts_of(render(view, Words("sv")).content["body"])
    assert view.code == "manager-note-obstacle"
    assert view.quoted == FORMS
    assert "Steg 4 av 5: hjälp till att prioritera testet" in said
    assert "Under Dina team finns en sak till." in said
    assert [step.words for step in view.steps] == [
        "button-answer-team",
        "button-encourage",
        "button-my-teams",
    ]


async def test_its_last_button_shows_all_her_teams(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)

    view = await note(talk)

    assert seen(await at_home(talk, "Karin").taps(view.steps[-1]), ManagerStatus)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "code", ["obstacle", "own-promise", "mandate-missing", "mandate-ending", "mandate-ended", "decision"]
)
async def test_every_reason_has_its_words(talk: Talk, maria: Speaker, code: str, language: str) -> None:
    await start_cycle(maria)
    await manages(talk)
    await arrange(talk, maria, code)

    view = await note(talk)

    assert view.code == f"manager-note-{code}"
    assert render(view, Words(language)).content["body"]


async def arrange(talk: Talk, maria: Speaker, code: str) -> None:
    """Something waits for Karin, and nothing else."""
    if code != "mandate-missing":
        await mandate(talk, UNTIL.get(code, "2026-06-30"))
    if code == "obstacle":
        await obstacle(talk, ObstacleState.WITH_MANAGER)
    if code == "own-promise":
        await obstacle(talk, ObstacleState.PROMISED, until=date(2026, 2, 25))
    if code == "decision":
        await study_cycle(maria)
        await maria.answers("adapt")


async def test_a_leader_who_is_manager_too_gets_the_digest_alone(talk: Talk) -> None:
    await begin(talk)
    await leads(talk, "Karin")
    await manages(talk, "Karin")

    assert await written(talk) == 0
    assert len(await talk.messages("digest")) == 1


async def test_and_so_she_does_where_the_letter_comes_after_the_summary(talk: Talk) -> None:
    await begin(talk)
    await leads(talk, "Karin")
    await manages(talk, "Karin")
    await change_letter(talk, at=time(15))
    await at(talk, FIRST_FRIDAY, 14)

    await chore(talk, "noting", FIRST_FRIDAY)
    await at(talk, FIRST_FRIDAY, 15)
    await chore(talk, "digesting", FIRST_FRIDAY)

    assert (len(await talk.messages("manager-note")), len(await talk.messages("digest"))) == (0, 1)


async def test_a_leader_whose_letter_is_off_gets_the_note_as_manager(talk: Talk) -> None:
    await begin(talk)
    await leads(talk, "Karin")
    await manages(talk, "Karin")
    await change_letter(talk, is_on=False)
    await at(talk, FIRST_FRIDAY, 14)

    await chore(talk, "noting", FIRST_FRIDAY)

    assert len(await talk.messages("manager-note")) == 1
