"""The one fake of the chat service: a real HTTP server on loopback that Varv's connector talks to.

Used by the terminal chat, the demo, the tests and the benchmarks. It can be told to fail the next call.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from ssl import SSLContext
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.fake_conversations import Conversation, FakeConversations, FakeTeam


@dataclass(frozen=True, kw_only=True)
class Trouble:
    """What the next call gets instead of its answer. With `but_shown` it takes effect all the same."""

    status: int = 0
    retry_after: str = ""
    code: str = "Trouble"
    hangs: bool = False
    resets: bool = False
    but_shown: bool = False


class FakeConnector:
    """The chat service as Varv sees it. `calls` lists what was asked of it, as (method, path).

    `shown` lists the Authorization header of each call. `trouble_with` may choose a trouble for each call.
    """

    def __init__(self) -> None:
        self.conversations = FakeConversations()
        self.calls: list[tuple[str, str]] = []
        self.shown: list[str] = []
        self.trouble_with: Callable[[web.Request], Awaitable[Trouble | None]] | None = None
        self.page_size = 100
        self.url = ""
        self._troubles: deque[Trouble] = deque()
        self._closing = asyncio.Event()

    def fail_next(self, *troubles: Trouble) -> None:
        """Answer the next calls so, one trouble each."""
        self._troubles.extend(troubles)

    def close(self) -> None:
        """Let hanging calls go."""
        self._closing.set()

    def application(self) -> web.Application:
        """The routes of the connector that Varv uses."""
        application = web.Application(middlewares=[self._troubled], client_max_size=1 << 20)
        conversation = "/v3/conversations/{conversation}"
        application.router.add_post("/v3/conversations", self._open)
        application.router.add_post(conversation + "/activities", self._post)
        application.router.add_put(conversation + "/activities/{activity}", self._put)
        application.router.add_get(conversation + "/pagedmembers", self._paged_members)
        application.router.add_get(conversation + "/members/{member}", self._member)
        application.router.add_get("/v3/teams/{team}", self._team)
        application.router.add_get("/v3/teams/{team}/conversations", self._channels)
        return application

    @web.middleware
    async def _troubled(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        self.calls.append((request.method, request.path))
        self.shown.append(request.headers.get("Authorization", ""))
        trouble = self._troubles.popleft() if self._troubles else None
        if trouble is None and self.trouble_with is not None:
            trouble = await self.trouble_with(request)
        if trouble is None:
            return await handler(request)
        if trouble.but_shown:
            await handler(request)
        if trouble.hangs:
            await self._closing.wait()
        if trouble.resets and request.transport:
            request.transport.abort()
        headers = {"Retry-After": trouble.retry_after} if trouble.retry_after else {}
        return _error(trouble.status or HTTPStatus.INTERNAL_SERVER_ERROR, trouble.code, headers)

    async def _post(self, request: web.Request) -> web.Response:
        conversation = self._conversation(request)
        thread = request.match_info["conversation"].partition(";messageid=")[2]
        posted = await self.conversations.post(conversation, thread, await request.json())
        return web.json_response({"id": posted.id}, status=HTTPStatus.CREATED)

    async def _put(self, request: web.Request) -> web.Response:
        posted = self.conversations.find(request.match_info["conversation"], request.match_info["activity"])
        if posted is None:
            raise _not_found("ActivityNotFoundInConversation")
        await self.conversations.edit(posted, await request.json())
        return web.json_response({"id": posted.id})

    async def _open(self, request: web.Request) -> web.Response:
        wanted = await request.json()
        conversation = self.conversations.personal(wanted["members"][0]["id"])
        return web.json_response({"id": conversation.id}, status=HTTPStatus.CREATED)

    async def _paged_members(self, request: web.Request) -> web.Response:
        """Pages as large as this service likes, whatever is asked for."""
        members = self._conversation(request).members
        start = int(request.query.get("continuationToken", "0"))
        end = start + self.page_size
        page: dict[str, Any] = {"members": members[start:end]}
        return web.json_response(page | ({"continuationToken": str(end)} if end < len(members) else {}))

    async def _member(self, request: web.Request) -> web.Response:
        for account in self._conversation(request).members:
            if account["id"] == request.match_info["member"]:
                return web.json_response(account)
        raise _not_found("MemberNotFoundInConversation")

    async def _team(self, request: web.Request) -> web.Response:
        team = self._team_in(request)
        return web.json_response({"id": team.id, "name": team.name})

    async def _channels(self, request: web.Request) -> web.Response:
        channels = self._team_in(request).channels.items()
        listed = [{"id": id} | ({"name": name} if name else {}) for id, name in channels]
        return web.json_response({"conversations": listed})

    def _conversation(self, request: web.Request) -> Conversation:
        found = self.conversations.get(request.match_info["conversation"])
        if found is None:
            raise _not_found("ConversationNotFound")
        return found

    def _team_in(self, request: web.Request) -> FakeTeam:
        team = self.conversations.teams.get(request.match_info["team"])
        if team is None:
            raise _not_found("NotFound")
        return team


@asynccontextmanager
async def running_fake_connector(tls: SSLContext | None = None) -> AsyncIterator[FakeConnector]:
    """A fake connector that listens on a free port of this machine; `url` is its address."""
    fake = FakeConnector()
    runner = web.AppRunner(fake.application(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
    fake.url = f"{'https' if tls else 'http'}://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield fake
    finally:
        fake.close()
        await runner.cleanup()


def _error(status: int, code: str, headers: Mapping[str, str]) -> web.Response:
    return web.json_response({"error": {"code": code, "message": code}}, status=status, headers=headers)


def _not_found(code: str) -> web.HTTPNotFound:
    body = f'{{"error":{{"code":"{code}"}}}}'
    return web.HTTPNotFound(text=body, content_type="application/json")
