"""Activities as the Agents Playground and Teams send them, shortened to what matters."""

from typing import Any

from botbuilder.schema import Activity

from bot.incoming import read_activity

BOT = {"id": "28:varv", "name": "Varv"}
MARIA = {"id": "29:maria", "name": "Maria Lindqvist", "aadObjectId": "d-maria"}
CHANNEL = "19:tidigt@thread.tacv2"
GENERAL = "19:general@thread.tacv2"
TENANT = "t-ekdalen"


def activity(body: dict[str, Any]) -> Activity:
    return read_activity(body)


def personal(**fields: Any) -> dict[str, Any]:
    """Something in a personal chat; there `isGroup` is absent."""
    return {
        "type": "message",
        "id": "a1",
        "channelId": "msteams",
        "serviceUrl": "http://localhost:56150/_connector",
        "locale": "en-US",
        "from": MARIA,
        "recipient": BOT,
        "conversation": {"conversationType": "personal", "tenantId": TENANT, "id": "a:personal-maria"},
        "channelData": {"tenant": {"id": TENANT}},
        **fields,
    }


def in_channel(**fields: Any) -> dict[str, Any]:
    """Something in a thread of a channel."""
    conversation = {
        "isGroup": True,
        "conversationType": "channel",
        "tenantId": TENANT,
        "id": f"{CHANNEL};messageid=1795365220069",
    }
    data = {
        "teamsChannelId": CHANNEL,
        "teamsTeamId": GENERAL,
        "tenant": {"id": TENANT},
        "team": {"id": GENERAL},
        "channel": {"id": CHANNEL},
    }
    return personal(**{"conversation": conversation, "channelData": data, **fields})


def update(event: str = "", *, channel: dict[str, str] | None = None, **fields: Any) -> dict[str, Any]:
    """A conversation update, which comes from the team's first channel."""
    data = {"tenant": {"id": TENANT}, "team": {"id": GENERAL, "name": "Mottagningen"}, "eventType": event}
    return in_channel(
        type="conversationUpdate",
        conversation={"isGroup": True, "conversationType": "channel", "tenantId": TENANT, "id": GENERAL},
        channelData=data | ({"channel": channel} if channel else {}),
        **fields,
    )


def mention(text: str, who: dict[str, str]) -> dict[str, Any]:
    return {"type": "mention", "mentioned": who, "text": text}
