"""Files on their way to a person: which there are, who may have them, and how they are asked for and fetched.

A file is made when it is handed over and kept nowhere. What is asked for is a page, as small as any other:
`file` with the kind and the series in its item.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from dialogs.heard import Reply, Tap
from dialogs.outgoing import write_to
from dialogs.people import standing_in
from dialogs.report.documents import Document
from dialogs.report.gathering import gather_partner_page, gather_report
from dialogs.report.tables import gather_csv, gather_xlsx
from dialogs.scene import Scene
from dialogs.views import FileOffer, Notice, Step, View
from improvement.identity import new_id
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.ports import Missing
from improvement.team import Person, Team
from improvement.ticket import VALID_FOR, Ticket

Gather = Callable[[Scene, str], Awaitable[Document]]
KINDS: dict[str, tuple[Gather, str]] = {  # what it is made of, and how its name ends
    "report": (gather_report, "pptx"),
    "partners": (gather_partner_page, "pptx"),
    "xlsx": (gather_xlsx, "xlsx"),
    "csv": (gather_csv, "zip"),
}


def report_page(scene: Scene, kind: str, ramp: str = "") -> Page:
    """The page of a file: of one series, or of all that the team has."""
    return Page(name="file", team=scene.here.id, item=f"{kind}:{ramp}" if ramp else kind)


async def document_of(scene: Scene, page: Page) -> Document:
    """What the file holds now, for whoever looks. Raises `Missing`."""
    kind, _, ramp = page.item.partition(":")
    if kind not in KINDS:
        raise Missing(page.item)
    gather, _ = KINDS[kind]
    return await gather(scene, ramp)


def file_name(scene: Scene, page: Page) -> str:
    """What the file is called. It tells nothing of what is in it: the name stands in the push preview."""
    kind = page.item.partition(":")[0]
    _, ending = KINDS[kind]
    return f"Varv {scene.today.isoformat()}.{ending}"


async def open_file(scene: Scene, page: Page) -> View:
    """The file as it is handed over in a personal chat. Raises `Missing` anywhere else."""
    if not scene.is_personal:
        raise Missing(page.name)
    document = await document_of(scene, page)
    return FileOffer(
        name=file_name(scene, page),
        page=page,
        document=document,
        steps=(Step(verb="make-file", words="button-fetch-by-link", page=page, value="link"),),
    )


async def make_file(scene: Scene, tap: Tap) -> Reply:
    """Have a file made. `link` says that Teams could not take it: then a link alone is given."""
    kind, _, _ = tap.page.item.partition(":")
    if kind not in KINDS:
        raise Missing(tap.page.item)
    return await deliver(scene, tap.page, by_link=tap.value == "link")


async def deliver(scene: Scene, page: Page, *, by_link: bool = False) -> Reply:
    """A link that fetches the file once, and where Teams can take it the file itself, a moment later.

    What was tapped in a channel is delivered in the personal chat, like every file. The pretend Teams of dev
    mode takes no files.
    """
    ticket = Ticket(
        id=new_id(),
        tenant=scene.work.tenant,
        person=scene.me.id,
        expires_at=scene.now + VALID_FOR,
        page=page,
    )
    await scene.work.add(ticket)
    link = Step(verb="fetch", page=page, value=f"/file/{scene.work.tenant}/{ticket.id}")
    if not scene.is_personal:
        await _offer(scene, page)
        return Reply(view=Notice(code="written-to-you"))
    if by_link or scene.is_dev:
        return Reply(view=Notice(code="file-ready", steps=(link,)))
    await _offer(scene, page)
    return Reply(view=Notice(code="file-being-made", steps=(replace(link, words="button-fetch-by-link"),)))


async def _offer(scene: Scene, page: Page) -> None:
    expires = scene.now + VALID_FOR
    await write_to(scene, scene.me.id, page, f"file:{new_id()}", expires=expires)


async def take_file(scene: Scene, tap: Tap) -> Reply:
    """Somebody said yes to having the file put among their own: gather it anew, as it is now."""
    return Reply(view=await open_file(scene, replace(tap.page, name="file")))


async def redeem(scene: Scene, ticket_id: str) -> FileOffer | None:
    """The file behind a link, once. None when it was used, is too old, or is not for this person any more.

    `scene` is where nobody looks yet.
    """
    for ticket in await scene.work.find(Ticket, id=ticket_id):
        if ticket.page is None:
            return None
        await scene.work.delete(ticket)
        if ticket.expires_at >= scene.now:
            return await _allowed(scene, ticket.person, ticket.page)
    return None


async def _allowed(scene: Scene, id: str, page: Page) -> FileOffer | None:
    """What they may fetch is asked once more: they may have left the team since the link was given."""
    try:
        person = await scene.work.get(Person, id)
        team = await scene.work.get(Team, page.team or "")
        standing = await standing_in(scene.work, team, person)
        if not may(Deed.TAKE_OUT, standing):
            return None
        theirs = replace(
            scene,
            team=team,
            viewer=person,
            standing=standing,
            is_personal=True,
            language=person.language or team.language,
        )
        view = await open_file(theirs, page)
    except Missing:
        return None
    return view if isinstance(view, FileOffer) else None
