"""Reads what happened to a team: people came or went, something was renamed, deleted or restored."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from botbuilder.schema import Activity, ChannelAccount

from bot.activity import place_of, tenant_of
from bot.incoming import LONGEST_NAME, part, text
from dialogs.arrival import Removed, Renamed, Restored
from dialogs.heard import Place, Scope


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    """Somebody came or went, or a channel did: the roster must be asked for again."""

    tenant: str
    place: Place


Change: TypeAlias = PeopleChanged | Removed | Renamed | Restored


def change_in(activity: Activity) -> Change | None:
    """What a conversation update tells; None when it is nothing to Varv.

    That Varv itself was added is told by an installation update too, and left to that.
    """
    bot = activity.recipient.id
    if any(account.id == bot for account in activity.members_removed):
        return Removed(tenant=tenant_of(activity), place=place_of(activity))
    if _others(activity.members_added, bot) or activity.members_removed:
        return PeopleChanged(tenant_of(activity), place_of(activity))
    return _change_of_team(activity)


def _others(accounts: Iterable[ChannelAccount], bot: str) -> bool:
    return any(account.id != bot for account in accounts)


def _change_of_team(activity: Activity) -> Change | None:
    """Microsoft's own pages write these words now with a capital letter inside, now without.

    An archived team takes no messages: Varv is as good as out of it, until it is opened again.
    """
    tenant, place = tenant_of(activity), place_of(activity)
    match text(activity.channel_data, "eventType").lower():
        case "teamrenamed":
            return Renamed(tenant=tenant, place=replace(place, channel_name=""))
        case "teamdeleted" | "teamharddeleted" | "teamarchived":
            return Removed(tenant=tenant, place=place)
        case "teamrestored" | "teamunarchived":
            return Restored(tenant=tenant, place=place)
    return _change_of_channel(activity, tenant)


def _change_of_channel(activity: Activity, tenant: str) -> Change | None:
    match text(activity.channel_data, "eventType").lower():
        case "channelcreated":
            return PeopleChanged(tenant, place_of(activity))
        case "channelrenamed":
            return Renamed(tenant=tenant, place=_channel_in_question(activity))
        case "channeldeleted":
            return Removed(tenant=tenant, place=_channel_alone(activity))
        case "channelrestored":
            return Restored(tenant=tenant, place=_channel_alone(activity))
    return None


def _channel_alone(activity: Activity) -> Place:
    """Without the team's id it is this one channel that Varv is out of, or back in."""
    return replace(_channel_in_question(activity), teams_id="")


def _channel_in_question(activity: Activity) -> Place:
    """The channel the update is about: the update itself comes from the team's first channel."""
    place, channel = place_of(activity), part(activity.channel_data, "channel")
    return replace(
        place,
        scope=Scope.CHANNEL,
        conversation=text(channel, "id") or place.conversation,
        channel_name=text(channel, "name")[:LONGEST_NAME],
    )
