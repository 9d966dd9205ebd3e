"""Reads what happened to a team: people came or went, something was renamed, Varv was taken out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from botbuilder.schema import Activity, ChannelAccount

from bot.activity import place_of, tenant_of
from bot.incoming import LONGEST_NAME, part, text
from dialogs.arrival import Removed, Renamed
from dialogs.heard import Place, Scope


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    """Somebody came or went, or a channel did: the roster must be asked for again."""

    tenant: str
    place: Place


def change_in(activity: Activity) -> PeopleChanged | Removed | Renamed | None:
    """What a conversation update tells; None when it is nothing to Varv.

    That Varv itself was added is told by an installation update too, and left to that.
    """
    bot = activity.recipient.id
    if _others(activity.members_added, bot) or _others(activity.members_removed, bot):
        return PeopleChanged(tenant_of(activity), place_of(activity))
    if activity.members_removed:
        return Removed(tenant=tenant_of(activity), place=place_of(activity))
    return _change_of_team(activity)


def _others(accounts: Iterable[ChannelAccount], bot: str) -> bool:
    return any(account.id != bot for account in accounts)


def _change_of_team(activity: Activity) -> PeopleChanged | Removed | Renamed | None:
    tenant, place = tenant_of(activity), place_of(activity)
    match text(activity.channel_data, "eventType"):
        case "teamRenamed":
            return Renamed(tenant=tenant, place=replace(place, channel_name=""))
        case "channelRenamed":
            return Renamed(tenant=tenant, place=_channel_in_question(activity))
        case "channelDeleted":
            # without the team's id it is this one channel that Varv is out of
            return Removed(tenant=tenant, place=replace(_channel_in_question(activity), teams_id=""))
        case "teamDeleted" | "teamHardDeleted":
            return Removed(tenant=tenant, place=place)
        case "channelCreated" | "channelRestored":
            return PeopleChanged(tenant, place)
    return None


def _channel_in_question(activity: Activity) -> Place:
    """The channel the update is about: the update itself comes from the team's first channel."""
    place, channel = place_of(activity), part(activity.channel_data, "channel")
    return replace(
        place,
        scope=Scope.CHANNEL,
        conversation=text(channel, "id") or place.conversation,
        channel_name=text(channel, "name")[:LONGEST_NAME],
    )
