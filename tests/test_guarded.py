"""Varv as it runs for an organisation: not in dev mode, with tokens over real HTTP."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest

from app import open_bot, read_settings
from bot.fake_key_server import FakeKeyServer, running_key_server
from bot.pretend_teams import TENANT, NotTaken, PretendTeams, pretend_teams
from bot.server import CannotStart

APP = "0a1b2c3d-0000-4000-8000-00000000000a"
OTHER_TENANT = "99999999-2222-4333-8444-555555555555"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def guarded(url: str, keys: FakeKeyServer, tenant: str = TENANT) -> AsyncIterator[PretendTeams]:
    settings = read_settings(
        database_url=url,
        port=free_port(),
        app_ids=APP,
        tenants=TENANT,
        openid_metadata=str(keys.metadata),
        tick_seconds=0.05,
    )

    def token(service_url: str) -> str:
        return keys.token(APP, service_url, datetime.now(UTC))

    async with (
        open_bot(settings) as server,
        pretend_teams(server.endpoint, tenant=tenant, token=token) as teams,
    ):
        teams.add_team("Mottagningen", channels=["Tidigt stöd"], people=["Maria Lindqvist", "Johan Åberg"])
        yield teams


async def test_a_listed_organisation_is_answered(database_url: str) -> None:
    async with running_key_server() as keys, guarded(database_url, keys) as teams:
        maria, channel = teams.person("Maria"), teams.channel("Tidigt stöd")
        await teams.install(channel, by=maria)
        card = await maria.says("hjälp")
        arrived = await maria.next_card()

        assert "nytt varv" in card
        assert "Presentera Varv för teamet" in arrived.buttons


async def test_another_organisation_is_not(sqlite_url: str) -> None:
    async with running_key_server() as keys, guarded(sqlite_url, keys, OTHER_TENANT) as teams:
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
        ("VARV_APP_IDS", {}),
        ("VARV_APP_IDS", {"app_ids": "varv"}),
        ("VARV_TENANTS", {"app_ids": APP, "tenants": "ekdalen.se"}),
        ("VARV_OPENID_METADATA", {"app_ids": APP, "openid_metadata": "http://login.example/keys"}),
    ],
)
async def test_what_would_let_in_the_wrong_ones_stops_the_start(
    sqlite_url: str, named: str, settings: dict[str, str]
) -> None:
    with pytest.raises(CannotStart, match=f"^{named} "):
        async with open_bot(read_settings(database_url=sqlite_url, port=0, **settings)):
            pass
