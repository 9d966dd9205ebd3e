"""The page behind a link to a file: looking spends nothing, the button gives the file once."""

from collections.abc import AsyncIterator
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from aiohttp import ClientSession, web

from bot.file_page import FilePage
from improvement.page import Page
from improvement.team import Membership, Person, Team, TeamKind
from improvement.ticket import Ticket
from locales.templates import read_templates
from reports.press import Press
from reports.template import read_template
from storage import MemoryStore
from tests.bot.conftest import NOW, StillClock
from tests.calendars import PaperCalendar

TENANT = "t-ekdalen"
TEAM = Team(
    id="t1", tenant=TENANT, conversation="19:x", service_url="https://smba", kind=TeamKind.CHANNEL, name="M"
)
MARIA = Person(id="p1", tenant=TENANT, directory_id="d", teams_id="29:m", name="Maria")
TICKET = Ticket(
    id="secret",
    tenant=TENANT,
    person="p1",
    expires_at=NOW + timedelta(minutes=15),
    page=Page(name="file", team="t1", item="csv"),
)


@pytest.fixture
async def address() -> AsyncIterator[str]:
    """A site where Maria has a link to the tables of her team."""
    store = MemoryStore()
    async with store.work(TENANT) as work:
        await work.add(TEAM, MARIA, Membership(id="m", tenant=TENANT, team="t1", person="p1"), TICKET)
        await work.commit()
    pages = FilePage(store, StillClock(), read_templates(), PaperCalendar(), Press(read_template()))
    application = web.Application()
    application.add_routes(pages.routes)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/file/{TENANT}"
    await runner.cleanup()


async def test_looking_at_the_page_spends_nothing_and_the_button_gives_the_file_once(address: str) -> None:
    async with ClientSession() as browser:
        for _ in range(3):  # link scanners look before people do
            async with browser.get(f"{address}/secret") as page:
                assert '<form method="post">' in await page.text()
        async with browser.post(f"{address}/secret") as answer:
            content = await answer.read()
        async with browser.post(f"{address}/secret") as again:
            assert again.status == 410

    assert answer.status == 200
    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''Varv%202026")
    assert answer.headers["Cache-Control"] == "no-store"
    assert len(ZipFile(BytesIO(content)).namelist()) == 3


@pytest.mark.parametrize("ticket", ["nobodys", "%27%20OR%201=1", "x" * 500])
async def test_a_link_that_was_never_given_looks_like_one_that_was_used(address: str, ticket: str) -> None:
    async with ClientSession() as browser, browser.post(f"{address}/{ticket}") as answer:
        assert answer.status == 410
