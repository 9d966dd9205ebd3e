"""What Varv speaks to outside dev mode: keys, an identity service, a chat service over TLS."""

import json
import tempfile
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.places import running_sink
from bot.fake_key_server import running_key_server
from tests.bot.identity_service import SECRET, running_identity_service
from tests.bot.own_tls import new_certificate

APP = "0a1b2c3d-0000-4000-8000-00000000000a"
UNBOUND = "1000000"  # turns in a minute: the same few people ask all the time


@dataclass(frozen=True)
class Guards:
    """The chat service's address, what a bot is told, and what those show who speak to it."""

    sink: str
    arguments: tuple[str, str]
    header: bytes


@asynccontextmanager
async def running_guards(tenants: Iterable[str]) -> AsyncIterator[Guards]:
    """For a bot that lets in these organisations."""
    with tempfile.TemporaryDirectory() as folder:
        certificate = new_certificate(Path(folder), "localhost")
        async with running_key_server() as keys, running_identity_service(certificate.serving) as entra:
            with running_sink(certificate.file) as sink:
                told = {
                    "app_ids": APP,
                    "tenants": ",".join(tenants),
                    "openid_metadata": str(keys.metadata),
                    "authority": entra.url,
                    "credential": "secret",
                    "app_secret": SECRET,
                    "app_tenant": APP,
                    "service_hosts": sink.removeprefix("https://"),
                    "person_turns": UNBOUND,
                    "tenant_turns": UNBOUND,
                }
                token = keys.token(APP, sink, datetime.now(UTC))
                arguments = (json.dumps(told), str(certificate.public))
                yield Guards(sink, arguments, f"Authorization: Bearer {token}\r\n".encode())
