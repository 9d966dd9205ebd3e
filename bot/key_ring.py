"""The keys the chat service signs with: fetched where its OpenID metadata says, and remembered.

Nobody waits for keys that are known. A key server that is down takes nothing away that was fetched before.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from aiohttp import ClientError, ClientSession, ClientTimeout
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt import PyJWK, PyJWTError
from yarl import URL

from bot.incoming import parts, text
from bot.loopback import calls_loopback
from improvement.ports import Clock

log = structlog.get_logger()

METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration"
KEPT_FOR = timedelta(hours=24)
UNKNOWN_EVERY = timedelta(hours=1)  # so often, at most, does a key nobody knows make us ask again
RETRY_AFTER = timedelta(minutes=1)
PATIENCE = ClientTimeout(total=5)  # seconds
LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key, and the channels whose activities it may sign for."""

    key: RSAPublicKey
    endorsements: frozenset[str]


class KeysLost(RuntimeError):
    """The keys could not be fetched. The message says at which step."""


class KeyRing:
    """Knows the keys by their ids. `metadata` is the address of the OpenID metadata."""

    def __init__(self, session: ClientSession, metadata: URL, clock: Clock) -> None:
        self._session = session
        self._metadata = metadata
        self._clock = clock
        self._keys: Mapping[str, SigningKey] = {}
        self._fetched_at = self._tried_at = self._missed_at = LONG_AGO
        self._is_down = False
        self._fetching: asyncio.Task[None] | None = None

    async def find(self, id: str) -> SigningKey | None:
        """The key with this id; None when the chat service has none. An unknown one may be a new one."""
        if id in self._keys:
            self._refresh_if_old()
        elif self._fetching is not None or self._may_ask_again():
            await self._fetched()
        return self._keys.get(id)

    async def has_keys(self) -> bool:
        """Whether there are keys, after a look for them when there were none."""
        if not self._keys and (self._fetching is not None or self._may_retry()):
            await self._fetched()
        return bool(self._keys)

    async def close(self) -> None:
        """Stop fetching."""
        if self._fetching is not None:
            self._fetching.cancel()
            await asyncio.gather(self._fetching, return_exceptions=True)

    def _refresh_if_old(self) -> None:
        if self._clock.now() - self._fetched_at >= KEPT_FOR and self._may_retry():
            self._fetch_in_background()

    def _may_retry(self) -> bool:
        return self._clock.now() - self._tried_at >= RETRY_AFTER

    def _may_ask_again(self) -> bool:
        """Whether an unknown key is a reason to ask now; while the key server is down, soon again."""
        now = self._clock.now()
        if not self._keys or self._is_down:
            return self._may_retry()
        if now - self._missed_at < UNKNOWN_EVERY:
            return False
        self._missed_at = now
        return True

    async def _fetched(self) -> None:
        """Wait for one fetch, which goes on when whoever waits for it goes away."""
        await asyncio.shield(self._fetch_in_background())

    def _fetch_in_background(self) -> asyncio.Task[None]:
        if self._fetching is None:
            self._fetching = asyncio.create_task(self._fetch())
        return self._fetching

    async def _fetch(self) -> None:
        self._tried_at = self._clock.now()
        try:
            self._keys = await self._read_keys()
        except (ClientError, TimeoutError, ValueError, RecursionError, KeysLost) as error:
            self._is_down = True
            log.warning("keys not fetched", error=type(error).__name__, kept=len(self._keys))
        else:
            self._is_down = False
            self._fetched_at = self._tried_at
        finally:
            self._fetching = None

    async def _read_keys(self) -> Mapping[str, SigningKey]:
        where = text(await self._get(self._metadata), "jwks_uri")
        listed = await self._get(URL(where))
        keys = {text(data, "kid"): _signing_key(data) for data in parts(listed, "keys")}
        found = {id: key for id, key in keys.items() if id and key is not None}
        if not found:
            raise KeysLost("no keys are listed")
        return found

    async def _get(self, url: URL) -> Mapping[str, Any]:
        if not may_fetch_keys(url):
            raise KeysLost("the address is not safe")
        async with self._session.get(url, allow_redirects=False, timeout=PATIENCE) as answer:
            if answer.status != 200:  # noqa: PLR2004
                raise KeysLost(f"answered {answer.status}")
            said = await answer.json(content_type=None)
        if not isinstance(said, Mapping):
            raise KeysLost("the answer is no JSON object")
        return said


def may_fetch_keys(url: URL) -> bool:
    """Whether keys from this address can be trusted: over https, or on this machine."""
    return (url.scheme == "https" and bool(url.host)) or calls_loopback(url)


def _signing_key(data: Mapping[str, Any]) -> SigningKey | None:
    try:
        key = PyJWK(dict(data), algorithm="RS256").key
    except (PyJWTError, ValueError, TypeError):
        return None
    if not isinstance(key, RSAPublicKey):
        return None
    endorsed = data.get("endorsements")
    names = endorsed if isinstance(endorsed, list) else []
    return SigningKey(key, frozenset(name for name in names if isinstance(name, str)))
