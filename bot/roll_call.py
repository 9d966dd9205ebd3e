"""Asks the chat service who is in a conversation, and tells the desk."""

from dataclasses import replace

import structlog

from bot.connector import Connector
from bot.desk import Desk
from dialogs.arrival import Roster
from dialogs.heard import Place, Scope, Sender
from improvement.delivery import DeliveryFailed
from improvement.team import Team, TeamKind

log = structlog.get_logger()


class RollCall:
    """Fetches rosters, outside any transaction: the answer may take seconds."""

    def __init__(self, connector: Connector, desk: Desk) -> None:
        self._connector = connector
        self._desk = desk

    async def call(self, tenant: str, place: Place) -> None:
        """Fetch the roster of a team and hand it over. One that cannot be had is logged, and life goes on."""
        if place.scope is Scope.PERSONAL:
            return
        try:
            roster = await self._fetch(tenant, place)
        except DeliveryFailed as error:
            log.warning("no roster", conversation=place.conversation, status=error.status, code=error.code)
        else:
            if roster.members:  # an answer without anybody is no reason to count everybody out
                await self._desk.note(roster)

    async def refresh(self, team: Team) -> None:
        """The same, for a team as it is remembered."""
        scope = Scope.CHANNEL if team.kind is TeamKind.CHANNEL else Scope.GROUP_CHAT
        place = Place(
            scope=scope,
            conversation=team.conversation,
            service_url=team.service_url,
            teams_id=team.teams_id,
            channel_name=team.channel,
        )
        await self.call(team.tenant, place)

    async def named(self, tenant: str, place: Place, sender: Sender) -> Sender:
        """Somebody with the name the chat service has for them: an installation tells only ids."""
        if sender.name:
            return sender
        try:
            connector = self._connector.within(tenant)
            return await connector.member(place.service_url, place.conversation, sender.teams_id)
        except DeliveryFailed as error:
            log.warning("no name", conversation=place.conversation, status=error.status, code=error.code)
            return sender

    async def _fetch(self, tenant: str, place: Place) -> Roster:
        connector = self._connector.within(tenant)
        members = await connector.members(place.service_url, place.conversation)
        channels: dict[str, str] = {}
        if place.teams_id:
            channels = await connector.channels(place.service_url, place.teams_id)
            place = await _with_names(connector, place, channels)
        return Roster(tenant=tenant, place=place, members=members, channels=channels)


async def _with_names(connector: Connector, place: Place, channels: dict[str, str]) -> Place:
    team = place.team_name or await connector.team_name(place.service_url, place.teams_id)
    channel = place.channel_name or channels.get(place.conversation, "")
    return replace(place, team_name=team, channel_name=channel)
