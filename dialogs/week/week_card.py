"""The team's card of the week: one for all its running cycles, asked and answered with a tap."""

from dataclasses import replace
from datetime import date, timedelta

from dialogs.obstacle.obstacles import obstacle_to_ask
from dialogs.people import confirmed_in
from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.times.rhythm import closes_at
from dialogs.views import CycleQuestion, View, WeekCard, WeekState
from dialogs.week.checking_in import where_now
from dialogs.week.closing_time import is_closed, is_late, moved_day
from dialogs.week.week_questions import (
    asking_about,
    cycles_of,
    may_be_answered,
    outcome_steps,
    question_about,
)
from dialogs.week.weeks import is_together, this_week
from improvement.cycle import Cycle
from improvement.obstacle import Obstacle
from improvement.page import Page
from improvement.schedule import Occasion
from improvement.team import Role
from improvement.week import CheckIn, monday_named

STILL_ANSWERING = timedelta(minutes=10)


async def open_week(scene: Scene, page: Page) -> View:
    """The week's question to the team. Silent when no cycle runs.

    Whoever is half way through an answer when the card is shown anew sees where they are.
    """
    monday = monday_named(page.item) or this_week(scene)
    mine = await _begun_lately(scene, monday)
    if mine is not None:
        return await where_now(scene, await scene.cycle(replace(page, cycle=mine.cycle)), monday)
    cycles = await cycles_of(scene, monday)
    if not cycles:
        raise NothingToSay("no cycle runs this week")
    state = await week_state(scene, monday)
    asked = await obstacle_now(scene, monday)
    closes = await closes_at(scene, monday)
    return WeekCard(
        code="week",
        monday=monday,
        state=state,
        questions=tuple([await _question(scene, cycle, monday, state, asked) for cycle in cycles]),
        closes=scene.local(closes) if closes else None,
        has_manager=bool(await confirmed_in(scene.work, scene.here, Role.MANAGER)),
        moved=await moved_day(scene, monday, Occasion.REMINDER),
    )


async def _begun_lately(scene: Scene, monday: date) -> CheckIn | None:
    if scene.viewer is None or scene.is_personal:
        return None
    mine = await scene.work.find(CheckIn, team=scene.here.id, monday=monday, person=scene.me.id, order="-at")
    return mine[0] if mine and mine[0].at > scene.now - STILL_ANSWERING else None


async def week_state(scene: Scene, monday: date) -> WeekState:
    """Where a week is."""
    if await is_closed(scene, monday):
        return WeekState.CLOSED
    if await is_together(scene, monday):
        return WeekState.TOGETHER
    return WeekState.LATE if await is_late(scene, monday) else WeekState.OPEN


async def obstacle_now(scene: Scene, monday: date) -> Obstacle | None:
    """The obstacle told in an earlier week that the card of this week asks about."""
    return await obstacle_to_ask(scene, monday) if monday == this_week(scene) else None


async def with_obstacle(scene: Scene, cycle: Cycle, monday: date, asked: Obstacle | None) -> CycleQuestion:
    """The question, and with it what is asked about an obstacle, if that stands in this cycle's way."""
    question = await question_about(scene, cycle, monday)
    return asking_about(scene, question, asked) if asked and asked.cycle == cycle.id else question


async def _question(
    scene: Scene, cycle: Cycle, monday: date, state: WeekState, asked: Obstacle | None
) -> CycleQuestion:
    """The question with its buttons while it can be answered, and with its figures once that is over."""
    question = await with_obstacle(scene, cycle, monday, asked)
    if state in (WeekState.TOGETHER, WeekState.CLOSED):
        return question
    answers = await scene.answers(cycle)
    is_asked = may_be_answered(scene, cycle, answers, monday)
    sums = None if state is WeekState.OPEN else question.sums
    return replace(question, sums=sums, steps=outcome_steps(scene, cycle, monday) if is_asked else ())


async def open_week_again(scene: Scene, page: Page) -> View:
    """A short line later in the week. Silent when everybody has answered, or nobody is asked one by one."""
    view = await open_week(replace(scene, viewer=None), page)
    if not isinstance(view, WeekCard) or view.state is not WeekState.OPEN:
        raise NothingToSay("the week is not open")
    waiting = tuple(question for question in view.questions if question.answered < question.asked)
    if not waiting:
        raise NothingToSay("everybody has answered")
    return replace(view, code="again", questions=tuple(replace(each, steps=()) for each in waiting))
