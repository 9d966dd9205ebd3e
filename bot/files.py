"""Files in the personal chat: offered, and put in a person's own OneDrive once they have said yes.

Nothing is kept here. A file is made to tell how large it is, and made anew when it is handed over: what was
removed or changed meanwhile is so in the file too.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Protocol

import structlog
from aiohttp import ClientError, ClientSession, ClientTimeout
from botbuilder.schema import Activity
from yarl import URL

from bot.activity import place_of, sender_of, tenant_of
from bot.connector import Connector
from bot.envelope import card_message
from bot.incoming import part, text
from bot.look import Look, language_told
from bot.trace import trace
from dialogs.desk import Desk
from dialogs.heard import Heard, Scope, Tap
from dialogs.report.documents import Document
from dialogs.views import FileOffer, Notice, Step, View
from improvement.delivery import DeliveryFailed
from improvement.page import Page
from locales.words import Words

CONSENT = "application/vnd.microsoft.teams.card.file.consent"
INFO = "application/vnd.microsoft.teams.card.file.info"
CONSENT_INVOKE = "fileConsent/invoke"
DOWNLOAD = "application/vnd.microsoft.teams.file.download.info"  # how a file comes that somebody sent
UPLOAD_SECONDS = 120
LONGEST_URL = 8_000
log = structlog.get_logger()


class Press(Protocol):
    """Makes files of documents."""

    def make(self, document: Document) -> bytes: ...


class NotUploaded(Exception):
    """The file is not in OneDrive. The message says why, in words for a log."""


@dataclass(frozen=True, slots=True)
class Upload:
    """Where a file is to be put, as the chat service tells it: untrusted until `may_upload` has seen it."""

    url: str
    name: str
    content_url: str
    unique_id: str
    file_type: str


async def printed(press: Press, document: Document) -> bytes:
    """The file, made in a thread: the talk goes on meanwhile."""
    return await asyncio.to_thread(press.make, document)


def consent_message(offer: FileOffer, size: int, summary: str, about: str) -> dict[str, Any]:
    """The activity that asks whether a file may be saved. It carries the page and nothing of the file."""
    context = {"page": offer.page.to_data()}
    content = {
        "description": about,
        "sizeInBytes": size,
        "acceptContext": context,
        "declineContext": context,
    }
    attachment = {"contentType": CONSENT, "name": offer.name, "content": content}
    return {"type": "message", "summary": summary, "attachments": [attachment]}


class Files:
    """Hands files over to those who said yes. `may_upload` says which addresses they may be put at."""

    def __init__(
        self, desk: Desk, connector: Connector, press: Press, look: Look, may_upload: Callable[[URL], bool]
    ) -> None:
        self._desk = desk
        self._connector = connector
        self._press = press
        self._look = look
        self._may_upload = may_upload
        self._under_way: set[asyncio.Task[None]] = set()

    def answer(self, activity: Activity) -> HTTPStatus:
        """Take in what somebody said to a file; it is made and put there while Teams has its answer."""
        value: Mapping[str, Any] = activity.value if isinstance(activity.value, Mapping) else {}
        action = text(value, "action")
        if action not in ("accept", "decline") or place_of(activity).scope is not Scope.PERSONAL:
            return HTTPStatus.BAD_REQUEST
        task = asyncio.create_task(self._answer(activity, value, is_yes=action == "accept"))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return HTTPStatus.OK

    async def refuse(self, activity: Activity) -> None:
        """Say that files are not taken, and not read."""
        card = self._look(Notice(code="no-files-please"), language_told(activity.locale or ""))
        connector = self._connector.within(tenant_of(activity))
        with suppress(DeliveryFailed):
            await connector.send(activity.service_url, activity.conversation.id, card_message(card))

    async def close(self) -> None:
        """Let what is under way come to an end."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=10)

    async def _answer(self, activity: Activity, value: Mapping[str, Any], *, is_yes: bool) -> None:
        page = Page.from_data({"name": "file"} | _texts(part(part(value, "context"), "page")))
        try:
            if is_yes:
                await self._hand_over(activity, page, _upload(part(value, "uploadInfo")))
            else:
                await self._show(activity, Notice(code="file-declined"), language_told(activity.locale or ""))
        except Exception as error:  # the end of a task: nobody else would hear of it
            log.error("file failed", tenant=tenant_of(activity), activity=activity.id, **trace(error))
            with suppress(DeliveryFailed):
                again = Step(verb="make-file", words="button-fetch-by-link", page=page, value="link")
                sorry = Notice(code="file-not-saved", steps=(again,))
                await self._show(activity, sorry, language_told(activity.locale or ""))

    async def _hand_over(self, activity: Activity, page: Page, upload: Upload) -> None:
        """Whether it is theirs is asked again, and what is in it is read anew."""
        reply = await self._desk.hear(_asked(activity, page))
        if reply is None:
            return
        if not isinstance(reply.view, FileOffer):
            await self._show(activity, reply.view, reply.language)
            return
        content = await printed(self._press, reply.view.document)
        await self._put(upload, content)
        await self._tell(activity, upload, reply.language)

    async def _put(self, upload: Upload, content: bytes) -> None:
        """To the address that came with the yes, if files may go there; never with Varv's own token."""
        url = URL(upload.url, encoded=True)
        if not self._may_upload(url):
            raise NotUploaded("the address is not one a file may be put at")
        last = len(content) - 1
        headers = {"Content-Type": "application/octet-stream", "Content-Range": f"bytes 0-{last}/{last + 1}"}
        session: ClientSession = self._connector.session
        timeout = ClientTimeout(total=UPLOAD_SECONDS)
        try:
            async with session.put(
                url, data=content, headers=headers, allow_redirects=False, timeout=timeout
            ) as answer:
                if answer.status not in (HTTPStatus.OK, HTTPStatus.CREATED):
                    raise NotUploaded(f"status {answer.status}")
        except (ClientError, TimeoutError) as error:
            raise NotUploaded(type(error).__name__) from None  # the address in it is a key

    async def _tell(self, activity: Activity, upload: Upload, language: str) -> None:
        """A card that opens the file, in place of the one that asked."""
        content = {"uniqueId": upload.unique_id, "fileType": upload.file_type}
        attachment = {
            "contentType": INFO,
            "name": upload.name,
            "contentUrl": upload.content_url,
            "content": content,
        }
        message = {
            "type": "message",
            "summary": Words(language)("push-file-offer"),
            "attachments": [attachment],
        }
        connector, url = self._connector.within(tenant_of(activity)), activity.service_url
        await connector.send(url, activity.conversation.id, message)
        await self._show(activity, Notice(code="file-saved", args={"name": upload.name}), language)

    async def _show(self, activity: Activity, view: View, language: str) -> None:
        """In place of the card that asked: its buttons have done what they can."""
        message = card_message(self._look(view, language))
        connector, url = self._connector.within(tenant_of(activity)), activity.service_url
        if activity.reply_to_id:
            await connector.update(url, activity.conversation.id, activity.reply_to_id, message)
        else:
            await connector.send(url, activity.conversation.id, message)


def _asked(activity: Activity, page: Page) -> Heard:
    """The yes as a tap: whoever gave it, and where, is looked up like for any other."""
    return Heard(
        tenant=tenant_of(activity),
        activity=activity.id,
        place=place_of(activity),
        sender=sender_of(activity.from_property),
        tap=Tap(verb="take-file", page=page, card=activity.reply_to_id or ""),
        locale=activity.locale or "",
    )


def _texts(data: Mapping[str, Any]) -> dict[str, str]:
    return {key: text(data, key)[:100] for key in ("name", "team", "cycle", "item") if text(data, key)}


def _upload(data: Mapping[str, Any]) -> Upload:
    return Upload(
        url=text(data, "uploadUrl")[:LONGEST_URL],
        name=text(data, "name")[:200],
        content_url=text(data, "contentUrl")[:LONGEST_URL],
        unique_id=text(data, "uniqueId")[:200],
        file_type=text(data, "fileType")[:20],
    )


def brings_a_file(activity: Activity) -> bool:
    """Whether somebody sent a file. Varv takes none, and says so."""
    return any(text(each, "contentType") == DOWNLOAD for each in activity.attachments or ())
