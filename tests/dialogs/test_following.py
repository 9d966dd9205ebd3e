"""`bjud in` and `följ`: a manager or a coach comes in by a code that works once, and says yes in person."""

import re
from datetime import timedelta

import pytest

from cards.rendering import render
from dialogs.views import Choose, Form, ManagerStatus, Notice, Step, TeamCard, View
from improvement.invitation import MOST_TRIES, Invitation, new_code, read_code
from improvement.team import Membership, Person, Role, RoleHolding, RoleState, Team
from locales.words import Words
from storage import MemoryStore
from tests.cards.models import shown
from tests.dialogs.obstacle_talk import begin_test
from tests.dialogs.talk import PEOPLE, Speaker, Talk, code_of, page_of, seen, step_called
from tests.dialogs.the_week import the_person
from tests.dialogs.those_who_lead import another_team


@pytest.fixture
async def talk() -> Talk:
    """Maria leads, Karin manages, a test is running; Lena works at the regional unit."""
    talk = Talk(MemoryStore())
    await talk.arrive()
    await begin_test(talk)
    return talk


@pytest.fixture
def maria(talk: Talk) -> Speaker:
    return talk.person("Maria").in_person


@pytest.fixture
def lena(talk: Talk) -> Speaker:
    return talk.person("Lena").in_person


async def invited(maria: Speaker, role: Role = Role.COACH) -> str:
    """Maria asks for a code; returns it."""
    asked = seen(await maria.says("bjud in"), Notice)
    told = seen(await maria.taps(next(step for step in asked.steps if step.value == role)), Notice)
    assert told.code == f"invited-{role}"
    return str(told.args["code"])


async def say_yes(speaker: Speaker) -> View:
    return await speaker.taps(step_called("confirm-role", seen(speaker.view, Notice).steps))


async def invitations(talk: Talk) -> list[Invitation]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(Invitation)


async def test_a_coach_comes_in_by_a_code_and_says_yes(talk: Talk, maria: Speaker, lena: Speaker) -> None:
    code = await invited(maria)

    asked = seen(await lena.says(f"följ {code}"), Notice)
    before = await lena.says("status")
    await lena.says(f"följ {code}")
    agreed = await lena.taps(step_called("confirm-role", asked.steps))
    status = await lena.says("status")

    assert (asked.code, asked.args["by"]) == ("named-coach", "Maria")
    assert code_of(before) == "yes-first"
    assert code_of(agreed) == "role-confirmed"
    assert isinstance(status, ManagerStatus)


async def test_in_english_it_is_follow(talk: Talk, maria: Speaker, lena: Speaker) -> None:
    await maria.says("invite")
    told = seen(await maria.taps(seen(maria.view, Notice).steps[0]), Notice)

    asked = await lena.says(f"Follow {str(told.args['code']).lower().replace('-', ' ')}")

    assert code_of(asked) == "named-manager"


async def test_a_code_works_once(talk: Talk, maria: Speaker, lena: Speaker) -> None:
    code = await invited(maria)
    await lena.says(f"följ {code}")

    assert code_of(await talk.person("Nils").in_person.says(f"följ {code}")) == "follow-used"


async def test_a_code_works_for_a_week(talk: Talk, maria: Speaker, lena: Speaker) -> None:
    code = await invited(maria)
    await talk.clock.forward(timedelta(days=7, seconds=1))

    assert code_of(await lena.says(f"följ {code}")) == "follow-over"


async def test_a_wrong_code_is_met_kindly(lena: Speaker) -> None:
    assert code_of(await lena.says(f"följ {new_code()}")) == "follow-wrong"


async def test_without_a_code_there_is_a_field_for_it(maria: Speaker, lena: Speaker) -> None:
    code = await invited(maria)
    form = seen(await lena.says("följ"), Form)

    assert code_of(await lena.taps(form.save, code="hej")) == "follow-wrong"
    assert code_of(await lena.taps(form.save, code=code)) == "named-coach"


async def test_nobody_can_go_on_guessing(talk: Talk, maria: Speaker, lena: Speaker) -> None:
    code = await invited(maria)
    for _ in range(MOST_TRIES):
        await lena.says(f"följ {new_code()}")

    too_many = await lena.says(f"följ {code}")
    await talk.clock.forward(timedelta(minutes=1))

    assert code_of(too_many) == "follow-wait"
    assert code_of(await lena.says(f"följ {code}")) == "named-coach"


async def test_a_code_of_another_organisation_is_unknown(talk: Talk, maria: Speaker) -> None:
    code = await invited(maria)
    elsewhere = Talk(talk.store, clock=talk.clock, tenant="björkviken")

    assert code_of(await elsewhere.person("Lena").in_person.says(f"följ {code}")) == "follow-wrong"


async def test_the_code_itself_is_kept_nowhere(talk: Talk, maria: Speaker) -> None:
    code = await invited(maria)

    async with talk.store.work(talk.tenant) as work:
        kept = [*await work.find(Invitation), *await talk.messages(), *await work.find(Person)]
    assert code not in repr(kept)


async def test_a_code_is_not_taken_where_others_read_along(talk: Talk, maria: Speaker) -> None:
    code = await invited(maria)

    answer = await talk.person("Karin").says(f"följ {code}")

    assert code_of(answer) == "follow-in-person"
    assert (await invitations(talk))[0].used_at is None


