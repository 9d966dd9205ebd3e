"""What the fake chat service keeps: conversations, the people in them, and the cards that stand there."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.activity import without_thread
from bot.envelope import ADAPTIVE_CARD

Found = TypeVar("Found")
PATIENCE = 10  # seconds to wait for something that should come

Account = Mapping[str, str]  # id, aadObjectId, name


@dataclass(eq=False)
class Posted:
    """An activity in a conversation. `own_views` are the cards single people got when they tapped."""

    id: str
    conversation: str
    thread: str
    message: Mapping[str, Any]
    edits: int = 0
    own_views: dict[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def card(self) -> Mapping[str, Any]:
        """The card everybody sees; empty for a message of words."""
        for attachment in self.message.get("attachments", ()):
            if attachment["contentType"] == ADAPTIVE_CARD:
                return dict(attachment["content"])
        return {}

    def replace(self, message: Mapping[str, Any]) -> None:
        """Edit it. Those whom the new card's `refresh` names keep their own view, others lose theirs."""
        answers = {key: self.message[key] for key in ("replyToId",) if key in self.message}
        self.message = {**answers, **message}
        self.edits += 1
        kept = self.card.get("refresh", {}).get("userIds", ())
        self.own_views = {person: view for person, view in self.own_views.items() if person in kept}


@dataclass(eq=False)
class Conversation:
    """A channel, a group chat or a personal chat."""

    id: str
    members: list[Account] = field(default_factory=list)
    posts: list[Posted] = field(default_factory=list)


@dataclass(eq=False)
class FakeTeam:
    """A team in Teams. `channels` maps conversation ids to names; the first channel has none."""

    id: str
    name: str
    channels: dict[str, str] = field(default_factory=dict)


class FakeConversations:
    """All of it, and a way to wait until it changes."""

    def __init__(self) -> None:
        self.teams: dict[str, FakeTeam] = {}
        self.people: dict[str, Account] = {}
        self._by_id: dict[str, Conversation] = {}
        self._changed = asyncio.Condition()
        self._last_id = time.time_ns() // 1_000_000  # ids of Teams are times too, never used twice

    def begin(self, id: str) -> Conversation:
        """The conversation with this id, begun if need be."""
        return self._by_id.setdefault(id, Conversation(id))

    def personal(self, person: str) -> Conversation:
        """The personal chat with somebody."""
        conversation = self.begin(f"a:{person}")
        conversation.members = [self.people.get(person, {"id": person})]
        return conversation

    def get(self, id: str) -> Conversation | None:
        """The conversation with this id, whichever of its threads the id names."""
        return self._by_id.get(without_thread(id))

    def find(self, conversation: str, activity: str) -> Posted | None:
        """One activity."""
        known = self.get(conversation)
        return next((post for post in known.posts if post.id == activity), None) if known else None

    def next_id(self) -> str:
        """A new id, higher than every one before."""
        self._last_id += 1
        return str(self._last_id)

    async def post(self, conversation: Conversation, thread: str, message: Mapping[str, Any]) -> Posted:
        """Keep a new activity."""
        id = self.next_id()
        posted = Posted(id, conversation.id, thread or id, message)
        async with self._changed:
            conversation.posts.append(posted)
            self._changed.notify_all()
        return posted

    async def edit(self, posted: Posted, message: Mapping[str, Any]) -> None:
        """Put another content in an activity."""
        async with self._changed:
            posted.replace(message)
            self._changed.notify_all()

    async def until(self, look: Callable[[], Found | None], *, patience: float | None = PATIENCE) -> Found:
        """What `look` finds, as soon as it finds something. Raises `TimeoutError`."""
        async with asyncio.timeout(patience), self._changed:
            while (found := look()) is None:
                await self._changed.wait()
            return found
