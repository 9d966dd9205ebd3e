"""Files are offered in the personal chat, put in OneDrive after a yes, and fetched once by a link."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from http import HTTPStatus
from typing import Any

import pytest
from aiohttp import web

from bot.carrier import Carrier
from bot.connector import Connector
from bot.files import CONSENT, DOWNLOAD, INFO, Files, brings_a_file
from bot.look import VarvLook
from bot.loopback import calls_loopback
from bot.pretend_teams import PretendTeams, pretend_teams
from bot.service_hosts import OF_FILES, read_service_hosts
from dialogs.desk import Desk
from dialogs.heard import Heard, Reply
from dialogs.report.documents import Document, PartnerPage
from dialogs.views import FileOffer, Notice, View
from improvement.page import Page
from tests.bot.activities import activity, in_channel, personal

PAGE = Page(name="file", team="t1", item="partners:r1")
DOCUMENT = PartnerPage(language="sv", team="Mottagningen", title="AUDIT", day=date(2026, 4, 27))
OFFER = FileOffer(name="Varv 2026-04-27.pptx", page=PAGE, document=DOCUMENT)
CONTENT = b"a presentation"


class PlainPress:
    """Makes every document the same few bytes."""

    def make(self, document: Document) -> bytes:
        return CONTENT


class OfferingDesk(Desk):
    """Answers a yes with what it was told to."""

    def __init__(self, view: View) -> None:
        object.__setattr__(self, "view", view)
        object.__setattr__(self, "heard", [])

    async def hear(self, heard: Heard) -> Reply | None:
        self.__dict__["heard"].append(heard)
        return Reply(view=self.__dict__["view"])


@dataclass
class OneDrive:
    """Where files are put. It answers with `status`."""

    url: str = ""
    status: int = HTTPStatus.CREATED
    put: list[tuple[bytes, str, str]] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        headers = request.headers
        content = await request.read()
        self.put.append((content, headers["Content-Range"], headers.get("Authorization", "")))
        return web.json_response({}, status=self.status, headers={"Location": f"{self.url}/elsewhere"})


@pytest.fixture
async def one_drive() -> AsyncIterator[OneDrive]:
    drive = OneDrive()
    application = web.Application()
    application.router.add_put("/{anything}", drive.take)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    drive.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield drive
    await runner.cleanup()


@pytest.fixture
async def office() -> AsyncIterator[PretendTeams]:
    async with pretend_teams("http://127.0.0.1:9/api/messages") as teams:
        teams.add_team("Mottagningen", channels=["Tidigt stöd"], people=["Maria Lindqvist"])
        yield teams


def consent(office: PretendTeams, url: str, *, action: str = "accept", card: str = "") -> dict[str, Any]:
    """What Teams sends when somebody has answered the card that asks."""
    maria = office.person("Maria")
    upload = {
        "uploadUrl": f"{url}/upload?tempauth=secret",
        "contentUrl": "https://ekdalen-my.sharepoint.com/personal/maria/Varv.pptx",
        "name": "Varv 2026-04-27.pptx",
        "uniqueId": "u1",
        "fileType": "pptx",
    }
    return personal(
        type="invoke",
        name="fileConsent/invoke",
        serviceUrl=office.connector.url,
        conversation={"conversationType": "personal", "tenantId": "t-ekdalen", "id": maria.personal.id},
        replyToId=card,
        value={
            "type": "fileUpload",
            "action": action,
            "context": {"page": PAGE.to_data()},
            "uploadInfo": upload,
        },
    )


@asynccontextmanager
async def files(connector: Connector, view: View, **parts: Any) -> AsyncIterator[tuple[Files, list[Heard]]]:
    desk = OfferingDesk(view)
    made = Files(desk, connector, PlainPress(), VarvLook(), parts.get("may_upload", calls_loopback))
    yield made, desk.__dict__["heard"]
    await made.close()


def shown(office: PretendTeams) -> list[dict[str, Any]]:
    """The attachments in Maria's chat, the last first."""
    posts = office.conversations.begin(office.person("Maria").personal.id).posts
    return [dict(post.message["attachments"][0]) for post in reversed(posts)]


async def test_a_file_is_offered_with_its_size_and_nothing_of_what_is_in_it(
    connector: Connector, office: PretendTeams
) -> None:
    carrier = Carrier(connector, VarvLook(), PlainPress())

    await carrier.post(office.person("Maria").personal.id, office.connector.url, OFFER, "sv")

    (asked,) = shown(office)
    assert (asked["contentType"], asked["name"]) == (CONSENT, OFFER.name)
    assert asked["content"]["sizeInBytes"] == len(CONTENT)
    assert asked["content"]["acceptContext"] == {"page": PAGE.to_data()}
    (post,) = office.conversations.begin(office.person("Maria").personal.id).posts
    assert post.message["summary"] == "Varv: din fil"