async def test_only_the_process_leader_invites_and_only_in_person(talk: Talk) -> None:
    assert code_of(await talk.person("Johan").in_person.says("bjud in")) == "only-leaders"
    assert code_of(await talk.person("Karin").in_person.says("bjud in")) == "only-leaders"
    assert code_of(await talk.person("Maria").says("bjud in")) == "written-to-you"


async def test_before_the_yes_nothing_of_the_team_is_shown(talk: Talk, maria: Speaker, lena: Speaker) -> None:
    await lena.says(f"följ {await invited(maria)}")

    answers = [
        await lena.says(word) for word in ("status", "historik", "hinder", "hjälp", "Det gick bra i dag")
    ]

    assert {code_of(answer) for answer in answers} == {"yes-first"}


async def test_a_coach_reads_and_changes_nothing(talk: Talk, maria: Speaker, lena: Speaker) -> None:
    await lena.says(f"följ {await invited(maria)}")
    await say_yes(lena)

    answers = [await lena.says(word) for word in ("nytt varv", "notera Det gick bra", "hinder", "möte")]

    assert {code_of(answer) for answer in answers} == {"only-members"}
    assert code_of(await lena.says("kom igång")) == "only-leaders-set-up"


async def test_a_manager_from_outside_can_do_what_a_manager_does(
    talk: Talk, maria: Speaker, lena: Speaker
) -> None:
    await lena.says(f"följ {await invited(maria, Role.MANAGER)}")
    await say_yes(lena)

    assert isinstance(await lena.says("status"), ManagerStatus)
    assert not isinstance(await lena.says("notera"), Notice)


async def test_a_follower_is_never_asked_picked_or_taken_for_somebody_who_left(
    talk: Talk, maria: Speaker, lena: Speaker
) -> None:
    await lena.says(f"följ {await invited(maria)}")
    await say_yes(lena)

    await talk.meet(*PEOPLE)
    marking = seen(await maria.taps(_open("away-colleague", await talk.team())), Form)

    async with talk.store.work(talk.tenant) as work:
        who = await the_person(talk, "Lena")
        (membership,) = await work.find(Membership, person=who.id)
    assert membership.present
    assert "Lena" not in [name for _, name in marking.fields[0].options]
    assert "Amir" in [name for _, name in marking.fields[0].options]


async def test_who_comes_into_the_team_in_teams_is_a_member_from_then_on(
    talk: Talk, maria: Speaker, lena: Speaker
) -> None:
    await lena.says(f"följ {await invited(maria)}")
    await say_yes(lena)

    await talk.meet(*PEOPLE, "Lena")

    assert code_of(await lena.says("notera Det gick bra i dag")) == "noted"


async def test_changing_the_managers_in_the_setup_leaves_those_invited(
    talk: Talk, maria: Speaker, lena: Speaker
) -> None:
    await lena.says(f"följ {await invited(maria, Role.MANAGER)}")
    await say_yes(lena)
    settings = seen(await maria.taps(_open("settings", await talk.team())), TeamCard)
    fact = next(fact for fact in settings.facts if fact.key == "managers")
    assert fact.edit is not None
    await maria.taps(fact.edit)

    await maria.answers("Elin")

    async with talk.store.work(talk.tenant) as work:
        confirmed = await work.find(RoleHolding, role=Role.MANAGER, state=RoleState.CONFIRMED)
    assert [each.person for each in confirmed] == [(await the_person(talk, "Lena")).id]


async def test_the_team_sees_who_follows_it(talk: Talk, maria: Speaker, lena: Speaker) -> None:
    await lena.says(f"följ {await invited(maria)}")
    named = seen(await talk.person("Johan").taps(_open("team", await talk.team())), TeamCard)
    await say_yes(lena)

    team = seen(await talk.person("Johan").taps(_open("team", await talk.team())), TeamCard)

    assert "Lena" not in shown(render(named, Words("sv")).content)
    assert "Lena, utvecklingsledare" in shown(render(team, Words("sv")).content)


async def test_the_leader_can_take_it_back(talk: Talk, maria: Speaker, lena: Speaker) -> None:
    await lena.says(f"följ {await invited(maria)}")
    await say_yes(lena)
    unused = await invited(maria, Role.MANAGER)
    listed = seen(await maria.taps(step_called("button-followers", seen(maria.view, Notice).steps)), Choose)

    for step in listed.options:
        await maria.taps(step)

    assert [re.sub(r"\d.*", "", step.label) for step in listed.options] == [
        "Ta bort Lena",
        "Ta bort koden till chef, gäller till ",
    ]
    assert code_of(maria.view) == "followers-none"
    assert code_of(await lena.says("status")) in ("no-team", "not-a-member")
    assert code_of(await lena.says(f"följ {unused}")) == "follow-wrong"


async def test_one_coach_follows_several_teams(talk: Talk, maria: Speaker, lena: Speaker) -> None:
    await another_team(talk, "Vuxenenheten", "Bo")
    await lena.says(f"följ {await invited(maria)}")
    await say_yes(lena)

    assert isinstance(await lena.says("status"), ManagerStatus)


@pytest.mark.parametrize("typed", ["kmpa7t2x", " KMPA 7T2X ", "KMPA-7T2X", "kmpa–7t2x"])
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert read_code(typed) == "KMPA-7T2X"


@pytest.mark.parametrize("typed", ["", "KMPA", "KMPA-7T2", "KMPA-7T2XX", "KMPA-0T1X", "hur det går"])
def test_what_is_no_code_is_not_read_as_one(typed: str) -> None:
    assert read_code(typed) == ""


def _open(name: str, team: Team) -> Step:
    return Step(verb="open", page=page_of(name, team))
