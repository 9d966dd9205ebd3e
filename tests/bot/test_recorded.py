"""What Teams tells of teams, channels and installations, in the shape of its documentation, over HTTP."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.adapter import Adapter
from bot.connector import open_connector
from bot.fake_connector import FakeConnector, Trouble, running_fake_connector
from bot.fake_conversations import FakeTeam
from bot.handler import VarvHandler
from bot.loopback import calls_loopback
from bot.posts import Posts
from bot.roll_call import RollCall
from bot.server import Server
from bot.turns import Turns
from dialogs.desk import Desk
from improvement.message import Delivery, Message
from improvement.page import Page
from improvement.ports import Store
from improvement.rhythm import default_schedules, planned
from improvement.schedule import Schedule
from improvement.team import Membership, Person, Stage, Team, TeamKind
from scheduler.almanac import Almanac
from scheduler.night_round import BEGINS, NightRound
from storage import open_database
from tests.bot.stand_ins import plain_look
from tests.clocks import StillClock
from tests.dialogs.talk import Talk
from tests.scheduler.couriers import Noticeboard, deliveries_of

RECORDED = Path(__file__).parent / "recorded"
A_DAY = date(2026, 2, 26)
OLD_ADDRESS = "http://127.0.0.1:9/old"
TENANT = "11111111-2222-4333-8444-555555555555"
FIRST_CHANNEL = "19:3f1c5a70b2d84e6c9a17d05e8b64f291@thread.tacv2"
CHANNEL = "19:a84d20e7c65b4f3d8e91b7026c3fd548@thread.tacv2"
MEMBER = "29:nils-berg"
OTHER = "29:somebody-else"
IN_TEAM = "19:7e2b94c81d5f4a0e93c6f8a2175bd360@thread.tacv2"
ITS_TEAM = "19:ekonomiskt-bistand@thread.tacv2"
INSTALLER = "29:karin-ek"
GROUP_CHAT = "19:gruppchatt@thread.v2"
NAMES = sorted(each.stem for each in RECORDED.glob("*.json"))


@dataclass(frozen=True)
class Office:
    """Varv on a store, and the Teams it is told by."""

    store: Store
    teams: FakeConnector
    endpoint: str
    session: ClientSession

    async def tells(self, name: str) -> None:
        """Teams sends what is recorded under this name."""
        activity = recorded(name) | {"serviceUrl": self.teams.url}
        async with self.session.post(self.endpoint, json=activity) as answer:
            assert answer.status == 200

    async def keep(self, conversation: str, teams_id: str = FIRST_CHANNEL, tenant: str = TENANT) -> None:
        """A team that has its rhythm and said hello long ago, when the chat service was elsewhere."""
        team = Team(
            id=f"team at {conversation}",
            tenant=tenant,
            conversation=conversation,
            service_url=OLD_ADDRESS,
            kind=TeamKind.CHANNEL if teams_id else TeamKind.GROUP_CHAT,
            teams_id=teams_id,
            name="Old Team Name",
            channel="Old Channel Name",
            stage=Stage.PRESENTED,
            channels={FIRST_CHANNEL: "", CHANNEL: "Old Channel Name"},
        )
        clock = StillClock()
        rhythm = [planned(each, team, Almanac(), clock.now()) for each in default_schedules(team, A_DAY)]
        async with self.store.work(tenant) as work:
            await work.add(team, *rhythm, hello(team))
            await work.commit()

    async def team(self, conversation: str, tenant: str = TENANT) -> Team:
        async with self.store.work(tenant) as work:
            [team] = await work.find(Team, conversation=conversation)
        return team

    async def has_rhythm(self, conversation: str, tenant: str = TENANT) -> bool:
        """Whether anything is to come for the team."""
        team = await self.team(conversation, tenant)
        async with self.store.work(tenant) as work:
            return any(each.next_due for each in await work.find(Schedule, team=team.id))

    async def here(self, conversation: str) -> set[str]:
        """The ids of those who are members now."""
        team = await self.team(conversation)
        async with self.store.work(TENANT) as work:
            members = await work.find(Membership, team=team.id, present=True)
            people = await work.find(Person, id=[member.person for member in members])
        return {person.teams_id for person in people}


def recorded(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((RECORDED / f"{name}.json").read_text(encoding="utf-8"))
    activity: dict[str, Any] = content["activity"]
    return activity


def hello(team: Team) -> Message:
    """What Varv said when it came."""
    now = StillClock().now()
    return Message(
        id=f"hello {team.id}",
        tenant=team.tenant,
        team=team.id,
        delivery=Delivery.POST,
        to=team.id,
        page=Page(name="welcome", team=team.id),
        key=f"welcome:{team.id}",
        due_at=now,
        created_at=now,
    )


@pytest.fixture
async def office(store: Store) -> AsyncIterator[Office]:
    async with running_fake_connector() as teams, running_varv(store) as endpoint, ClientSession() as session:
        channels = {FIRST_CHANNEL: "", CHANNEL: "Fikarummet"}
        teams.conversations.teams[FIRST_CHANNEL] = FakeTeam(FIRST_CHANNEL, "Mottagningen", channels)
        teams.conversations.teams[ITS_TEAM] = FakeTeam(
            ITS_TEAM, "Ekonomiskt bistånd", {IN_TEAM: "Tidigt stöd"}
        )
        for conversation in (FIRST_CHANNEL, CHANNEL):
            teams.conversations.begin(conversation).members = [account(MEMBER), account(OTHER)]
        for conversation in (IN_TEAM, GROUP_CHAT):
            teams.conversations.begin(conversation).members = [account(INSTALLER), account(OTHER)]
        yield Office(store, teams, endpoint, session)


def account(id: str) -> dict[str, str]:
    directory_id = "5b0c1d2e-0000-4000-8000-00000000ca41" if id == INSTALLER else f"directory {id}"
    return {"id": id, "aadObjectId": directory_id, "name": f"Person {id[3:8]}"}


@asynccontextmanager
async def running_varv(store: Store) -> AsyncIterator[str]:
    clock = StillClock()
    desk = Desk(store=store, clock=clock, templates={}, calendar=Almanac())
    async with open_connector(may_call=calls_loopback, patience=5) as connector:
        turns = Turns(desk, plain_look, Posts(store, clock), RollCall(connector, desk))
        adapter = Adapter(VarvHandler(turns, connector))
        server = Server(adapter, store, host="127.0.0.1", port=0, is_dev=True)
        await server.start()
        yield server.endpoint
        await server.stop()


@pytest.mark.parametrize("name", NAMES)
def test_every_recording_says_where_it_comes_from(name: str) -> None:
    content = json.loads((RECORDED / f"{name}.json").read_text(encoding="utf-8"))

    assert content["page"].startswith("https://learn.microsoft.com/")
    assert content["part"]


@pytest.mark.parametrize("name", NAMES)
async def test_everything_teams_tells_is_taken_by_a_varv_that_knows_nothing(
    sqlite_url: str, name: str
) -> None:
    database = await open_database(sqlite_url)
    async with (
        running_fake_connector() as teams,
        running_varv(database) as endpoint,
        ClientSession() as session,
    ):
        await Office(database, teams, endpoint, session).tells(name)
    await database.close()


async def test_the_name_follows_when_the_team_is_renamed(office: Office) -> None:
    await office.keep(FIRST_CHANNEL)
    await office.keep(CHANNEL)

    await office.tells("team-renamed")

    teams = [await office.team(each) for each in (FIRST_CHANNEL, CHANNEL)]
    assert [(team.name, team.channel) for team in teams] == [
        ("Mottagningen och stödet", "Old Channel Name")
    ] * 2


async def test_the_channels_name_follows_and_its_place_in_the_list(office: Office) -> None:
    await office.keep(FIRST_CHANNEL)
    await office.keep(CHANNEL)

    await office.tells("channel-renamed")

    first, renamed = [await office.team(each) for each in (FIRST_CHANNEL, CHANNEL)]
    assert (first.channel, renamed.channel) == ("Old Channel Name", "Stöd i tid")
    assert first.channels == renamed.channels == {FIRST_CHANNEL: "", CHANNEL: "Stöd i tid"}


async def test_a_new_channel_can_be_chosen(office: Office) -> None:
    await office.keep(FIRST_CHANNEL)

    await office.tells("channel-created")

    assert (await office.team(FIRST_CHANNEL)).channels[CHANNEL] == "Fikarummet"


async def test_a_deleted_channel_stops_its_teams_rhythm_until_it_is_restored(office: Office) -> None:
    await office.keep(FIRST_CHANNEL)
    await office.keep(CHANNEL)

    await office.tells("channel-deleted")
    deleted = (await office.team(CHANNEL)).stage, await office.has_rhythm(CHANNEL)
    beside = await office.has_rhythm(FIRST_CHANNEL)
    await office.tells("channel-restored")

    assert (deleted, beside) == ((Stage.REMOVED, False), True)
    assert (await office.team(CHANNEL)).stage is Stage.PRESENTED
    assert await office.has_rhythm(CHANNEL)


@pytest.mark.parametrize(
    ("gone", "back"), [("team-deleted", "team-restored"), ("team-archived", "team-unarchived")]
)
async def test_a_deleted_or_archived_team_is_silent_until_it_is_there_again(
    office: Office, gone: str, back: str
) -> None:
    await office.keep(FIRST_CHANNEL)
    await office.keep(CHANNEL)

    await office.tells(gone)
    rhythms = [await office.has_rhythm(each) for each in (FIRST_CHANNEL, CHANNEL)]
    await office.tells(back)

    assert rhythms == [False, False]
    assert [await office.has_rhythm(each) for each in (FIRST_CHANNEL, CHANNEL)] == [True, True]


async def test_nothing_is_sent_to_an_archived_team_though_it_waited(office: Office) -> None:
    await office.keep(CHANNEL)
    due = replace(hello(await office.team(CHANNEL)), id="waits", key="waits")
    async with office.store.work(TENANT) as work:
        await work.add(due)
        await work.commit()
    courier = Noticeboard()
    deliveries = deliveries_of(Talk(office.store, tenant=TENANT), office.store, courier)

    await office.tells("team-archived")
    await deliveries.deliver_due()
    meanwhile = len(courier.posted)
    await office.tells("team-unarchived")
    async with office.store.work(TENANT) as work:
        await work.add(replace(due, id="again", key="again"))
        await work.commit()
    await deliveries.deliver_due()

    assert (meanwhile, len(courier.posted)) == (0, 1)


async def test_people_come_and_go(office: Office) -> None:
    await office.keep(CHANNEL)
    members = office.teams.conversations.begin(FIRST_CHANNEL).members

    await office.tells("member-added")
    before = await office.here(CHANNEL)
    members.remove(account(MEMBER))
    await office.tells("member-removed")

    assert (before, await office.here(CHANNEL)) == ({MEMBER, OTHER}, {OTHER})


@pytest.mark.parametrize(
    ("conversation", "teams_id", "where"),
    [(IN_TEAM, ITS_TEAM, "team"), (GROUP_CHAT, "", "group-chat")],
)
async def test_varv_taken_out_and_installed_again_goes_on_where_it_was(
    office: Office, conversation: str, teams_id: str, where: str
) -> None:
    await office.keep(conversation, teams_id)

    await office.tells(f"removed-from-{where}")
    rhythm, stage = (
        await office.has_rhythm(conversation),
        (await office.team(conversation)).stage,
    )
    await office.tells(f"installed-in-{where}")

    assert (rhythm, stage) == (False, Stage.REMOVED)
    assert await office.has_rhythm(conversation)
    assert (await office.team(conversation)).stage is Stage.PRESENTED


async def test_an_installation_is_told_twice_and_counts_once(office: Office) -> None:
    await office.tells("bot-added-to-team")
    await office.tells("installed-in-team")
    await office.tells("bot-added-to-team")

    team = await office.team(IN_TEAM)
    assert (team.name, team.channel, team.size) == ("Ekonomiskt bistånd", "Tidigt stöd", 2)
    async with office.store.work(TENANT) as work:
        assert [message.page.name for message in await work.find(Message)] == ["arrived"]


async def test_a_removal_is_told_twice_and_counts_once(office: Office) -> None:
    await office.keep(IN_TEAM, ITS_TEAM)

    await office.tells("bot-removed-from-team")
    await office.tells("removed-from-team")

    async with office.store.work(TENANT) as work:
        pages = [message.page.name for message in await work.find(Message)]
    assert sorted(pages) == ["forgetting", "welcome"]


async def test_in_person_the_chat_is_known_again_when_varv_is_back(office: Office) -> None:
    await office.tells("installed-in-person")
    await office.tells("removed-in-person")
    async with office.store.work(TENANT) as work:
        [person] = await work.find(Person)
        await work.delete(person)
        await work.commit()

    await office.tells("installed-in-person")

    async with office.store.work(TENANT) as work:
        [person] = await work.find(Person)
    assert (person.conversation, person.service_url) == ("a:1personal", office.teams.url)


@pytest.mark.parametrize(
    "name",
    [
        "team-renamed",
        "channel-created",
        "channel-renamed",
        "channel-deleted",
        "member-removed",
        "team-deleted",
    ],
)
async def test_the_latest_address_of_the_chat_service_is_kept_whatever_is_told(
    office: Office, name: str
) -> None:
    await office.keep(CHANNEL)

    await office.tells(name)

    assert (await office.team(CHANNEL)).service_url == office.teams.url


async def test_who_left_without_a_word_is_no_member_after_the_night(office: Office) -> None:
    await office.keep(CHANNEL)
    await office.tells("member-added")
    office.teams.conversations.begin(CHANNEL).members.remove(account(MEMBER))

    await a_night(office)

    assert await office.here(CHANNEL) == {OTHER}
    team = await office.team(CHANNEL)
    assert (team.size, team.name, team.channel) == (1, "Mottagningen", "Fikarummet")


async def test_an_answer_without_anybody_and_no_answer_change_nothing(office: Office) -> None:
    await office.keep(CHANNEL)
    await office.tells("member-added")
    office.teams.conversations.begin(CHANNEL).members.clear()

    await a_night(office)
    office.teams.fail_next(Trouble(status=403, code="BotNotInConversationRoster"))
    await a_night(office, days=1)

    assert len([path for _, path in office.teams.calls if "pagedmembers" in path]) == 3
    assert await office.here(CHANNEL) == {MEMBER, OTHER}


async def a_night(office: Office, days: int = 0) -> None:
    """A round in the night, as the program goes it."""
    clock = StillClock(datetime.combine(A_DAY + timedelta(days=days), BEGINS, UTC))
    async with open_connector(may_call=calls_loopback, patience=5) as connector:
        desk = Desk(store=office.store, clock=clock, templates={}, calendar=Almanac())
        roll_call = RollCall(connector, desk)
        await NightRound(store=office.store, clock=clock, ask=roll_call.refresh).go_on()
