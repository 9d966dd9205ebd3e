"""The page behind an export link: a button that fetches the file, once.

Link scanners open links before people do, so opening the page spends nothing.
"""

from http import HTTPStatus

from aiohttp import web

from bot.page import HEADERS, PRIVATE, button, language_of, paragraphs, private_page
from dialogs.my_data import redeem
from improvement.ports import Clock, Store
from locales.words import Words

PATH = "/export/{tenant}/{ticket}"


class Export:
    """Answers GET with a page and POST with the file."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    @property
    def routes(self) -> list[web.RouteDef]:
        """Where it answers."""
        return [web.get(PATH, self.show), web.post(PATH, self.fetch)]

    async def show(self, request: web.Request) -> web.Response:
        """A page with one button; the same page for every link, used or not."""
        words = Words(language_of(request))
        main = paragraphs(words("export-page-about")) + button(words("export-page-button"))
        return private_page(request, words, title=words("export-page"), main=main)

    async def fetch(self, request: web.Request) -> web.Response:
        """The file, if the ticket still holds."""
        tenant, ticket = request.match_info["tenant"], request.match_info["ticket"]
        async with self._store.work(tenant) as work:
            content = await redeem(work, ticket, self._clock.now())
            await work.commit()
        if content is None:
            words = Words(language_of(request))
            spent = paragraphs(words("export-spent"))
            return private_page(
                request, words, title=words("export-page"), main=spent, status=HTTPStatus.GONE
            )
        headers = {**HEADERS, **PRIVATE, "Content-Disposition": 'attachment; filename="varv.json"'}
        return web.Response(text=content, content_type="application/json", headers=headers)
