"""Obstacles with several hands at once, on both databases; and with hands that should not be there."""

import asyncio
from datetime import timedelta

import pytest

from dialogs.heard import Place, Scope
from dialogs.views import Form, Notice, Step
from improvement.cycle import Cycle
from improvement.note import Note
from improvement.obstacle import ObstacleState
from improvement.page import Page
from storage import Database, MemoryStore
from tests.dialogs.obstacle_talk import (
    FORMS,
    begin_test,
    chooses,
    is_asked_for_help,
    is_promised,
    obstacles_of,
    opens,
    reports_of,
    the_obstacle,
)
from tests.dialogs.talk import PEOPLE, Speaker, Talk, code_of, decide_cycle, seen, study_cycle
from tests.dialogs.test_promises import remove


async def begin(database: Database) -> Talk:
    talk = Talk(database)
    await talk.arrive()
    await talk.meet(*PEOPLE, "Anders")
    await begin_test(talk, managers="Karin, Anders")
    return talk


async def test_a_double_click_keeps_one(database: Database) -> None:
    talk = await begin(database)
    johan = talk.person("Johan")
    form = seen(await johan.says("hinder"), Form)

    views = await asyncio.gather(*(johan.taps(form.save, text=FORMS) for _ in range(3)))

    assert {code_of(view) for view in views} == {"obstacle-told"}
    assert len(await obstacles_of(talk)) == 1
    assert len(await reports_of(talk)) == 1


async def test_five_who_say_the_same_at_once_tell_of_one_obstacle(database: Database) -> None:
    talk = await begin(database)
    people = [talk.person(name) for name in ("Maria", "Johan", "Farida", "Elin", "Amir")]

    await asyncio.gather(*(person.says(f"hinder {FORMS}") for person in people))

    assert len(await obstacles_of(talk)) == 1
    assert len(await reports_of(talk)) == 5


async def test_two_managers_answer_at_once_and_the_first_answer_holds(database: Database) -> None:
    talk = await begin(database)
    await is_asked_for_help(talk)
    karin, anders = talk.person("Karin").in_person, talk.person("Anders").in_person
    for manager in (karin, anders):
        await opens(manager, "obstacle-help")
    talk_about_it = next(step for step in seen(anders.view, Notice).steps if step.verb == "talk-about-it")
    form = seen(await opens(karin, "obstacle-promise"), Form)

    views = await asyncio.gather(karin.taps(form.save, until="26 mars"), anders.taps(talk_about_it))

    obstacle = await the_obstacle(talk)
    mine = [code_of(view) for view in views]
    if obstacle.state is ObstacleState.PROMISED:
        assert mine == ["obstacle-answered-promised", "obstacle-promised"]
    else:
        assert mine == ["obstacle-talking", "obstacle-answered-talking"]
    assert len(await talk.messages("obstacle-answer")) == 1


async def test_everybody_asks_for_help_at_once_and_each_manager_hears_once(database: Database) -> None:
    talk = await begin(database)
    await talk.person("Johan").says(f"hinder {FORMS}")
    people = [talk.person(name) for name in ("Farida", "Elin", "Amir")]
    for person in people:
        await opens(person, "obstacle-still")

    await asyncio.gather(*(chooses(person, "ask-help") for person in people))

    asked = await talk.messages("obstacle-help")
    assert len(asked) == len({message.to for message in asked}) == 2


async def test_two_solve_it_at_once_and_both_lines_are_kept(database: Database) -> None:
    talk = await begin(database)
    await talk.person("Johan").says(f"hinder {FORMS}")
    elin, farida = talk.person("Elin"), talk.person("Farida")
    forms = [seen(await opens(person, "obstacle-solved"), Form) for person in (elin, farida)]

    await asyncio.gather(
        elin.taps(forms[0].save, helped="En låda i rummet."),
        elin.taps(forms[0].save, helped="En låda i rummet."),
        farida.taps(forms[1].save, helped="Lathund på dörren."),
    )

    async with database.work(talk.tenant) as work:
        notes = await work.find(Note, about="helped")
    assert sorted(note.text for note in notes) == ["En låda i rummet.", "Lathund på dörren."]
    assert (await the_obstacle(talk)).state is ObstacleState.SOLVED
    assert len(await talk.messages("obstacle-news")) == 1