async def test_where_files_cannot_be_saved_a_card_offers_a_link(
    connector: Connector, office: PretendTeams
) -> None:
    await Carrier(connector, VarvLook()).post(
        office.person("Maria").personal.id, office.connector.url, OFFER, "sv"
    )

    assert OFFER.name in await office.person("Maria").next_card()


async def test_a_yes_puts_the_file_in_one_drive_without_varvs_token_and_shows_it(
    connector: Connector, office: PretendTeams, one_drive: OneDrive
) -> None:
    carrier = Carrier(connector, VarvLook(), PlainPress())
    card = await carrier.post(office.person("Maria").personal.id, office.connector.url, OFFER, "sv")

    async with files(connector, OFFER) as (made, heard):
        status = made.answer(activity(consent(office, one_drive.url, card=card)))

    assert status == HTTPStatus.OK
    assert one_drive.put == [(CONTENT, f"bytes 0-{len(CONTENT) - 1}/{len(CONTENT)}", "")]
    file, told = shown(office)
    assert (file["contentType"], file["content"]["uniqueId"]) == (INFO, "u1")
    assert "OneDrive" in str(told["content"])
    assert heard[0].tap is not None
    assert (heard[0].tap.verb, heard[0].tap.page) == ("take-file", PAGE)


async def test_who_may_not_have_it_any_more_is_told_so_and_nothing_is_put_anywhere(
    connector: Connector, office: PretendTeams, one_drive: OneDrive
) -> None:
    async with files(connector, Notice(code="not-a-member")) as (made, _):
        made.answer(activity(consent(office, one_drive.url)))

    assert one_drive.put == []
    assert len(shown(office)) == 1


async def test_a_no_saves_nothing(connector: Connector, office: PretendTeams, one_drive: OneDrive) -> None:
    async with files(connector, OFFER) as (made, heard):
        made.answer(activity(consent(office, one_drive.url, action="decline")))

    assert (one_drive.put, heard) == ([], [])
    assert "sparas ingen fil" in str(shown(office)) or "no file is saved" in str(shown(office))


@pytest.mark.parametrize("status", [302, 401, 500])
async def test_what_cannot_be_saved_is_offered_by_a_link(
    connector: Connector, office: PretendTeams, one_drive: OneDrive, status: int
) -> None:
    one_drive.status = status

    async with files(connector, OFFER) as (made, _):
        made.answer(activity(consent(office, one_drive.url)))

    assert len(one_drive.put) == 1, "no redirect is followed"
    (told,) = shown(office)
    assert '"make-file"' in str(told).replace("'", '"')


@pytest.mark.parametrize(
    "url",
    [
        "http://ekdalen-my.sharepoint.com",
        "https://sharepoint.com.evil.example",
        "https://evil.example",
        "https://169.254.169.254",
        "https://user@ekdalen-my.sharepoint.com",
        "",
    ],
)
async def test_a_file_goes_nowhere_but_to_the_hosts_that_are_listed(
    connector: Connector, office: PretendTeams, url: str
) -> None:
    may_upload = read_service_hosts("", setting="VARV_FILE_HOSTS", usual=OF_FILES)

    async with files(connector, OFFER, may_upload=may_upload) as (made, _):
        made.answer(activity(consent(office, url)))

    (told,) = shown(office)
    assert told["contentType"] != INFO


def test_one_drive_of_any_organisation_is_listed() -> None:
    from yarl import URL  # noqa: PLC0415

    may_upload = read_service_hosts("", setting="VARV_FILE_HOSTS", usual=OF_FILES)

    assert may_upload(URL("https://ekdalen-my.sharepoint.com/personal/maria/upload?tempauth=x"))


async def test_a_yes_outside_the_personal_chat_or_without_a_word_is_refused(
    connector: Connector, office: PretendTeams
) -> None:
    in_public = in_channel(type="invoke", name="fileConsent/invoke", value={"action": "accept"})
    garbled = consent(office, "http://127.0.0.1:9", action="perhaps")

    async with files(connector, OFFER) as (made, heard):
        statuses = [made.answer(activity(each)) for each in (in_public, garbled)]

    assert statuses == [HTTPStatus.BAD_REQUEST] * 2
    assert heard == []


def test_a_file_that_somebody_sends_is_noticed_and_formatted_text_is_not() -> None:
    file = {"contentType": DOWNLOAD, "name": "klient.docx", "content": {"downloadUrl": "https://x.example"}}

    assert brings_a_file(activity(personal(attachments=[file])))
    assert not brings_a_file(activity(personal(attachments=[{"contentType": "text/html"}])))
    assert not brings_a_file(activity(personal()))
