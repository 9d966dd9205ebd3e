"""The teams of somebody who leads or is a manager, each as a scene of its own."""

from dataclasses import replace

from dialogs.people import standing_in, teams_of
from dialogs.scene import Scene
from improvement.permission import Standing
from improvement.team import Membership, Role, RoleHolding, RoleState, Stage, Team


async def in_each_team(scene: Scene) -> list[Scene]:
    """The viewer's teams by name, each with what they are there; not those without Varv."""
    teams = [team for team in await teams_of(scene.work, scene.me) if team.stage is not Stage.REMOVED]
    return [replace(scene, team=team, standing=await _standing(scene, team)) for team in teams]


async def _standing(scene: Scene, team: Team) -> Standing:
    return await standing_in(scene.work, team, scene.me)


async def led_teams(scene: Scene) -> list[Scene]:
    """The teams in which the viewer has said yes to being process leader."""
    return [here for here in await in_each_team(scene) if here.standing.leads]


async def manages(scene: Scene) -> bool:
    """Whether the viewer has said yes to being the manager of any team they are in."""
    held = await scene.work.find(
        RoleHolding, person=scene.me.id, role=Role.MANAGER, state=RoleState.CONFIRMED, limit=1
    )
    return bool(held) and any(here.standing.manages for here in await in_each_team(scene))


async def confirmed(scene: Scene, role: Role) -> list[str]:
    """Those in the team at hand who have said yes to a role and are still in it."""
    held = await scene.work.find(RoleHolding, team=scene.here.id, role=role, state=RoleState.CONFIRMED)
    people = await scene.work.find(Membership, team=scene.here.id, present=True)
    present = {member.person for member in people}
    return [each.person for each in held if each.person in present]
