"""Turns activities of the SDK into what the dialogs know: things heard, and where."""

from collections.abc import Mapping
from typing import Any

from botbuilder.schema import Activity, ChannelAccount

from bot.incoming import LONGEST_NAME, keepable, part, tenant_in, text
from bot.mention import without_mentions
from dialogs.heard import Heard, Place, Scope, Sender, Tap
from improvement.page import Page

NO_TENANT = "no-tenant"  # scripts and the Bot Framework Emulator name none; only dev mode lets them in
SCOPES = {"personal": Scope.PERSONAL, "channel": Scope.CHANNEL, "groupChat": Scope.GROUP_CHAT}
LONGEST_PART = 100  # of what a card says about itself: our own ids have 32 characters
MOST_FIELDS = 100
LARGEST_NUMBER = 10**15
OWN_KEYS = ("verb", "page", "revision", "gives", "carries")


def heard_from(activity: Activity) -> Heard:
    """A message, or a tap on a card, whichever way the card sent it."""
    tap = tap_in(activity)
    return Heard(
        tenant=tenant_of(activity),
        activity=activity.id,
        place=place_of(activity),
        sender=sender_of(activity.from_property),
        text="" if tap else said_in(activity),
        tap=tap,
        locale=activity.locale,
    )


def said_in(activity: Activity) -> str:
    """The text of a message, without the mention of the bot."""
    bot = activity.recipient
    return without_mentions(activity.text, activity.entities, bot_id=bot.id, bot_name=bot.name)


def tap_in(activity: Activity) -> Tap | None:
    """The tap in an invoke (`value.action`) or in a message (`value`); None when it is no tap."""
    value = activity.value if isinstance(activity.value, Mapping) else {}
    action = part(value, "action")
    data = part(action, "data") if action else value
    verb = (text(data, "verb") or text(action, "verb"))[:LONGEST_PART]
    return _tap(verb, data, activity.reply_to_id) if verb else None


def _tap(verb: str, data: Mapping[str, Any], card: str) -> Tap:
    revision = data.get("revision")
    return Tap(
        verb=verb,
        page=_page(part(data, "page")),
        card=card,
        inputs={keepable(key): _filled_in(data[key]) for key in _fields(data)},
        revision=revision if isinstance(revision, int) and abs(revision) < LARGEST_NUMBER else 0,
        value=text(data, "gives"),
        carries=text(data, "carries"),
    )


def _fields(data: Mapping[str, Any]) -> list[str]:
    """The fields that were filled in. No card of Varv's has nearly as many as it reads."""
    filled = [key for key in data if key not in OWN_KEYS and _is_plain(data[key])]
    return [key for key in filled if len(key) <= LONGEST_PART][:MOST_FIELDS]


def _page(data: Mapping[str, Any]) -> Page:
    """The page a button names. One without a name is a page nobody knows, and the desk says so kindly."""
    named = {key: keepable(value)[:LONGEST_PART] for key, value in data.items() if isinstance(value, str)}
    return Page.from_data({"name": ""} | named)


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float)


def _filled_in(value: object) -> str:
    """An input as text: clients send ticks and numbers either way."""
    if isinstance(value, int) and abs(value) > LARGEST_NUMBER:
        return ""
    return str(value).lower() if isinstance(value, bool) else keepable(str(value))


def tenant_of(activity: Activity) -> str:
    """The organisation it happened in."""
    return activity.conversation.tenant_id or tenant_in(activity.channel_data) or NO_TENANT


def sender_of(account: ChannelAccount) -> Sender:
    """Somebody in an activity. Without a directory id, the chat service's own id stands in."""
    return Sender(teams_id=account.id, directory_id=account.aad_object_id or account.id, name=account.name)


def place_of(activity: Activity) -> Place:
    """The conversation it happened in, not the thread."""
    data = activity.channel_data
    scope = _scope(activity)
    name = activity.conversation.name
    channel, team = part(data, "channel"), part(data, "team")
    return Place(
        scope=scope,
        conversation=without_thread(activity.conversation.id),
        service_url=activity.service_url,
        teams_id=text(team, "id") or text(data, "teamsTeamId"),
        team_name=text(team, "name")[:LONGEST_NAME] or (name if scope is Scope.GROUP_CHAT else ""),
        channel_name=text(channel, "name")[:LONGEST_NAME] or (name if scope is Scope.CHANNEL else ""),
    )


def without_thread(conversation: str) -> str:
    """A conversation id without the `;messageid=` that names a thread in a channel."""
    return conversation.partition(";messageid=")[0]


def _scope(activity: Activity) -> Scope:
    conversation, data = activity.conversation, activity.channel_data
    if conversation.conversation_type in SCOPES:
        return SCOPES[conversation.conversation_type]
    if part(data, "team") or part(data, "channel"):
        return Scope.CHANNEL
    return Scope.GROUP_CHAT if conversation.is_group else Scope.PERSONAL
