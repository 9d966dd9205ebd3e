"""The pages that anybody may read: in their language, for every reader, and with nothing to fear from."""

import itertools
import re
from collections.abc import AsyncIterator
from html.parser import HTMLParser

import pytest
from aiohttp import ClientResponse, ClientSession

from bot.export import Export
from bot.icons import ACCENT, color_icon
from bot.page import PAGES, STYLE
from bot.server import Server
from bot.site import SECTIONS, Site
from locales.completeness import placeholders
from locales.words import LANGUAGES, Words
from tests.bot.conftest import RunningBot, StillClock

EXPORT = "/export/t-ekdalen/nobodys"
EVERY_PAGE = [*PAGES.values(), EXPORT]
LEAST_CONTRAST = 4.5  # WCAG 2.2, text of the usual size


class Browser:
    """Fetches pages, and reads them as programs that help people read do."""

    def __init__(self, session: ClientSession, site: str) -> None:
        self._session = session
        self._site = site

    async def get(self, path: str, accept: str = "", *, language: str = "") -> ClientResponse:
        query = {"language": language} if language else {}
        headers = {"Accept-Language": accept}
        return await self._session.get(self._site + path, params=query, headers=headers)

    async def reads(self, path: str, accept: str = "", *, language: str = "") -> "Read":
        answer = await self.get(path, accept, language=language)
        return Read(await answer.text())

    async def posts(self, path: str) -> ClientResponse:
        return await self._session.post(self._site + path)


