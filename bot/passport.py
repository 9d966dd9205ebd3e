"""Checks the token that comes with a request: whether the chat service sent it, and to this bot."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any

import jwt
from botbuilder.schema import Activity

from bot.key_ring import KeyRing, SigningKey
from bot.not_let_in import NotLetIn
from improvement.ports import Clock

ISSUER = "https://api.botframework.com"
ALGORITHM = "RS256"
LEEWAY = timedelta(minutes=5)
CHANNEL = "msteams"  # in other channels, such as Web Chat, whoever writes says themselves who they are
_NOT_BY_ITS_CLOCK = dict.fromkeys(("verify_exp", "verify_nbf", "verify_iat"), False)
_OPTIONS: Any = {"require": ["exp", "iss", "aud"], **_NOT_BY_ITS_CLOCK}


@dataclass(frozen=True, slots=True)
class Passport:
    """What a token that holds says: for which app, from which address, for which channels."""

    app_id: str
    service_url: str
    endorsements: frozenset[str]

    def check(self, activity: Activity) -> None:
        """See that an activity is one this token was made for. Raises `NotLetIn`."""
        if activity.channel_id != CHANNEL or CHANNEL not in self.endorsements:
            raise unauthorised("channel not endorsed")
        if self.service_url.removesuffix("/") != activity.service_url.removesuffix("/"):
            raise unauthorised("other service address")


class Passports:
    """Reads tokens made for one of our apps. Times are checked here, since the library has its own clock."""

    def __init__(self, keys: KeyRing, clock: Clock, app_ids: Collection[str]) -> None:
        self._keys = keys
        self._clock = clock
        self._app_ids = frozenset(app_ids)

    async def read(self, authorization: str) -> Passport:
        """The passport in an Authorization header. Raises `NotLetIn`."""
        token = _token_in(authorization)
        key = await self._keys.find(_key_id_in(token))
        if key is None:
            raise unauthorised("unknown key")
        claims = self._claims(token, key)
        _check_times(claims, self._clock.now())
        app_id, service_url = claims["aud"], claims.get("serviceurl")
        if not isinstance(app_id, str):
            raise unauthorised("several audiences")
        if not isinstance(service_url, str) or not service_url:
            raise unauthorised("no service address")
        return Passport(app_id, service_url, key.endorsements)

    def _claims(self, token: str, key: SigningKey) -> dict[str, Any]:
        try:
            return jwt.decode(
                token,
                key.key,
                algorithms=[ALGORITHM],
                audience=self._app_ids,
                issuer=ISSUER,
                options=_OPTIONS,
            )
        except (jwt.PyJWTError, ValueError, TypeError, RecursionError) as error:
            raise unauthorised(type(error).__name__) from None


def unauthorised(reason: str) -> NotLetIn:
    """Whoever sent this could not show who they are."""
    return NotLetIn(HTTPStatus.UNAUTHORIZED, reason)


def _token_in(authorization: str) -> str:
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise unauthorised("no token")
    return token.strip()


def _key_id_in(token: str) -> str:
    try:
        header = jwt.get_unverified_header(token)
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError):
        raise unauthorised("no token") from None
    if header.get("alg") != ALGORITHM:
        raise unauthorised("other algorithm")
    if not header.get("kid"):
        raise unauthorised("no key named")
    return str(header["kid"])


def _check_times(claims: dict[str, Any], now: datetime) -> None:
    moment, leeway = now.timestamp(), LEEWAY.total_seconds()
    if moment >= _number(claims["exp"]) + leeway:
        raise unauthorised("expired")
    if "nbf" in claims and moment < _number(claims["nbf"]) - leeway:
        raise unauthorised("not yet valid")


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise unauthorised("a time is no number")
    return value
