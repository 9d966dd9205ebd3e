"""The pages that anybody may read: what Varv is, what it stores, and on which terms it is used.

A Teams app has to name them. They say what the code does: whoever changes what is kept changes them too.
"""

from collections.abc import Mapping
from html import escape

from aiohttp import web

from bot.icons import color_icon
from bot.page import HEADERS, ICON, PAGES, language_of, page, paragraphs
from locales.words import Words

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "home": ("begin", "promises"),
    "privacy": ("who", "kept", "not-kept", "seen", "yours", "teams", "leaving"),
    "terms": ("for", "careful", "voluntary", "instruments", "service"),
}


class Site:
    """Serves them in both languages. `organisation` runs this Varv and is reached at `contact`."""

    def __init__(self, organisation: str = "", contact: str = "") -> None:
        self._organisation = organisation.strip()
        self._contact = contact.strip()

    @property
    def routes(self) -> list[web.RouteDef]:
        """Where they are."""
        return [*(web.get(path, self.show) for path in PAGES.values()), web.get(ICON, self.icon)]

    async def show(self, request: web.Request) -> web.Response:
        """The page of this address."""
        words = Words(language_of(request))
        (name,) = (name for name, path in PAGES.items() if path == request.path)
        who = self._who(words)
        sections = [_section(words, name, section, who) for section in SECTIONS[name]]
        main = "\n".join([paragraphs(words(f"page-{name}-about")), *sections])
        title = words(f"page-{name}-about.title")
        return page(request, words, title=title, main=main, footer=who)

    async def icon(self, _: web.Request) -> web.Response:
        """The wheel."""
        headers = {**HEADERS, "Cache-Control": "public, max-age=86400"}
        return web.Response(body=color_icon(), content_type="image/png", headers=headers)

    def _who(self, words: Words) -> str:
        """Who runs Varv here and how to reach them, as HTML."""
        if not self._organisation:
            return paragraphs(words("page-run-by-nobody-named"))
        named = paragraphs(words("page-run-by", organisation=self._organisation))
        if not self._contact:
            return named
        return f"{named}\n<p>{escape(words('page-contact'))} {_linked(self._contact)}</p>"


def _section(words: Words, name: str, section: str, who: str) -> str:
    title, text = words(f"page-{name}-{section}.title"), words(f"page-{name}-{section}")
    more = who if section == "who" else ""
    return f"<section>\n<h2>{escape(title)}</h2>\n{paragraphs(text)}\n{more}</section>"


def _linked(contact: str) -> str:
    """A contact as a link, where it is an address of mail or of the web."""
    shown = escape(contact)
    if contact.startswith(("https://", "http://")):
        return f'<a href="{shown}">{shown}</a>'
    if "@" in contact and " " not in contact:
        return f'<a href="mailto:{shown}">{shown}</a>'
    return shown
