"""The tokens Varv shows to the chat service: one for each app, kept, fetched ahead, and by one at a time."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

import structlog

from bot.credential import AppCredential, Token
from bot.server import CannotStart
from improvement.delivery import DeliveryFailed, DeliveryUnauthorised, DeliveryUnreachable

AHEAD = timedelta(minutes=5)
REST = timedelta(seconds=10)  # after a failure, before the identity service is asked again
YOUNG = timedelta(minutes=1)
log = structlog.get_logger()

SignIn: TypeAlias = Callable[[AppCredential], Awaitable[Token]]


class AppToken:
    """The token of one app. However many ask at once, the identity service is asked once."""

    def __init__(self, app: AppCredential, sign_in: SignIn, now: Callable[[], datetime]) -> None:
        self.app = app
        self._sign_in = sign_in
        self._now = now
        self._token: Token | None = None
        self._since = datetime.min
        self._failure: DeliveryFailed | None = None
        self._rests_until: datetime | None = None
        self._fetching: asyncio.Task[None] | None = None

    @property
    def trouble(self) -> str:
        """Why there is no token; empty while there is one, or nobody has asked."""
        return str(self._failure) if self._failure and not self._is_good else ""

    async def get(self) -> str:
        """The token. Raises `DeliveryUnauthorised` or `DeliveryUnreachable`."""
        self.renew_if_due()
        while not self._is_good:
            if self._fetching is None:
                raise self._failed()
            await asyncio.shield(self._fetching)
        assert self._token is not None
        return self._token.text

    def renew_if_due(self) -> None:
        """Begin to fetch another, if the one there is has five minutes left or less."""
        is_resting = self._rests_until is not None and self._now() < self._rests_until
        if self._fetching is None and not is_resting and self._is_due:
            self._fetching = asyncio.create_task(self._fetch())

    def let_go(self, refused: str) -> None:
        """Use this token no more: the chat service did not take it. One just fetched is not the reason."""
        token = self._token
        if token is not None and token.text == refused and self._now() >= self._since + YOUNG:
            self._token = None

    async def close(self) -> None:
        """Wait for no answer any more."""
        if self._fetching is not None:
            self._fetching.cancel()
            await asyncio.gather(self._fetching, return_exceptions=True)

    @property
    def _is_good(self) -> bool:
        return self._token is not None and self._now() < self._token.expires_at

    @property
    def _is_due(self) -> bool:
        return self._token is None or self._now() >= self._token.expires_at - AHEAD

    async def _fetch(self) -> None:
        try:
            self._keep(await self._sign_in(self.app))
        except DeliveryFailed as error:
            self._fail(error)
        except Exception as error:  # whatever it is, there is no token, and nobody may wait for ever
            self._fail(DeliveryUnreachable(f"the identity service gives no token: {type(error).__name__}"))
        finally:
            self._fetching = None

    def _keep(self, token: Token) -> None:
        if token.expires_at <= self._now():
            raise DeliveryUnreachable("the token is over when it comes: this machine's clock is wrong")
        self._token, self._failure = token, None
        self._since, self._rests_until = self._now(), None

    def _fail(self, error: DeliveryFailed) -> None:
        self._failure, self._rests_until = error, self._now() + REST
        log.warning("no token", app=self.app.app_id, status=error.status, code=error.code)

    def _failed(self) -> DeliveryFailed:
        """The same failure for everybody who asks while it lasts; for each an exception of their own."""
        assert self._failure is not None
        return type(self._failure)(str(self._failure), status=self._failure.status, code=self._failure.code)


class Tokens:
    """The tokens of every app Varv is. The first app speaks where no other is named for an organisation."""

    def __init__(self, apps: Sequence[AppCredential], sign_in: SignIn, now: Callable[[], datetime]) -> None:
        self._all = [AppToken(app, sign_in, now) for app in apps]
        named = [(tenant, token) for token in self._all for tenant in _spoken_in(token.app)]
        self._by_tenant = dict(reversed(named))

    async def token_for(self, tenant: str) -> str:
        """The token to show in an organisation. Raises `DeliveryUnauthorised` or `DeliveryUnreachable`."""
        return await self._of(tenant).get()

    def let_go(self, tenant: str, refused: str) -> None:
        """The chat service did not take this token."""
        self._of(tenant).let_go(refused)

    async def check(self) -> None:
        """Sign in as every app. Raises `CannotStart` if one is refused; without an answer it goes on."""
        for outcome in await asyncio.gather(*(token.get() for token in self._all), return_exceptions=True):
            if isinstance(outcome, DeliveryUnauthorised):
                raise CannotStart(str(outcome))
            if isinstance(outcome, BaseException) and not isinstance(outcome, DeliveryUnreachable):
                raise outcome

    def renew_due(self) -> None:
        """Begin to fetch what is due. Call it at every tick; nobody waits for it."""
        for token in self._all:
            token.renew_if_due()

    @property
    def trouble(self) -> str:
        """Why an app has no token; empty while all have one."""
        return next((token.trouble for token in self._all if token.trouble), "")

    @property
    def is_empty_handed(self) -> bool:
        """Whether no app at all has a token, so that nothing can be sent for now."""
        return bool(self._all) and all(token.trouble for token in self._all)

    async def close(self) -> None:
        """Wait for no answer any more."""
        for token in self._all:
            await token.close()

    def _of(self, tenant: str) -> AppToken:
        return self._by_tenant.get(tenant, self._all[0])


def _spoken_in(app: AppCredential) -> frozenset[str]:
    return app.organisations | ({app.tenant} - {""})
