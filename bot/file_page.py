"""The page behind a link to a file of a team: a button that makes it and fetches it, once.

As with `export.py`, opening the page spends nothing. Whether the file is still theirs is asked at the button.
"""

from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import quote

from aiohttp import web

from bot.files import Press, printed
from bot.page import HEADERS, PRIVATE, button, language_of, paragraphs, private_page
from dialogs.report.filing import redeem
from dialogs.scene import DEFAULT_LANGUAGE, Scene
from dialogs.views import FileOffer
from improvement.ports import Calendar, Clock, Stale, Store, Work
from locales.templates import Template
from locales.words import Words

PATH = "/file/{tenant}/{ticket}"
KINDS = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


class FilePage:
    """Answers GET with a page and POST with the file."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        templates: Mapping[str, Template],
        calendar: Calendar,
        press: Press,
    ) -> None:
        self._store = store
        self._clock = clock
        self._templates = templates
        self._calendar = calendar
        self._press = press

    @property
    def routes(self) -> list[web.RouteDef]:
        """Where it answers."""
        return [web.get(PATH, self.show), web.post(PATH, self.fetch)]

    async def show(self, request: web.Request) -> web.Response:
        """A page with one button; the same page for every link, used or not."""
        words = Words(language_of(request))
        main = paragraphs(words("file-page-about")) + button(words("file-page-button"))
        return private_page(request, words, title=words("file-page"), main=main)

    async def fetch(self, request: web.Request) -> web.Response:
        """The file, if the ticket still holds and the person still may."""
        offer = await self._redeem(request.match_info["tenant"], request.match_info["ticket"])
        if offer is None:
            words = Words(language_of(request))
            spent = paragraphs(words("file-spent"))
            return private_page(request, words, title=words("file-page"), main=spent, status=HTTPStatus.GONE)
        content = await printed(self._press, offer.document)
        name = f"attachment; filename*=UTF-8''{quote(offer.name)}"
        headers = {**HEADERS, **PRIVATE, "Content-Disposition": name}
        kind = KINDS[offer.name.rpartition(".")[2]]
        return web.Response(body=content, content_type=kind, headers=headers)

    async def _redeem(self, tenant: str, ticket: str) -> FileOffer | None:
        try:
            async with self._store.work(tenant) as work:
                offer = await redeem(self._scene(work), ticket)
                await work.commit()
                return offer
        except Stale:  # the same link was used twice at once: the other one has the file
            return None

    def _scene(self, work: Work) -> Scene:
        return Scene(
            work=work,
            now=self._clock.now(),
            templates=self._templates,
            calendar=self._calendar,
            language=DEFAULT_LANGUAGE,
        )
