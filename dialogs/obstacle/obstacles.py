"""The obstacles of a team: told without a name, kept until they are solved, found for whoever shows them."""

from dataclasses import replace
from datetime import date, timedelta

from dialogs.outgoing import edit, refresh_everywhere, refresh_week
from dialogs.plain_text import read_text
from dialogs.scene import Scene
from dialogs.views import Step
from dialogs.week.weeks import running_cycles, this_week
from improvement.cycle import Cycle
from improvement.identity import is_id, new_id
from improvement.message import Delivery, Message, MessageState, Post
from improvement.obstacle import Obstacle, ObstacleReport, say_the_same
from improvement.page import Page
from improvement.ports import Missing

LONGEST_OBSTACLE = 1000
TEAM_PAGES = ("obstacle-still", "obstacle-answer")
MANAGER_PAGES = ("obstacle-help", "obstacle-due")


async def report_obstacle(scene: Scene, cycle: Cycle, monday: date, text: str, *, id: str = "") -> Obstacle:
    """Keep what stands in the way, and who hears what came of it. Raises `Problem`.

    Who says the same as somebody before them is one more who hears. `id` is what the form gave the new one.
    """
    words = read_text(text, LONGEST_OBSTACLE)
    # Two may write the same at once: the second finds the cycle one version on, and looks again.
    await scene.work.save(await scene.work.get(Cycle, cycle.id))
    told = await _told_before(scene, cycle, words, id)
    obstacle = told or await _tell(scene, cycle, monday, words, id)
    if obstacle.is_open:
        await _remember_reporter(scene, obstacle)
    if told is None:
        await show_anew(scene, obstacle)
    return obstacle


async def _told_before(scene: Scene, cycle: Cycle, words: str, id: str) -> Obstacle | None:
    """An open one that says the same, or the one this very form has made already."""
    made = await scene.work.find(Obstacle, id=id, team=scene.here.id)
    before = [*made, *await open_obstacles(scene, cycle)]
    return next((each for each in before if say_the_same(each.text, words)), None)


async def _tell(scene: Scene, cycle: Cycle, monday: date, words: str, id: str) -> Obstacle:
    """A form in the channel may be filled in by several people: each of them tells something of their own."""
    is_taken = bool(await scene.work.find(Obstacle, id=id))
    obstacle = Obstacle(
        id=new_id() if is_taken or not is_id(id) else id,
        tenant=scene.work.tenant,
        team=scene.here.id,
        cycle=cycle.id,
        text=words,
        monday=monday,
        at=scene.now,
    )
    await scene.work.add(obstacle)
    return obstacle


async def _remember_reporter(scene: Scene, obstacle: Obstacle) -> None:
    me = scene.me.id
    if await scene.work.find(ObstacleReport, obstacle=obstacle.id, person=me):
        return
    report = ObstacleReport(
        id=new_id(), tenant=scene.work.tenant, team=scene.here.id, obstacle=obstacle.id, person=me
    )
    await scene.work.add(report)


async def open_obstacles(scene: Scene, cycle: Cycle | None = None) -> list[Obstacle]:
    """What stands in the way of the team, or of one cycle, the oldest first."""
    found = await scene.work.find(Obstacle, team=scene.here.id, closed_at=None, order="at")
    return [each for each in found if cycle is None or each.cycle == cycle.id]


async def obstacle_to_ask(scene: Scene, monday: date) -> Obstacle | None:
    """The oldest one to ask about in this week: told before it, in a cycle that runs, not answered yet."""
    asked = [each for each in await open_obstacles(scene) if each.is_asked_about(monday)]
    running = {cycle.id for cycle in await running_cycles(scene, monday)} if asked else set()
    return next((each for each in asked if each.cycle in running), None)


async def obstacle_at(scene: Scene, page: Page) -> Obstacle:
    """The obstacle a page is about, in this team and no other. Raises `Missing`."""
    obstacle = await scene.work.get(Obstacle, page.item)
    if obstacle.team != scene.here.id:
        raise Missing(obstacle.id)
    return obstacle


