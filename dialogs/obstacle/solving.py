"""The week after: does it still stand in the way? And when it does not: what helped?"""

from dataclasses import replace
from datetime import timedelta

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.obstacle.helping import can_ask_for_help
from dialogs.obstacle.obstacle_lines import keep_line
from dialogs.obstacle.obstacle_news import how_it_is, tell_reporters, tell_team
from dialogs.obstacle.obstacles import end, obstacle_at, obstacle_steps, page_about, show_anew
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.views import Field, Form, Notice, Step, View
from dialogs.week.week_questions import own_question
from dialogs.week.weeks import this_week
from improvement.cycle import Cycle
from improvement.identity import new_id
from improvement.note import HELPED
from improvement.obstacle import Obstacle, ObstacleState
from improvement.page import Page
from improvement.permission import Deed, may


async def open_still(scene: Scene, page: Page) -> View:
    """Ask whether it still stands in the way; what is known already where this week has its answer."""
    obstacle = await obstacle_at(scene, page)
    if not obstacle.is_open:
        return await how_it_is(scene, obstacle)
    stays, solved, help_us = obstacle_steps(scene, obstacle)
    if obstacle.is_asked_about(this_week(scene)):
        return _question(scene, obstacle, (stays, solved, help_us))
    steps = (solved, help_us) if can_ask_for_help(scene, obstacle) else (solved,)
    if obstacle.monday == this_week(scene) and obstacle.state is ObstacleState.OPEN:
        return _question(scene, obstacle, steps)
    return replace(await how_it_is(scene, obstacle), steps=steps)


def _question(scene: Scene, obstacle: Obstacle, steps: tuple[Step, ...]) -> Notice:
    this = this_week(scene)
    if obstacle.monday == this:
        return Notice(code="obstacle-this-week", quoted=obstacle.text, steps=steps)
    if obstacle.monday == this - timedelta(weeks=1):
        return Notice(code="obstacle-still", quoted=obstacle.text, steps=steps)
    week = scene.words.week(obstacle.monday)
    return Notice(code="obstacle-long-since", args={"week": week}, quoted=obstacle.text, steps=steps)


async def stays(scene: Scene, tap: Tap) -> Reply:
    """It is still there: the team is asked again next week. The first to say so answers for this one."""
    obstacle = await obstacle_at(scene, tap.page)
    if not obstacle.is_asked_about(this_week(scene)):
        return Reply(view=await open_still(scene, tap.page))
    said = await scene.work.save(replace(obstacle, asked=this_week(scene)))
    await show_anew(scene, said)
    _, solved, help_us = obstacle_steps(scene, said)
    steps = (help_us,) if can_ask_for_help(scene, said) else (solved,)
    mine = await own_question(scene, await scene.work.get(Cycle, said.cycle), this_week(scene))
    return Reply(view=Notice(code="obstacle-stays", quoted=said.text, steps=(*mine, *steps)))


async def open_solved(scene: Scene, page: Page) -> View:
    """What helped, so that the next team need not search; how it is where it is closed already."""
    obstacle = await obstacle_at(scene, page)
    if not obstacle.is_open:
        return await how_it_is(scene, obstacle)
    return _form(scene, obstacle)


def _form(scene: Scene, obstacle: Obstacle) -> Form:
    page = page_about(scene, obstacle, "obstacle-solved")
    save = Step(verb="solve", words="button-answer", page=page, value=new_id(), is_primary=True)
    return Form(
        code="obstacle-solved",
        fields=(Field(id="helped", kind="lines"),),
        save=save,
        quoted=obstacle.text,
        steps=(replace(save, words="button-skip", is_primary=False),),
    )


async def solve(scene: Scene, tap: Tap) -> Reply:
    """Close it, with or without a line about what helped. A line that comes second is kept as well."""
    obstacle = await obstacle_at(scene, tap.page)
    if not obstacle.is_open and obstacle.state is not ObstacleState.SOLVED:
        return Reply(view=await how_it_is(scene, obstacle))
    try:
        helped = await _line(scene, obstacle, tap)
    except Problem as problem:
        return Reply(view=with_problem(_form(scene, obstacle), problem, tap.inputs))
    solved = replace(obstacle, state=ObstacleState.SOLVED, helped=obstacle.helped or helped)
    if obstacle.is_open:
        await _close(scene, obstacle, solved)
    elif solved != obstacle:
        await show_anew(scene, await scene.work.save(solved))
    return Reply(view=await how_it_is(scene, solved))


async def _line(scene: Scene, obstacle: Obstacle, tap: Tap) -> str | None:
    said = tap.inputs.get("helped", "")
    cycle = await scene.work.get(Cycle, obstacle.cycle)
    if not said.strip() or not cycle.is_open or obstacle.removed_at is not None:
        return None
    return await keep_line(scene, obstacle, HELPED, said, tap.value)


async def _close(scene: Scene, before: Obstacle, solved: Obstacle) -> None:
    await tell_reporters(scene, solved)
    closed = await end(scene, solved)
    was_asked = before.state is not ObstacleState.OPEN
    if was_asked and may(Deed.ANSWER_AS_MANAGER, scene.standing):
        await tell_team(scene, closed)
