"""The door: one endpoint for the chat service, two for whoever watches over the process."""

import asyncio
import signal
from collections.abc import Callable, Iterable
from http import HTTPStatus

import structlog
from aiohttp import web
from botbuilder.schema import Activity
from yarl import URL

from bot.adapter import Adapter
from bot.body import LARGEST, body_of
from bot.cannot_start import CannotStart as CannotStart  # noqa: PLC0414  whoever starts a server catches it
from bot.gate import Gate
from bot.incoming import Malformed, read_activity
from bot.loopback import calls_loopback, is_loopback
from bot.meter import REFUSED, Meter, NoMeter, counts_refusals
from bot.not_let_in import NotLetIn
from improvement.ports import Store

log = structlog.get_logger()

MESSAGES = "/api/messages"
ENDS = (signal.SIGTERM, signal.SIGINT)


class Server:
    """Listens on `host` and `port` (0: any free one); without a `gate` only in dev mode and on loopback.

    `gate` says who may speak to Varv. `pages` are shown to people in a browser. `trouble` says why nothing
    can be sent, and nothing while all is well; `meter` counts what is refused. `grace` is how many seconds
    the turns in flight get to finish when it stops.
    """

    def __init__(
        self,
        adapter: Adapter,
        store: Store,
        *,
        host: str,
        port: int,
        is_dev: bool,
        gate: Gate | None = None,
        pages: Iterable[web.RouteDef] = (),
        trouble: Callable[[], str] = str,
        meter: Meter | None = None,
        grace: float = 10,
    ) -> None:
        if gate is None and not is_dev:
            raise CannotStart(
                "VARV_APP_IDS is empty: set it to the app id of your bot in Entra, or set VARV_DEV to true "
                "to try Varv on this machine alone."
            )
        if gate is None and not is_loopback(host):
            raise CannotStart(
                f"VARV_HOST is {host}, but in dev mode anybody may speak to Varv, so it listens on this "
                "machine alone: set VARV_HOST to 127.0.0.1."
            )
        self.host, self.port = host, port
        self._adapter = adapter
        self._gate = gate
        self._store = store
        self._trouble = trouble
        self._meter = meter or NoMeter()
        self._is_stopping = False
        # What is packed is refused: to unpack it would cost more than it saves, and may fail.
        self._runner = web.AppRunner(
            self._application(pages), access_log=None, shutdown_timeout=grace, auto_decompress=False
        )

    @property
    def endpoint(self) -> str:
        """The address the chat service speaks to."""
        return str(URL.build(scheme="http", host=self.host, port=self.port, path=MESSAGES))

    async def start(self) -> None:
        """Begin to listen. Raises `CannotStart` when the port is taken."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self.host, self.port).start()
        except OSError as error:
            await self._runner.cleanup()
            raise CannotStart(
                f"Port {self.port} on {self.host} cannot be used: is Varv running already? "
                f"Choose another with VARV_PORT. ({error.strerror})"
            ) from error
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Stop listening, let the turns in flight finish, then close."""
        self._is_stopping = True
        await self._runner.cleanup()

    async def until_told(self) -> None:
        """Go on until SIGTERM or SIGINT, then stop."""
        told = asyncio.Event()
        loop = asyncio.get_running_loop()
        for sign in ENDS:
            loop.add_signal_handler(sign, told.set)
        log.info("listening", endpoint=self.endpoint)
        await told.wait()
        log.info("stopping", endpoint=self.endpoint)
        await self.stop()
        for sign in ENDS:
            loop.remove_signal_handler(sign)

    def _application(self, pages: Iterable[web.RouteDef]) -> web.Application:
        application = web.Application(
            client_max_size=LARGEST, middlewares=[counts_refusals(self._meter, MESSAGES)]
        )
        application.router.add_post(MESSAGES, self._messages)
        application.router.add_get("/healthz", self._healthz)
        application.router.add_get("/readyz", self._readyz)
        application.add_routes(pages)
        return application

    async def _messages(self, request: web.Request) -> web.Response:
        try:
            activity = await self._let_in(request)
        except Malformed as error:
            return _refused(HTTPStatus.BAD_REQUEST, str(error))
        except NotLetIn as error:
            return _turned_away(error)
        if self._gate is None and not _calls_loopback(activity.service_url):
            return _refused(HTTPStatus.FORBIDDEN, "in dev mode serviceUrl must be on this machine")
        outcome = await self._adapter.take(activity)
        if outcome.body is None:
            return web.Response(status=outcome.status)
        return web.json_response(outcome.body, status=outcome.status)

    async def _let_in(self, request: web.Request) -> Activity:
        """The activity in a request. The token comes first: nothing else is read from whoever has none."""
        if self._gate is None:
            return read_activity(await body_of(request))
        passport = await self._gate.read(request.headers.get("Authorization", ""))
        activity = read_activity(await body_of(request))
        self._gate.admit(passport, activity)
        return activity

    async def _healthz(self, _: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def _readyz(self, _: web.Request) -> web.Response:
        why = await self._why_not_ready()
        status = HTTPStatus.SERVICE_UNAVAILABLE if why else HTTPStatus.OK
        return web.json_response({"ready": not why} | ({"why": why} if why else {}), status=status)

    async def _why_not_ready(self) -> str:
        if self._is_stopping:
            return "Varv is stopping"
        if not await self._store.is_ready():
            return "the database does not answer, or its tables are not those this version expects"
        return self._trouble() or (await self._gate.trouble() if self._gate else "")


def _calls_loopback(service_url: str) -> bool:
    try:
        return calls_loopback(URL(service_url))
    except ValueError:
        return False


def _refused(status: HTTPStatus, why: str) -> web.Response:
    return web.json_response({"error": why}, status=status)


def _turned_away(error: NotLetIn) -> web.Response:
    """A status, and not a word about why: that is in the log."""
    log.info("turned away", status=int(error.status), reason=error.reason)
    headers = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
    answer = web.Response(status=error.status, headers=headers)
    answer[REFUSED] = error.reason
    return answer
