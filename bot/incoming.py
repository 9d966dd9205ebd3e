"""Reads the body of a request as an activity.

The SDK's own reader takes a fifth of a turn's time and falls over on a wrong shape; this one reads the
fields Varv uses and says what is wrong.
"""

from collections.abc import Mapping
from typing import Any

from botbuilder.schema import Activity, ActivityTypes, ChannelAccount, ConversationAccount

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
    return _activity(body)


def _activity(body: Mapping[str, Any]) -> Activity:
    return Activity(
        type=text(body, "type"),
        id=text(body, "id"),
        name=text(body, "name"),
        action=text(body, "action"),
        text=text(body, "text"),
        locale=text(body, "locale"),
        channel_id=text(body, "channelId"),
        service_url=text(body, "serviceUrl"),
        reply_to_id=text(body, "replyToId"),
        value=body.get("value"),
        channel_data=part(body, "channelData"),
        entities=parts(body, "entities"),
        from_property=_account(part(body, "from")),
        recipient=_account(part(body, "recipient")),
        conversation=_conversation(part(body, "conversation")),
        members_added=[_account(member) for member in parts(body, "membersAdded")],
        members_removed=[_account(member) for member in parts(body, "membersRemoved")],
    )


def _account(data: Mapping[str, Any]) -> ChannelAccount:
    return ChannelAccount(
        id=text(data, "id"), name=text(data, "name"), aad_object_id=text(data, "aadObjectId")
    )


def _conversation(data: Mapping[str, Any]) -> ConversationAccount:
    return ConversationAccount(
        id=text(data, "id"),
        name=text(data, "name"),
        conversation_type=text(data, "conversationType"),
        is_group=data.get("isGroup") is True,
        tenant_id=text(data, "tenantId"),
    )


def text(data: Mapping[str, Any], key: str) -> str:
    """The text under this key; empty when there is none or it is something else."""
    value = data.get(key)
    return value if isinstance(value, str) else ""


def part(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The object under this key; empty when there is none or it is something else."""
    value = data.get(key)
    return value if isinstance(value, Mapping) else {}


def parts(data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """The objects in the list under this key; empty when there is none or it is something else."""
    value = data.get(key)
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []
