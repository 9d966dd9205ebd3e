"""The port through which messages leave."""

from collections.abc import Sequence
from typing import Protocol

from dialogs.views import View
from improvement.page import Page
from improvement.team import Person


class Courier(Protocol):
    """Shows views in conversations. Every failure is one of those in `improvement.delivery`.

    `tenant` is the organisation whose conversation it is. `short` asks for a form that the chat service takes
    when the usual one was too large for it.
    """

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
        """Post a new card; returns its activity id."""

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
        """Show a posted card anew; `refresh_users` keep a view of their own, fetched from `page`."""

    async def open_personal(self, person: Person, service_url: str, tenant: str) -> str:
        """The personal chat with somebody, opened if need be; returns its conversation id."""

    async def sign_in_anew(self) -> None:
        """Let go of the token the chat service did not take; the next call fetches another."""
