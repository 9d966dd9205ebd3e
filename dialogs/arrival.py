"""Varv comes to a team, learns who is in it, and is taken out again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dialogs.heard import Place, Scope, Sender
from dialogs.membership import join, know, teams_in
from dialogs.plain_text import without_hidden_marks
from dialogs.times.rhythm import replan, stop_rhythm
from improvement.identity import new_id
from improvement.message import Delivery, Message
from improvement.page import Page
from improvement.ports import Calendar, Work
from improvement.team import Membership, Person, Stage, Team, TeamKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Installed:
    """Varv was installed (or installed again) in a conversation by `by`, None when not told."""

    tenant: str
    place: Place
    by: Sender | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Removed:
    """Varv was taken out of a conversation, or that was closed; in a team in Teams, every channel of it."""

    tenant: str
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Restored:
    """A conversation that was deleted or closed is there again; of a team in Teams, every channel of it."""

    tenant: str
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Renamed:
    """A team in Teams or a channel got another name."""

    tenant: str
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Roster:
    """Everybody in a conversation as the chat service tells it now, and the channels beside it.

    `channels` maps a channel's conversation id to its name; empty for a group chat.
    """

    tenant: str
    place: Place
    members: Sequence[Sender]
    channels: Mapping[str, str]


async def install(work: Work, event: Installed, now: datetime, calendar: Calendar) -> None:
    """Remember the team and write to whoever installed Varv. The team itself hears nothing yet."""
    by = await know(work, event.by, event.place) if event.by else None
    if event.place.scope is Scope.PERSONAL:
        return
    teams = await teams_in(work, event.place) or [await new_team(work, event.place, by)]
    await _go_on(work, teams, now, calendar)
    if by is not None:
        await join(work, teams[0], by)
        await _write_to_installer(work, teams[0], by, now)


async def new_team(work: Work, place: Place, by: Person | None) -> Team:
    """Remember a conversation as a team of its own."""
    team = Team(
        id=new_id(),
        tenant=work.tenant,
        conversation=place.conversation,
        service_url=place.service_url,
        kind=TeamKind.CHANNEL if place.scope is Scope.CHANNEL else TeamKind.GROUP_CHAT,
        teams_id=place.teams_id,
        name=without_hidden_marks(place.team_name),
        channel=without_hidden_marks(place.channel_name),
        installer=by.id if by else None,
    )
    await work.add(team)
    return team


async def welcome_back(work: Work, team: Team, now: datetime, calendar: Calendar) -> Team:
    """Varv is in the team again: it goes on where it was, and its rhythm from now on."""
    was_presented = await work.find(Message, key=f"welcome:{team.id}", limit=1)
    back = await work.save(replace(team, stage=Stage.PRESENTED if was_presented else Stage.ARRIVED))
    await replan(work, back, calendar, now)
    return back


async def _write_to_installer(work: Work, team: Team, by: Person, now: datetime) -> None:
    key = f"arrived:{team.id}:{by.id}"
    if await work.find(Message, key=key, limit=1):
        return
    await work.add(
        Message(
            id=new_id(),
            tenant=work.tenant,
            team=team.id,
            delivery=Delivery.PERSONAL,
            to=by.id,
            page=Page(name="arrived", team=team.id),
            key=key,
            lane=by.id,
            due_at=now,
            created_at=now,
        )
    )


async def remove(work: Work, event: Removed, now: datetime) -> None:
    """Varv was taken out: it falls silent there, and what was written is kept."""
    for team in await teams_in(work, event.place):
        await work.save(replace(team, stage=Stage.REMOVED))
        await stop_rhythm(work, team, now)


async def restore(work: Work, event: Restored, now: datetime, calendar: Calendar) -> None:
    """The conversation is there again: the team goes on where it was."""
    await _go_on(work, await teams_in(work, event.place), now, calendar)


async def _go_on(work: Work, teams: Sequence[Team], now: datetime, calendar: Calendar) -> None:
    for team in teams:
        if team.stage is Stage.REMOVED:
            await welcome_back(work, team, now, calendar)


async def rename(work: Work, event: Renamed) -> None:
    """Call the team and its channel what they are called now."""
    place = event.place
    for team in await teams_in(work, place):
        channel, channels = team.channel, team.channels
        renamed = without_hidden_marks(place.channel_name)
        if renamed and team.conversation == place.conversation:
            channel = renamed
        if renamed and place.conversation in channels:
            channels = {**channels, place.conversation: renamed}
        name = without_hidden_marks(place.team_name) or team.name
        await work.save(replace(team, name=name, channel=channel, channels=channels))


async def learn_roster(work: Work, roster: Roster) -> None:
    """Know everybody who is in the team now; who has left is a member no longer.

    Followers never were in it, and stay.
    """
    people = [await know(work, member, None) for member in roster.members]
    for team in await teams_in(work, roster.place):
        members = await work.find(Membership, team=team.id)
        here = {person.id for person in people}
        for person in people:
            await join(work, team, person)
        for member in members:
            if member.present and not member.is_follower and member.person not in here:
                await work.save(replace(member, present=False))
        channels = {id: without_hidden_marks(name) for id, name in roster.channels.items()}
        now = replace(
            team,
            name=without_hidden_marks(roster.place.team_name) or team.name,
            channel=channels.get(team.conversation, team.channel),
            size=len(people),
            channels=channels,
        )
        if now != team:
            await work.save(now)
