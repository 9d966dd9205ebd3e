"""Somebody in the pretended Teams: writes, taps, and sees what Teams would show them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.card_parts import Button, Part
from bot.envelope import ADAPTIVE_CARD
from bot.fake_conversations import PATIENCE, Account, Posted
from bot.seen_card import SeenCard, filled_in, tap_value
from bot.spot import Spot

if TYPE_CHECKING:  # the teams make the people, who speak through the teams
    from bot.pretend_teams import PretendTeams


class NothingShown(RuntimeError):
    """Varv showed this person no card in answer. The message has what came instead."""


class PretendPerson:
    """A person with a personal chat with Varv."""

    def __init__(self, teams: "PretendTeams", account: Account, personal: Spot) -> None:
        self.account = account
        self.personal = personal
        self._teams = teams
        self._known: set[str] = set()

    @property
    def name(self) -> str:
        """What they are called."""
        return self.account["name"]

    @property
    def first_name(self) -> str:
        """What colleagues call them."""
        return self.name.split()[0]

    async def says(self, text: str, *, in_: Spot | None = None, under: SeenCard | None = None) -> SeenCard:
        """Write to Varv in the personal chat, or `in_` a channel: as a new post, or `under` a card there.

        Mentions Varv where that is needed. Returns the card that answers, the last if there are more.
        """
        spot = in_ or self.personal
        message = self.message(text, in_=spot, under=under)
        await self._teams.deliver(message)
        answers = [post for post in self._posts(spot) if post.message.get("replyToId") == message["id"]]
        if not answers:
            raise NothingShown(f"{self.name} said {text!r} and saw no card")
        return self._look_at(answers[-1])

    def message(self, text: str, *, in_: Spot, under: SeenCard | None = None) -> dict[str, Any]:
        """The activity that `says` sends; deliver it twice to be Teams on a bad day."""
        thread = under.posted.thread if under else self._teams.conversations.next_id()
        message = self._teams.activity(
            in_, self, type="message", text=text, thread=thread if in_.kind == "channel" else ""
        )
        if in_.kind != "personal":
            bot = message["recipient"]
            mention = f"<at>{bot['name']}</at>"
            message["text"] = f"{mention} {text}"
            message["entities"] = [{"type": "mention", "mentioned": bot, "text": mention}]
        return message

    async def taps(
        self,
        card: SeenCard,
        label: str,
        value: str | None = None,
        *,
        values: Mapping[str, str] | None = None,
        as_submit: bool = False,
    ) -> SeenCard:
        """Tap a button by its words. Returns the card this person then sees in its place.

        `value` fills the first field, `values` others by id or label; choices go by their titles, several
        parted by commas.

        `as_submit` is what a chat client does that does not know `Action.Execute`.
        """
        button = card.button(label)
        return await self.sends_tap(card, button, filled_in(button, value, values or {}), as_submit=as_submit)

    async def sends_tap(
        self, card: SeenCard, button: Button, inputs: Mapping[str, str], *, as_submit: bool = False
    ) -> SeenCard:
        """Tap a button with these inputs, by id and as the client sends them."""
        answer = await self._teams.deliver(self.tap(card, button, inputs, as_submit=as_submit))
        if answer is not None:
            self._keep_own_view(card.posted, answer)
        return self._look_at(card.posted)

    def tap(
        self, card: SeenCard, button: Button, inputs: Mapping[str, str], *, as_submit: bool = False
    ) -> dict[str, Any]:
        """The activity that a tap sends."""
        spot = self._teams.spot(card.posted.conversation)
        sent: dict[str, Any] = {"type": "message", "value": {**button.action.get("data", {}), **inputs}}
        if not as_submit and button.action["type"] == "Action.Execute":
            sent = {"type": "invoke", "name": "adaptiveCard/action", "value": tap_value(button, inputs)}
        thread = card.posted.thread if spot.kind == "channel" else ""
        return self._teams.activity(spot, self, thread=thread, replyToId=card.posted.id, **sent)

    def sees(self, in_: Spot | None = None) -> list[SeenCard]:
        """Every card in a conversation as this person sees it now, oldest first."""
        return [self._look_at(post) for post in self._posts(in_ or self.personal) if self._view(post)]

    def looks_again(self, card: SeenCard) -> SeenCard:
        """The same card as this person sees it now."""
        return self._look_at(card.posted)

    async def next_card(self, in_: Spot | None = None) -> SeenCard:
        """The oldest card there that answers nobody and is new to this person; waits for it."""
        return await self.next_card_anywhere(in_ or self.personal)

    async def next_card_anywhere(self, *spots: Spot, patience: float | None = PATIENCE) -> SeenCard:
        """The same for several conversations. `patience` is in seconds, None to wait for ever."""

        def unseen() -> Posted | None:
            posts = (post for spot in spots for post in self._posts(spot) if "replyToId" not in post.message)
            return next((post for post in posts if post.id not in self._known), None)

        return self._look_at(await self._teams.conversations.until(unseen, patience=patience))

    async def next_edit(self, card: SeenCard) -> SeenCard:
        """The same card once it has been edited after this look at it; waits for that."""
        await self._teams.conversations.until(lambda: card.posted.edits > card.edits or None)
        return self._look_at(card.posted)

    def _posts(self, spot: Spot) -> list[Posted]:
        return list(self._teams.conversations.begin(spot.id).posts)

    def _look_at(self, post: Posted) -> SeenCard:
        self._known.add(post.id)
        return SeenCard(post, self._view(post), post.edits)

    def _view(self, post: Posted) -> Part:
        return post.own_views.get(self.account["id"], post.card)

    def _keep_own_view(self, post: Posted, answer: Mapping[str, Any]) -> None:
        if answer.get("type") != ADAPTIVE_CARD:
            raise NothingShown(f"{self.name} tapped and got {answer}")
        post.own_views[self.account["id"]] = answer["value"]
