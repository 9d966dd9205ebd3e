"""What Varv sent to Teams, listened to on the page's own wires: how others find the buttons they tap."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page, WebSocket

ADAPTIVE = "application/vnd.microsoft.card.adaptive"
POLL_MS = 50


@dataclass(frozen=True)
class SentCard:
    """A card as it was last sent. `conversation` is empty where the page does not show it."""

    id: str
    conversation: str
    content: dict[str, Any]

    @property
    def text(self) -> str:
        """Everything on it, to look for words in."""
        return json.dumps(self.content, ensure_ascii=False)

    def button(self, title: str) -> dict[str, Any]:
        """The action with this title. Raises `LookupError`."""
        for part in _parts(self.content):
            if part.get("title") == title and str(part.get("type", "")).startswith("Action."):
                return part
        raise LookupError(f"no button {title!r} on {self.text[:400]}")


class Recorded:
    """Every card Varv has sent while the page was open, newest last."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._cards: dict[str, SentCard] = {}
        page.on("websocket", self._listen)

    def card(self, *texts: str, patience: float = 10) -> SentCard:
        """The newest card that has all these texts; waits for it, at most `patience` seconds."""
        for _ in range(int(patience * 1000 / POLL_MS)):
            for card in reversed(self._cards.values()):
                if all(text in card.text for text in texts):
                    return card
            self._page.wait_for_timeout(POLL_MS)  # lets the page's wires speak
        raise AssertionError(f"no card with {texts} was sent")

    def all_text(self) -> str:
        """Every card, to look for what must not be there."""
        return "\n".join(card.text for card in self._cards.values())

    def _listen(self, wire: WebSocket) -> None:
        wire.on("framereceived", self._hear)

    def _hear(self, frame: str | bytes) -> None:
        told = json.loads(frame)
        if "message" in told:
            shown = told["message"]
            self._keep(str(told.get("actionConversationId", "")), str(shown["messageId"]), shown)
        log = told.get("log", {})
        if log.get("from") == "User Application" and log.get("activityName") == "message":
            self._keep("", str(log["messageId"]), log["request"].get("body", {}))

    def _keep(self, conversation: str, id: str, message: dict[str, Any]) -> None:
        known = self._cards.pop(id, None)
        for attachment in message.get("attachments") or []:
            if attachment.get("contentType") == ADAPTIVE:
                place = conversation or (known.conversation if known else "")
                self._cards[id] = SentCard(id, place, attachment["content"])


def _parts(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if key != "fallback":
                yield from _parts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _parts(inner)
