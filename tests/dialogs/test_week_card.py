"""The team's card of the week: what stands on it, and when nothing is said."""

from datetime import date, timedelta

import pytest

from dialogs.problem import NothingToSay
from dialogs.views import Form, Notice, WeekCard, WeekState
from improvement.identity import new_id
from improvement.obstacle import Obstacle, ObstacleState
from improvement.team import Role, RoleHolding, RoleState
from improvement.week import Week
from tests.dialogs.talk import Speaker, Talk, seen, start_cycle, step_called
from tests.dialogs.the_week import (
    WEEK_10,
    at,
    begin,
    check_ins,
    chore,
    outcome,
    says_no,
    says_yes,
    shown,
    the_person,
    week_card,
)

WEDNESDAY, FRIDAY, NEXT_MONDAY = date(2026, 3, 4), date(2026, 3, 6), date(2026, 3, 9)


async def stands_in_the_way(talk: Talk, text: str, *, state: ObstacleState = ObstacleState.OPEN) -> None:
    cycle = (await week_card(talk, WEEK_10)).questions[0].steps[0].page.cycle
    obstacle = Obstacle(
        id=new_id(),
        tenant=talk.tenant,
        team=(await talk.team()).id,
        cycle=cycle or "",
        text=text,
        monday=WEEK_10,
        at=talk.clock.now(),
        state=state,
        closed_at=talk.clock.now() if state is ObstacleState.SOLVED else None,
    )
    async with talk.store.work(talk.tenant) as work:
        await work.add(obstacle)
        await work.commit()


async def manages(talk: Talk, name: str, state: RoleState = RoleState.CONFIRMED) -> None:
    team, person = await talk.team(), await the_person(talk, name)
    holding = RoleHolding(
        id=new_id(),
        tenant=talk.tenant,
        team=team.id,
        person=person.id,
        role=Role.MANAGER,
        state=state,
        named_by=person.id,
        at=talk.clock.now(),
    )
    async with talk.store.work(talk.tenant) as work:
        await work.add(holding)
        await work.commit()


async def test_the_card_tells_which_week_it_is_and_until_when(talk: Talk) -> None:
    await begin(talk)

    card = await week_card(talk, WEEK_10)

    progress, closes = card.questions[0].progress, card.closes
    assert progress is not None
    assert closes is not None
    assert (progress.week, progress.weeks) == (1, 8)
    assert (closes.date(), closes.hour) == (FRIDAY, 14)


async def test_the_words_come_from_the_template(talk: Talk) -> None:
    await begin(talk)

    question = (await week_card(talk, WEEK_10)).questions[0]

    assert question.ask == "Har du använt AUDIT eller DUDIT vid något nybesök den här veckan?"
    assert question.steps[-1].label == "Inga nybesök"


