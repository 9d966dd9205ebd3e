"""The adapter between a request and the handler. It keeps no state and never speaks on the SDK's behalf."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, NoReturn

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import Activity, ConversationReference

from bot.handler import VarvHandler


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the request is answered with. `body` is JSON, None for an empty answer."""

    status: int = HTTPStatus.OK
    body: Any = None


class SdkSpoke(RuntimeError):
    """Something in the SDK tried to send by itself. Send with `bot.connector` instead."""


class Adapter(BotAdapter):
    """Runs one activity through the handler."""

    def __init__(self, handler: VarvHandler) -> None:
        super().__init__()
        self._handler = handler

    async def take(self, activity: Activity) -> Outcome:
        """Take one activity in. Returns when everything it led to is done."""
        context = TurnContext(self, activity)
        await self.run_pipeline(context, self._handler.on_turn)
        response = context.turn_state.get(self._INVOKE_RESPONSE_KEY)
        return Outcome(response.status, response.body) if response else Outcome()

    async def send_activities(self, context: TurnContext, activities: list[Activity]) -> NoReturn:
        raise SdkSpoke("send")

    async def update_activity(self, context: TurnContext, activity: Activity) -> NoReturn:
        raise SdkSpoke("update")

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> NoReturn:
        raise SdkSpoke("delete")
