"""The same person in another of their teams: what is about one person goes over all of them."""

from collections.abc import AsyncIterator
from dataclasses import replace

from dialogs.people import standing_in, teams_of
from dialogs.scene import Scene
from improvement.permission import Deed, may
from improvement.team import Stage, Team


async def in_team(scene: Scene, team: Team) -> Scene:
    """The scene with this team at hand, and what the viewer is there."""
    return replace(scene, team=team, standing=await standing_in(scene.work, team, scene.me))


async def in_my_teams(scene: Scene) -> AsyncIterator[Scene]:
    """Every team the viewer is in, or has said yes to following, and Varv still is in."""
    for team in await teams_of(scene.work, scene.me):
        here = await in_team(scene, team)
        if team.stage is not Stage.REMOVED and may(Deed.READ, here.standing):
            yield here
