"""Carries what Varv says unasked. Every failure is one of those in `improvement.delivery`."""

from collections.abc import Sequence
from typing import Any

from bot.connector import Connector
from bot.envelope import card_message
from bot.files import Press, consent_message, printed
from bot.look import Look
from dialogs.views import FileOffer, View
from improvement.page import Page
from improvement.team import Person
from locales.words import Words


class Carrier:
    """Renders views and delivers them to conversations.

    With a `press` a file is offered so that Teams can save it; without one a card tells how to fetch it.
    """

    def __init__(self, connector: Connector, look: Look, press: Press | None = None) -> None:
        self._connector = connector
        self._look = look
        self._press = press

    async def post(
        self,
        conversation: str,
        service_url: str,
        view: View,
        language: str,
        thread: str = "",
        *,
        tenant: str = "",
        short: bool = False,
    ) -> str:
        """Post a new card, in a channel's thread if one is given. Returns its activity id."""
        place = f"{conversation};messageid={thread}" if thread else conversation
        if isinstance(view, FileOffer) and self._press is not None:
            message = await self._offer(view, language, self._press)
        else:
            message = card_message(self._look(view, language, short=short))
        return await self._connector.within(tenant).send(service_url, place, message)

    async def _offer(self, view: FileOffer, language: str, press: Press) -> dict[str, Any]:
        """Made once to tell how large it is."""
        words, size = Words(language), len(await printed(press, view.document))
        return consent_message(view, size, words("push-file-offer"), words("file-consent"))

    async def edit(
        self,
        conversation: str,
        service_url: str,
        activity: str,
        view: View,
        language: str,
        *,
        tenant: str = "",
        page: Page | None = None,
        refresh_users: Sequence[str] = (),
        short: bool = False,
    ) -> None:
        """Show a posted card anew. `refresh_users` keep their own view, for what they have half filled in."""
        if isinstance(view, FileOffer):  # what asks for a yes holds no words that could be gone
            return
        card = self._look(view, language, page=page, refresh_users=refresh_users, short=short)
        connector = self._connector.within(tenant)
        await connector.update(service_url, conversation, activity, card_message(card))

    async def open_personal(self, person: Person, service_url: str, tenant: str) -> str:
        """The personal chat with somebody, opened if need be. Returns its conversation id."""
        return await self._connector.within(tenant).open_personal(service_url, tenant, person.teams_id)

    async def sign_in_anew(self) -> None:
        """Nothing is left to do: the connector let go of the token itself."""
