"""`bjud in`: the process leader gets a one-time code for a manager or coach, and can take it back."""

from dataclasses import replace

from dialogs.heard import Reply, Tap
from dialogs.outgoing import refresh
from dialogs.people import names_of, team_name
from dialogs.scene import Scene
from dialogs.views import Choose, Notice, Step, View
from improvement.identity import new_id
from improvement.invitation import INVITED_AS, KEPT_FOR, VALID_FOR, Invitation, hash_of, new_code
from improvement.page import Page
from improvement.ports import Missing
from improvement.team import Membership, RoleHolding, RoleState


async def open_invite(scene: Scene, page: Page) -> View:
    """As what somebody is invited. The code is for the leader alone, and so is this."""
    if not scene.is_personal:
        return Notice(code="only-in-person")
    invite = (
        Step(verb="invite", words=f"button-invite-{role}", page=_page(scene, "invite"), value=role)
        for role in INVITED_AS
    )
    who = Step(verb="open", words="button-followers", page=_page(scene, "followers"))
    return Notice(code="invite", args={"team": team_name(scene.here)}, steps=(*invite, who))


async def invite(scene: Scene, tap: Tap) -> Reply:
    """Make a code and tell it this once."""
    roles = [role for role in INVITED_AS if role == tap.value]
    if not roles:
        raise Missing(tap.value)
    if not scene.is_personal:
        return Reply(view=Notice(code="only-in-person"))
    await _forget_old(scene)
    code, until = new_code(), scene.now + VALID_FOR
    await scene.work.add(
        Invitation(
            id=new_id(),
            tenant=scene.work.tenant,
            team=scene.here.id,
            role=roles[0],
            code_hash=hash_of(code, scene.work.tenant),
            by=scene.me.id,
            expires_at=until,
        )
    )
    who = Step(verb="open", words="button-followers", page=_page(scene, "followers"))
    view = Notice(
        code=f"invited-{roles[0]}",
        args={"team": team_name(scene.here), "code": code, "day": scene.local(until).date()},
        steps=(who,),
    )
    return Reply(view=view)


async def _forget_old(scene: Scene) -> None:
    for old in await scene.work.find(Invitation, team=scene.here.id):
        if old.expires_at < scene.now - KEPT_FOR:
            await scene.work.delete(old)


async def open_followers(scene: Scene, page: Page) -> View:
    """Who follows the team, and the codes nobody has used: each can be taken back."""
    if not scene.is_personal:
        return Notice(code="only-in-person")
    options = (*await _followers(scene), *await _open_codes(scene))
    if options:
        return Choose(code="follower", options=options)
    again = Step(verb="open", words="button-invite", page=_page(scene, "invite"))
    return Notice(code="followers-none", steps=(again,))


async def _followers(scene: Scene) -> list[Step]:
    following = await scene.work.find(Membership, team=scene.here.id, present=True, is_follower=True)
    names = await names_of(scene.work, [each.person for each in following])
    return [
        _withdrawal(scene, each.id, scene.words("follower-withdraw", name=names.get(each.person, "")))
        for each in following
    ]


async def _open_codes(scene: Scene) -> list[Step]:
    known = await scene.work.find(Invitation, team=scene.here.id, used_at=None, order="expires_at")
    return [_withdrawal(scene, each.id, _called(scene, each)) for each in known if each.is_open(scene.now)]


def _called(scene: Scene, invitation: Invitation) -> str:
    day = scene.words.short_day(scene.local(invitation.expires_at).date())
    return scene.words("invitation-withdraw", role=scene.words(f"role-{invitation.role}"), day=day)


def _withdrawal(scene: Scene, id: str, label: str) -> Step:
    return Step(verb="withdraw", page=_page(scene, "followers"), label=label, value=id)


async def withdraw(scene: Scene, tap: Tap) -> Reply:
    """Nobody comes in by this code any more, or this person follows the team no longer."""
    for code in await scene.work.find(Invitation, id=tap.value, team=scene.here.id):
        await scene.work.delete(code)
    for follower in await scene.work.find(Membership, id=tap.value, team=scene.here.id, is_follower=True):
        await _end(scene, follower)
    page = _page(scene, "followers")
    return Reply(view=await open_followers(scene, page), page=page)


async def _end(scene: Scene, follower: Membership) -> None:
    await scene.work.save(replace(follower, present=False))
    for held in await scene.work.find(RoleHolding, team=scene.here.id, person=follower.person):
        if held.state is not RoleState.ENDED:
            await scene.work.save(replace(held, state=RoleState.ENDED, at=scene.now))
    await refresh(scene, scene.here.id, pages=("team",))


def _page(scene: Scene, name: str) -> Page:
    return Page(name=name, team=scene.here.id)
