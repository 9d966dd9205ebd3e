"""Help from the manager: the team asks, she is asked in person, and nothing in the channel says so."""

from dataclasses import replace
from datetime import timedelta

from dialogs.cycle.status import title_now
from dialogs.heard import Reply, Tap
from dialogs.help import step_for
from dialogs.obstacle.obstacle_lines import line_of
from dialogs.obstacle.obstacle_news import called_day, how_it_is
from dialogs.obstacle.obstacles import obstacle_at, page_about, show_anew, show_managers
from dialogs.outgoing import write_to
from dialogs.people import confirmed_in, team_name
from dialogs.scene import Scene
from dialogs.views import Notice, Step, View
from dialogs.week.once_a_week import when_at_work
from dialogs.week.week_questions import own_question
from dialogs.week.weeks import this_week
from improvement.calendar import local_day
from improvement.cycle import Cycle
from improvement.obstacle import Obstacle, ObstacleState
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.team import Role
from improvement.week import monday_of

FARTHEST = timedelta(weeks=8)  # as long as a team may be closed in summer


def can_ask_for_help(scene: Scene, obstacle: Obstacle) -> bool:
    """Whether the manager may be asked: not again while her answer is this week's, or her day is to come."""
    is_waiting = obstacle.state is ObstacleState.WITH_MANAGER and obstacle.asked == this_week(scene)
    if not obstacle.is_open or is_waiting or obstacle.is_promised_until(scene.today):
        return False
    answered = obstacle.answered_at and monday_of(local_day(obstacle.answered_at, scene.here.zone))
    return obstacle.state is ObstacleState.WITH_MANAGER or answered != this_week(scene)


async def ask_help(scene: Scene, tap: Tap) -> Reply:
    """Ask every manager of the team in person, in her working hours, at most once a week each."""
    obstacle = await obstacle_at(scene, tap.page)
    managers = await confirmed_in(scene.work, scene.here, Role.MANAGER)
    if not obstacle.is_open or obstacle.is_promised_until(scene.today):
        return Reply(view=await how_it_is(scene, obstacle))
    if not managers:
        return Reply(view=_nobody_to_ask(scene, obstacle))
    if can_ask_for_help(scene, obstacle):
        asking = replace(obstacle, state=ObstacleState.WITH_MANAGER, asked=this_week(scene))
        asked = await scene.work.save(asking)
        await show_anew(scene, asked)
        await show_managers(scene, asked)
    elif obstacle.state is not ObstacleState.WITH_MANAGER:
        return Reply(view=await how_it_is(scene, obstacle))
    for manager in managers:
        key = f"obstacle-help:{obstacle.id}:{manager}:{this_week(scene)}"
        at = await when_at_work(scene, manager, scene.now + FARTHEST)
        await write_to(scene, manager, page_about(scene, obstacle, "obstacle-help"), key, at=at)
    steps = await own_question(scene, await scene.work.get(Cycle, obstacle.cycle), this_week(scene))
    return Reply(view=Notice(code="obstacle-asked", quoted=obstacle.text, steps=steps))


def _nobody_to_ask(scene: Scene, obstacle: Obstacle) -> Notice:
    """Who can name a manager; whether one was named and has not said yes is told to nobody here."""
    may_name = may(Deed.SET_UP, scene.standing)
    steps = (step_for(scene, "setup"),) if may_name else (step_for(scene, "status"),)
    code = "obstacle-no-manager" if may_name else "obstacle-no-manager-yet"
    return Notice(code=code, quoted=obstacle.text, steps=steps)


async def can_answer(scene: Scene, obstacle: Obstacle) -> bool:
    """Whether the viewer's answer counts: the first one does, and who gave it may change it.

    Who has become manager after her may answer anew.
    """
    if not obstacle.is_open or obstacle.state is ObstacleState.OPEN:
        return False
    is_waiting = obstacle.state is ObstacleState.WITH_MANAGER
    if is_waiting or scene.viewer is None or obstacle.answered_by == scene.viewer.id:
        return scene.viewer is not None
    return obstacle.answered_by not in await confirmed_in(scene.work, scene.here, Role.MANAGER)


async def open_help_asked(scene: Scene, page: Page) -> View:
    """To a manager, in person: what the team needs help with, her answer, and the buttons that change it."""
    obstacle = await obstacle_at(scene, page)
    if not may(Deed.ANSWER_AS_MANAGER, scene.standing):
        return Notice(code="role-ended")
    if not await can_answer(scene, obstacle):
        return await how_it_is(scene, obstacle)
    if obstacle.state is ObstacleState.WITH_MANAGER:
        return await _ask(scene, obstacle)
    return replace(await _her_answer(scene, obstacle), steps=answer_steps(scene, obstacle))


async def _ask(scene: Scene, obstacle: Obstacle) -> Notice:
    cycle = await scene.work.get(Cycle, obstacle.cycle)
    args = {"team": team_name(scene.here), "title": await title_now(scene, cycle)}
    steps = answer_steps(scene, obstacle)
    return Notice(code="obstacle-help", args=args, quoted=obstacle.text, steps=steps)


async def _her_answer(scene: Scene, obstacle: Obstacle) -> Notice:
    if obstacle.answered_by != scene.me.id:
        return await how_it_is(scene, obstacle)
    args = {"obstacle": obstacle.text}
    match obstacle.state:
        case ObstacleState.NOT_NOW:
            because = await line_of(scene, obstacle.because)
            return Notice(code="obstacle-answered-not-now", args=args, quoted=because)
        case ObstacleState.TALKING:
            return Notice(code="obstacle-answered-talking", args=args)
    assert obstacle.until is not None, "a promise has its day"
    day = called_day(scene, obstacle.until)
    return Notice(code="obstacle-answered-promised", args={"obstacle": obstacle.text, "day": day})


def answer_steps(scene: Scene, obstacle: Obstacle) -> tuple[Step, ...]:
    """What a manager can answer, without the answer she has given."""

    def opens(name: str, words: str) -> Step:
        return Step(verb="open", words=words, page=page_about(scene, obstacle, name))

    is_promised = obstacle.state is ObstacleState.PROMISED
    steps = {
        ObstacleState.SOLVED: opens("obstacle-solved", "button-obstacle-arranged"),
        ObstacleState.PROMISED: opens(
            "obstacle-promise", "button-obstacle-new-day" if is_promised else "button-obstacle-promise"
        ),
        ObstacleState.NOT_NOW: opens("obstacle-not-now", "button-obstacle-not-now"),
        ObstacleState.TALKING: Step(verb="talk-about-it", page=page_about(scene, obstacle, "obstacle-help")),
    }
    given = {ObstacleState.WITH_MANAGER: ObstacleState.SOLVED}.get(obstacle.state, obstacle.state)
    return tuple(step for answer, step in steps.items() if answer is not given or is_promised)
