"""An identity service on this machine, over TLS, that gives tokens as Entra does."""

from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from ssl import SSLContext
from typing import Any

from aiohttp import web

TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47"
APP = "f5d48856-5b42-41a0-8c3a-c5f944b679b0"
SECRET = "hemligt"


@dataclass
class FakeIdentityService:
    """`asked` holds what it was asked for, and by whom. `answers` come before the usual one."""

    url: str = ""
    asked: list[dict[str, str]] = field(default_factory=list)
    answers: deque[tuple[int, Any]] = field(default_factory=deque)

    def refuse_next(self, code: str, *, status: int = 401, times: int = 1) -> None:
        body = {"error": "invalid_client", "error_description": f"{code}: Något är fel. Trace ID: 1"}
        self.answers.extend([(status, body)] * times)

    async def token(self, request: web.Request) -> web.Response:
        """Where apps sign in."""
        form = await request.post()
        self.asked.append({key: str(value) for key, value in form.items()} | request.match_info)
        return self._answer({"access_token": f"token-{len(self.asked)}", "expires_in": 3600})

    async def managed(self, request: web.Request) -> web.Response:
        """Where a machine with a managed identity asks."""
        self.asked.append(dict(request.query) | {"secret": request.headers.get("X-IDENTITY-HEADER", "")})
        resource = request.query.get("resource", "")
        given = {"access_token": f"token-{len(self.asked)}", "expires_on": "4102444800", "resource": resource}
        return self._answer(given)

    def _answer(self, usual: dict[str, Any]) -> web.Response:
        status, body = self.answers.popleft() if self.answers else (200, {"token_type": "Bearer", **usual})
        if isinstance(body, str):
            return web.Response(status=status, text=body, content_type="text/html")
        return web.json_response(body, status=status)


@asynccontextmanager
async def running_identity_service(tls: SSLContext | None) -> AsyncIterator[FakeIdentityService]:
    """One that listens on a free port of this machine."""
    fake = FakeIdentityService()
    application = web.Application()
    application.router.add_post("/{tenant}/oauth2/v2.0/token", fake.token)
    application.router.add_get("/managed", fake.managed)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
    fake.url = f"{'https' if tls else 'http'}://127.0.0.1:{runner.addresses[0][1]}"
    yield fake
    await runner.cleanup()