def page_about(scene: Scene, obstacle: Obstacle, name: str) -> Page:
    """A page about an obstacle. It names no cycle, since an obstacle goes on into the next turn."""
    return Page(name=name, team=scene.here.id, item=obstacle.id)


def _pages(scene: Scene, obstacle: Obstacle, *names: str) -> list[Page]:
    return [page_about(scene, obstacle, name) for name in names]


def obstacle_steps(scene: Scene, obstacle: Obstacle) -> tuple[Step, ...]:
    """Yes, it is still there · no, it is solved · we need help from the manager."""
    still = page_about(scene, obstacle, "obstacle-still")
    solved = page_about(scene, obstacle, "obstacle-solved")
    return (
        Step(verb="obstacle-stays", page=still),
        Step(verb="open", words="button-obstacle-solved", page=solved),
        Step(verb="ask-help", page=still),
    )


async def end(scene: Scene, ended: Obstacle) -> Obstacle:
    """Close an obstacle that is solved, removed or left behind: nothing tells who reported it from now on."""
    closed = await scene.work.save(replace(ended, closed_at=ended.closed_at or scene.now))
    for report in await scene.work.find(ObstacleReport, obstacle=closed.id):
        await scene.work.delete(report)
    await _withdraw(scene, closed)
    await show_anew(scene, closed)
    await show_managers(scene, closed)
    return closed


async def _withdraw(scene: Scene, obstacle: Obstacle) -> None:
    """Take back what waits to be sent about it: a question to a manager, an answer that holds no more."""
    waiting = await scene.work.find(
        Message,
        team=scene.here.id,
        delivery=[Delivery.PERSONAL, Delivery.POST],
        state=MessageState.WAITING,
        page=_pages(scene, obstacle, *MANAGER_PAGES, *TEAM_PAGES),
    )
    for message in waiting:
        await scene.work.delete(message)


async def hand_on(scene: Scene, cycle: Cycle, turn: Cycle | None) -> None:
    """When a cycle ends its obstacles go on into the next turn; without one they close in silence."""
    for obstacle in await open_obstacles(scene, cycle):
        if turn is None:
            await end(scene, obstacle)
        else:
            await scene.work.save(replace(obstacle, cycle=turn.id))


async def bury_obstacle(scene: Scene, obstacle: Obstacle) -> None:
    """Take the words away. A reporter who does it is not named, since that would tell who reported it."""
    is_mine = await scene.work.find(ObstacleReport, obstacle=obstacle.id, person=scene.me.id)
    by = None if is_mine else scene.me.id
    await end(scene, replace(obstacle, text="", removed_by=by, removed_at=scene.now))
    await refresh_everywhere(scene, obstacle.cycle, since=obstacle.at)


async def show_anew(scene: Scene, obstacle: Obstacle) -> None:
    """Show the cards of the week and the team's cards about this obstacle as it is now."""
    me = scene.viewer.id if scene.viewer else None
    await refresh_week(scene, this_week(scene) - timedelta(weeks=1))
    await refresh_week(scene, this_week(scene))
    pages = _pages(scene, obstacle, *TEAM_PAGES)
    for post in await scene.work.find(Post, subject=scene.here.id, person=[None, me], page=pages):
        await edit(scene, post)


async def show_managers(scene: Scene, obstacle: Obstacle) -> None:
    """Show the managers' cards anew in their own chats: what was asked has its answer, or is asked again.

    A card that said that the day has come tells from now on what came of it.
    """
    page = page_about(scene, obstacle, "obstacle-help")
    pages = _pages(scene, obstacle, *MANAGER_PAGES)
    for post in await scene.work.find(Post, subject=scene.here.id, page=pages):
        kept = post if post.page == page else await scene.work.save(replace(post, page=page))
        await edit(scene, kept)
