"""A manager's answers to a call for help: she sees to it by a day, not now and why, or we talk."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.obstacle.helping import answer_steps, can_answer, open_help_asked
from dialogs.obstacle.obstacle_lines import keep_line
from dialogs.obstacle.obstacle_news import called_day, tell_team
from dialogs.obstacle.obstacles import obstacle_at, page_about, show_anew, show_managers
from dialogs.outgoing import write_to
from dialogs.people import team_name
from dialogs.problem import NothingToSay, Problem
from dialogs.readers import Day, Setting
from dialogs.scene import Scene
from dialogs.views import Field, Form, Notice, Step, View
from improvement.calendar import first_day_at_work, morning_of
from improvement.identity import new_id
from improvement.note import BECAUSE
from improvement.obstacle import Obstacle, ObstacleState
from improvement.page import Page

FARTHEST = timedelta(days=366)


async def open_promise(scene: Scene, page: Page) -> View:
    """When it is seen to."""
    obstacle = await obstacle_at(scene, page)
    if not await can_answer(scene, obstacle):
        return await open_help_asked(scene, page)
    return _promise_form(scene, obstacle)


def _promise_form(scene: Scene, obstacle: Obstacle) -> Form:
    page = page_about(scene, obstacle, "obstacle-help")
    return Form(
        code="obstacle-promise",
        fields=(Field(id="until", kind="day"),),
        save=Step(verb="promise-help", words="button-answer", page=page, is_primary=True),
        quoted=obstacle.text,
    )


async def promise(scene: Scene, tap: Tap) -> Reply:
    """She sees to it by a day; on that day she is asked how it went."""
    obstacle = await obstacle_at(scene, tap.page)
    if not await can_answer(scene, obstacle):
        return await _show(scene, obstacle)
    try:
        until = _day(scene, tap.inputs.get("until", ""))
    except Problem as problem:
        return Reply(view=with_problem(_promise_form(scene, obstacle), problem, tap.inputs))
    await _ask_on_the_day(scene, obstacle, until)
    return await _answer(scene, obstacle, replace(obstacle, state=ObstacleState.PROMISED, until=until))


def _day(scene: Scene, said: str) -> date:
    day = date.fromisoformat(str(Day().read({"value": said}, Setting(today=scene.today))))
    if day > scene.today + FARTHEST:
        raise Problem("day-too-far", kept=said)
    return day


async def _ask_on_the_day(scene: Scene, obstacle: Obstacle, until: date) -> None:
    at = _morning(scene, until)
    if at <= scene.now:  # today, and the morning has been
        at = _morning(scene, until + timedelta(days=1))
    page = page_about(scene, obstacle, "obstacle-due")
    await write_to(scene, scene.me.id, page, f"obstacle-due:{obstacle.id}:{scene.me.id}:{until}", at=at)


def _morning(scene: Scene, day: date) -> datetime:
    """Hers, also while the team pauses: a promise has its day."""
    return morning_of(first_day_at_work(day, scene.calendar, scene.here.days_off), scene.here.zone)


async def open_not_now(scene: Scene, page: Page) -> View:
    """Why it must wait."""
    obstacle = await obstacle_at(scene, page)
    if not await can_answer(scene, obstacle):
        return await open_help_asked(scene, page)
    return _not_now_form(scene, obstacle)


def _not_now_form(scene: Scene, obstacle: Obstacle) -> Form:
    page = page_about(scene, obstacle, "obstacle-help")
    return Form(
        code="obstacle-not-now",
        fields=(Field(id="because", kind="lines"),),
        save=Step(verb="say-not-now", words="button-answer", page=page, value=new_id(), is_primary=True),
        quoted=obstacle.text,
    )


async def say_not_now(scene: Scene, tap: Tap) -> Reply:
    """It must wait, and the team hears why."""
    obstacle = await obstacle_at(scene, tap.page)
    if not await can_answer(scene, obstacle):
        return await _show(scene, obstacle)
    try:
        because = await keep_line(scene, obstacle, BECAUSE, tap.inputs.get("because", ""), tap.value)
    except Problem as problem:
        return Reply(view=with_problem(_not_now_form(scene, obstacle), problem, tap.inputs))
    return await _answer(scene, obstacle, replace(obstacle, state=ObstacleState.NOT_NOW, because=because))


async def talk_about_it(scene: Scene, tap: Tap) -> Reply:
    """She wants to talk about it with the team."""
    obstacle = await obstacle_at(scene, tap.page)
    if not await can_answer(scene, obstacle):
        return await _show(scene, obstacle)
    return await _answer(scene, obstacle, replace(obstacle, state=ObstacleState.TALKING))


async def _answer(scene: Scene, before: Obstacle, after: Obstacle) -> Reply:
    """Keep the answer and tell the team; the same answer twice is one."""
    if after != before or before.answered_by != scene.me.id:
        answered = replace(after, answered_by=scene.me.id, answered_at=scene.now)
        kept = await scene.work.save(answered)
        await tell_team(scene, kept)
        await show_anew(scene, kept)
        await show_managers(scene, kept)
    return await _show(scene, after)


async def _show(scene: Scene, obstacle: Obstacle) -> Reply:
    page = page_about(scene, obstacle, "obstacle-help")
    return Reply(view=await open_help_asked(scene, page), page=page)


async def open_due(scene: Scene, page: Page) -> View:
    """To the manager on her day: how did it go? Silent when it is solved, or she has said something else."""
    obstacle = await obstacle_at(scene, page)
    until, is_hers = obstacle.until, scene.viewer is not None and obstacle.answered_by == scene.viewer.id
    is_promised = obstacle.is_open and obstacle.state is ObstacleState.PROMISED
    if not (is_promised and is_hers and until is not None and until <= scene.today):
        raise NothingToSay("it is solved, or another day was named")
    args = {"day": called_day(scene, until), "team": team_name(scene.here)}
    steps = answer_steps(scene, obstacle)
    return Notice(code="obstacle-due", args=args, quoted=obstacle.text, steps=steps)
