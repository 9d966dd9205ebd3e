"""Varv: reads the settings, builds every part once, wires them together and runs. Also the command line."""

import asyncio
import gc
import json
import logging
import os
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer
from pydantic import AwareDatetime, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from rich.console import Console

from bot.adapter import Adapter
from bot.allowed import read_ids, read_metadata
from bot.apps import read_apps
from bot.carrier import Carrier
from bot.connector import Connector, open_connector
from bot.credential import PUBLIC_CLOUD, AppCredential, IdentityService
from bot.demo import OffScript, play_demo
from bot.export import Export
from bot.file_page import FilePage
from bot.files import Files
from bot.gate import Gate, open_gate
from bot.handler import VarvHandler
from bot.key_ring import METADATA
from bot.logbook import LogForm, open_logbook
from bot.look import VarvLook
from bot.loopback import calls_loopback
from bot.metrics import Metrics, serving
from bot.package import CannotPackage, write_package
from bot.play import PlayFault, read_play
from bot.playground import Playground
from bot.posts import Posts
from bot.rate import Limits
from bot.roll_call import RollCall
from bot.server import CannotStart, Server
from bot.service_hosts import OF_FILES, OF_TEAMS, read_service_hosts
from bot.site import Site
from bot.terminal import chat as chat_in_terminal
from bot.tokens_out import Tokens
from bot.turns import Deadlines, Turns
from dialogs.desk import Desk
from improvement.message import MessageState
from improvement.pace import Pace
from locales import templates
from reports.press import Press
from reports.template import TemplateUnfit, read_template
from scheduler.almanac import Almanac
from scheduler.bell import Bell
from scheduler.broom import Broom
from scheduler.clock import MovableClock, RealClock
from scheduler.delivery import Deliveries
from scheduler.ledger import described, listed
from scheduler.night_round import NightRound
from scheduler.planner import Planner
from scheduler.ticker import Ticker
from storage import CannotArchive, CannotOpen, CannotResend, Database, open_database
from storage import migrate as migrate_database

