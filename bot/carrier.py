"""Carries what Varv says unasked. Every failure is one of those in `improvement.delivery`."""

from collections.abc import Sequence

from bot.connector import Connector
from bot.envelope import card_message
from bot.look import Look
from dialogs.views import View
from improvement.page import Page
from improvement.team import Person


class Carrier:
    """Renders views and delivers them to conversations."""

    def __init__(self, connector: Connector, look: Look) -> None:
        self._connector = connector
        self._look = look

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
        card = self._look(view, language, short=short)
        place = f"{conversation};messageid={thread}" if thread else conversation
        return await self._connector.within(tenant).send(service_url, place, card_message(card))

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
        card = self._look(view, language, page=page, refresh_users=refresh_users, short=short)
        connector = self._connector.within(tenant)
        await connector.update(service_url, conversation, activity, card_message(card))

    async def open_personal(self, person: Person, service_url: str, tenant: str) -> str:
        """The personal chat with somebody, opened if need be. Returns its conversation id."""
        return await self._connector.within(tenant).open_personal(service_url, tenant, person.teams_id)

    async def sign_in_anew(self) -> None:
        """Nothing is left to do: the connector let go of the token itself."""
