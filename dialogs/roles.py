"""Roles: somebody is named, is asked in private, and says yes or no in person."""

from dataclasses import replace

from dialogs.heard import Reply, Tap
from dialogs.outgoing import refresh
from dialogs.people import name_of, team_name
from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.views import Notice, Step, View
from improvement.page import Page
from improvement.ports import Missing
from improvement.team import Role, RoleHolding, RoleState


async def is_named(scene: Scene) -> bool:
    """Whether the viewer was named for a role and has not answered yet."""
    if scene.viewer is None:
        return False
    me = scene.viewer.id
    return bool(
        await scene.work.find(RoleHolding, team=scene.here.id, person=me, state=RoleState.NAMED, limit=1)
    )


async def open_role(scene: Scene, page: Page) -> View:
    """Ask a named person in private. Silent when the role has been taken back meanwhile."""
    holding = await _holding(scene, page.item)
    if holding.state is not RoleState.NAMED:
        raise NothingToSay("the role is no longer waiting for an answer")
    about = Page(name="role", team=scene.here.id, item=holding.id)
    is_mine = holding.named_by == holding.person
    return Notice(
        code=f"named-self-{holding.role}" if is_mine else f"named-{holding.role}",
        args={"by": await name_of(scene.work, holding.named_by), "team": team_name(scene.here)},
        steps=(
            Step(verb="confirm-role", page=about, is_primary=True),
            Step(verb="decline-role", page=about),
        ),
    )


async def _holding(scene: Scene, id: str) -> RoleHolding:
    holding = await scene.work.get(RoleHolding, id)
    if holding.team != scene.here.id:
        raise Missing(id)
    return holding


async def confirm_role(scene: Scene, tap: Tap) -> Reply:
    """Say yes to a role: only the one who was named can."""
    return await _settle(scene, await _holding(scene, tap.page.item), RoleState.CONFIRMED)


async def decline_role(scene: Scene, tap: Tap) -> Reply:
    """Say no to a role, kindly received."""
    return await _settle(scene, await _holding(scene, tap.page.item), RoleState.DECLINED)


async def confirm_mine(scene: Scene, tap: Tap) -> Reply:
    """Say yes from the team's card: to whatever this person was named for."""
    mine = await scene.work.find(RoleHolding, team=scene.here.id, person=scene.me.id, state=RoleState.NAMED)
    if not mine:
        return Reply(view=Notice(code="not-named"))
    replies = [await _settle(scene, holding, RoleState.CONFIRMED) for holding in mine]
    return replies[-1]


async def _settle(scene: Scene, holding: RoleHolding, state: RoleState) -> Reply:
    if holding.person != scene.me.id:
        return Reply(view=Notice(code="not-named"))
    if holding.state is RoleState.ENDED:
        return Reply(view=Notice(code="role-ended"))
    if holding.state is not state:
        await scene.work.save(replace(holding, state=state, at=scene.now))
        await refresh(scene, scene.here.id, pages=("team",))
    steps = _after_yes(scene, holding.role) if state is RoleState.CONFIRMED else ()
    return Reply(view=Notice(code=f"role-{state}", args={"team": team_name(scene.here)}, steps=steps))


def _after_yes(scene: Scene, role: Role) -> tuple[Step, ...]:
    """What somebody with this role is likeliest to want first."""
    new = Page(name="templates", team=scene.here.id)
    status = Step(verb="open", words="button-status", page=Page(name="status", team=scene.here.id))
    if role is not Role.PROCESS_LEADER:
        return (status,)
    return (Step(verb="open", words="button-new-cycle", page=new, is_primary=True), status)
