"""Who leads and who manages, and where."""

from dialogs.scene import Scene
from dialogs.week.elsewhere import in_my_teams
from improvement.team import Role, RoleHolding, RoleState


async def led_teams(scene: Scene) -> list[Scene]:
    """The teams in which the viewer has said yes to being process leader."""
    return [here async for here in in_my_teams(scene) if here.standing.leads]


async def looks_after(scene: Scene) -> bool:
    """Whether the viewer has said yes to being the manager or the coach of any team."""
    roles, yes = [Role.MANAGER, Role.COACH], RoleState.CONFIRMED
    held = await scene.work.find(RoleHolding, person=scene.me.id, role=roles, state=yes, limit=1)
    return bool(held) and any([here.standing.is_outside async for here in in_my_teams(scene)])
