"""Where Varv's token may go, and where it never goes."""

import pytest
from yarl import URL

from bot.server import CannotStart
from bot.service_hosts import read_service_hosts

BY_THEMSELVES = read_service_hosts("")
CHOSEN = read_service_hosts(" localhost:8443, *.Botframework.com ,smba.example.org")


@pytest.mark.parametrize(
    "address",
    [
        "https://smba.trafficmanager.net/emea/",
        "https://SMBA.trafficmanager.net/teams",
        "https://smba.trafficmanager.net:443/emea/",
        "https://smba.infra.gcc.teams.microsoft.com/teams",
    ],
)
def test_the_hosts_of_teams_may_be_called(address: str) -> None:
    assert BY_THEMSELVES(URL(address, encoded=True))


@pytest.mark.parametrize(
    "address",
    [
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net.evil.example/emea/",
        "https://evil-smba.trafficmanager.net/emea/",
        "https://evil.trafficmanager.net/emea/",
        "https://trafficmanager.net/emea/",
        "https://smba.trafficmanager.net@evil.example/emea/",
        "https://evil.example/?https://smba.trafficmanager.net/",
        "https://evil.example/#@smba.trafficmanager.net/",
        "https://maria@smba.trafficmanager.net/emea/",
        "https://maria:hemligt@smba.trafficmanager.net/emea/",
        "https://:@smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net:8443/emea/",
        "https://smba.trafficmanager.net:80/emea/",
        "https://smba.trafficmanager.net./emea/",
        "https://smba.trafficmanager.nеt/emea/",
        "https://smba.trafficmanager.net．/emea/",
        "https://127.0.0.1/emea/",
        "https://localhost/emea/",
        "ftp://smba.trafficmanager.net/",
        "wss://smba.trafficmanager.net/",
        "//smba.trafficmanager.net/",
        "smba.trafficmanager.net",
        "",
    ],
)
def test_nobody_else_may(address: str) -> None:
    assert not BY_THEMSELVES(URL(address, encoded=True))


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://smba.example.org/", True),
        ("https://webchat.botframework.com/", True),
        ("https://a.b.botframework.com/", True),
        ("https://localhost:8443/", True),
        ("https://botframework.com/", False),
        ("https://evilbotframework.com/", False),
        ("https://webchat.botframework.com.evil.example/", False),
        ("https://webchat.botframework.com:8443/", False),
        ("https://localhost/", False),
        ("https://smba.trafficmanager.net/", False),
    ],
)
def test_an_operator_chooses_others(address: str, may: bool) -> None:
    assert CHOSEN(URL(address)) is may


@pytest.mark.parametrize(
    "listed", ["*", "*.net", "https://smba.example.org", "smba.example.org/emea", "a b.c"]
)
def test_what_is_no_host_stops_the_start(listed: str) -> None:
    with pytest.raises(CannotStart, match=r"^VARV_SERVICE_HOSTS names"):
        read_service_hosts(f"smba.example.org,{listed}")
