"""Puts a card in the activity or the invoke response that carries it."""

from typing import Any

from cards.rendering import Card

ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive"


def card_message(card: Card, *, reply_to: str = "") -> dict[str, Any]:
    """The activity that shows a card. Card or text, never both: the service splits such and loses the id.

    The summary is what a phone shows in its push preview.
    """
    message: dict[str, Any] = {
        "type": "message",
        "summary": card.summary,
        "attachments": [{"contentType": ADAPTIVE_CARD, "content": card.content}],
    }
    return message | ({"replyToId": reply_to} if reply_to else {})


def card_response(card: Card) -> dict[str, Any]:
    """The answer to a tap that shows a card to the one who tapped."""
    return {"statusCode": 200, "type": ADAPTIVE_CARD, "value": card.content}
