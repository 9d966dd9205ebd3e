"""Where something was said, and where it is answered."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from botbuilder.schema import Activity

from bot.connector import Connector
from bot.envelope import card_message
from cards.rendering import Card
from improvement.delivery import DeliveryLater

Done = TypeVar("Done")

TRIES = 3
LONGEST_PAUSE = 4.0  # seconds: together with the answer itself less than the 15 after which Teams sends again


class Thread:
    """The conversation of one activity; in a channel the thread in it."""

    def __init__(self, connector: Connector, activity: Activity) -> None:
        self._connector = connector
        self._activity = activity

    @property
    def id(self) -> str:
        """The id of the first message of a thread in a channel; empty elsewhere."""
        return str(self._activity.conversation.id).partition(";messageid=")[2]

    @property
    def tapped_card(self) -> str:
        """The activity whose card was tapped; empty when none was."""
        return str(self._activity.reply_to_id)

    async def send(self, card: Card) -> str:
        """Answer with a new card. Returns its activity id."""
        message = card_message(card, reply_to=self._activity.id)
        url, conversation = self._activity.service_url, self._activity.conversation.id
        return await _patiently(lambda: self._connector.send(url, conversation, message))

    async def update(self, card: Card) -> str:
        """Put this card in the place of the tapped one, for all. Returns its activity id."""
        message = card_message(card)
        url, conversation = self._activity.service_url, self._activity.conversation.id
        await _patiently(lambda: self._connector.update(url, conversation, self.tapped_card, message))
        return self.tapped_card


async def _patiently(call: Callable[[], Awaitable[Done]]) -> Done:
    """Call, and again after the pause the chat service asks for: somebody waits for this answer."""
    for _ in range(TRIES - 1):
        try:
            return await call()
        except DeliveryLater as error:
            pause = 1.0 if error.retry_after is None else error.retry_after
            await asyncio.sleep(min(pause, LONGEST_PAUSE))
    return await call()
