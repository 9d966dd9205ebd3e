"""One turn: hear, give the answer its look, show it, and remember which card now shows what.

The one place that catches everything that goes wrong on the way.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from bot.desk import Desk, Event
from bot.look import Look, language_told
from bot.meter import Meter, NoMeter, TurnKind
from bot.posts import Posts
from bot.roll_call import RollCall
from bot.turn import Turn, one_turn
from cards.rendering import Card
from dialogs.arrival import Installed
from dialogs.heard import Heard, Place
from dialogs.views import Notice
from improvement.delivery import DeliveryAmbiguous, DeliveryFailed

Show: TypeAlias = Callable[[Card], Awaitable[str]]
"""Shows a card. Returns the activity that everybody there now sees it in; empty for the tapper alone."""


@dataclass(frozen=True, slots=True)
class Deadlines:
    """After how many seconds a turn is given up, and what it had not finished undone.

    Teams sends a message again after 15 seconds, and waits 5 for the answer to a tap. An `apology` has a time
    of its own.
    """

    message: float = 10
    tap: float = 4
    apology: float = 4
    event: float = 60


class Turns:
    """Takes turns with people. `look` renders, `posts` remembers, `roll_call` asks who is there."""

    def __init__(
        self,
        desk: Desk,
        look: Look,
        posts: Posts,
        roll_call: RollCall,
        deadlines: Deadlines | None = None,
        *,
        meter: Meter | None = None,
    ) -> None:
        self._desk = desk
        self._look = look
        self._posts = posts
        self._roll_call = roll_call
        self._deadlines = deadlines or Deadlines()
        self._meter = meter or NoMeter()

    async def answer(
        self,
        heard: Heard,
        show: Show,
        *,
        apologise: Show | None = None,
        thread: str = "",
        is_awaited: bool = False,
    ) -> None:
        """Answer one thing that was said. Whatever goes wrong, the person gets a sentence with the turn's id.

        `apologise` shows that sentence where `show` would put it in the place of something worth keeping.
        `is_awaited` says that the chat service waits for the answer to a tap.
        """
        within = self._deadlines.tap if is_awaited else self._deadlines.message
        kind = TurnKind.TAP if heard.tap else TurnKind.MESSAGE
        with one_turn(self._meter, kind, heard.tenant, heard.place) as turn:
            answered = _Once(show)
            try:
                async with asyncio.timeout(within):
                    await self._answer(heard, answered, thread)
            except Exception as error:  # the promise above: no turn ends without an answer
                turn.fail("turn failed", error, activity=heard.activity)
                if not answered.may_be_seen:
                    await self._apologise(heard, apologise or show, turn)

    async def arrive(self, installed: Installed) -> None:
        """Varv came to a team or a person: note it, and ask who is there."""
        tenant, place, within = installed.tenant, installed.place, self._deadlines.event
        with one_turn(self._meter, TurnKind.ARRIVAL, tenant, place) as turn:
            async with turn.failing("arrival failed", within):
                by = installed.by and await self._roll_call.named(tenant, place, installed.by)
                await self._desk.note(replace(installed, by=by))
                await self._roll_call.call(tenant, place)

    async def note(self, event: Event) -> None:
        """Take in something that happened to a team."""
        with one_turn(self._meter, TurnKind.EVENT, event.tenant, event.place) as turn:
            async with turn.failing("event failed", self._deadlines.event):
                await self._desk.note(event)

    async def meet(self, tenant: str, place: Place) -> None:
        """People came or went: ask who is there now."""
        with one_turn(self._meter, TurnKind.ROLL_CALL, tenant, place) as turn:
            async with turn.failing("roll call failed", self._deadlines.event):
                await self._roll_call.call(tenant, place)

    async def _answer(self, heard: Heard, show: Show, thread: str) -> None:
        reply = await self._desk.hear(heard)
        if reply is None:
            return
        activity = await show(self._look(reply.view, reply.language))
        if not activity and heard.tap and reply.is_shared:
            activity = heard.tap.card
        if reply.page and activity:
            await self._posts.keep(heard, reply, activity, thread)
        if reply.is_among_strangers:
            await self._roll_call.call(heard.tenant, heard.place)

    async def _apologise(self, heard: Heard, show: Show, turn: Turn) -> None:
        language = language_told(heard.locale)
        async with turn.failing("apology failed", self._deadlines.apology):
            await show(self._look(Notice(code="went-wrong", args={"turn": turn.id}), language))


class _Once:
    """Shows a card and knows whether somebody may have seen it."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self.may_be_seen = False

    async def __call__(self, card: Card) -> str:
        try:
            activity = await self._show(card)
        except DeliveryFailed as error:
            self.may_be_seen = isinstance(error, DeliveryAmbiguous)
            raise
        except asyncio.CancelledError:
            self.may_be_seen = True  # it was on its way
            raise
        self.may_be_seen = True
        return activity
