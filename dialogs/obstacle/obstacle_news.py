"""What has come of an obstacle, said without who told of it: to the team, to managers, to those who told."""

from dataclasses import replace
from datetime import date

from dialogs.obstacle.obstacle_lines import line_of
from dialogs.obstacle.obstacles import obstacle_at, page_about
from dialogs.outgoing import edit, post_to_team, write_to
from dialogs.people import name_of, people_of
from dialogs.scene import Scene
from dialogs.views import Notice, View
from improvement.message import Delivery, Message, MessageState, Post
from improvement.obstacle import Obstacle, ObstacleReport, ObstacleState
from improvement.page import Page


async def how_it_is(scene: Scene, obstacle: Obstacle) -> Notice:
    """How it is now. While a manager is asked nothing tells so: she answers first."""
    if obstacle.removed_at is not None:
        return await _removed(scene, obstacle)
    about: dict[str, str] = {"obstacle": obstacle.text}
    if obstacle.state is ObstacleState.SOLVED:
        helped = await line_of(scene, obstacle.helped)
        code = "obstacle-is-solved" if helped else "obstacle-just-solved"
        return Notice(code=code, args=about, quoted=helped)
    if not obstacle.is_open:
        return Notice(code="obstacle-left", args=about)
    return await _answered(scene, obstacle, about)


async def _removed(scene: Scene, obstacle: Obstacle) -> Notice:
    assert obstacle.removed_at is not None
    args = {
        "by": await name_of(scene.work, obstacle.removed_by),
        "day": scene.words.short_day(scene.local(obstacle.removed_at)),
    }
    return Notice(code="obstacle-removed-by" if args["by"] else "obstacle-removed", args=args)


async def _answered(scene: Scene, obstacle: Obstacle, about: dict[str, str]) -> Notice:
    name = await name_of(scene.work, obstacle.answered_by) or scene.words("obstacle-manager")
    args = {**about, "name": name}
    if obstacle.until is not None and obstacle.is_promised_until(scene.today):
        args["day"] = called_day(scene, obstacle.until)
        return Notice(code="obstacle-promised", args=args)
    if obstacle.state is ObstacleState.NOT_NOW:
        because = await line_of(scene, obstacle.because)
        return Notice(code="obstacle-because" if because else "obstacle-not-now", args=args, quoted=because)
    if obstacle.state is ObstacleState.TALKING:
        return Notice(code="obstacle-talking", args=args)
    return Notice(code="obstacle-waiting", args=about)


def called_day(scene: Scene, day: date) -> str:
    """A day as people say it: with its year only where that is another one."""
    return scene.words.short_day(day) if day.year == scene.today.year else scene.words.day(day)


async def open_answer(scene: Scene, page: Page) -> View:
    """To the team: what the manager has answered."""
    return await how_it_is(scene, await obstacle_at(scene, page))


async def open_news(scene: Scene, page: Page) -> View:
    """To one who told of it, in person: it is solved, and what helped."""
    obstacle = await obstacle_at(scene, page)
    if obstacle.removed_at is not None or obstacle.state is not ObstacleState.SOLVED:
        return await how_it_is(scene, obstacle)
    helped = await line_of(scene, obstacle.helped)
    code = "obstacle-news" if helped else "obstacle-short-news"
    return Notice(code=code, args={"obstacle": obstacle.text}, quoted=helped)


async def tell_reporters(scene: Scene, obstacle: Obstacle) -> None:
    """Write to those who told of it, while that is still known; not to whoever brings the news."""
    here = {person.id for person in await people_of(scene.work, scene.here)} - {scene.me.id}
    page = page_about(scene, obstacle, "obstacle-news")
    for report in await scene.work.find(ObstacleReport, obstacle=obstacle.id):
        if report.person in here:
            key = f"obstacle:{obstacle.id}:{obstacle.state}:{report.person}"
            await write_to(scene, report.person, page, key)


async def tell_team(scene: Scene, obstacle: Obstacle) -> None:
    """Post what the manager has answered. What she answered before gives way to it."""
    page = page_about(scene, obstacle, "obstacle-answer")
    for message in await scene.work.find(
        Message, team=scene.here.id, delivery=Delivery.POST, state=MessageState.WAITING, page=page
    ):
        await scene.work.delete(message)
    for post in await scene.work.find(Post, subject=scene.here.id, page=page):
        moved = replace(post, page=Page(name="moved", team=scene.here.id))
        await edit(scene, await scene.work.save(moved))
    await post_to_team(scene, page, f"obstacle-answer:{obstacle.id}:{obstacle.version}")
