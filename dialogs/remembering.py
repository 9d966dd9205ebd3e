"""What is remembered after a reply: the question last shown, the team last used, the card that moved on."""

from dataclasses import replace

from dialogs.heard import Heard, Reply
from dialogs.outgoing import FLOW_PAGES, edit, subject_of, supersede
from dialogs.scene import Scene
from dialogs.views import AskQuestion
from improvement.message import Post
from improvement.page import Page
from improvement.team import Person, Team

STAYING_PAGES = (*FLOW_PAGES, "noted", "removed")


async def remember(scene: Scene, heard: Heard, reply: Reply) -> Reply:
    """Keep what the reply leaves behind, and say in which language it is given."""
    if reply.page is not None and heard.tap is None:
        await supersede(scene, heard.place.conversation, reply.page)
    elif reply.page is not None and reply.is_shared:
        for post in await _move_card(scene, heard, reply.page):
            await edit(scene, post)
    elif reply.page is not None and scene.is_personal and reply.page.name in STAYING_PAGES:
        await _move_card(scene, heard, reply.page)  # so that no edit sweeps the answer to a tap away
    person = await scene.work.get(Person, scene.me.id)
    if scene.is_personal and person.directory_id == heard.sender.directory_id:
        person = await _remember_focus(scene, person, reply)
    team = await scene.work.get(Team, scene.team.id) if scene.team else None
    return replace(
        reply,
        language=_language(scene, person, team),
        reader=person.id,
        is_among_strangers=_is_among_strangers(scene, heard, team),
    )


async def _move_card(scene: Scene, heard: Heard, page: Page) -> list[Post]:
    """The tapped card is this page from now on."""
    assert heard.tap is not None
    found = await scene.work.find(Post, conversation=heard.place.conversation, activity=heard.tap.card)
    moved = [replace(post, page=page, subject=subject_of(page)) for post in found]
    return [
        after if after == before else await scene.work.save(after)
        for before, after in zip(found, moved, strict=True)
    ]


async def _remember_focus(scene: Scene, person: Person, reply: Reply) -> Person:
    shown = reply.view if isinstance(reply.view, AskQuestion) else None
    remembered = replace(
        person,
        focus=shown.page if shown else None,
        focus_revision=shown.revision if shown else 0,
        last_team=scene.team.id if scene.team and scene.standing.is_member else person.last_team,
    )
    return person if remembered == person else await scene.work.save(remembered)


def _is_among_strangers(scene: Scene, heard: Heard, team: Team | None) -> bool:
    """A tap is not kept waiting for a roster: the next message asks for it."""
    return team is not None and team.size == 0 and not scene.is_personal and heard.tap is None


def _language(scene: Scene, person: Person, team: Team | None) -> str:
    mine = person.language if scene.is_personal else None
    return mine or (team.language if team else scene.language)