async def test_a_double_click_on_an_answer_is_one_answer(database: Database) -> None:
    talk = await begin(database)
    await is_asked_for_help(talk)
    karin = talk.person("Karin").in_person
    form = seen(await opens(karin, "obstacle-not-now"), Form)

    await asyncio.gather(*(karin.taps(form.save, because="Vi flyttar i april.") for _ in range(2)))

    async with database.work(talk.tenant) as work:
        assert len(await work.find(Note, about="because")) == 1
    assert len(await talk.messages("obstacle-answer")) == 1


async def test_a_manager_who_answers_what_is_solved_or_removed_sees_so_and_changes_nothing(
    talk: Talk, maria: Speaker
) -> None:
    await begin_test(talk)
    await is_asked_for_help(talk)
    karin = talk.person("Karin").in_person
    promise = seen(await opens(karin, "obstacle-promise"), Form).save
    await opens(maria, "obstacle-solved")
    await maria.taps(seen(maria.view, Form).save)
    solved = await the_obstacle(talk)

    late = await karin.taps(promise, until="26 mars")
    unchanged = await the_obstacle(talk)
    await remove(maria.in_person, FORMS)
    too_late = await karin.taps(promise, until="26 mars")

    assert code_of(late) == "obstacle-just-solved"
    assert unchanged == solved
    assert code_of(too_late) == "obstacle-removed-by"
    assert [message.to for message in await talk.messages("obstacle-due")] == []


async def test_a_manager_who_was_not_asked_answers_nothing(talk: Talk) -> None:
    await begin_test(talk)
    await talk.person("Johan").says(f"hinder {FORMS}")
    karin = talk.person("Karin").in_person

    view = await opens(karin, "obstacle-promise")

    assert code_of(view) == "obstacle-waiting"


MANAGERS = [
    Step(verb="open", page=Page(name=name))
    for name in ("obstacle-help", "obstacle-promise", "obstacle-not-now", "obstacle-due")
] + [
    Step(verb=verb, page=Page(name="obstacle-help"))
    for verb in ("promise-help", "say-not-now", "talk-about-it")
]
EVERYBODYS = [
    Step(verb="open", page=Page(name="obstacle-still")),
    Step(verb="open", page=Page(name="obstacle-solved")),
    Step(verb="open", page=Page(name="obstacle-answer")),
    Step(verb="open", page=Page(name="obstacle-news")),
    Step(verb="obstacle-stays", page=Page(name="obstacle-still")),
    Step(verb="ask-help", page=Page(name="obstacle-still")),
    Step(verb="solve", page=Page(name="obstacle-solved")),
    Step(verb="remove", page=Page(name="removing")),
]


def about(step: Step, team: str, item: str) -> Step:
    return Step(verb=step.verb, page=Page(name=step.page.name, team=team, item=item))


@pytest.mark.parametrize("step", MANAGERS, ids=lambda step: f"{step.verb}-{step.page.name}")
async def test_only_a_confirmed_manager_answers_as_one(talk: Talk, maria: Speaker, step: Step) -> None:
    await begin_test(talk)
    await is_asked_for_help(talk)
    before = await the_obstacle(talk)

    view = await maria.taps(about(step, before.team, before.id), until="26 mars", because="Nej.")

    assert code_of(view) == "only-managers"
    assert await the_obstacle(talk) == before


@pytest.mark.parametrize("step", [*MANAGERS, *EVERYBODYS], ids=lambda step: f"{step.verb}-{step.page.name}")
async def test_a_forged_id_opens_nothing(talk: Talk, step: Step) -> None:
    await begin_test(talk)
    await is_asked_for_help(talk)
    before = await the_obstacle(talk)

    view = await talk.person("Karin").in_person.taps(about(step, before.team, "no-such-obstacle"))

    assert code_of(view) == "old-card"
    assert await the_obstacle(talk) == before


@pytest.mark.parametrize("step", [*MANAGERS, *EVERYBODYS], ids=lambda step: f"{step.verb}-{step.page.name}")
async def test_another_teams_obstacle_is_out_of_reach(talk: Talk, step: Step) -> None:
    await begin_test(talk)
    await is_asked_for_help(talk)
    before = await the_obstacle(talk)
    elsewhere = Place(
        scope=Scope.CHANNEL, conversation="19:other", service_url="http://localhost:1", teams_id="19:others"
    )
    await talk.arrive(place=elsewhere)
    other = await talk.team("19:other")
    karin = talk.person("Karin", elsewhere)

    for team in (before.team, other.id):
        view = await karin.taps(about(step, team, before.id))
        assert code_of(view) in ("old-card", "only-managers")
    assert await the_obstacle(talk) == before


