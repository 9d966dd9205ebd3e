"""How everybody in the benchmark sends: the same client, the same payload. It needs nothing but aiohttp."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import ClientSession, DummyCookieJar, TCPConnector

IN_FLIGHT = 32
TEXTS = [
    {"type": "TextBlock", "text": "Har ni använt AUDIT eller DUDIT vid något nybesök?", "wrap": True}
] * 12
CARD = {"type": "AdaptiveCard", "version": "1.5", "body": TEXTS}
KIND = "application/vnd.microsoft.card.adaptive"
PAYLOAD = json.dumps({"type": "message", "attachments": [{"contentType": KIND, "content": CARD}]}).encode()
HEADERS = {"Content-Type": "application/json"}


@asynccontextmanager
async def open_session() -> AsyncIterator[ClientSession]:
    """A session that keeps as many connections as are in flight."""
    connector = TCPConnector(limit=IN_FLIGHT)
    async with ClientSession(connector=connector, cookie_jar=DummyCookieJar()) as session:
        yield session


async def send(session: ClientSession, url: str, conversation: str) -> str:
    """Send one message; returns its id."""
    address = f"{url}/v3/conversations/{conversation}/activities"
    async with session.post(address, data=PAYLOAD, headers=HEADERS) as answer:
        return str(json.loads(await answer.read())["id"])
