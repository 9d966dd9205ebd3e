"""What comes in and what goes back, without anything of the chat service in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dialogs.views import View
from improvement.page import Page


class Scope(StrEnum):
    """Where something was said."""

    PERSONAL = "personal"
    CHANNEL = "channel"
    GROUP_CHAT = "group_chat"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sender:
    """Somebody as the chat service knows them."""

    teams_id: str
    directory_id: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A conversation. For a channel, `conversation` is the channel and not the thread in it.

    `teams_id` and `team_name` tell of the team in Teams that a channel belongs to.
    """

    scope: Scope
    conversation: str
    service_url: str
    teams_id: str = ""
    team_name: str = ""
    channel_name: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tap:
    """A button that was tapped: what the card said it does, and what was filled in beside it.

    All of it is untrusted: ids are looked up again, and `revision` is only compared.
    `card` is the activity id of the card.
    """

    verb: str
    page: Page
    card: str = ""
    inputs: Mapping[str, str] = field(default_factory=dict)
    revision: int = 0
    value: str = ""
    carries: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """One thing somebody said: a message or a tap. `text` has no mention of the bot left in it."""

    tenant: str
    activity: str
    place: Place
    sender: Sender
    text: str = ""
    tap: Tap | None = None
    locale: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """What to answer, in which language.

    `page` is what the answering card is about, when it stands for something that can change. `is_shared`
    says that a tapped card becomes this page for everybody who sees it, not for the one who tapped alone.
    `is_among_strangers` says that nobody has told Varv yet who is in the team. `reader` is who asked.
    """

    view: View
    page: Page | None = None
    is_shared: bool = False
    language: str = "sv"
    is_among_strangers: bool = False
    reader: str = ""
