"""People in Teams, pretended: they write and tap over real HTTP, and see what Teams would show.

async with pretend_teams(endpoint) as teams:
    teams.add_team("Mottagningen", channels=["Tidigt stöd"], people=["Maria Lindqvist", "Johan Åberg"])
    maria, channel = teams.person("Maria"), teams.channel("Tidigt stöd")
    await teams.install(channel, by=maria)
    card = await maria.says("nytt varv", in_=channel)
    card = await maria.taps(card, "Spara", value="Tidigare upptäcka riskbruk")
"""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from ssl import SSLContext
from typing import Any, TypeAlias
from uuid import NAMESPACE_URL, uuid4, uuid5

from aiohttp import ClientSession

from bot.fake_connector import FakeConnector, running_fake_connector
from bot.fake_conversations import Account, FakeTeam
from bot.pretend_person import PretendPerson
from bot.spot import Spot

TENANT = "11111111-2222-4333-8444-555555555555"
BOT = {"id": "28:varv", "name": "Varv"}
Token: TypeAlias = Callable[[str], str]


class NotTaken(RuntimeError):
    """The bot's endpoint did not take an activity. The message has the status and what it said."""


class PretendTeams:
    """One organisation in Teams, with a bot at `endpoint`."""

    def __init__(
        self,
        connector: FakeConnector,
        session: ClientSession,
        endpoint: str,
        tenant: str = TENANT,
        token: Token | None = None,
    ) -> None:
        self.connector = connector
        self.conversations = connector.conversations
        self.endpoint = endpoint
        self.tenant = tenant
        self._session = session
        self._token = token
        self._people: dict[str, PretendPerson] = {}
        self._spots: dict[str, Spot] = {}

    def add_team(self, name: str, *, channels: Sequence[str] = (), people: Sequence[str] = ()) -> Spot:
        """A team in Teams with these channels and people. Returns its first channel, General."""
        team = FakeTeam(f"19:{_slug(name)}@thread.tacv2", name)
        self.conversations.teams[team.id] = team
        general = self._add_channel(team, "")
        for channel in channels:
            self._add_channel(team, channel)
        for person in people:
            self.add_person(person, general)
        return general

    def _add_channel(self, team: FakeTeam, name: str) -> Spot:
        id = f"19:{_slug(team.name + name)}@thread.tacv2" if name else team.id
        team.channels[id] = name
        spot = Spot("channel", id, name, team.id, team.name)
        return self._add_spot(spot, name or team.name)

    def add_group_chat(self, name: str, *, people: Sequence[str] = ()) -> Spot:
        """A group chat with these people."""
        chat = self._add_spot(Spot("groupChat", f"19:{_slug(name)}@thread.v2", name), name)
        for person in people:
            self.add_person(person, chat)
        return chat

    def add_person(self, name: str, *spots: Spot) -> PretendPerson:
        """Somebody, made a member of these conversations; in a team, of all its channels."""
        person = self._people.get(name) or self._new_person(name)
        for spot in spots:
            for id in self._conversations_of(spot):
                self.conversations.begin(id).members.append(person.account)
        return person

    def _new_person(self, name: str) -> PretendPerson:
        directory_id = str(uuid5(NAMESPACE_URL, f"{self.tenant}/{name}"))
        account = {"id": f"29:{_slug(name)}", "aadObjectId": directory_id, "name": name}
        self.conversations.people[account["id"]] = account
        personal = Spot("personal", self.conversations.personal(account["id"]).id)
        self._people[name] = PretendPerson(self, account, personal)
        return self._people[name]

    def _add_spot(self, spot: Spot, name: str) -> Spot:
        self.conversations.begin(spot.id)
        self._spots[name] = spot
        return spot

    def _conversations_of(self, spot: Spot) -> list[str]:
        return list(self.conversations.teams[spot.team].channels) if spot.team else [spot.id]

    def person(self, name: str) -> PretendPerson:
        """Somebody by name, or by first name. Raises `KeyError`."""
        for full_name, person in self._people.items():
            if name in (full_name, full_name.split()[0]):
                return person
        raise KeyError(name)

    def channel(self, name: str) -> Spot:
        """A channel or group chat by name. Raises `KeyError`."""
        return self._spots[name]

    def spot(self, id: str) -> Spot:
        """A conversation by its id."""
        known = (*self._spots.values(), *(person.personal for person in self._people.values()))
        return next(spot for spot in known if spot.id == id)

    @property
    def people(self) -> list[PretendPerson]:
        """Everybody there is."""
        return list(self._people.values())

    async def install(self, spot: Spot, *, by: PretendPerson) -> None:
        """Put Varv in a conversation: Teams tells twice, once of the app and once of the new member."""
        await self.deliver(self.activity(spot, by, type="installationUpdate", action="add"))
        await self._update(spot, by, event="teamMemberAdded", membersAdded=[BOT])

    async def remove(self, spot: Spot, *, by: PretendPerson) -> None:
        """Take Varv out of a conversation."""
        await self._update(spot, by, event="teamMemberRemoved", membersRemoved=[BOT])
        await self.deliver(self.activity(spot, by, type="installationUpdate", action="remove"))

    async def joins(self, person: PretendPerson, spot: Spot) -> None:
        """Somebody becomes a member."""
        self.add_person(person.name, spot)
        await self._update(spot, person, event="teamMemberAdded", membersAdded=[_ids(person.account)])

    async def leaves(self, person: PretendPerson, spot: Spot) -> None:
        """Somebody is a member no longer."""
        for id in self._conversations_of(spot):
            self.conversations.begin(id).members.remove(person.account)
        await self._update(spot, person, event="teamMemberRemoved", membersRemoved=[_ids(person.account)])

    async def rename_team(self, spot: Spot, name: str, *, by: PretendPerson) -> None:
        """Give the team of a channel another name."""
        self.conversations.teams[spot.team].name = name
        await self._update(Spot("channel", spot.team, "", spot.team, name), by, event="teamRenamed")

    async def rename_channel(self, spot: Spot, name: str, *, by: PretendPerson) -> Spot:
        """Give a channel another name. Returns the channel under its new name."""
        self.conversations.teams[spot.team].channels[spot.id] = name
        renamed = self._add_spot(Spot("channel", spot.id, name, spot.team, spot.team_name), name)
        general = Spot("channel", spot.team, "", spot.team, spot.team_name)
        channel = {"channel": {"id": spot.id, "name": name}}
        await self._update(general, by, event="channelRenamed", channel_data=channel)
        return renamed

    async def _update(
        self,
        spot: Spot,
        by: PretendPerson,
        *,
        event: str,
        channel_data: Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> None:
        told = self.activity(spot, by, type="conversationUpdate", **fields)
        told["channelData"] |= {"eventType": event, **(channel_data or {})}
        await self.deliver(told)

    def activity(self, spot: Spot, by: PretendPerson, *, thread: str = "", **fields: Any) -> dict[str, Any]:
        """An activity as Teams would send it, from this person in this conversation."""
        return {
            "id": str(uuid4()),
            "channelId": "msteams",
            "serviceUrl": self.connector.url,
            "locale": "sv-SE",
            "from": by.account if fields["type"] in ("message", "invoke") else _ids(by.account),
            "recipient": BOT,
            "conversation": spot.conversation(self.tenant, thread),
            "channelData": spot.channel_data(self.tenant),
            **fields,
        }

    async def deliver(self, activity: Mapping[str, Any]) -> Any:
        """Send an activity to the bot. Returns the answer, decoded, or None. Raises `NotTaken`."""
        headers = {"Authorization": f"Bearer {self._token(self.connector.url)}"} if self._token else {}
        async with self._session.post(self.endpoint, json=activity, headers=headers) as answer:
            if not answer.ok:
                raise NotTaken(f"{answer.status}: {await answer.text()}")
            return await answer.json() if answer.content_type == "application/json" else None


@asynccontextmanager
async def pretend_teams(
    endpoint: str, *, tenant: str = TENANT, token: Token | None = None, tls: SSLContext | None = None
) -> AsyncIterator[PretendTeams]:
    """An empty organisation with a chat service of its own, speaking to the bot at `endpoint`.

    `token` signs for a service address, where the bot wants to see a token.
    """
    async with running_fake_connector(tls) as connector, ClientSession() as session:
        yield PretendTeams(connector, session, endpoint, tenant, token)


def _ids(account: Account) -> dict[str, str]:
    return {"id": account["id"], "aadObjectId": account["aadObjectId"]}


def _slug(name: str) -> str:
    return "-".join(name.lower().split())
