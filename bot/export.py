"""The page behind an export link: a button that fetches the file, once.

Link scanners open links before people do, so opening the page spends nothing.
"""

from html import escape

from aiohttp import web

from dialogs.my_data import redeem
from improvement.ports import Clock, Store
from locales.words import Words

PATH = "/export/{tenant}/{ticket}"
_HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}


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
        words = Words("en" if request.headers.get("Accept-Language", "").startswith("en") else "sv")
        return web.Response(text=_page(words), content_type="text/html", headers=_HEADERS)

    async def fetch(self, request: web.Request) -> web.Response:
        """The file, if the ticket still holds."""
        tenant, ticket = request.match_info["tenant"], request.match_info["ticket"]
        async with self._store.work(tenant) as work:
            content = await redeem(work, ticket, self._clock.now())
            await work.commit()
        if content is None:
            words = Words("sv")
            return web.Response(status=410, text=words("export-spent"), headers=_HEADERS)
        headers = {**_HEADERS, "Content-Disposition": 'attachment; filename="varv.json"'}
        return web.Response(text=content, content_type="application/json", headers=headers)


def _page(words: Words) -> str:
    title, button = escape(words("export-page")), escape(words("export-page-button"))
    return f"""<!doctype html>
<html lang="{words.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title></head>
<body><main><h1>{title}</h1><p>{escape(words("export-page-about"))}</p>
<form method="post"><button>{button}</button></form></main></body>
</html>
"""
