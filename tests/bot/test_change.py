"""What happens to a team is told to the desk, and the roster is asked for again."""

from dataclasses import replace

import pytest

from bot.change import PeopleChanged, change_in
from bot.fake_connector import Trouble
from bot.pretend_teams import PretendTeams
from dialogs.arrival import Installed, Removed, Renamed, Restored, Roster
from dialogs.heard import Scope, Sender
from tests.bot.activities import BOT, CHANNEL, GENERAL, MARIA, activity, update
from tests.bot.conftest import RunningBot
from tests.bot.stand_ins import echo


def test_a_renamed_channel_is_named_though_the_update_comes_from_the_first_channel() -> None:
    change = change_in(activity(update("channelRenamed", channel={"id": CHANNEL, "name": "Stöd i tid"})))

    assert isinstance(change, Renamed)
    assert (change.place.conversation, change.place.channel_name) == (CHANNEL, "Stöd i tid")
    assert change.place.teams_id == GENERAL


def test_a_renamed_team_has_its_new_name() -> None:
    change = change_in(activity(update("teamRenamed")))

    assert isinstance(change, Renamed)
    assert (change.place.team_name, change.place.channel_name) == ("Mottagningen", "")


def test_a_deleted_channel_takes_varv_out_of_that_channel_alone() -> None:
    change = change_in(activity(update("channelDeleted", channel={"id": CHANNEL})))

    assert isinstance(change, Removed)
    assert (change.place.conversation, change.place.teams_id) == (CHANNEL, "")


@pytest.mark.parametrize("event", ["teamArchived", "teamDeleted", "teamHardDeleted"])
def test_a_deleted_team_takes_varv_out_of_all_its_channels(event: str) -> None:
    change = change_in(activity(update(event)))

    assert isinstance(change, Removed)
    assert change.place.teams_id == GENERAL


def test_a_new_channel_is_a_reason_to_ask_again() -> None:
    assert isinstance(change_in(activity(update("channelCreated", channel={"id": CHANNEL}))), PeopleChanged)


def test_a_restored_channel_brings_varv_back_to_that_channel_alone() -> None:
    change = change_in(activity(update("channelRestored", channel={"id": CHANNEL})))

    assert isinstance(change, Restored)
    assert (change.place.conversation, change.place.teams_id) == (CHANNEL, "")


@pytest.mark.parametrize("event", ["teamRestored", "teamrestored", "teamUnarchived"])
def test_a_restored_team_brings_varv_back_to_all_its_channels(event: str) -> None:
    change = change_in(activity(update(event)))

    assert isinstance(change, Restored)
    assert change.place.teams_id == GENERAL


def test_that_the_bot_was_taken_out_counts_though_others_left_with_it() -> None:
    change = change_in(activity(update("teamMemberRemoved", membersRemoved=[MARIA, BOT])))

    assert isinstance(change, Removed)


def test_that_the_bot_came_is_left_to_the_installation() -> None:
    assert change_in(activity(update("teamMemberAdded", membersAdded=[BOT]))) is None


def test_that_the_bot_was_taken_out_is_told() -> None:
    assert isinstance(change_in(activity(update("teamMemberRemoved", membersRemoved=[BOT]))), Removed)


@pytest.mark.parametrize("event", ["somethingNew", ""])
def test_other_changes_are_nothing_to_varv(event: str) -> None:
    assert change_in(activity(update(event))) is None


def test_people_who_come_or_go_change_the_roster() -> None:
    assert isinstance(change_in(activity(update(membersAdded=[MARIA, BOT]))), PeopleChanged)
    assert isinstance(change_in(activity(update(membersRemoved=[MARIA]))), PeopleChanged)


async def test_an_installation_tells_who_did_it_and_then_who_is_there(
    bot: RunningBot, teams: PretendTeams
) -> None:
    maria, channel = teams.person("Maria"), teams.channel("Tidigt stöd")

    await teams.install(channel, by=maria)

    installed, roster = bot.desk.noted
    assert isinstance(installed, Installed)
    assert installed.by == Sender(
        teams_id="29:maria-lindqvist", directory_id=maria.account["aadObjectId"], name="Maria Lindqvist"
    )
    assert isinstance(roster, Roster)
    assert roster.place.team_name == "Mottagningen"
    assert [member.name for member in roster.members] == ["Maria Lindqvist", "Johan Åberg", "Karin Ek"]
    assert roster.channels == {channel.team: "", channel.id: "Tidigt stöd"}


async def test_an_installation_in_a_personal_chat_asks_for_no_roster(
    bot: RunningBot, teams: PretendTeams
) -> None:
    maria = teams.person("Maria")

    await teams.install(maria.personal, by=maria)

    [installed] = bot.desk.noted
    assert isinstance(installed, Installed)
    assert installed.place.scope is Scope.PERSONAL
    assert installed.by is not None
    assert installed.by.name == "Maria Lindqvist"


async def test_when_the_roster_cannot_be_had_the_installation_is_noted_all_the_same(
    bot: RunningBot, teams: PretendTeams
) -> None:
    teams.connector.fail_next(*[Trouble(status=403, code="BotNotInConversationRoster")] * 2)

    await teams.install(teams.channel("Tidigt stöd"), by=teams.person("Maria"))

    assert [type(event) for event in bot.desk.noted] == [Installed]


async def test_people_join_and_leave(bot: RunningBot, teams: PretendTeams) -> None:
    channel = teams.channel("Tidigt stöd")
    nils = teams.add_person("Nils Berg")

    await teams.joins(nils, channel)
    await teams.leaves(nils, channel)

    rosters = [event for event in bot.desk.noted if isinstance(event, Roster)]
    assert [len(roster.members) for roster in rosters] == [4, 3]


async def test_a_renamed_team_a_renamed_channel_and_a_removal_are_told(
    bot: RunningBot, teams: PretendTeams
) -> None:
    maria, channel = teams.person("Maria"), teams.channel("Tidigt stöd")

    await teams.rename_team(channel, "Ekonomiskt bistånd", by=maria)
    renamed = await teams.rename_channel(channel, "Stöd i tid", by=maria)
    await teams.remove(renamed, by=maria)

    assert [type(event) for event in bot.desk.noted] == [Renamed, Renamed, Removed, Removed]
    assert bot.desk.noted[0].place.team_name == "Ekonomiskt bistånd"
    assert bot.desk.noted[1].place.channel_name == "Stöd i tid"


async def test_a_mention_in_a_team_whose_people_nobody_told_of_asks_who_is_there(
    bot: RunningBot, teams: PretendTeams
) -> None:
    channel = teams.channel("Tidigt stöd")
    bot.desk.answers = lambda heard: replace(echo(heard), is_among_strangers=True)

    await teams.person("Maria").says("hjälp", in_=channel)

    [roster] = bot.desk.noted
    assert isinstance(roster, Roster)
    assert len(roster.members) == 3


async def test_a_mention_in_a_known_team_asks_nothing(bot: RunningBot, teams: PretendTeams) -> None:
    await teams.person("Maria").says("hjälp", in_=teams.channel("Tidigt stöd"))

    assert bot.desk.noted == []
