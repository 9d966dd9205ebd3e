"""A token is shown to the chat service over a real encrypted connection, and to nobody else at all."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.carrier import Carrier
from bot.connector import Connector, open_connector
from bot.credential import AppCredential, IdentityService, Kind
from bot.fake_connector import FakeConnector, Trouble, running_fake_connector
from bot.service_hosts import ServiceHosts
from bot.tokens_out import YOUNG, Tokens
from dialogs.views import Notice
from improvement.delivery import DeliveryRefused, DeliveryUnauthorised, DeliveryUnreachable
from improvement.message import Delivery, Message
from improvement.page import Page
from scheduler.parcel import Parcel
from scheduler.sending import send
from tests.bot.identity_service import APP, SECRET, TENANT, FakeIdentityService, running_identity_service
from tests.bot.own_tls import Certificate, new_certificate
from tests.bot.stand_ins import plain_look
from tests.clocks import StillClock

CHANNEL = "19:c@thread.tacv2"
HELLO = {"type": "message", "text": "hej"}
HELLO_VIEW = Notice(code="hello")


@dataclass
class Eavesdropper:
    """A server without encryption that remembers every header it is sent."""

    port: int = 0
    heard: list[dict[str, str]] = field(default_factory=list)

    async def hear(self, request: web.Request) -> web.Response:
        self.heard.append(dict(request.headers))
        return web.json_response({"id": "1"})


@dataclass(frozen=True)
class Abroad:
    """Varv with a token, the chat service it is for, and somebody who would like to have it."""

    connector: Connector
    service: FakeConnector
    entra: FakeIdentityService
    clock: StillClock
    eavesdropper: Eavesdropper

    @property
    def url(self) -> str:
        return self.service.url

    @property
    def port(self) -> str:
        return self.url.rpartition(":")[2]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return new_certificate(tmp_path_factory.mktemp("tls"), "localhost")


@pytest.fixture
async def eavesdropper() -> AsyncIterator[Eavesdropper]:
    listening, application = Eavesdropper(), web.Application()
    application.router.add_route("*", "/{rest:.*}", listening.hear)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    listening.port = runner.addresses[0][1]
    yield listening
    await runner.cleanup()


@pytest.fixture
async def abroad(certificate: Certificate, eavesdropper: Eavesdropper) -> AsyncIterator[Abroad]:
    clock, trusted = StillClock(), certificate.public
    async with (
        running_identity_service(certificate.serving) as entra,
        running_fake_connector(certificate.serving) as service,
    ):
        service.conversations.begin(CHANNEL)
        identity = IdentityService(authority=entra.url, trusted=trusted, patience=5)
        app = AppCredential(app_id=APP, kind=Kind.SECRET, tenant=TENANT, secret=SECRET)
        tokens = Tokens([app], identity.sign_in, clock.now)
        hosts = ServiceHosts([service.url.removeprefix("https://")])
        async with open_connector(may_call=hosts, tokens=tokens, trusted=trusted, patience=5) as connector:
            yield Abroad(connector, service, entra, clock, eavesdropper)
        await tokens.close()


async def test_every_call_shows_the_token_that_was_fetched_once(abroad: Abroad) -> None:
    await abroad.connector.send(abroad.url, CHANNEL, HELLO)
    await abroad.connector.within(TENANT).members(abroad.url, CHANNEL)

    assert abroad.service.shown == ["Bearer token-1"] * 2
    assert len(abroad.entra.asked) == 1


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:{port}",
        "http://127.0.0.1:{listening}",
        "https://127.0.0.1:{listening}",
        "https://localhost:{port}",
        "https://127.0.0.1",
        "https://maria@127.0.0.1:{port}",
        "https://maria:hemligt@127.0.0.1:{port}",
        "https://127.0.0.1:{port}@127.0.0.1:{listening}",
        "https://127.0.0.1.evil.example:{port}",
        "https://smba.trafficmanager.net.evil.example",
        "https://evil.example\\@127.0.0.1:{port}",
        "https://evil.example/?https://127.0.0.1:{port}",
        "//127.0.0.1:{port}",
        "127.0.0.1:{port}",
        "",
    ],
)
async def test_no_token_leaves_for_anybody_else(abroad: Abroad, address: str) -> None:
    url = address.format(port=abroad.port, listening=abroad.eavesdropper.port)

    with pytest.raises(DeliveryRefused):
        await abroad.connector.send(url, CHANNEL, HELLO)

    assert abroad.service.shown == []
    assert abroad.eavesdropper.heard == []
    assert abroad.entra.asked == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_takes_no_token_elsewhere(abroad: Abroad, status: int) -> None:
    class Moved(web.HTTPException):
        status_code = status

    async def moved(_: web.Request) -> Trouble | None:
        raise Moved(headers={"Location": f"http://127.0.0.1:{abroad.eavesdropper.port}/"})

    abroad.service.trouble_with = moved

    with pytest.raises(DeliveryRefused):
        await abroad.connector.send(abroad.url, CHANNEL, HELLO)

    assert len(abroad.service.shown) == 1
    assert abroad.eavesdropper.heard == []


async def test_a_chat_service_without_the_right_certificate_is_shown_nothing(
    abroad: Abroad, tmp_path: Path
) -> None:
    async with running_fake_connector(new_certificate(tmp_path, "other").serving) as pretender:
        with pytest.raises(DeliveryUnreachable):
            await abroad_to(abroad, pretender).send(pretender.url, CHANNEL, HELLO)

    assert pretender.calls == []


def abroad_to(abroad: Abroad, other: FakeConnector) -> Connector:
    """The same way out, with another server's name on the list."""
    hosts = ServiceHosts([other.url.removeprefix("https://")])
    return Connector(abroad.connector._session, may_call=hosts, tokens=abroad.connector._tokens)