HERE = Path(__file__).parent
commands = typer.Typer(
    help="Varv keeps improvement work turning in teams that have no time to keep it turning themselves.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class Settings(BaseSettings):
    """What an operator can choose, as environment variables VARV_<NAME>; `docs/settings.md` lists them."""

    model_config = SettingsConfigDict(env_prefix="VARV_", env_ignore_empty=True)

    database_url: str = Field(f"sqlite:///{HERE}/var/varv.db", description="where everything is kept")
    host: str = Field("127.0.0.1", description="address to listen on")
    port: int = Field(3978, ge=0, le=65535, description="port to listen on")
    dev: bool = Field(False, description="dev mode: no sign-in, this machine only, the clock can be moved")
    app_ids: str = Field(
        "", description="app ids of the bot in Entra, with commas between: who a token is for"
    )
    tenants: str = Field(
        "", description="ids of the organisations that may use Varv, with commas between; empty: none"
    )
    openid_metadata: str = Field(
        METADATA,
        description="where the keys are told that the chat service signs with; https, or on this machine",
    )
    person_turns: int = Field(
        60, gt=0, le=1_000_000, description="messages and taps of one person in a minute, in one process"
    )
    tenant_turns: int = Field(
        12_000, gt=0, le=1_000_000, description="activities from one organisation in a minute, in one process"
    )
    turn_seconds: float = Field(10, gt=0, le=10, description="seconds after which a message is given up")
    tap_seconds: float = Field(
        4, gt=0, lt=5, description="seconds after which a tap is given up; Teams waits five"
    )
    public_url: str = Field("", description="where people reach Varv's own pages; empty: host and port")
    credential: str = Field(
        "", description="how Varv signs in as its app: managed-identity, secret or certificate"
    )
    app_tenant: str = Field("", description="the organisation in which the app signs in: its id in Entra")
    app_secret: SecretStr | None = Field(None, description="the app's client secret")
    app_certificate: Path | None = Field(
        None, description="a PEM file with the app's private key and certificate, or a PKCS12 file"
    )
    apps: Path | None = Field(None, description="for several apps: a TOML file that tells how each signs in")
    authority: str = Field(PUBLIC_CLOUD, description="the identity service, where apps sign in")
    service_hosts: str = Field(
        "", description=f"hosts Varv may call and show its token to; empty: {', '.join(OF_TEAMS)}"
    )
    report_template: Path | None = Field(
        None, description="a PowerPoint file that reports are made from, in place of Varv's own"
    )
    file_hosts: str = Field(
        "",
        description=f"hosts of people's OneDrive, where a file may be put; empty: {', '.join(OF_FILES)}",
    )
    log: LogForm | None = Field(None, description="how logs look; empty: text at a terminal, else json")
    metrics_port: int | None = Field(
        None, ge=0, le=65535, description="port of /metrics, on this machine alone; empty: no figures"
    )
    organisation: str = Field("", description="who runs Varv here, as its pages name them")
    contact: str = Field(
        "", description="where that organisation is reached: a mail or web address, or words"
    )
    templates: Path | None = Field(None, description="a folder with the organisation's own templates")
    clock_begins: AwareDatetime | None = Field(
        None, description="dev mode: the moment the clock shows at start, such as 2026-02-26T09:00+01:00"
    )
    tenant_rate: float = Field(
        40, gt=0, le=1000, description="messages a second to one organisation, over all processes"
    )
    in_flight: int = Field(32, ge=1, le=200, description="messages being sent at once, in one process")
    tick_seconds: float = Field(0.5, gt=0, le=60, description="seconds between looks for what is due")
    spread_seconds: int = Field(
        600, ge=0, le=3600, description="seconds over which what many teams want at one time is spread"
    )
    grace_hours: float = Field(
        36, gt=0, le=168, description="hours after which a message that could not be sent in time is skipped"
    )
    card_pause_seconds: float | None = Field(
        None,
        ge=0,
        le=3600,
        description="seconds between edits of a shared card; empty: 60, in dev mode 0, and 20 for the week's",
    )


def read_settings(**chosen: Any) -> Settings:
    """The settings of this process; what is `chosen` on the command line wins. Raises `CannotStart`."""
    try:
        return Settings(**{name: value for name, value in chosen.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = f"VARV_{'_'.join(map(str, first['loc'])).upper()}"
        raise CannotStart(f"{name} is {first['input']!r}, and that cannot be: {first['msg']}.") from None


@asynccontextmanager
async def open_bot(settings: Settings, *, trusted: Path | None = None) -> AsyncIterator[Server]:
    """Every part of Varv, built once and wired together, listening and delivering until the end.

    `trusted` is a file of certificates that count instead of those the machine trusts.
    """
    if settings.database_url == Settings.model_fields["database_url"].default:
        (HERE / "var").mkdir(exist_ok=True)
    metrics = Metrics()
    database = await open_database(settings.database_url, waited=metrics.waited)
    try:
        await migrate_database(database)
        clock = MovableClock(database, settings.clock_begins) if settings.dev else RealClock()
        async with (
            serving(metrics, settings.metrics_port, database.backlog, clock),
            _open_way_out(settings, trusted) as (connector, tokens),
            _gate(settings, connector, clock) as gate,
        ):
            server, tickers = _wire(settings, database, connector, tokens, clock, gate, metrics)
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


def card_pause(settings: Settings) -> timedelta:
    """The Playground empties fields at every edit: in dev mode it comes at once, before people write."""
    if settings.card_pause_seconds is not None:
        return timedelta(seconds=settings.card_pause_seconds)
    return timedelta(seconds=0 if settings.dev else 60)


def answer_pause(settings: Settings) -> timedelta:
    """The Playground also sweeps away what is asked after a tap: in dev mode the week's card waits."""
    is_chosen = settings.card_pause_seconds is not None
    return timedelta(seconds=20 if settings.dev and not is_chosen else 0)


def _deadlines(settings: Settings) -> Deadlines:
    """How long a turn may take."""
    return Deadlines(message=settings.turn_seconds, tap=settings.tap_seconds)


def _pace(settings: Settings) -> Pace:
    """The Playground and the terminal take whatever comes: in dev mode no conversation waits."""
    tenant_interval = timedelta(seconds=1 / settings.tenant_rate)
    if settings.dev:
        return Pace(tenant_interval=tenant_interval, lane_interval=timedelta())
    return Pace(tenant_interval=tenant_interval)


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


def _wire(
    settings: Settings,
    database: Database,
    connector: Connector,
    tokens: Tokens,
    clock: RealClock,
    gate: Gate | None,
    metrics: Metrics,
) -> tuple[Server, list[Ticker]]:
    almanac = Almanac()
    known = templates.read_templates(templates.FOLDER, *filter(None, [settings.templates]))
    look = VarvLook(settings.public_url or f"http://{settings.host}:{settings.port}")
    desk = Desk(
        store=database,
        clock=clock,
        templates=known,
        calendar=almanac,
        is_dev=settings.dev,
        card_pause=card_pause(settings),
        answer_pause=answer_pause(settings),
    )
    press = Press(read_template(settings.report_template))
    deliveries = Deliveries(
        store=database,
        clock=clock,
        templates=known,
        calendar=almanac,
        courier=Carrier(connector, look, None if settings.dev else press),
        pace=_pace(settings),
        hands=settings.in_flight,
        in_flight=4 * settings.in_flight,
        became=metrics.message,
    )
    roll_call = RollCall(connector, desk)
    turns = Turns(desk, look, Posts(database, clock), roll_call, _deadlines(settings), meter=metrics)
    may_upload = read_service_hosts(settings.file_hosts, setting="VARV_FILE_HOSTS", usual=OF_FILES)
    files = Files(desk, connector, press, look, may_upload)
    server = Server(
        Adapter(VarvHandler(turns, connector, files)),
        database,
        host=settings.host,
        port=settings.port,
        is_dev=settings.dev,
        gate=gate,
        pages=[
            *Export(database, clock).routes,
            *FilePage(database, clock, known, almanac, press).routes,
            *Site(settings.organisation, settings.contact).routes,
        ],
        trouble=lambda: tokens.trouble or deliveries.trouble,
        meter=metrics,
    )
    bell = Bell(
        calendar=almanac,
        spread=timedelta(seconds=settings.spread_seconds),
        grace=timedelta(hours=settings.grace_hours),
    )
    planner = Planner(store=database, clock=clock, bell=bell)
    broom = Broom(store=database, clock=clock)
    night = NightRound(store=database, clock=RealClock(), ask=roll_call.refresh)

    async def ring() -> None:
        await clock.follow()
        await planner.plan_due()
        tokens.renew_due()
        if not tokens.is_empty_handed:
            await deliveries.deliver_due()
        await broom.sweep_due()

    tickers = [Ticker(ring, seconds=settings.tick_seconds)]
    if not settings.dev:  # there people come and go without a roster
        tickers.append(Ticker(night.go_on, seconds=1))
    return server, tickers


@commands.command()
def run(
    dev: Annotated[bool | None, typer.Option("--dev/--no-dev", help="Dev mode: no sign-in.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    playground: Annotated[bool, typer.Option(help="Open a pretend Teams beside the bot.")] = True,
) -> None:
    """Run the bot; in dev mode with the Microsoft 365 Agents Playground beside it."""
    _run(_serve(read_settings(dev=dev, port=port), with_playground=playground))


def calm_collector() -> None:
    """Let Python look for garbage less often: a process that sends makes much that goes away by itself.

    What was built at the start stays to the end, and is not looked through again.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


async def _serve(settings: Settings, *, with_playground: bool) -> None:
    async with open_bot(settings) as server:
        calm_collector()
        if settings.dev and with_playground:
            async with Playground(HERE / "var" / "playground", server.endpoint):
                await server.until_told()
        else:
            await server.until_told()


@commands.command()
def migrate() -> None:
    """Bring the database to where this code is. `run` does it too."""
    _run(_migrate(read_settings()))


async def _migrate(settings: Settings) -> None:
    async with _opened(settings) as database:
        await migrate_database(database)


@commands.command()
def chat(port: Annotated[int | None, typer.Option(help="Port the bot listens on.")] = None) -> None:
    """Talk to a running bot in the terminal, over the same endpoint as Teams."""
    settings = read_settings(port=port)
    _run(chat_in_terminal(f"http://{settings.host}:{settings.port}/api/messages"))


@commands.command()
def demo(pace: Annotated[float, typer.Option(help="Seconds to wait after each step.", min=0)] = 0) -> None:
    """Play the pilot case in the terminal, against the real bot over real HTTP."""
    _run(_demo(pace), level=logging.ERROR)


def folder_of_own() -> Path:
    """Where Varv may leave files for whoever tries it on their own machine."""
    folder = HERE / "var"
    folder.mkdir(exist_ok=True)
    return folder


async def _demo(pace: float) -> None:
    with TemporaryDirectory() as folder:
        settings = read_settings(
            database_url=f"sqlite:///{folder}/demo.db",
            dev=True,
            host="127.0.0.1",
            port=0,
            tick_seconds=0.1,
            card_pause_seconds=0,
            spread_seconds=0,
            clock_begins=read_play().begins,
        )
        async with open_bot(settings) as server:
            await play_demo(server.endpoint, Console(), folder_of_own(), pace=pace)


deliveries_commands = typer.Typer(help="See what waits too long, was skipped or is dead.")
commands.add_typer(deliveries_commands, name="deliveries")


@deliveries_commands.callback(invoke_without_command=True)
def deliveries(
    context: typer.Context,
    state: Annotated[list[MessageState] | None, typer.Option(help="Only these; may be repeated.")] = None,
    limit: Annotated[int, typer.Option(help="How many at most.", min=1)] = 50,
) -> None:
    """List what waits too long, was skipped or is dead, the newest first. It holds no words anybody wrote."""
    if context.invoked_subcommand is None:
        states = state or [one for one in MessageState if one is not MessageState.SENT]
        _run(_list_deliveries(read_settings(), states, limit))


async def _list_deliveries(settings: Settings, states: list[MessageState], limit: int) -> None:
    async with _opened(settings) as database:
        clock = MovableClock(database)
        await clock.follow()
        print(listed(await database.ledger(clock.now(), states, limit)))


@deliveries_commands.command()
def resend(
    message: Annotated[str, typer.Argument(help="The id of a message that was skipped or is dead.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put a message back, to be sent with what holds then."""
    _run(_resend(read_settings(), message, is_sure=yes))


async def _resend(settings: Settings, id: str, *, is_sure: bool) -> None:
    async with _opened(settings) as database:
        entry = await database.entry(id)
        if entry is not None:
            print(described(entry))
        if entry is None or is_sure or typer.confirm("Put it back?"):
            await database.resend(id)
            print(f"Message {id} is put back: it goes out at the next tick.")


@commands.command()
def export(
    team: Annotated[str, typer.Option(help="The id of a team.")] = "",
    tenant: Annotated[str, typer.Option(help="The id of an organisation.")] = "",
    out: Annotated[Path, typer.Option(help="The file to write, for its owner's eyes alone.")] = Path(
        "varv.json"
    ),
) -> None:
    """Write all that is kept of a team or an organisation to a file. Without either, list them."""
    _run(_export(read_settings(), out, team=team, tenant=tenant))


async def _export(settings: Settings, out: Path, *, team: str, tenant: str) -> None:
    async with _opened(settings) as database:
        if not (team or tenant):
            for known in await database.teams_there_are():
                print(f"--team {known.id} --tenant {known.tenant}  {known.name}")
            return
        archive = await database.archive(team=team, tenant="" if team else tenant)
    _write_archive(out, archive)
    print(f"{sum(map(len, archive['kept'].values()))} things are in {out}.")


def _write_archive(out: Path, archive: dict[str, Any]) -> None:
    """There are names in it: from the first byte on nobody else on the machine may read it."""
    try:
        with open(os.open(out, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            json.dump(archive, file, ensure_ascii=False, indent=1)
    except OSError as error:
        raise CannotArchive(f"--out: {out} cannot be written: {error.strerror}.") from None


@commands.command(name="import")
def import_(file: Annotated[Path, typer.Argument(help="What `export` wrote.")]) -> None:
    """Read what `export` wrote into an empty database: all of it or nothing."""
    _run(_import(read_settings(), file))


async def _import(settings: Settings, file: Path) -> None:
    archive = _read_archive(file)
    async with _opened(settings) as database:
        await migrate_database(database)
        print(f"{await database.restore(archive)} things are read.")


def _read_archive(file: Path) -> dict[str, Any]:
    try:
        archive: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CannotArchive(f"{file} cannot be read: {type(error).__name__}.") from None
    return archive


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Database]:
    database = await open_database(settings.database_url)
    try:
        yield database
    finally:
        await database.close()


@commands.command()
def package(
    app_id: Annotated[str, typer.Option(help="The bot's app id in Entra.")],
    host: Annotated[str, typer.Option(help="Host name people reach the bot at.")],
    out: Annotated[Path, typer.Option(help="The file to write.")] = Path("varv.zip"),
) -> None:
    """Write the Teams app package: manifest, both languages, icons."""
    write_package(out, app_id=app_id, host=host)


def _run(work: Coroutine[Any, Any, None], *, level: int = logging.INFO) -> None:
    """Run to the end, with logs for whoever watches over it."""
    open_logbook(read_settings().log, level=level)
    asyncio.run(work)


def main() -> None:
    """Do what the command line says. What stops a start is said in one sentence, last."""
    try:
        commands()
    except (CannotStart, CannotOpen) as error:
        sys.exit(f"Varv cannot start. {error}")
    except templates.TemplateFault as error:
        sys.exit(f"Varv cannot start. VARV_TEMPLATES: {error}")
    except TemplateUnfit as error:
        sys.exit(f"Varv cannot start. VARV_REPORT_TEMPLATE: {error}")
    except CannotResend as error:
        sys.exit(f"Nothing was put back. {error}")
    except CannotArchive as error:
        sys.exit(f"Nothing was exported or imported. {error}")
    except CannotPackage as error:
        sys.exit(f"No package was written. {error}")
    except (OffScript, PlayFault) as error:
        sys.exit(f"The demo stopped. {error}")


if __name__ == "__main__":
    main()
