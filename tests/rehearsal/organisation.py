"""What Varv meets outside the machine, pretended: Teams, the identity service, the key server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from socket import AddressFamily
from ssl import create_default_context

from aiohttp import ClientSession, TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.fake_connector import running_fake_connector
from bot.fake_key_server import FakeKeyServer, running_key_server
from bot.pretend_teams import TENANT, PretendTeams
from tests.bot.identity_service import FakeIdentityService, running_identity_service
from tests.bot.own_tls import Certificate, new_certificate
from tests.test_whole import PEOPLE

APP = "0a1b2c3d-0000-4000-8000-00000000000a"
HOST = "varv.example.se"


@dataclass(frozen=True)
class Organisation:
    """Everything out there. Whoever trusts the `authority` trusts the `certificate` it all shows."""

    teams: PretendTeams
    keys: FakeKeyServer
    entra: FakeIdentityService
    authority: Certificate
    certificate: Certificate

    @property
    def settings(self) -> str:
        """The lines that lead Varv here instead of to Microsoft."""
        hosts = self.teams.connector.url.removeprefix("https://")
        addresses = {
            "OPENID_METADATA": self.keys.metadata,
            "AUTHORITY": self.entra.url,
            "SERVICE_HOSTS": hosts,
        }
        return "".join(f"VARV_{name}={value}\n" for name, value in addresses.items())

    def token(self, service_url: str) -> str:
        """A token as the chat service signs it."""
        return self.keys.token(APP, service_url, datetime.now(UTC))


class ThisMachine(AbstractResolver):
    """Every name leads here, as in the machine's own /etc/hosts."""

    async def resolve(
        self, host: str, port: int = 0, family: AddressFamily = AddressFamily.AF_INET
    ) -> list[ResolveResult]:
        """The address of any name."""
        return [
            ResolveResult(
                hostname=host, host="127.0.0.1", port=port, family=AddressFamily.AF_INET, proto=0, flags=0
            )
        ]

    async def close(self) -> None:
        """Nothing is kept."""


@asynccontextmanager
async def pretended_organisation(folder: Path) -> AsyncIterator[Organisation]:
    """An organisation with one team, whose Teams calls `https://varv.example.se`."""
    authority = new_certificate(folder, "authority")
    certificate = new_certificate(folder, "served", also=[HOST], by=authority)
    trusting = create_default_context(cafile=authority.public)
    async with (
        running_key_server() as keys,
        running_identity_service(certificate.serving) as entra,
        running_fake_connector(certificate.serving) as connector,
        ClientSession(connector=TCPConnector(ssl=trusting, resolver=ThisMachine())) as session,
    ):

        def token(service_url: str) -> str:
            return keys.token(APP, service_url, datetime.now(UTC))

        teams = PretendTeams(connector, session, f"https://{HOST}/api/messages", TENANT, token)
        teams.add_team("Mottagningen", channels=["Tidigt stöd"], people=PEOPLE)
        yield Organisation(teams, keys, entra, authority, certificate)
