"""Reads the body of a request as an activity.

The SDK's own reader takes a fifth of a turn's time and falls over on a wrong shape; this one reads the
fields Varv uses and says what is wrong.
"""

from collections.abc import Mapping
from typing import Any

from botbuilder.schema import Activity, ActivityTypes, ChannelAccount, ConversationAccount

LONGEST_ID = 500  # a personal chat's has some 200 characters, and an index in PostgreSQL takes 2 700 bytes
LONGEST_NAME = 256
LONGEST_TEXT = 30_000  # the chat service sends 28 KB
LONGEST_LOCALE = 35
SPOKEN = (ActivityTypes.message, ActivityTypes.invoke)


class Malformed(ValueError):
    """The body is not an activity. The message says what is missing, for whoever sent it."""


def read_activity(body: object) -> Activity:
    """The activity in a decoded JSON body. Raises `Malformed`."""
    if not isinstance(body, Mapping):
        raise Malformed("the body is not a JSON object")
    if not text(body, "type"):
        raise Malformed("the activity has no type")
    if not text(part(body, "conversation"), "id"):
        raise Malformed("the activity has no conversation")
    if body["type"] in SPOKEN and not text(part(body, "from"), "id"):
        raise Malformed("the activity has no sender")
    _check_ids(part(body, "channelData"))
    return _activity(body)


def _check_ids(data: Mapping[str, Any]) -> None:
    """Raises `Malformed` for what no chat service calls an organisation, a team or a channel."""
    for name in ("tenant", "team", "channel"):
        id_in(part(data, name), "id")
    id_in(data, "teamsTeamId")


def _activity(body: Mapping[str, Any]) -> Activity:
    return Activity(
        type=text(body, "type"),
        id=id_in(body, "id"),
        name=text(body, "name"),
        action=text(body, "action"),
        text=text(body, "text"),
        locale=text(body, "locale")[:LONGEST_LOCALE],
        channel_id=text(body, "channelId"),
        service_url=id_in(body, "serviceUrl"),
        reply_to_id=id_in(body, "replyToId"),
        value=body.get("value"),
        channel_data=part(body, "channelData"),
        entities=parts(body, "entities"),
        attachments=parts(body, "attachments"),
        from_property=_account(part(body, "from")),
        recipient=_account(part(body, "recipient")),
        conversation=_conversation(part(body, "conversation")),
        members_added=[_account(member) for member in parts(body, "membersAdded")],
        members_removed=[_account(member) for member in parts(body, "membersRemoved")],
    )


def _account(data: Mapping[str, Any]) -> ChannelAccount:
    return ChannelAccount(
        id=id_in(data, "id"),
        name=text(data, "name")[:LONGEST_NAME],
        aad_object_id=id_in(data, "aadObjectId"),
    )


def _conversation(data: Mapping[str, Any]) -> ConversationAccount:
    return ConversationAccount(
        id=id_in(data, "id"),
        name=text(data, "name")[:LONGEST_NAME],
        conversation_type=text(data, "conversationType"),
        is_group=data.get("isGroup") is True,
        tenant_id=organisation_id(id_in(data, "tenantId")),
    )


def text(data: Mapping[str, Any], key: str) -> str:
    """The text under this key; empty when there is none or it is something else.

    What no database keeps is taken out of it: NUL and half surrogates.
    """
    value = data.get(key)
    return keepable(value) if isinstance(value, str) else ""


def id_in(data: Mapping[str, Any], key: str) -> str:
    """The id under this key. Raises `Malformed` for a longer one than the chat service has."""
    id = text(data, key)
    if len(id) > LONGEST_ID:
        raise Malformed(f"{key} is too long")
    return id


def organisation_id(written: str) -> str:
    """The one form in which an organisation is known from here inwards: ids mean the same in any letters."""
    return written.strip().lower()


def tenant_in(data: Mapping[str, Any]) -> str:
    """The organisation that an activity's channel data name; empty when they name none."""
    return organisation_id(text(part(data, "tenant"), "id"))


def keepable(said: str) -> str:
    """A text without what no database keeps, and no longer than a message can be."""
    return said[:LONGEST_TEXT].replace("\0", "").encode(errors="ignore").decode()


def part(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The object under this key; empty when there is none or it is something else."""
    value = data.get(key)
    return value if isinstance(value, Mapping) else {}


def parts(data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """The objects in the list under this key; empty when there is none or it is something else."""
    value = data.get(key)
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []
