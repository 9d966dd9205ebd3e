"""A manager's `status` in person: a row for each team, and what only she can do."""

from datetime import date

import pytest

from cards.rendering import render
from dialogs.views import Choose, Form, ManagerStatus, Step, TeamStatus, View
from improvement.answer import Answer, Answers
from improvement.obstacle import ObstacleState
from improvement.page import Page
from improvement.team import Role, RoleState
from locales.words import Words
from tests.cards.models import shown as texts_of
from tests.dialogs.talk import (
    Speaker,
    Talk,
    begin_cycle,
    code_of,
    seen,
    start_cycle,
    study_cycle,
)
from tests.dialogs.the_week import WEEK_10, at, begin, the_person
from tests.dialogs.those_who_lead import (
    FORMS,
    another_team,
    answered,
    at_home,
    away,
    change_team,
    gone,
    in_channel,
    leads,
    manages,
    mandate,
    obstacle,
    role,
)

FRIDAY = date(2026, 3, 13)
WEEK_11, WEEK_15 = date(2026, 3, 9), date(2026, 4, 6)


async def status(talk: Talk, name: str = "Karin") -> ManagerStatus:
    return seen(await at_home(talk, name).says("status"), ManagerStatus)


def read(view: View, language: str = "sv") -> str:
    return texts_of(render(view, Words(language)).content["body"])


async def needs(talk: Talk, name: str = "Karin") -> list[tuple[str, str]]:
    """What only she can do in the first team: (code, the page that its button is about)."""
    row = (await status(talk, name)).teams[0]
    return [(each.code, each.step.page.name if each.step else "") for each in row.needs]


async def mandate_now(talk: Talk) -> Answers:
    async with talk.store.work(talk.tenant) as work:
        return Answers(await work.find(Answer, subject=(await talk.team()).id, question="mandate"))


# Who gets it, and where.


