"""What Varv says unasked, and the cards it has posted."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from improvement.page import Page


class Delivery(StrEnum):
    """How a message travels."""

    POST = "post"  # a new card in a conversation
    PERSONAL = "personal"  # a new card in somebody's personal chat
    EDIT = "edit"  # a posted card is shown anew
    CHORE = "chore"  # something to do, shown to nobody: it may write further messages


class MessageState(StrEnum):
    """Where a message is. The last three say why nothing more will happen."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    SKIPPED = "skipped"
    DEAD = "dead"


OVER = (MessageState.SENT, MessageState.SKIPPED, MessageState.DEAD)
# How a key begins that is asked for as long as its team lives.
SAID_FOR_EVER = ("arrived:", "cannot-reach:", "welcome:")


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """A row of the outbox, written in the same transaction as its cause, rendered when sent.

    `to` is a team for POST and CHORE, a person for PERSONAL and a post for EDIT. `key` is unique in the
    tenant where it is not empty: the same thing is never said twice. `lane` is the team or the person whose
    conversation it goes to: what shares a lane keeps the chat service's limit for one conversation. After
    `expires_at` it is skipped, because nobody is helped by it any more. `held_until` is real time, also where
    the clock was moved: before it nobody takes the message, because of a claim, a pause or a gate.
    """

    id: str
    tenant: str
    team: str | None
    delivery: Delivery
    to: str
    page: Page
    key: str
    due_at: datetime
    created_at: datetime
    lane: str = ""
    expires_at: datetime | None = None
    state: MessageState = MessageState.WAITING
    attempts: int = 0
    reason: str = ""
    held_until: datetime | None = None
    sent_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A message for operators, and what its team is called; empty where it has none."""

    message: Message
    team: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Backlog:
    """How many messages are not over yet, how many of them are due, and since when the oldest is due."""

    waiting: int = 0
    due: int = 0
    oldest_due: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Post:
    """A card that stands in a conversation, and the page it shows.

    `subject` is the cycle or else the team that the page is about, to find the card again. `person` is
    set in a personal chat; other cards are seen by more than one person.
    """

    id: str
    tenant: str
    conversation: str
    service_url: str
    activity: str
    page: Page
    at: datetime
    subject: str = ""
    thread: str = ""
    person: str | None = None
    edited_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """An activity that has had its effect; Teams may send it again with the same id."""

    id: str
    tenant: str
    conversation: str
    activity: str
    at: datetime
    version: int = 0
