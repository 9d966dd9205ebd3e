"""The client of the chat service: sends and edits activities, asks who is in a conversation.

One shared session for everything; no redirects; only to addresses `may_call` lets through, so that no token
ever goes elsewhere.
Every failure is one of those in `improvement.delivery`.
"""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from ssl import create_default_context
from typing import Any, Protocol, TypeAlias
from urllib.parse import quote

from aiohttp import ClientResponse, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector
from yarl import URL

from bot.failure import failure_in, failures_told_apart
from bot.incoming import LONGEST_NAME, parts, text
from dialogs.heard import Sender
from improvement.delivery import DeliveryRefused, DeliveryUnauthorised

PAGE_SIZE = 200
BOTS = "28:"  # the chat service's ids of bots begin so; those of people with 29:


Call: TypeAlias = Callable[[Mapping[str, str]], Awaitable[Mapping[str, Any]]]


class Tokens(Protocol):
    """What Varv shows to be let in."""

    async def token_for(self, tenant: str) -> str:
        """The token to show in an organisation. Raises `DeliveryUnauthorised` or `DeliveryUnreachable`."""

    def let_go(self, tenant: str, refused: str) -> None:
        """The chat service did not take this token."""


class Connector:
    """Speaks to the chat service at the address each conversation came with (`service_url`).

    `tokens` are None in dev mode, where nobody is asked for one; the one for `tenant` is shown.
    """

    def __init__(
        self,
        session: ClientSession,
        *,
        may_call: Callable[[URL], bool],
        tokens: Tokens | None = None,
        tenant: str = "",
    ) -> None:
        self._session = session
        self._may_call = may_call
        self._tokens = tokens
        self._tenant = tenant

    def within(self, tenant: str) -> "Connector":
        """The same, to speak in the conversations of this organisation."""
        if self._tokens is None:
            return self
        return Connector(self._session, may_call=self._may_call, tokens=self._tokens, tenant=tenant)

    @property
    def session(self) -> ClientSession:
        """The one session, for whatever else must be fetched."""
        return self._session

    async def send(self, service_url: str, conversation: str, activity: Mapping[str, Any]) -> str:
        """Say something; with `;messageid=…` in the conversation's id, in that thread. Returns the new id."""
        path = f"conversations/{quoted(conversation)}/activities"
        return text(await self._call("POST", service_url, path, activity), "id")

    async def update(self, service_url: str, conversation: str, id: str, activity: Mapping[str, Any]) -> None:
        """Put another content in an activity that was sent before, for everybody who sees it."""
        path = f"conversations/{quoted(conversation)}/activities/{quoted(id)}"
        await self._call("PUT", service_url, path, {**activity, "id": id})

    async def open_personal(self, service_url: str, tenant: str, member: str) -> str:
        """Begin a personal chat with somebody, or find the one there is. Returns its conversation id."""
        wanted = {
            "isGroup": False,
            "members": [{"id": member}],
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }
        return text(await self._call("POST", service_url, "conversations", wanted), "id")

    async def members(self, service_url: str, conversation: str) -> list[Sender]:
        """Everybody in a conversation, page after page, however large the service makes its pages."""
        path = f"conversations/{quoted(conversation)}/pagedmembers?pageSize={PAGE_SIZE}"
        found: list[Sender] = []
        token = ""
        while True:
            page = await self._call("GET", service_url, path + token)
            found += [member_from(data) for data in parts(page, "members")]
            if not text(page, "continuationToken"):
                return [member for member in found if not member.teams_id.startswith(BOTS)]
            token = f"&continuationToken={quoted(text(page, 'continuationToken'))}"

    async def member(self, service_url: str, conversation: str, id: str) -> Sender:
        """One person in a conversation."""
        path = f"conversations/{quoted(conversation)}/members/{quoted(id)}"
        return member_from(await self._call("GET", service_url, path))

    async def team_name(self, service_url: str, team: str) -> str:
        """What a team in Teams is called."""
        return text(await self._call("GET", service_url, f"teams/{quoted(team)}"), "name")

    async def channels(self, service_url: str, team: str) -> dict[str, str]:
        """The channels of a team, by conversation id. The first channel of a team has no name here."""
        listed = await self._call("GET", service_url, f"teams/{quoted(team)}/conversations")
        return {text(channel, "id"): text(channel, "name") for channel in parts(listed, "conversations")}

    async def _call(
        self, method: str, service_url: str, path: str, body: Mapping[str, Any] | None = None
    ) -> Mapping[str, Any]:
        url = self._address(service_url, path)
        if self._tokens is None:
            return await self._request(method, url, body, {})
        return await self._let_in(self._tokens, partial(self._request, method, url, body))

    async def _let_in(self, tokens: Tokens, call: Call) -> Mapping[str, Any]:
        """Call with the token. One that is not taken shows nothing: once more, if there is another."""
        token = await tokens.token_for(self._tenant)
        try:
            return await call(_bearer(token))
        except DeliveryUnauthorised:
            tokens.let_go(self._tenant, token)
            other = await tokens.token_for(self._tenant)
            if other == token:
                raise
            return await call(_bearer(other))

    async def _request(
        self, method: str, url: URL, body: Mapping[str, Any] | None, headers: Mapping[str, str]
    ) -> Mapping[str, Any]:
        with failures_told_apart():
            async with self._session.request(
                method, url, json=body, headers=headers, allow_redirects=False
            ) as answer:
                return await _content(answer)

    def _address(self, service_url: str, path: str) -> URL:
        try:
            url = URL(f"{service_url.rstrip('/')}/v3/{path}", encoded=True)
        except ValueError:
            raise DeliveryRefused("the service address cannot be read") from None
        if not self._may_call(url):
            raise DeliveryRefused("the service address is not one Varv may call")
        return url


@asynccontextmanager
async def open_connector(
    *,
    may_call: Callable[[URL], bool],
    tokens: Tokens | None = None,
    patience: float = 15,
    trusted: Path | None = None,
) -> AsyncIterator[Connector]:
    """A connector with a session of its own, closed at the end. A call gets `patience` seconds.

    `trusted` is a file of certificates that count instead of those the machine trusts.
    """
    async with ClientSession(
        connector=TCPConnector(ssl=create_default_context(cafile=trusted) if trusted else True),
        timeout=ClientTimeout(total=patience, sock_connect=patience / 3),
        cookie_jar=DummyCookieJar(),
        json_serialize=partial(json.dumps, ensure_ascii=False, separators=(",", ":")),
    ) as session:
        yield Connector(session, may_call=may_call, tokens=tokens)


def quoted(id: str) -> str:
    """An id as one step of a path: ids of the chat service hold `:`, `@`, `;` and `=`."""
    return quote(id, safe="")


def member_from(data: Mapping[str, Any]) -> Sender:
    """Somebody in a roster, whose directory id goes by either of two names."""
    id = text(data, "id")
    directory_id = text(data, "aadObjectId") or text(data, "objectId") or id
    return Sender(teams_id=id, directory_id=directory_id, name=text(data, "name")[:LONGEST_NAME] or id)


def _bearer(token: str) -> Mapping[str, str]:
    return {"Authorization": f"Bearer {token}"}


async def _content(answer: ClientResponse) -> Mapping[str, Any]:
    body = await answer.read()
    try:
        said = json.loads(body) if body else {}
    except ValueError:
        said = {}
    content = said if isinstance(said, Mapping) else {}
    failure = failure_in(answer.status, answer.headers.get("Retry-After", ""), content)
    if failure:
        raise failure
    return content