async def test_a_manager_with_one_team_gets_one_row_that_opens_to_the_teams_card(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await mandate(talk)

    view = await status(talk)
    card = seen(await at_home(talk, "Karin").taps(view.teams[0].steps[0]), TeamStatus)

    assert [row.team for row in view.teams] == ["Mottagningen · Tidigt stöd"]
    assert "Göra · vecka 1 av 8" in read(view)
    assert view.teams[0].needs == ()
    assert card.team == "Mottagningen · Tidigt stöd"


async def test_in_the_channel_status_stays_the_teams(talk: Talk, karin: Speaker) -> None:
    await manages(talk)

    assert seen(await karin.says("status"), TeamStatus)


async def test_staff_get_the_teams_card_in_person_too(talk: Talk, johan: Speaker) -> None:
    await manages(talk)

    assert seen(await johan.in_person.says("status"), TeamStatus)


@pytest.mark.parametrize("state", [RoleState.NAMED, RoleState.DECLINED, RoleState.ENDED])
async def test_without_a_yes_or_when_the_role_has_ended_nobody_is_a_manager(
    talk: Talk, state: RoleState
) -> None:
    await role(talk, "Karin", Role.MANAGER, state)

    assert seen(await at_home(talk, "Karin").says("status"), TeamStatus)


async def test_who_has_left_the_only_team_they_managed_sees_it_no_more(talk: Talk) -> None:
    await another_team(talk, "Alby", "Karin")
    await another_team(talk, "Boendet", "Karin")
    await manages(talk)
    await gone(talk, "Karin")

    assert seen(await at_home(talk, "Karin").says("status"), Choose)


async def test_a_manager_of_two_teams_sees_both_and_what_waits_in_each(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await mandate(talk)
    other = await another_team(talk, "Alby", "Karin", "Johan")
    await manages(talk, team=other)
    await begin_cycle(in_channel(talk, "Johan", "Alby"))

    view = await status(talk)

    assert [(row.team, [need.code for need in row.needs]) for row in view.teams] == [
        ("Alby", ["mandate-missing"]),
        ("Mottagningen · Tidigt stöd", []),
    ]


async def test_in_a_team_where_she_is_only_staff_nothing_waits_for_her_as_manager(talk: Talk) -> None:
    await manages(talk)
    await another_team(talk, "Alby", "Karin", "Johan")
    await begin_cycle(in_channel(talk, "Johan", "Alby"))

    rows = {row.team: row for row in (await status(talk)).teams}

    assert rows["Alby"].needs == ()
    assert [step.words for step in rows["Alby"].steps] == ["button-open-team"]


async def test_nothing_of_another_organisation_is_shown(talk: Talk) -> None:
    theirs = Talk(talk.store, tenant="bjorkviken")
    await theirs.arrive()
    await begin(theirs)
    await manages(theirs)

    assert seen(await at_home(talk, "Karin").says("status"), TeamStatus)
    view = await status(theirs)
    assert code_of(await at_home(talk, "Karin").taps(view.teams[0].steps[0])) == "old-card"


async def test_twelve_teams_are_shown_six_at_a_time(talk: Talk) -> None:
    await manages(talk)
    for number in range(11):
        name = f"{number:02} {'Enheten för ekonomiskt bistånd och försörjning ' * 4}"
        await manages(talk, team=await another_team(talk, name, "Karin"))

    first = await status(talk)
    second = seen(await at_home(talk, "Karin").taps(first.steps[-1]), ManagerStatus)

    assert [len(first.teams), first.more, len(second.teams), second.more] == [6, 6, 6, 0]
    assert "och 6 team till" in read(first)


async def test_a_team_without_cycles_and_one_that_rests(talk: Talk) -> None:
    await manages(talk)
    assert "Inget varv är öppet just nu." in read(await status(talk))

    await change_team(talk, paused_until=date(2026, 8, 10))

    assert "Teamet vilar till måndag 10 augusti." in read(await status(talk))


async def test_tapped_in_the_channel_it_shows_nothing(talk: Talk, karin: Speaker) -> None:
    await manages(talk)

    assert code_of(await karin.taps(Step(verb="open", page=Page(name="my-teams")))) == "old-card"


# Figures.


async def test_week_15_farida_is_away_and_four_of_four_are_words(talk: Talk) -> None:
    talk.calendar.days = [WEEK_15]  # Easter Monday
    await begin(talk)
    await manages(talk)
    await at(talk, date(2026, 4, 7))
    await away(talk, "Farida", date(2026, 4, 7), date(2026, 4, 10))
    await answered(talk, WEEK_15, Maria=(1, 1), Johan=(1, 2), Elin=(1, 2), Amir=(1, 2))

    said = read(await status(talk))

    assert "Alla har svarat den här veckan." in said
    assert "4 av 4" not in said


async def test_several_weeks_are_one_sum(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await answered(talk, WEEK_10, Maria=(1, 1), Johan=(0, 3), Farida=(1, 2), Elin=(1, 2), Amir=(0, 2))
    await at(talk, FRIDAY, 14)
    await answered(talk, WEEK_11, Maria=(1, 1), Johan=(0, 3), Farida=(1, 2), Elin=(2, 3), Amir=(0, 2))

    assert "Så här långt: 7 av 21 nybesök. Alla har svarat den här veckan." in read(await status(talk))


async def test_the_teams_card_is_in_words_for_her_and_in_figures_for_the_team(
    talk: Talk, karin: Speaker, johan: Speaker
) -> None:
    await begin(talk)
    await manages(talk)
    await answered(talk, WEEK_10, Maria=(1, 1), Johan=(0, 3), Farida=(1, 2), Elin=(1, 2))
    (row,) = (await status(talk)).teams

    hers = read(await at_home(talk, "Karin").taps(row.steps[0]))
    theirs = read(await johan.says("status"))

    assert "Den här veckan: några av 8 nybesök. De flesta har svarat." in hers
    assert "Den här veckan: 3 av 8 nybesök. 4 av 5 har svarat." in theirs


# What only she can do.


async def test_an_obstacle_waits_for_her(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await mandate(talk)
    await obstacle(talk)
    waiting = await obstacle(talk, ObstacleState.WITH_MANAGER)

    (need,) = (await status(talk)).teams[0].needs

    assert need.step is not None
    assert need.step.page == Page(name="obstacle-help", team=waiting.team, item=waiting.id)
    assert f"Teamet ber om din hjälp: ”{FORMS}”" in read(await status(talk))
    assert code_of(await at_home(talk, "Karin").taps(need.step)) == "obstacle-help"


async def test_an_obstacle_whose_cycle_has_ended_waits_for_her_no_more(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await mandate(talk)
    await obstacle(talk, ObstacleState.WITH_MANAGER, closed_at=talk.clock.now())

    assert await needs(talk) == []


@pytest.mark.parametrize(("until", "waits"), [(date(2026, 3, 13), False), (date(2026, 3, 12), True)])
async def test_her_own_promise_when_its_day_has_passed(talk: Talk, until: date, waits: bool) -> None:
    await begin(talk)
    await manages(talk)
    await mandate(talk)
    karin = (await the_person(talk, "Karin")).id
    await obstacle(talk, ObstacleState.PROMISED, until=until, answered_by=karin)
    await at(talk, FRIDAY, 10)

    assert (await needs(talk) == [("own-promise", "obstacle-due")]) is waits


async def test_the_button_of_a_promise_asks_how_it_went(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    karin = (await the_person(talk, "Karin")).id
    await obstacle(talk, ObstacleState.PROMISED, until=WEEK_11, answered_by=karin)
    await at(talk, FRIDAY, 10)

    step = (await status(talk)).teams[0].needs[0].step

    assert step is not None
    assert code_of(await at_home(talk, "Karin").taps(step)) == "obstacle-due"


async def test_another_managers_promise_is_not_hers(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    await mandate(talk)
    johan = (await the_person(talk, "Johan")).id
    await obstacle(talk, ObstacleState.PROMISED, until=WEEK_10, answered_by=johan)
    await at(talk, FRIDAY, 10)

    assert await needs(talk) == []


@pytest.mark.parametrize(
    ("until", "code"),
    [
        ("", "mandate-missing"),
        ("2026-03-28", ""),
        ("2026-03-27", "mandate-ending"),
        ("2026-03-12", "mandate-ended"),
    ],
)
async def test_a_mandate_that_is_missing_or_runs_out(talk: Talk, until: str, code: str) -> None:
    await begin(talk)
    await manages(talk)
    if until:
        await mandate(talk, until)
    await at(talk, FRIDAY, 10)

    assert await needs(talk) == ([(code, "mandate")] if code else [])


async def test_a_decision_waits(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await manages(talk)
    await mandate(talk)
    await study_cycle(maria)
    await maria.answers("adapt")

    assert await needs(talk) == [("decision", "act")]


async def test_her_own_yes_comes_before_anything_else(talk: Talk) -> None:
    await manages(talk)
    other = await another_team(talk, "Alby", "Karin", "Johan")
    await role(talk, "Karin", Role.MANAGER, RoleState.NAMED, team=other)
    await begin_cycle(in_channel(talk, "Johan", "Alby"))

    (first, _) = (await status(talk)).teams
    answer = await at_home(talk, "Karin").taps(first.needs[0].step or Step(verb="", page=Page(name="")))

    assert [need.code for need in first.needs] == ["own-role"]
    assert code_of(answer) == "role-confirmed"
    assert [need.code for need in (await status(talk)).teams[0].needs] == ["mandate-missing"]


# The mandate, given in her own words.


async def mandate_form(talk: Talk) -> Form:
    need = (await status(talk)).teams[0].needs[0]
    assert need.step is not None
    return seen(await at_home(talk, "Karin").taps(need.step), Form)


FILLED = {"scope": "Blanketter och bokning", "time": "två timmar i veckan", "until": "2026-06-30"}


async def test_she_gives_a_mandate_and_it_waits_no_more(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    form = await mandate_form(talk)

    answer = await at_home(talk, "Karin").taps(form.save, **FILLED)
    again = await at_home(talk, "Karin").taps(form.save, **FILLED)

    answers = await mandate_now(talk)
    assert (code_of(answer), code_of(again)) == ("mandate-given", "mandate-given")
    assert answers.value("mandate") == {"by": "Karin", **FILLED}
    assert answers.revision("mandate") == 1
    assert await needs(talk) == []


async def test_what_could_not_be_read_stands_in_its_field(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    form = await mandate_form(talk)

    again = seen(await at_home(talk, "Karin").taps(form.save, **FILLED | {"until": "sedan"}), Form)

    assert again.trouble is not None
    assert again.kept == FILLED | {"until": "sedan"}


async def test_promise_6_an_identity_number_in_a_mandate_is_refused_and_not_shown_again(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    form = await mandate_form(talk)

    again = seen(await at_home(talk, "Karin").taps(form.save, **FILLED | {"scope": "811218-9876"}), Form)

    assert "811218" not in repr(again)
    assert (await mandate_now(talk)).value("mandate") is None


async def test_a_mandate_somebody_changed_meanwhile_is_not_overwritten_unseen(talk: Talk) -> None:
    await begin(talk)
    await manages(talk)
    form = await mandate_form(talk)
    await mandate(talk)

    again = seen(await at_home(talk, "Karin").taps(form.save, **FILLED), Form)
    answer = await at_home(talk, "Karin").taps(again.save, **FILLED)

    assert again.trouble is not None
    assert again.trouble.code == "mandate-changed"
    assert code_of(answer) == "mandate-given"
    assert (await mandate_now(talk)).revision("mandate") == 2


async def test_only_a_manager_who_has_said_yes_gives_a_mandate(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await manages(talk)
    await leads(talk, "Maria")
    form = await mandate_form(talk)

    for name in ("Johan", "Maria"):
        assert code_of(await at_home(talk, name).taps(form.save, **FILLED)) == "only-managers"
    assert (await mandate_now(talk)).value("mandate") is None
