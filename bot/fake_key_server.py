"""A fake of the chat service's key server: real RSA keys over real HTTP on loopback, and signed tokens.

Used by the tests and by drills with a tenant that is none.
"""

import base64
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from yarl import URL

from bot.passport import ISSUER

LIFE = timedelta(hours=1)
METADATA = "/v1/.well-known/openidconfiguration"


class FakeKeyServer:
    """Signs for those who ask. `asked` counts how often Varv came for the keys."""

    def __init__(self) -> None:
        self.url = URL()
        self.asked = 0
        self.is_down = False
        self._private: dict[str, RSAPrivateKey] = {}
        self._listed: dict[str, dict[str, Any]] = {}

    @property
    def metadata(self) -> URL:
        """Where Varv is told to begin."""
        return self.url.with_path(METADATA)

    def add_key(self, id: str, *, endorsements: Sequence[str] = ("msteams",)) -> None:
        """A new key, listed from now on."""
        key = self._private[id] = _key_called(id)
        public = key.public_key().public_numbers()
        self._listed[id] = {
            "kty": "RSA",
            "use": "sig",
            "kid": id,
            "n": _number(public.n),
            "e": _number(public.e),
            "endorsements": list(endorsements),
        }

    def withdraw_key(self, id: str) -> None:
        """List a key no longer; tokens can still be signed with it."""
        del self._listed[id]

    def list_also(self, *keys: Mapping[str, Any]) -> None:
        """List what may be no keys at all."""
        self._listed |= {f"also-{number}": dict(key) for number, key in enumerate(keys)}

    def token(
        self,
        app_id: str,
        service_url: str,
        now: datetime,
        *,
        key: str = "k1",
        headers: Mapping[str, Any] | None = None,
        without: Sequence[str] = (),
        **changed: Any,
    ) -> str:
        """A token as the chat service signs it, with some claims changed or left out."""
        claims: dict[str, Any] = {
            "iss": ISSUER,
            "aud": app_id,
            "serviceurl": service_url,
            "nbf": int(now.timestamp()),
            "exp": int((now + LIFE).timestamp()),
            **changed,
        }
        kept = {name: value for name, value in claims.items() if name not in without}
        return jwt.encode(
            kept, self._private[key], algorithm="RS256", headers={"kid": key, **(headers or {})}
        )

    def application(self) -> web.Application:
        """The two routes of a key server."""
        application = web.Application()
        application.router.add_get(METADATA, self._metadata)
        application.router.add_get("/v1/.well-known/keys", self._keys)
        return application

    async def _metadata(self, _: web.Request) -> web.Response:
        self.asked += 1
        self._refuse_when_down()
        return web.json_response({"issuer": ISSUER, "jwks_uri": str(self.url / "v1/.well-known/keys")})

    async def _keys(self, _: web.Request) -> web.Response:
        self._refuse_when_down()
        return web.json_response({"keys": list(self._listed.values())})

    def _refuse_when_down(self) -> None:
        if self.is_down:
            raise web.HTTPServiceUnavailable


@cache
def _key_called(id: str) -> RSAPrivateKey:
    """Made once in a process: making one takes longer than all the rest."""
    return generate_private_key(public_exponent=65537, key_size=2048)


def _number(value: int) -> str:
    return base64.urlsafe_b64encode(value.to_bytes((value.bit_length() + 7) // 8)).rstrip(b"=").decode()


@asynccontextmanager
async def running_key_server() -> AsyncIterator[FakeKeyServer]:
    """A key server with one key, `k1`, on a free port of this machine."""
    fake = FakeKeyServer()
    fake.add_key("k1")
    runner = web.AppRunner(fake.application(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    fake.url = URL.build(scheme="http", host="127.0.0.1", port=runner.addresses[0][1])
    try:
        yield fake
    finally:
        await runner.cleanup()
