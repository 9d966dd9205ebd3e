"""Who may speak to Varv: the chat service alone, for listed organisations, and not too much at once.

Where it wants to be answered counts too: nothing is remembered of an address Varv would not call.
"""

from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from http import HTTPStatus

import structlog
from aiohttp import ClientSession
from botbuilder.schema import Activity
from yarl import URL

from bot.activity import sender_of
from bot.incoming import SPOKEN, tenant_in
from bot.key_ring import KeyRing
from bot.not_let_in import NotLetIn
from bot.passport import Passport, Passports
from bot.rate import Limits, Rate
from improvement.ports import Clock

log = structlog.get_logger()


class Gate:
    """Lets activities in, or raises `NotLetIn`. The cheapest questions come first."""

    def __init__(
        self,
        keys: KeyRing,
        clock: Clock,
        *,
        app_ids: Collection[str],
        tenants: Collection[str],
        may_call: Callable[[URL], bool],
        limits: Limits | None = None,
    ) -> None:
        limits = limits or Limits()
        self._keys = keys
        self._clock = clock
        self._passports = Passports(keys, clock, app_ids)
        self._tenants = frozenset(tenants)
        self._may_call = may_call
        self._people, self._organisations = Rate(limits.person), Rate(limits.tenant)

    async def read(self, authorization: str) -> Passport:
        """The passport in an Authorization header: before anything of the body is read."""
        return await self._passports.read(authorization)

    def admit(self, passport: Passport, activity: Activity) -> None:
        """See that the activity is what the passport is for, from a listed organisation, and not too much."""
        passport.check(activity)
        if not self._may_answer(activity.service_url):
            host, setting = _host_in(activity.service_url), "VARV_SERVICE_HOSTS"
            log.warning("service host refused", host=host, setting=setting, app=passport.app_id)
            raise NotLetIn(HTTPStatus.FORBIDDEN, "service host not listed")
        tenant = tenant_told(activity)
        if tenant not in self._tenants:
            log.warning("tenant refused", tenant=_in_short(tenant), app=passport.app_id)
            raise NotLetIn(HTTPStatus.FORBIDDEN, "tenant not listed")
        wait = self._wait(tenant, activity)
        if wait:
            log.warning("too much at once", tenant=tenant, seconds=wait)
            raise NotLetIn(HTTPStatus.TOO_MANY_REQUESTS, "too much at once", retry_after=wait)

    async def trouble(self) -> str:
        """Why nobody can be let in; nothing while all is well."""
        if await self._keys.has_keys():
            return ""
        return "the chat service's keys could not be fetched: see VARV_OPENID_METADATA"

    def _may_answer(self, service_url: str) -> bool:
        try:
            return self._may_call(URL(service_url))
        except ValueError:
            return False

    def _wait(self, tenant: str, activity: Activity) -> int:
        now = self._clock.now()
        if activity.type in SPOKEN:
            person = sender_of(activity.from_property).directory_id
            wait = self._people.take((tenant, person), now)
            if wait:
                return wait
        return self._organisations.take(tenant, now)


@asynccontextmanager
async def open_gate(
    session: ClientSession,
    clock: Clock,
    *,
    metadata: URL,
    app_ids: Collection[str],
    tenants: Collection[str],
    may_call: Callable[[URL], bool],
    limits: Limits,
) -> AsyncIterator[Gate]:
    """A gate with its keys fetched, if that goes well; if not, they are fetched when they are needed."""
    if not tenants:
        log.warning("VARV_TENANTS is empty: no organisation may speak to Varv")
    keys = KeyRing(session, metadata, clock)
    try:
        await keys.has_keys()
        yield Gate(keys, clock, app_ids=app_ids, tenants=tenants, may_call=may_call, limits=limits)
    finally:
        await keys.close()


def tenant_told(activity: Activity) -> str:
    """The organisation an activity is from; empty when it names none or two."""
    named = {activity.conversation.tenant_id, tenant_in(activity.channel_data)} - {""}
    return named.pop() if len(named) == 1 else ""


def _in_short(id: str) -> str:
    """An id for the log: it came from outside, and may be anything."""
    return "".join(each for each in id if each.isalnum() or each == "-")[:36]


def _host_in(service_url: str) -> str:
    """The host of an address for the log. It came from outside too; the rest of it is nobody's business."""
    try:
        host = URL(service_url).raw_host or ""
    except ValueError:
        host = ""
    return "".join(each for each in host if each.isalnum() or each in "-.:")[:100]