async def test_in_dev_mode_no_token_is_shown(chat_service: FakeConnector, connector: Connector) -> None:
    chat_service.conversations.begin(CHANNEL)

    await connector.send(chat_service.url, CHANNEL, HELLO)

    assert chat_service.shown == [""]


async def test_a_token_that_is_not_taken_is_changed_for_another_once(abroad: Abroad) -> None:
    await abroad.connector.send(abroad.url, CHANNEL, HELLO)
    await abroad.clock.forward(YOUNG)
    abroad.service.fail_next(Trouble(status=401))

    await send(Carrier(abroad.connector, plain_look), message(), parcel(abroad.url))

    assert abroad.service.shown == ["Bearer token-1", "Bearer token-1", "Bearer token-2"]


async def test_whatever_is_asked_of_the_chat_service_is_asked_again_with_it(abroad: Abroad) -> None:
    await abroad.connector.send(abroad.url, CHANNEL, HELLO)
    await abroad.clock.forward(YOUNG)
    abroad.service.fail_next(Trouble(status=401))

    assert await abroad.connector.members(abroad.url, CHANNEL) == []
    assert abroad.service.shown[1:] == ["Bearer token-1", "Bearer token-2"]


async def test_when_the_other_is_not_taken_either_it_is_told(abroad: Abroad) -> None:
    await abroad.connector.send(abroad.url, CHANNEL, HELLO)
    await abroad.clock.forward(YOUNG)
    abroad.service.fail_next(*[Trouble(status=401)] * 3)

    with pytest.raises(DeliveryUnauthorised):
        await send(Carrier(abroad.connector, plain_look), message(), parcel(abroad.url))

    assert len(abroad.entra.asked) == 2


async def test_without_a_token_nothing_is_sent(abroad: Abroad) -> None:
    abroad.entra.refuse_next("AADSTS7000222")

    with pytest.raises(DeliveryUnauthorised, match="expired"):
        await abroad.connector.send(abroad.url, CHANNEL, HELLO)

    assert abroad.service.calls == []


async def test_a_token_that_is_over_by_this_machines_clock_is_told_of(abroad: Abroad) -> None:
    await abroad.clock.forward(timedelta(days=36500))

    with pytest.raises(DeliveryUnreachable, match="clock"):
        await abroad.connector.send(abroad.url, CHANNEL, HELLO)


def message() -> Message:
    now = StillClock().now()
    page = Page(name="welcome", team="t1")
    return Message(
        id="m1",
        tenant=TENANT,
        team="t1",
        delivery=Delivery.POST,
        to="t1",
        page=page,
        key="",
        due_at=now,
        created_at=now,
    )


def parcel(url: str) -> Parcel:
    return Parcel(view=HELLO_VIEW, language="sv", service_url=url, conversation=CHANNEL)
