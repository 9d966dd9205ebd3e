"""A manager's `status` in person: all her teams, a row each, and what only she can do."""

from dialogs.cycle.status import cycle_line, open_cycles
from dialogs.leaders.encouraging import encourage_step
from dialogs.leaders.figures import figures_so_far
from dialogs.leaders.needs import needs_of
from dialogs.people import team_name
from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.turning import in_order, part_of, turns
from dialogs.views import ManagedCycle, ManagedTeam, ManagerStatus, Step, View
from dialogs.week.elsewhere import in_my_teams
from improvement.page import Page
from improvement.permission import Deed, may

TEAMS_ON_A_PAGE = 6


async def open_my_teams(scene: Scene, page: Page) -> View:
    """Every team the viewer is in, those that wait for them first. Nobody else ever sees it."""
    rows = [await _row(here) async for here in in_my_teams(scene)] if scene.is_personal else []
    if not rows:
        raise NothingToSay("in no team any more")
    number = part_of(page)
    shown, more = in_order(rows, number, TEAMS_ON_A_PAGE, first=lambda row: bool(row.needs))
    return ManagerStatus(teams=tuple(shown), more=more, steps=turns(page, number, more))


async def _row(scene: Scene) -> ManagedTeam:
    paused = scene.here.is_paused(scene.today)
    return ManagedTeam(
        team=team_name(scene.here),
        cycles=tuple(
            [
                ManagedCycle(line=await cycle_line(scene, cycle), total=await figures_so_far(scene, cycle))
                for cycle in await open_cycles(scene)
            ]
        ),
        needs=await needs_of(scene),
        paused_until=scene.here.paused_until if paused else None,
        steps=await _steps(scene),
    )


async def _steps(scene: Scene) -> tuple[Step, ...]:
    look = Step(verb="open", words="button-open-team", page=Page(name="status", team=scene.here.id))
    cheer = await encourage_step(scene) if may(Deed.ENCOURAGE, scene.standing) else None
    return (look, cheer) if cheer else (look,)
