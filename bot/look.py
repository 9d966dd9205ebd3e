"""Gives a view its look in a language: the cards room and the words, put together."""

from collections.abc import Sequence
from typing import Protocol

from cards.rendering import Card, render
from dialogs.views import View
from improvement.page import Page
from locales.words import Words


class Look(Protocol):
    """Renders a view in a language.

    The people in `refresh_users`, by the chat service's ids, keep their own view of a card that is edited
    and see it anew from `page`. `short` is for a card that the chat service found too large.
    """

    def __call__(
        self,
        view: View,
        language: str,
        *,
        page: Page | None = None,
        refresh_users: Sequence[str] = (),
        short: bool = False,
    ) -> Card: ...


def language_told(locale: str) -> str:
    """The language of somebody who is not looked up: as their client says."""
    return "en" if locale.startswith("en") else "sv"


class VarvLook:
    """The look Varv has. `site` is the address that links to Varv's own pages begin with."""

    def __init__(self, site: str = "") -> None:
        self._site = site

    def __call__(
        self,
        view: View,
        language: str,
        *,
        page: Page | None = None,
        refresh_users: Sequence[str] = (),
        short: bool = False,
    ) -> Card:
        """The card of a view."""
        return render(
            view, Words(language), page=page, refresh_users=refresh_users, site=self._site, short=short
        )