async def test_another_organisations_obstacle_is_out_of_reach() -> None:
    store = MemoryStore()
    ours, theirs = Talk(store), Talk(store, tenant="annan-kommun")
    for talk in (ours, theirs):
        await talk.arrive()
    await begin_test(ours)
    await is_asked_for_help(ours)
    before = await the_obstacle(ours)

    for step in (*MANAGERS, *EVERYBODYS):
        view = await theirs.person("Karin").in_person.taps(about(step, before.team, before.id))
        assert code_of(view) == "old-card"
    assert await the_obstacle(ours) == before


async def test_somebody_who_has_left_tells_nothing_and_hears_nothing(talk: Talk) -> None:
    await begin_test(talk)
    johan = talk.person("Johan").in_person
    await johan.says(f"hinder {FORMS}")
    form = seen(await opens(elin := talk.person("Elin"), "obstacle-solved"), Form)
    team = (await talk.team()).id
    await talk.meet("Maria", "Farida", "Elin", "Amir", "Karin")

    view = await johan.taps(
        Step(verb="save-obstacle", page=Page(name="obstacle", team=team)), text="Något annat."
    )
    await elin.taps(form.save)

    assert code_of(view) == "not-a-member"
    assert [obstacle.text for obstacle in await obstacles_of(talk)] == [FORMS]
    assert await talk.messages("obstacle-news") == []


async def test_an_old_form_of_a_closed_cycle_gets_a_kind_sentence(talk: Talk, maria: Speaker) -> None:
    await begin_test(talk)
    form = seen(await maria.says("hinder"), Form)
    cycle = Page(name="obstacle", team=(await talk.team()).id, cycle=await the_cycle(talk))
    await study_cycle(maria)
    await decide_cycle(maria, "abandon", "Det blev inte av.", "Fråga först.")

    views = [
        await maria.taps(Step(verb="save-obstacle", page=cycle), text=FORMS),
        await maria.taps(form.save, text=FORMS),
    ]

    assert [code_of(view) for view in views] == ["cycle-closed", "nothing-open"]
    assert await obstacles_of(talk) == []


async def the_cycle(talk: Talk) -> str:
    async with talk.store.work(talk.tenant) as work:
        (cycle,) = await work.find(Cycle)
    return cycle.id


@pytest.mark.parametrize("week", ["", "2019-01-07", "2099-01-05", "snart"])
async def test_a_forged_week_is_this_week(talk: Talk, maria: Speaker, week: str) -> None:
    await begin_test(talk)
    form = seen(await maria.says("hinder"), Form)
    forged = Step(
        verb="save-obstacle", page=Page(name="obstacle", team=form.save.page.team, item=week), value="x"
    )

    await maria.taps(forged, text=FORMS)

    assert (await the_obstacle(talk)).monday.isoformat() == "2026-02-23"


async def test_another_managers_promise_is_not_hers_to_move(talk: Talk) -> None:
    await talk.meet(*PEOPLE, "Anders")
    await begin_test(talk, managers="Karin, Anders")
    await is_promised(talk)
    before = await the_obstacle(talk)
    anders = talk.person("Anders").in_person

    view = await anders.taps(
        Step(verb="talk-about-it", page=Page(name="obstacle-help", team=before.team, item=before.id))
    )

    assert code_of(view) == "obstacle-promised"
    assert await the_obstacle(talk) == before


async def test_help_is_not_asked_for_twice_in_a_week(talk: Talk) -> None:
    await begin_test(talk)
    await is_asked_for_help(talk)
    karin, elin = talk.person("Karin").in_person, talk.person("Elin")
    await opens(karin, "obstacle-help")
    await chooses(karin, "button-obstacle-not-now", because="Vi flyttar i april.")
    again = Step(verb="ask-help", page=Page(name="obstacle-still", team=(await talk.team()).id))

    same_week = await elin.taps(about(again, str(again.page.team), (await the_obstacle(talk)).id))
    await talk.clock.forward(timedelta(weeks=1))
    week_after = await elin.taps(about(again, str(again.page.team), (await the_obstacle(talk)).id))

    assert code_of(same_week) == "obstacle-because"
    assert code_of(week_after) == "obstacle-asked"
    assert len(await talk.messages("obstacle-help")) == 2
