"""A courier who carries everything to a noticeboard in memory, and can be told what goes wrong."""

from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count

from dialogs.views import Notice, View
from improvement.delivery import DeliveryFailed
from improvement.pace import Pace
from improvement.page import Page
from improvement.ports import Store
from improvement.team import Person
from scheduler.delivery import Deliveries
from tests.dialogs.talk import Talk


class Killed(BaseException):
    """The process ended here."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """A card as people see it."""

    conversation: str
    activity: str
    view: View
    language: str
    thread: str = ""
    is_short: bool = False


@dataclass
class Noticeboard:
    """Implements `scheduler.courier.Courier`.

    `posted` and `edited` hold everything that was shown, in order; `cards` what stands there now.
    `troubles` are raised one after the other, before anything is shown; `refused` for every card to one
    conversation. `meanwhile` happens once while a card is on its way. With `is_killed` the process ends
    when the next card is posted, before that could be written down.
    """

    posted: list[Card] = field(default_factory=list)
    edited: list[Card] = field(default_factory=list)
    opened: list[Person] = field(default_factory=list)
    cards: dict[str, Card] = field(default_factory=dict)
    service_urls: set[str] = field(default_factory=set)
    hands: Sequence[str] = ()
    troubles: deque[DeliveryFailed] = field(default_factory=deque)
    refused: dict[str, DeliveryFailed] = field(default_factory=dict)
    meanwhile: Callable[[], Awaitable[object]] | None = None
    is_killed: bool = False
    sign_ins: int = 0
    numbers: "count[int]" = field(default_factory=lambda: count(1))

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
        await self._carry(conversation, service_url)
        activity = f"card-{next(self.numbers)}"
        card = Card(
            conversation=conversation,
            activity=activity,
            view=view,
            language=language,
            thread=thread,
            is_short=short,
        )
        self.posted.append(card)
        self.cards[activity] = card
        if self.is_killed:
            self.is_killed = False
            raise Killed
        return activity

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
        await self._carry(conversation, service_url)
        card = replace(self.cards[activity], view=view, language=language, is_short=short)
        self.edited.append(card)
        self.cards[activity] = card
        self.hands = refresh_users

    async def open_personal(self, person: Person, service_url: str, tenant: str) -> str:
        self.opened.append(person)
        return f"a:{person.name}"

    async def sign_in_anew(self) -> None:
        self.sign_ins += 1

    async def _carry(self, conversation: str, service_url: str) -> None:
        self.service_urls.add(service_url)
        happening, self.meanwhile = self.meanwhile, None
        if happening is not None:
            await happening()
        if conversation in self.refused:
            raise self.refused[conversation]
        if self.troubles:
            raise self.troubles.popleft()

    def codes(self, conversation: str = "") -> list[str]:
        """The notices that were posted, in this conversation or in any."""
        return [
            card.view.code
            for card in self.posted
            if isinstance(card.view, Notice) and conversation in ("", card.conversation)
        ]


UNPACED = Pace(tenant_interval=timedelta(), lane_interval=timedelta())


def deliveries_of(talk: Talk, store: Store, board: Noticeboard, pace: Pace = UNPACED) -> Deliveries:
    """A process that delivers what this store holds to the board."""
    return Deliveries(
        store=store,
        clock=talk.clock,
        templates=talk.desk.templates,
        calendar=talk.calendar,
        courier=board,
        real=talk.clock,
        pace=pace,
        jitter=lambda: 0,
    )
