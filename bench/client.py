"""How everybody in the benchmark sends: Varv's own client, the same message, as many in flight."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from yarl import URL

from bot.connector import Connector, open_connector

IN_FLIGHT = 32
QUESTION = "Har ni använt AUDIT eller DUDIT vid något nybesök?"
TEXTS = [{"type": "TextBlock", "text": QUESTION, "wrap": True}] * 12
CARD = {"type": "AdaptiveCard", "version": "1.5", "body": TEXTS}
KIND = "application/vnd.microsoft.card.adaptive"
MESSAGE: dict[str, Any] = {"type": "message", "attachments": [{"contentType": KIND, "content": CARD}]}


def calm_collector() -> None:
    """Look for garbage as seldom as Varv itself does."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@asynccontextmanager
async def open_client() -> AsyncIterator[Connector]:
    """A client that may call the sink."""
    async with open_connector(may_call=_anywhere) as connector:
        yield connector


def _anywhere(_: URL) -> bool:
    return True
