"""The client of the chat service: sends and edits activities, asks who is in a conversation.

One shared session for everything; no redirects; only to addresses `may_call` lets through.
Every failure is one of those in `improvement.delivery`.
"""

import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from typing import Any
from urllib.parse import quote

from aiohttp import ClientResponse, ClientSession, ClientTimeout, DummyCookieJar
from yarl import URL

from bot.failure import failure_in, failures_told_apart
from bot.incoming import parts, text
from dialogs.heard import Sender
from improvement.delivery import DeliveryRefused

PAGE_SIZE = 200
BOTS = "28:"  # the chat service's ids of bots begin so; those of people with 29:


class Connector:
    """Speaks to the chat service at the address each conversation came with (`service_url`)."""

    def __init__(self, session: ClientSession, *, may_call: Callable[[URL], bool]) -> None:
        self._session = session
        self._may_call = may_call

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
        with failures_told_apart():
            async with self._session.request(method, url, json=body, allow_redirects=False) as answer:
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
    *, may_call: Callable[[URL], bool], patience: float = 15
) -> AsyncIterator[Connector]:
    """A connector with a session of its own, closed at the end. A call gets `patience` seconds."""
    async with ClientSession(
        timeout=ClientTimeout(total=patience, sock_connect=patience / 3),
        cookie_jar=DummyCookieJar(),
        json_serialize=partial(json.dumps, ensure_ascii=False, separators=(",", ":")),
    ) as session:
        yield Connector(session, may_call=may_call)


def quoted(id: str) -> str:
    """An id as one step of a path: ids of the chat service hold `:`, `@`, `;` and `=`."""
    return quote(id, safe="")


def member_from(data: Mapping[str, Any]) -> Sender:
    """Somebody in a roster, whose directory id goes by either of two names."""
    id = text(data, "id")
    directory_id = text(data, "aadObjectId") or text(data, "objectId") or id
    return Sender(teams_id=id, directory_id=directory_id, name=text(data, "name") or id)


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
