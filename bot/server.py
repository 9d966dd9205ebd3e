"""The door: one endpoint for the chat service, two for whoever watches over the process."""

import asyncio
import json
import signal
from collections.abc import Callable, Iterable
from http import HTTPStatus

import structlog
from aiohttp import web
from botbuilder.schema import Activity
from yarl import URL

from bot.adapter import Adapter
from bot.incoming import Malformed, read_activity
from bot.loopback import calls_loopback, is_loopback
from bot.meter import Meter, NoMeter, counts_refusals
from improvement.ports import Store

log = structlog.get_logger()

MESSAGES = "/api/messages"
LARGEST_BODY = 256 * 1024  # bytes
ENDS = (signal.SIGTERM, signal.SIGINT)


class CannotStart(RuntimeError):
    """The server cannot start. The message says why and which setting puts it right."""


class Server:
    """Listens on `host` and `port` (0: any free one); without sign-in only in dev mode and on loopback.

    `pages` are shown to people in a browser. `trouble` says why nothing can be sent, and nothing while all is
    well; `meter` counts what is refused. `grace` is how many seconds the turns in flight get to finish when
    it stops.
    """

    def __init__(
        self,
        adapter: Adapter,
        store: Store,
        *,
        host: str,
        port: int,
        is_dev: bool,
        pages: Iterable[web.RouteDef] = (),
        trouble: Callable[[], str] = str,
        meter: Meter | None = None,
        grace: float = 10,
    ) -> None:
        if not is_dev:
            raise CannotStart("Varv has no sign-in yet and runs in dev mode only: set VARV_DEV to true.")
        if not is_loopback(host):
            raise CannotStart(
                f"VARV_HOST is {host}, but in dev mode anybody may speak to Varv, so it listens on this "
                "machine alone: set VARV_HOST to 127.0.0.1."
            )
        self.host, self.port = host, port
        self._adapter = adapter
        self._store = store
        self._trouble = trouble
        self._meter = meter or NoMeter()
        self._is_stopping = False
        self._runner = web.AppRunner(self._application(pages), access_log=None, shutdown_timeout=grace)

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
            client_max_size=LARGEST_BODY, middlewares=[counts_refusals(self._meter, MESSAGES)]
        )
        application.router.add_post(MESSAGES, self._messages)
        application.router.add_get("/healthz", self._healthz)
        application.router.add_get("/readyz", self._readyz)
        application.add_routes(pages)
        return application

    async def _messages(self, request: web.Request) -> web.Response:
        try:
            activity = await _activity_in(request)
        except Malformed as error:
            return _refused(HTTPStatus.BAD_REQUEST, str(error))
        if not _calls_loopback(activity.service_url):
            return _refused(HTTPStatus.FORBIDDEN, "in dev mode serviceUrl must be on this machine")
        outcome = await self._adapter.take(activity)
        if outcome.body is None:
            return web.Response(status=outcome.status)
        return web.json_response(outcome.body, status=outcome.status)

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
        return self._trouble()


async def _activity_in(request: web.Request) -> Activity:
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    body = await request.read()
    try:
        return read_activity(json.loads(body))
    except (ValueError, RecursionError) as error:
        raise error if isinstance(error, Malformed) else Malformed("the body is not JSON") from error


def _calls_loopback(service_url: str) -> bool:
    try:
        return calls_loopback(URL(service_url))
    except ValueError:
        return False


def _refused(status: HTTPStatus, why: str) -> web.Response:
    return web.json_response({"error": why}, status=status)
