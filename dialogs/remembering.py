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
    if reply.page is not None and reply.is_shared and heard.tap is not None:
        await _move_card(scene, heard, reply.page)
    elif reply.page is not None and scene.is_personal and heard.tap is not None:
        await _keep_answer(scene, heard, reply.page)
    if reply.page is not None and heard.tap is None:
        await supersede(scene, heard.place.conversation, reply.page)
    person = await scene.work.get(Person, scene.me.id)
    if scene.is_personal and person.directory_id == heard.sender.directory_id:
        person = await _remember_focus(scene, person, reply)
    return replace(reply, language=await _language(scene, person))


async def _move_card(scene: Scene, heard: Heard, page: Page) -> None:
    """The tapped card becomes this page for everybody who sees it."""
    assert heard.tap is not None
    found = await scene.work.find(Post, conversation=heard.place.conversation, activity=heard.tap.card)
    for post in found:
        moved = replace(post, page=page, subject=subject_of(page))
        await edit(scene, moved if moved == post else await scene.work.save(moved))


async def _keep_answer(scene: Scene, heard: Heard, page: Page) -> None:
    """In a personal chat the answer to a tap is what the card is from now on: no edit may sweep it away."""
    assert heard.tap is not None
    if page.name not in STAYING_PAGES:
        return
    found = await scene.work.find(Post, conversation=heard.place.conversation, activity=heard.tap.card)
    for post in found:
        if post.page != page:
            await scene.work.save(replace(post, page=page, subject=subject_of(page)))


async def _remember_focus(scene: Scene, person: Person, reply: Reply) -> Person:
    shown = reply.view if isinstance(reply.view, AskQuestion) else None
    remembered = replace(
        person,
        focus=shown.page if shown else None,
        focus_revision=shown.revision if shown else 0,
        last_team=scene.team.id if scene.team else person.last_team,
    )
    return person if remembered == person else await scene.work.save(remembered)


async def _language(scene: Scene, person: Person) -> str:
    team = await scene.work.get(Team, scene.team.id) if scene.team else None
    mine = person.language if scene.is_personal else None
    return mine or (team.language if team else scene.language)
