"""Every part of Varv, built once and put together."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.adapter import Adapter
from bot.allowed import read_ids, read_metadata
from bot.apps import read_apps
from bot.carrier import Carrier
from bot.connector import Connector, open_connector
from bot.credential import AppCredential, IdentityService
from bot.export import Export
from bot.file_page import FilePage
from bot.files import Files
from bot.gate import Gate, open_gate
from bot.handler import VarvHandler
from bot.look import VarvLook
from bot.loopback import calls_loopback
from bot.metrics import Metrics, serving
from bot.posts import Posts
from bot.rate import Limits
from bot.roll_call import RollCall
from bot.server import Server
from bot.service_hosts import OF_FILES, read_service_hosts
from bot.site import Site
from bot.tokens_out import Tokens
from bot.turns import Turns
from dialogs.desk import Desk
from locales.templates import FOLDER, read_templates
from reports.press import Press
from reports.template import read_template
from running.settings import Settings, answer_pause, card_pause, deadlines, make_folder, pace
from scheduler.almanac import Almanac
from scheduler.bell import Bell
from scheduler.broom import Broom
from scheduler.clock import MovableClock, RealClock
from scheduler.delivery import Deliveries
from scheduler.night_round import NightRound
from scheduler.planner import Planner
from scheduler.ticker import Ticker
from storage import Database, migrate, open_database


@asynccontextmanager
async def open_bot(settings: Settings, *, trusted: Path | None = None) -> AsyncIterator[Server]:
    """Every part of Varv, built once and wired together, listening and delivering until the end.

    `trusted` is a file of certificates that count instead of those the machine trusts.
    """
    make_folder(settings)
    metrics = Metrics()
    database = await open_database(settings.database_url, waited=metrics.waited)
    try:
        await migrate(database)
        clock = MovableClock(database, settings.clock_begins) if settings.dev else RealClock()
        async with (
            serving(metrics, settings.metrics_port, database.backlog, clock),
            _open_way_out(settings, trusted) as (connector, tokens),
            _gate(settings, connector, clock) as gate,
        ):
            edge = Edge(connector=connector, tokens=tokens, gate=gate, metrics=metrics)
            server, tickers = _assemble(settings, database, clock, edge)
            await server.start()
            for ticker in tickers:
                ticker.start()
            try:
                yield server
            finally:
                for ticker in tickers:
                    await ticker.stop()
                await server.stop()
    finally:
        await database.close()


@asynccontextmanager
async def _open_way_out(settings: Settings, trusted: Path | None) -> AsyncIterator[tuple[Connector, Tokens]]:
    """In dev mode to this machine without a token; else to the chat service with the tokens of the apps."""
    service = IdentityService(authority=settings.authority, trusted=trusted)
    if settings.dev:
        async with open_connector(may_call=calls_loopback) as connector:
            yield connector, Tokens((), service.sign_in, RealClock().now)
        return
    hosts = read_service_hosts(settings.service_hosts)
    tokens = Tokens(_apps(settings), service.sign_in, RealClock().now)
    try:
        await tokens.check()
        async with open_connector(may_call=hosts, tokens=tokens, trusted=trusted) as connector:
            yield connector, tokens
    finally:
        await tokens.close()


def _apps(settings: Settings) -> tuple[AppCredential, ...]:
    return read_apps(
        read_ids("VARV_APP_IDS", settings.app_ids),
        credential=settings.credential,
        secret=settings.app_secret.get_secret_value() if settings.app_secret else "",
        certificate=settings.app_certificate,
        tenant=settings.app_tenant,
        file=settings.apps,
    )


def _gate(
    settings: Settings, connector: Connector, clock: RealClock
) -> AbstractAsyncContextManager[Gate | None]:
    """Who may speak to Varv; without one everybody on this machine, in dev mode."""
    app_ids = read_ids("VARV_APP_IDS", settings.app_ids)
    if settings.dev or not app_ids:
        return nullcontext()
    return open_gate(
        connector.session,
        clock,
        metadata=read_metadata("VARV_OPENID_METADATA", settings.openid_metadata),
        app_ids=frozenset(app_ids),
        tenants=frozenset(read_ids("VARV_TENANTS", settings.tenants)),
        may_call=read_service_hosts(settings.service_hosts),
        limits=Limits(person=settings.person_turns, tenant=settings.tenant_turns),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Edge:
    """Between Varv and the chat service: the way out, what opens it, who is let in, and what is counted."""

    connector: Connector
    tokens: Tokens
    gate: Gate | None
    metrics: Metrics


def _assemble(
    settings: Settings, database: Database, clock: RealClock, edge: Edge
) -> tuple[Server, list[Ticker]]:
    almanac = Almanac()
    known = read_templates(FOLDER, *filter(None, [settings.templates]))
    look = VarvLook(settings.public_url or f"http://{settings.host}:{settings.port}")
    press = Press(read_template(settings.report_template))
    desk = Desk(
        store=database,
        clock=clock,
        templates=known,
        calendar=almanac,
        is_dev=settings.dev,
        card_pause=card_pause(settings),
        answer_pause=answer_pause(settings),
    )
    deliveries = Deliveries(
        store=database,
        clock=clock,
        templates=known,
        calendar=almanac,
        courier=Carrier(edge.connector, look, None if settings.dev else press),
        pace=pace(settings),
        hands=settings.in_flight,
        in_flight=4 * settings.in_flight,
        became=edge.metrics.message,
    )
    roll_call = RollCall(edge.connector, desk)
    turns = Turns(desk, look, Posts(database, clock), roll_call, deadlines(settings), meter=edge.metrics)
    pages = [
        *Export(database, clock).routes,
        *FilePage(database, clock, known, almanac, press).routes,
        *Site(settings.organisation, settings.contact).routes,
    ]
    server = Server(
        Adapter(VarvHandler(turns, edge.connector, _files(settings, desk, edge, press, look))),
        database,
        host=settings.host,
        port=settings.port,
        is_dev=settings.dev,
        gate=edge.gate,
        pages=pages,
        trouble=lambda: edge.tokens.trouble or deliveries.trouble,
        meter=edge.metrics,
    )
    return server, _tickers(settings, database, clock, edge, almanac, deliveries, roll_call)


def _files(settings: Settings, desk: Desk, edge: Edge, press: Press, look: VarvLook) -> Files:
    may_upload = read_service_hosts(settings.file_hosts, setting="VARV_FILE_HOSTS", usual=OF_FILES)
    return Files(desk, edge.connector, press, look, may_upload)


def _tickers(
    settings: Settings,
    database: Database,
    clock: RealClock,
    edge: Edge,
    almanac: Almanac,
    deliveries: Deliveries,
    roll_call: RollCall,
) -> list[Ticker]:
    bell = Bell(
        calendar=almanac,
        spread=timedelta(seconds=settings.spread_seconds),
        grace=timedelta(hours=settings.grace_hours),
    )
    planner = Planner(store=database, clock=clock, bell=bell)
    broom = Broom(store=database, clock=clock)

    async def ring() -> None:
        await clock.follow()
        await planner.plan_due()
        edge.tokens.renew_due()
        if not edge.tokens.is_empty_handed:
            await deliveries.deliver_due()
        await broom.sweep_due()

    ringing = Ticker(ring, seconds=settings.tick_seconds)
    if settings.dev:  # there people come and go without a roster
        return [ringing]
    night = NightRound(store=database, clock=RealClock(), ask=roll_call.refresh)
    return [ringing, Ticker(night.go_on, seconds=1)]
