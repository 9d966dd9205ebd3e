"""Varv as it runs for an organisation: not in dev mode, with tokens over real HTTP."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.fake_connector import Trouble
from bot.fake_key_server import FakeKeyServer, running_key_server
from bot.pretend_teams import TENANT, NotTaken, PretendTeams, pretend_teams
from bot.server import CannotStart
from improvement.message import Message
from improvement.team import Person, Team
from running.assembly import open_bot
from running.settings import Settings, read_settings
from storage import open_database
from tests.bot.identity_service import SECRET, FakeIdentityService, running_identity_service
from tests.bot.own_tls import Certificate, new_certificate

APP = "0a1b2c3d-0000-4000-8000-00000000000a"
OTHER_TENANT = "99999999-2222-4333-8444-555555555555"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Abroad:
    """Everything Varv speaks to outside dev mode, on this machine and over TLS."""

    keys: FakeKeyServer
    entra: FakeIdentityService
    certificate: Certificate


@pytest.fixture
async def abroad(tmp_path: Path) -> AsyncIterator[Abroad]:
    certificate = new_certificate(tmp_path, "localhost")
    async with running_key_server() as keys, running_identity_service(certificate.serving) as entra:
        yield Abroad(keys, entra, certificate)


def settings_for(url: str, abroad: Abroad, **chosen: Any) -> Settings:
    usual = {
        "database_url": url,
        "port": free_port(),
        "app_ids": APP,
        "tenants": TENANT,
        "openid_metadata": str(abroad.keys.metadata),
        "authority": abroad.entra.url,
        "credential": "secret",
        "app_secret": SECRET,
        "app_tenant": TENANT,
        "tick_seconds": 0.05,
    }
    return read_settings(**{**usual, **chosen})


@asynccontextmanager
async def guarded(url: str, abroad: Abroad, tenant: str = TENANT) -> AsyncIterator[PretendTeams]:
    def token(service_url: str) -> str:
        return abroad.keys.token(APP, service_url, datetime.now(UTC))

    port = free_port()
    endpoint = f"http://127.0.0.1:{port}/api/messages"
    async with pretend_teams(endpoint, tenant=tenant, token=token, tls=abroad.certificate.serving) as teams:
        hosts = teams.connector.url.removeprefix("https://")
        settings = settings_for(url, abroad, port=port, service_hosts=hosts)
        async with open_bot(settings, trusted=abroad.certificate.public):
            people = ["Maria Lindqvist", "Johan Åberg"]
            teams.add_team("Mottagningen", channels=["Tidigt stöd"], people=people)
            yield teams


async def test_a_listed_organisation_is_answered(database_url: str, abroad: Abroad) -> None:
    async with guarded(database_url, abroad) as teams:
        maria, channel = teams.person("Maria"), teams.channel("Tidigt stöd")
        await teams.install(channel, by=maria)
        card = await maria.says("hjälp")
        arrived = await maria.next_card()

        assert "nytt varv" in card
        assert "Presentera Varv för teamet" in arrived.buttons
        assert set(teams.connector.shown) == {"Bearer token-1"}
        assert len(abroad.entra.asked) == 1


async def test_a_token_that_is_not_taken_keeps_nothing_from_arriving(sqlite_url: str, abroad: Abroad) -> None:
    async with guarded(sqlite_url, abroad) as teams:
        maria, channel = teams.person("Maria"), teams.channel("Tidigt stöd")
        teams.connector.fail_next(*[Trouble(status=401)] * 2)
        await teams.install(channel, by=maria)

        assert "Presentera Varv för teamet" in (await maria.next_card()).buttons


async def test_an_address_that_is_not_the_chat_services_is_never_called(
    sqlite_url: str, abroad: Abroad
) -> None:
    def token(service_url: str) -> str:
        return abroad.keys.token(APP, service_url, datetime.now(UTC))

    async with (
        guarded(sqlite_url, abroad) as teams,
        pretend_teams(teams.endpoint, token=token) as elsewhere,
    ):
        with pytest.raises(NotTaken, match="403"):
            await elsewhere.add_person("Maria Lindqvist").says("hjälp")

        assert elsewhere.connector.calls == []


async def test_nothing_is_remembered_of_an_address_that_is_not_the_chat_services(
    sqlite_url: str, abroad: Abroad
) -> None:
    def token(service_url: str) -> str:
        return abroad.keys.token(APP, service_url, datetime.now(UTC))

    async with (
        guarded(sqlite_url, abroad) as teams,
        pretend_teams(teams.endpoint, token=token) as elsewhere,
    ):
        elsewhere.add_team("Mottagningen", channels=["Tidigt stöd"], people=["Maria Lindqvist"])
        maria, channel = elsewhere.person("Maria"), elsewhere.channel("Tidigt stöd")
        with pytest.raises(NotTaken, match="403"):
            await elsewhere.install(channel, by=maria)

    database = await open_database(sqlite_url)
    async with database.work(TENANT) as work:
        assert (await work.find(Team), await work.find(Person), await work.find(Message)) == ([], [], [])
    await database.close()


async def test_a_refused_secret_stops_the_start_with_the_name_of_the_setting(
    sqlite_url: str, abroad: Abroad
) -> None:
    abroad.entra.refuse_next("AADSTS7000215")

    with pytest.raises(CannotStart, match=r"AADSTS7000215.*VARV_APP_SECRET"):
        async with open_bot(settings_for(sqlite_url, abroad), trusted=abroad.certificate.public):
            pass


async def test_a_silent_identity_service_lets_varv_start_and_say_so(sqlite_url: str, abroad: Abroad) -> None:
    abroad.entra.refuse_next("temporarily_unavailable", status=503, times=100)

    async with (
        open_bot(settings_for(sqlite_url, abroad), trusted=abroad.certificate.public) as server,
        ClientSession() as client,
        client.get(f"http://127.0.0.1:{server.port}/readyz") as answer,
    ):
        assert answer.status == 503
        assert "identity service" in (await answer.json())["why"]


async def test_another_organisation_is_not(sqlite_url: str, abroad: Abroad) -> None:
    async with guarded(sqlite_url, abroad, OTHER_TENANT) as teams:
        with pytest.raises(NotTaken, match="403"):
            await teams.person("Maria").says("hjälp")


async def test_dev_mode_asks_for_no_token_though_app_ids_are_set(sqlite_url: str) -> None:
    settings = read_settings(database_url=sqlite_url, dev=True, port=0, app_ids=APP)

    async with open_bot(settings) as server, pretend_teams(server.endpoint) as teams:
        assert "kanal i Teams" in await teams.add_person("Maria Lindqvist").says("hjälp")


async def test_dev_mode_listens_on_this_machine_alone_though_app_ids_are_set(sqlite_url: str) -> None:
    settings = read_settings(database_url=sqlite_url, dev=True, port=0, app_ids=APP, host="0.0.0.0")

    with pytest.raises(CannotStart, match="VARV_HOST"):
        async with open_bot(settings):
            pass


@pytest.mark.parametrize(
    ("named", "settings"),
    [
        ("VARV_APP_IDS", {"app_ids": ""}),
        ("VARV_APP_IDS", {"app_ids": "varv"}),
        ("VARV_TENANTS", {"tenants": "ekdalen.se"}),
        ("VARV_OPENID_METADATA", {"openid_metadata": "http://login.example/keys"}),
    ],
)
async def test_what_would_let_in_the_wrong_ones_stops_the_start(
    sqlite_url: str, abroad: Abroad, named: str, settings: dict[str, str]
) -> None:
    with pytest.raises(CannotStart, match=f"^{named} "):
        async with open_bot(settings_for(sqlite_url, abroad, **settings), trusted=abroad.certificate.public):
            pass
