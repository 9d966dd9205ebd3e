"""What each kind of activity leads to. Never asks the SDK to call the chat service for it."""

from http import HTTPStatus

from botbuilder.core import BotAdapter, InvokeResponse, TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from botbuilder.schema import Activity

from bot.activity import heard_from, place_of, said_in, sender_of, tap_in, tenant_of
from bot.change import PeopleChanged, change_in
from bot.connector import Connector
from bot.envelope import card_response
from bot.files import CONSENT_INVOKE, Files, brings_a_file
from bot.thread import Thread
from bot.turns import Turns
from cards.rendering import Card
from dialogs.arrival import Installed, Removed, Restored

CARD_ACTION = "adaptiveCard/action"


class VarvHandler(TeamsActivityHandler):
    """Hands what was said to `turns` and shows the answer where it was said."""

    def __init__(self, turns: Turns, connector: Connector, files: Files | None = None) -> None:
        self._turns = turns
        self._connector = connector
        self._files = files

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        """Words are answered with a card in the same thread; an `Action.Submit` changes its card for all."""
        activity = turn_context.activity
        if self._files and brings_a_file(activity):
            await self._files.refuse(activity)
            if not said_in(activity):
                return
        thread = self._thread(activity)
        show = thread.update if tap_in(activity) and thread.tapped_card else thread.send
        await self._turns.answer(heard_from(activity), show, apologise=thread.send, thread=thread.id)

    async def on_invoke_activity(self, turn_context: TurnContext) -> None:
        """A tap is answered with a card for the one who tapped, whatever type its action has.

        What is no tap is the sender's mistake: an error of the server would say that Varv is ill.
        """
        activity = turn_context.activity

        async def show(card: Card) -> str:
            _respond(turn_context, HTTPStatus.OK, card_response(card))
            return ""

        if activity.name == CARD_ACTION and tap_in(activity):
            thread = self._thread(activity)
            await self._turns.answer(heard_from(activity), show, thread=thread.id, is_awaited=True)
        elif activity.name == CONSENT_INVOKE and self._files:
            _respond(turn_context, self._files.answer(activity), None)
        else:
            _respond(turn_context, HTTPStatus.BAD_REQUEST, None)

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        """People came or went, something was renamed, deleted or restored, or Varv was taken out."""
        change = change_in(turn_context.activity)
        if change and not isinstance(change, PeopleChanged):
            await self._turns.note(change)
        if isinstance(change, PeopleChanged | Restored):
            await self._turns.meet(change.tenant, place_of(turn_context.activity))

    async def on_installation_update_add(self, turn_context: TurnContext) -> None:
        """Varv came to a team or to a person."""
        activity = turn_context.activity
        by = sender_of(activity.from_property) if activity.from_property.id else None
        await self._turns.arrive(Installed(tenant=tenant_of(activity), place=place_of(activity), by=by))

    async def on_installation_update_remove(self, turn_context: TurnContext) -> None:
        """Varv was taken out."""
        activity = turn_context.activity
        await self._turns.note(Removed(tenant=tenant_of(activity), place=place_of(activity)))

    def _thread(self, activity: Activity) -> Thread:
        return Thread(self._connector.within(tenant_of(activity)), activity)


def _respond(turn_context: TurnContext, status: HTTPStatus, body: object) -> None:
    """Leave the answer where the adapter finds it, instead of sending it, which copies the whole card."""
    turn_context.turn_state[BotAdapter._INVOKE_RESPONSE_KEY] = InvokeResponse(status=status, body=body)
