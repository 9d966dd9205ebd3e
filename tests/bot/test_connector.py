"""The connector's calls, and what each way of failing is called."""

import asyncio

import pytest
from yarl import URL

from bot.connector import Connector, open_connector
from bot.fake_connector import FakeConnector, Trouble
from bot.loopback import calls_loopback
from dialogs.heard import Sender
from improvement.delivery import (
    DeliveryAmbiguous,
    DeliveryFailed,
    DeliveryLater,
    DeliveryRefused,
    DeliveryTooBig,
    DeliveryUnauthorised,
    DeliveryUnreachable,
)

CHANNEL = "19:c@thread.tacv2"
HELLO = {"type": "message", "text": "åäö"}


@pytest.fixture
def url(chat_service: FakeConnector) -> str:
    chat_service.conversations.begin(CHANNEL)
    return chat_service.url


async def test_a_message_goes_to_the_thread_it_is_meant_for(
    chat_service: FakeConnector, connector: Connector, url: str
) -> None:
    id = await connector.send(url, f"{CHANNEL};messageid=17", HELLO)

    posted = chat_service.conversations.find(CHANNEL, id)
    assert posted is not None
    assert (posted.thread, posted.message) == ("17", HELLO)


async def test_an_update_replaces_what_stood_there(
    chat_service: FakeConnector, connector: Connector, url: str
) -> None:
    id = await connector.send(url, CHANNEL, HELLO)

    await connector.update(url, CHANNEL, id, {"type": "message", "text": "ny"})

    posted = chat_service.conversations.find(CHANNEL, id)
    assert posted is not None
    assert posted.message["text"] == "ny"


async def test_a_service_address_may_end_with_a_slash_and_have_a_path(
    chat_service: FakeConnector, connector: Connector, url: str
) -> None:
    await connector.send(url + "/", CHANNEL, HELLO)

    assert chat_service.calls == [("POST", f"/v3/conversations/{CHANNEL}/activities")]


async def test_members_come_page_after_page_however_large_the_pages_are(
    chat_service: FakeConnector, connector: Connector, url: str
) -> None:
    members = [{"id": f"29:{n}", "aadObjectId": f"d{n}", "name": f"Person {n}"} for n in range(25)]
    chat_service.conversations.begin(CHANNEL).members = [*members, {"id": "28:bot", "name": "Varv"}]
    chat_service.page_size = 10

    found = await connector.members(url, CHANNEL)

    assert [member.directory_id for member in found] == [f"d{n}" for n in range(25)]
    assert len(chat_service.calls) == 3


async def test_one_member_may_have_either_name_for_the_directory_id(
    chat_service: FakeConnector, connector: Connector, url: str
) -> None:
    chat_service.conversations.begin(CHANNEL).members = [{"id": "29:1", "objectId": "d1", "name": "Maria"}]

    member = await connector.member(url, CHANNEL, "29:1")

    assert member == Sender(teams_id="29:1", directory_id="d1", name="Maria")


async def test_a_personal_chat_is_the_same_each_time_it_is_opened(connector: Connector, url: str) -> None:
    first = await connector.open_personal(url, "t1", "29:maria")
    second = await connector.open_personal(url, "t1", "29:maria")

    assert first == second
    assert await connector.send(url, first, HELLO)


@pytest.mark.parametrize(
    ("status", "failure"),
    [
        (403, DeliveryRefused),
        (404, DeliveryRefused),
        (400, DeliveryRefused),
        (302, DeliveryRefused),
        (401, DeliveryUnauthorised),
        (413, DeliveryTooBig),
        (429, DeliveryLater),
        (412, DeliveryLater),
        (408, DeliveryAmbiguous),
        (500, DeliveryAmbiguous),
        (502, DeliveryAmbiguous),
        (503, DeliveryAmbiguous),
    ],
)
async def test_each_status_has_its_failure(
    chat_service: FakeConnector,
    connector: Connector,
    url: str,
    status: int,
    failure: type[DeliveryFailed],
) -> None:
    chat_service.fail_next(Trouble(status=status, code="Because"))

    with pytest.raises(failure) as raised:
        await connector.send(url, CHANNEL, HELLO)

    assert type(raised.value) is failure
    assert (raised.value.status, raised.value.code) == (status, "Because")


@pytest.mark.parametrize(("status", "is_gone"), [(403, True), (404, True), (400, False)])
async def test_a_refusal_tells_whether_the_conversation_is_gone(
    chat_service: FakeConnector, connector: Connector, url: str, status: int, is_gone: bool
) -> None:
    chat_service.fail_next(Trouble(status=status))

    with pytest.raises(DeliveryRefused) as raised:
        await connector.send(url, CHANNEL, HELLO)

    assert raised.value.is_gone is is_gone


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("7", 7),
        ("", None),
        ("soon", None),
        ("-7", None),
        ("Fri, 31 Dec 2100 23:59:59 GMT", None),
        ("1e400", None),
        ("9" * 400, float("inf")),
    ],
)
async def test_the_pause_the_service_asks_for_is_told(
    chat_service: FakeConnector, connector: Connector, url: str, header: str, wait: float | None
) -> None:
    chat_service.fail_next(Trouble(status=429, retry_after=header))

    with pytest.raises(DeliveryLater) as raised:
        await connector.send(url, CHANNEL, HELLO)

    assert raised.value.retry_after == wait


async def test_no_answer_in_time_is_ambiguous(chat_service: FakeConnector, url: str) -> None:
    chat_service.fail_next(Trouble(hangs=True, but_shown=True))

    async with open_connector(may_call=calls_loopback, patience=0.2) as impatient:
        with pytest.raises(DeliveryAmbiguous):
            await impatient.send(url, CHANNEL, HELLO)

    assert len(chat_service.conversations.begin(CHANNEL).posts) == 1


async def test_a_broken_connection_is_ambiguous(
    chat_service: FakeConnector, connector: Connector, url: str
) -> None:
    chat_service.fail_next(Trouble(resets=True))

    with pytest.raises(DeliveryAmbiguous):
        await connector.send(url, CHANNEL, HELLO)


async def test_where_nobody_listens_nothing_was_shown(connector: Connector) -> None:
    closed = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = closed.sockets[0].getsockname()[1]
    closed.close()
    await closed.wait_closed()

    with pytest.raises(DeliveryUnreachable):
        await connector.send(f"http://127.0.0.1:{port}", CHANNEL, HELLO)


async def test_a_redirect_is_not_followed(
    chat_service: FakeConnector, connector: Connector, url: str
) -> None:
    chat_service.fail_next(Trouble(status=307))

    with pytest.raises(DeliveryRefused):
        await connector.send(url, CHANNEL, HELLO)

    assert len(chat_service.calls) == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://smba.trafficmanager.net/emea/",
        "http://127.0.0.1.example.org",
        "http://localhost@example.org",
        "http://example.org#@localhost",
        "http://maria@localhost",
        "file:///etc/passwd",
        "//localhost",
        "localhost",
        "",
        "http://[",
    ],
)
async def test_dev_mode_calls_this_machine_alone(connector: Connector, address: str) -> None:
    with pytest.raises(DeliveryRefused):
        await connector.send(address, CHANNEL, HELLO)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_this_machine_has_three_names(host: str) -> None:
    assert calls_loopback(URL(f"http://{host}:56150/_connector"))