class Read(HTMLParser):
    """A page in parts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, *tags: str) -> list[str]:
        return [tag for tag, _ in self.tags if tag in tags]

    def first(self, tag: str) -> dict[str, str | None]:
        return next(given for name, given in self.tags if name == tag)

    @property
    def links(self) -> list[str]:
        return [given["href"] or "" for tag, given in self.tags if tag == "a"]


@pytest.fixture
async def browser(bot: RunningBot) -> AsyncIterator[Browser]:
    site = Site("Ekdalens kommun <nord>", "hej@ekdalen.example")
    pages = [*site.routes, *Export(bot.store, StillClock()).routes]
    server = Server(bot.adapter, bot.store, host="127.0.0.1", port=0, is_dev=True, pages=pages)
    await server.start()
    async with ClientSession() as session:
        yield Browser(session, server.endpoint.removesuffix("/api/messages"))
    await server.stop()


@pytest.mark.parametrize(
    ("accept", "language"),
    [
        ("", "sv"),
        ("sv-SE,sv;q=0.9,en;q=0.8", "sv"),
        ("en-GB,en;q=0.9", "en"),
        ("de, en;q=0.7, sv;q=0.3", "en"),
        ("en;q=0.1, sv;q=0.2", "sv"),
        ("en;q=0, de", "sv"),
        ("so,ar;q=0.9", "sv"),
        ("*", "sv"),
        ("en;q=often, ;;;,", "sv"),
    ],
)
async def test_a_page_comes_in_the_language_the_browser_wants_most(
    browser: Browser, accept: str, language: str
) -> None:
    answer = await browser.get("/privacy", accept)

    assert (answer.status, answer.headers["Content-Language"]) == (200, language)
    assert answer.headers["Vary"] == "Accept-Language"
    assert f'<html lang="{language}">' in await answer.text()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_language_in_the_address_wins_and_one_that_is_not_spoken_does_not(
    browser: Browser, language: str
) -> None:
    chosen = await browser.reads("/", "de, sv, en", language=language)
    unknown = await browser.reads("/", language, language="<de>")

    assert chosen.first("html")["lang"] == unknown.first("html")["lang"] == language
    assert "<de>" not in unknown.page


@pytest.mark.parametrize("path", EVERY_PAGE)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_page_can_be_read_by_everybody(browser: Browser, path: str, language: str) -> None:
    read = await browser.reads(path, language=language)

    levels = [int(tag[1]) for tag in read.all("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert (read.all("header", "nav", "main"), read.first("nav")["aria-label"]) == (
        ["header", "nav", "main"],
        Words(language)("page-pages"),
    )
    assert (read.links[0], read.first("main")["id"]) == ("#main", "main")
    assert "user-scalable" not in str(read.first("meta")) + read.page
    assert all("alt" in given for tag, given in read.tags if tag == "img")
    assert read.all("script", "iframe", "object") == []
    assert not [given for _, given in read.tags if given.keys() & {"style", "onclick", "onload"}]


@pytest.mark.parametrize("path", [*EVERY_PAGE, "/icon.png"])
async def test_a_page_lets_nothing_foreign_in_and_leaves_nothing_behind(browser: Browser, path: str) -> None:
    answer = await browser.get(path)

    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in answer.headers
    assert not re.search(r"https?://", await answer.text("latin-1"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_word_of_a_page_is_shown(browser: Browser, language: str) -> None:
    words = Words(language)
    for name, path in PAGES.items():
        read = await browser.reads(path, language=language)
        shown = " ".join(read.text.split())

        known = {id for id in placeholders(language) if id.startswith(f"page-{name}-") and "." not in id}
        assert known == {f"page-{name}-{section}" for section in ("about", *SECTIONS[name])}
        assert all(words(f"{id}.title") in shown for id in known)
        lines = [line.removeprefix("- ") for id in known for line in words(id).splitlines()]
        assert [line for line in lines if line not in shown] == []


@pytest.mark.parametrize("path", PAGES.values())
async def test_whoever_runs_varv_is_named_and_can_be_reached(browser: Browser, path: str) -> None:
    read = await browser.reads(path)

    assert "Varv drivs här av Ekdalens kommun <nord>." in read.text
    assert "<nord>" not in read.page
    assert "mailto:hej@ekdalen.example" in read.links


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("hej@ekdalen.example", '<a href="mailto:hej@ekdalen.example">'),
        ("https://ekdalen.example/varv?a=1&b=2", '<a href="https://ekdalen.example/varv?a=1&amp;b=2">'),
        ("javascript:alert(1)", "<p>Kontakt: javascript:alert(1)</p>"),
        ('"><script>@x', '<a href="mailto:&quot;&gt;&lt;script&gt;@x">'),
        ("växeln, 0000-00 00 00", "<p>Kontakt: växeln, 0000-00 00 00</p>"),
    ],
)
async def test_a_contact_becomes_a_link_where_it_is_an_address_and_never_anything_else(
    bot: RunningBot, contact: str, link: str
) -> None:
    pages = Site("Ekdalens kommun", contact).routes
    server = Server(bot.adapter, bot.store, host="127.0.0.1", port=0, is_dev=True, pages=pages)
    await server.start()

    async with ClientSession() as session, session.get(f"http://127.0.0.1:{server.port}/terms") as answer:
        shown = await answer.text()
    await server.stop()

    assert link in shown
    assert "<script>" not in shown


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_page_leads_to_the_others_and_to_itself_in_the_other_language(
    browser: Browser, language: str
) -> None:
    (other,) = set(LANGUAGES) - {language}

    read = await browser.reads("/terms", language=language)

    there = [f"{path}?language={language}" for path in PAGES.values()]
    assert {*there, f"/terms?language={other}"} <= set(read.links)


async def test_a_link_that_is_spent_says_so_on_a_page_nobody_keeps(browser: Browser) -> None:
    answer = await browser.posts(EXPORT)

    assert (answer.status, answer.headers["Cache-Control"]) == (410, "no-store")
    assert Words("sv")("export-spent") in Read(await answer.text()).text


async def test_the_wheel_is_shown(browser: Browser) -> None:
    answer = await browser.get("/icon.png")

    assert (answer.content_type, await answer.read()) == ("image/png", color_icon())


@pytest.mark.parametrize(
    ("text", "ground"), [("#1b1b1b", "#ffffff"), (ACCENT, "#ffffff"), ("#ffffff", ACCENT)]
)
def test_the_colours_stand_out_enough(text: str, ground: str) -> None:
    light, dark = sorted(map(luminance, (text, ground)), reverse=True)

    assert (light + 0.05) / (dark + 0.05) >= LEAST_CONTRAST


def test_no_other_colours_are_used() -> None:
    used = set(re.findall(r"#[0-9a-fA-F]{3,6}\b", STYLE))

    assert used == {"#1b1b1b", "#fff", "#767676", ACCENT}  # the grey draws a line and no text


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG counts."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
