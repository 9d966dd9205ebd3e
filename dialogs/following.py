"""`följ ABCD-EFGH`: a manager or coach who is not in the team in Teams comes in by a one-time code."""

from dataclasses import replace

from dialogs.commands import Said
from dialogs.heard import Reply, Tap
from dialogs.people import team_name
from dialogs.roles import open_role
from dialogs.scene import Scene
from dialogs.views import Field, Form, Notice, Step, View
from dialogs.week.elsewhere import in_team
from improvement.identity import new_id
from improvement.invitation import MOST_TRIES, Invitation, hash_of, read_code, tries_by
from improvement.page import Page
from improvement.team import Membership, RoleHolding, RoleState, Stage, Team

_PAGE = Page(name="follow")


async def open_follow(scene: Scene, page: Page) -> View:
    """A field for the code."""
    if not scene.is_personal:
        return Notice(code="follow-in-person")
    save = Step(verb="follow", page=_PAGE, is_primary=True)
    return Form(code="follow", fields=(Field(id="code"),), save=save)


async def say_follow(scene: Scene, said: Said) -> Reply:
    """The word, with the code after it or without."""
    if not said.rest:
        return Reply(view=await open_follow(scene, _PAGE))
    return await _follow(scene, said.rest)


async def follow(scene: Scene, tap: Tap) -> Reply:
    """The code was written in the field."""
    return await _follow(scene, tap.inputs.get("code", ""))


async def _follow(scene: Scene, said: str) -> Reply:
    """Let the one who wrote the code in, or say kindly why not. Only so many tries a minute."""
    if not scene.is_personal:
        return Reply(view=Notice(code="follow-in-person"))
    tries, since = tries_by(scene.me, scene.now)
    if tries >= MOST_TRIES:
        return Reply(view=Notice(code="follow-wait"))
    me = await scene.work.save(replace(scene.me, tries=tries + 1, tried_at=since))
    return await _with_code(replace(scene, viewer=me), read_code(said))


async def _with_code(scene: Scene, code: str) -> Reply:
    found = await scene.work.find(Invitation, code_hash=hash_of(code, scene.work.tenant)) if code else []
    if not found:
        return Reply(view=Notice(code="follow-wrong", steps=_again()))
    invitation = found[0]
    if invitation.used_at is not None:
        return Reply(view=Notice(code="follow-used"))
    team = await scene.work.get(Team, invitation.team)
    if not invitation.is_open(scene.now) or team.stage is Stage.REMOVED:
        return Reply(view=Notice(code="follow-over"))
    await scene.work.save(replace(invitation, used_at=scene.now))
    return await _come_in(await in_team(scene, team), invitation)


def _again() -> tuple[Step, ...]:
    return (Step(verb="open", words="button-follow", page=_PAGE),)


async def _come_in(scene: Scene, invitation: Invitation) -> Reply:
    """A follower from now on, who is asked at once whether they want the role."""
    await _let_in(scene)
    holding = await _named(scene, invitation)
    if holding.state is RoleState.CONFIRMED:
        return Reply(view=Notice(code="role-confirmed", args={"team": team_name(scene.here)}))
    page = Page(name="role", team=scene.here.id, item=holding.id)
    return Reply(view=await open_role(scene, page), page=page)


async def _let_in(scene: Scene) -> None:
    """Whoever is in the team in Teams already stays the member they are."""
    team, me = scene.here.id, scene.me.id
    found = await scene.work.find(Membership, team=team, person=me)
    if not found:
        follower = Membership(id=new_id(), tenant=scene.work.tenant, team=team, person=me, is_follower=True)
        await scene.work.add(follower)
    elif not found[0].present:
        await scene.work.save(replace(found[0], present=True, is_follower=True))


async def _named(scene: Scene, invitation: Invitation) -> RoleHolding:
    """The role, waiting for a yes, unless it was given before."""
    team, me = scene.here.id, scene.me.id
    found = await scene.work.find(RoleHolding, team=team, person=me, role=invitation.role)
    if not found:
        holding = RoleHolding(
            id=new_id(),
            tenant=scene.work.tenant,
            team=team,
            person=me,
            role=invitation.role,
            state=RoleState.NAMED,
            named_by=invitation.by,
            at=scene.now,
        )
        await scene.work.add(holding)
        return holding
    if found[0].state is RoleState.CONFIRMED:
        return found[0]
    return await scene.work.save(
        replace(found[0], state=RoleState.NAMED, named_by=invitation.by, at=scene.now)
    )