async def test_last_weeks_result_and_the_oldest_obstacle_stand_there(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await stands_in_the_way(talk, "Lathunden är borta.", state=ObstacleState.SOLVED)
    await stands_in_the_way(talk, "Blanketterna finns inte i samtalsrum 2.", state=ObstacleState.PROMISED)
    await says_yes(johan, await week_card(talk, WEEK_10), 3, 1)
    await at(talk, NEXT_MONDAY)

    question = (await week_card(talk, NEXT_MONDAY)).questions[0]

    assert question.before is not None
    assert (question.before.used, question.before.chances) == (1, 3)
    assert question.obstacle == "Blanketterna finns inte i samtalsrum 2."


async def test_one_card_for_all_running_cycles(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await begin(talk)

    card = await week_card(talk, WEEK_10)

    assert len({question.steps[0].page.cycle for question in card.questions}) == 2


async def test_nothing_is_said_when_no_cycle_runs(talk: Talk) -> None:
    with pytest.raises(NothingToSay):
        await shown(talk, "week", WEEK_10.isoformat())
    with pytest.raises(NothingToSay):
        await shown(talk, "summary", FRIDAY.isoformat())


async def test_nothing_is_said_before_the_period_and_after_it(talk: Talk) -> None:
    await begin(talk)
    await at(talk, date(2026, 4, 27))

    for monday in (WEEK_10 - timedelta(weeks=1), date(2026, 4, 27)):
        with pytest.raises(NothingToSay):
            await shown(talk, "week", monday.isoformat())


@pytest.mark.parametrize(("state", "is_told"), [(RoleState.CONFIRMED, True), (RoleState.NAMED, False)])
async def test_a_manager_who_reads_along_is_told_of(talk: Talk, state: RoleState, is_told: bool) -> None:
    await begin(talk)
    await manages(talk, "Karin", state)

    card = await week_card(talk, WEEK_10)

    assert card.has_manager is is_told
    assert "Karin" not in repr(card)


async def test_a_manager_who_tests_along_is_not_counted(talk: Talk) -> None:
    await begin(talk)
    await manages(talk, "Elin")

    assert (await week_card(talk, WEEK_10)).questions[0].asked == 4


async def test_after_the_summary_the_card_says_so_and_takes_answers_still(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await at(talk, FRIDAY, 14)

    card = await week_card(talk, WEEK_10)
    await johan.taps(outcome(card, "not_yet"))

    assert card.state is WeekState.LATE
    assert len(await check_ins(talk)) == 1


async def test_a_closed_weeks_card_has_figures_and_no_buttons(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await says_yes(johan, await week_card(talk, WEEK_10), 3, 1)
    await at(talk, date(2026, 3, 13), 14)
    await chore(talk, "closing", date(2026, 3, 13))

    card = await week_card(talk, WEEK_10)

    assert card.state is WeekState.CLOSED
    assert card.questions[0].steps == ()
    assert card.questions[0].sums is not None
    assert card.questions[0].sums.chances == 3


async def test_figures_are_not_on_the_card_while_people_answer(talk: Talk, johan: Speaker) -> None:
    """Two looks at a running sum would tell what the one between them answered."""
    await begin(talk)
    await says_no(johan, await week_card(talk, WEEK_10), "time", 3)

    card = await week_card(talk, WEEK_10)

    assert card.questions[0].sums is None
    assert card.questions[0].answered == 1


async def test_a_short_line_later_in_the_week(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await johan.taps(outcome(await week_card(talk, WEEK_10), "not_yet"))
    await at(talk, WEDNESDAY)

    again = seen(await shown(talk, "week-again", WEDNESDAY.isoformat()), WeekCard)

    assert (again.code, again.questions[0].answered, again.questions[0].steps) == ("again", 1, ())


async def test_no_short_line_when_everybody_has_answered_or_the_week_is_over(talk: Talk) -> None:
    await begin(talk)
    card = await week_card(talk, WEEK_10)
    for name in ("Maria", "Johan", "Farida", "Elin", "Amir"):
        await talk.person(name).taps(outcome(card, "not_yet"))

    with pytest.raises(NothingToSay):
        await shown(talk, "week-again", WEDNESDAY.isoformat())
    await at(talk, NEXT_MONDAY)
    with pytest.raises(NothingToSay):
        await shown(talk, "week-again", WEDNESDAY.isoformat())


async def test_the_last_week_is_told_though_study_has_begun(
    talk: Talk, maria: Speaker, johan: Speaker
) -> None:
    await begin(talk)
    await says_yes(johan, await week_card(talk, WEEK_10), 3, 1)
    await maria.says("studera")
    await maria.answers("yes")

    card = await week_card(talk, WEEK_10)

    assert len(card.questions) == 1
    assert step_called("check-in", card.questions[0].steps)


async def test_that_a_week_was_closed_is_remembered_for_a_quarter(talk: Talk) -> None:
    await begin(talk)

    for number in range(1, 21):
        friday = WEEK_10 + timedelta(weeks=number, days=4)
        await at(talk, friday, 14)
        await chore(talk, "closing", friday)

    newest = WEEK_10 + timedelta(weeks=19)
    async with talk.store.work(talk.tenant) as work:
        closed = [week.monday for week in await work.find(Week, order="monday") if week.closed_at]
    assert (closed[0], closed[-1], len(closed)) == (newest - timedelta(weeks=13), newest, 14)
    assert (await week_card(talk, WEEK_10)).state is WeekState.CLOSED


async def test_closing_takes_every_older_week_too(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await johan.taps(outcome(await week_card(talk, WEEK_10), "not_yet"))
    await at(talk, date(2026, 3, 27), 14)

    await chore(talk, "closing", date(2026, 3, 27))
    await chore(talk, "closing", date(2026, 3, 27))

    async with talk.store.work(talk.tenant) as work:
        weeks = await work.find(Week, order="monday")
    assert [week.monday for week in weeks if week.closed_at] == [WEEK_10, date(2026, 3, 16)]
    assert await check_ins(talk) == []


async def test_the_week_after_the_team_is_asked_about_an_obstacle_where_it_stands(
    talk: Talk, johan: Speaker
) -> None:
    await begin(talk)
    await johan.says("hinder Blanketterna finns inte i samtalsrum 2.")
    this_week = (await week_card(talk, WEEK_10)).questions[0]
    await at(talk, NEXT_MONDAY)

    asked = (await week_card(talk, NEXT_MONDAY)).questions[0]
    await johan.taps(asked.obstacle_steps[0])
    answered = (await week_card(talk, NEXT_MONDAY)).questions[0]

    assert (this_week.obstacle, this_week.obstacle_steps) == ("Blanketterna finns inte i samtalsrum 2.", ())
    assert asked.obstacle == this_week.obstacle
    assert [step.verb for step in asked.obstacle_steps] == ["obstacle-stays", "open", "ask-help"]
    assert (answered.obstacle, answered.obstacle_steps) == (this_week.obstacle, ())


async def test_what_stood_in_the_way_is_told_from_the_thanks(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    thanked = seen(await says_no(johan, await week_card(talk, WEEK_10), "material", 3), Notice)

    form = seen(await johan.taps(step_called("button-tell-obstacle", thanked.steps)), Form)
    await johan.taps(form.save, text="Blanketterna finns inte i samtalsrum 2.")

    assert (await week_card(talk, WEEK_10)).questions[0].obstacle == "Blanketterna finns inte i samtalsrum 2."
