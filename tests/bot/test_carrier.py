"""What Varv says unasked is carried to where it belongs."""

from collections.abc import AsyncIterator

import pytest

from bot.carrier import Carrier
from bot.connector import Connector
from bot.fake_connector import FakeConnector, Trouble
from bot.pretend_teams import PretendTeams, pretend_teams
from dialogs.views import Notice
from improvement.delivery import DeliveryAmbiguous, DeliveryLater, DeliveryRefused
from improvement.team import Person
from tests.bot.stand_ins import WITH_OPEN, plain_look

NOWHERE = "http://127.0.0.1:9/api/messages"
WELCOME = Notice(code="welcome")


@pytest.fixture
def carrier(connector: Connector) -> Carrier:
    return Carrier(connector, plain_look)


@pytest.fixture
async def office() -> AsyncIterator[PretendTeams]:
    """A team that Varv speaks to without being spoken to."""
    async with pretend_teams(NOWHERE) as teams:
        teams.add_team("Mottagningen", channels=["Tidigt stöd"], people=["Maria Lindqvist", "Johan Åberg"])
        yield teams


async def test_a_post_is_a_new_card_in_the_channel(carrier: Carrier, office: PretendTeams) -> None:
    channel = office.channel("Tidigt stöd")

    id = await carrier.post(channel.id, office.connector.url, WELCOME, "sv")

    card = await office.person("Maria").next_card(channel)
    assert (card.posted.id, card.posted.thread) == (id, id)
    assert "welcome (sv)" in card
    assert card.summary == "Varv: welcome"


async def test_a_post_may_go_on_in_a_thread(carrier: Carrier, office: PretendTeams) -> None:
    channel, url = office.channel("Tidigt stöd"), office.connector.url
    first = await carrier.post(channel.id, url, WELCOME, "sv")

    await carrier.post(channel.id, url, WELCOME, "sv", thread=first)

    assert [card.posted.thread for card in office.person("Maria").sees(channel)] == [first, first]


async def test_an_edit_is_seen_by_all_but_those_who_keep_their_view(
    carrier: Carrier, office: PretendTeams
) -> None:
    channel, url = office.channel("Tidigt stöd"), office.connector.url
    maria, johan = office.person("Maria"), office.person("Johan")
    id = await carrier.post(channel.id, url, WITH_OPEN, "sv")
    card = await maria.next_card(channel)
    for person in (maria, johan):
        card.posted.own_views[person.account["id"]] = {"body": [{"type": "TextBlock", "text": "halvfärdig"}]}

    await carrier.edit(channel.id, url, id, WELCOME, "en", refresh_users=[maria.account["id"]])

    assert "halvfärdig" in maria.looks_again(card)
    assert "welcome (en)" in johan.looks_again(card)


async def test_somebody_is_written_to_in_a_chat_opened_for_it(carrier: Carrier, office: PretendTeams) -> None:
    johan, url = office.person("Johan"), office.connector.url
    person = Person(
        id="p1", tenant=office.tenant, directory_id="d", teams_id=johan.account["id"], name=johan.name
    )

    chat = await carrier.open_personal(person, url, office.tenant)
    await carrier.post(chat, url, WELCOME, "sv")

    assert "welcome" in await johan.next_card()


async def test_what_goes_wrong_has_the_name_the_scheduler_knows(
    carrier: Carrier, chat_service: FakeConnector
) -> None:
    chat_service.conversations.begin("19:c")
    chat_service.fail_next(Trouble(status=403), Trouble(status=429, retry_after="3"), Trouble(status=500))

    with pytest.raises(DeliveryRefused):
        await carrier.post("19:c", chat_service.url, WELCOME, "sv")
    with pytest.raises(DeliveryLater):
        await carrier.post("19:c", chat_service.url, WELCOME, "sv")
    with pytest.raises(DeliveryAmbiguous):
        await carrier.edit("19:c", chat_service.url, "17", WELCOME, "sv")
