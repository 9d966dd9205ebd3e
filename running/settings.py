"""What an operator can choose, and what follows from it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from pydantic import AwareDatetime, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.credential import PUBLIC_CLOUD
from bot.key_ring import METADATA
from bot.logbook import LogForm
from bot.server import CannotStart
from bot.service_hosts import OF_FILES, OF_TEAMS
from bot.turns import Deadlines
from improvement.pace import Pace

FOLDER = Path(__file__).parent.parent / "var"
"""Where Varv may leave files for whoever tries it on their own machine."""
_USUAL_DATABASE = f"sqlite:///{FOLDER}/varv.db"


class Settings(BaseSettings):
    """What an operator can choose, as environment variables VARV_<NAME>; `docs/settings.md` lists them."""

    model_config = SettingsConfigDict(env_prefix="VARV_", env_ignore_empty=True)

    database_url: str = Field(_USUAL_DATABASE, description="where everything is kept")
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


def make_folder(settings: Settings) -> None:
    """Make the folder that the usual database stands in."""
    if settings.database_url == _USUAL_DATABASE:
        FOLDER.mkdir(exist_ok=True)


def card_pause(settings: Settings) -> timedelta:
    """The Playground empties fields at every edit: in dev mode it comes at once, before people write."""
    if settings.card_pause_seconds is not None:
        return timedelta(seconds=settings.card_pause_seconds)
    return timedelta(seconds=0 if settings.dev else 60)


def answer_pause(settings: Settings) -> timedelta:
    """The Playground also sweeps away what is asked after a tap: in dev mode the week's card waits."""
    is_chosen = settings.card_pause_seconds is not None
    return timedelta(seconds=20 if settings.dev and not is_chosen else 0)


def deadlines(settings: Settings) -> Deadlines:
    """How long a turn may take."""
    return Deadlines(message=settings.turn_seconds, tap=settings.tap_seconds)


def pace(settings: Settings) -> Pace:
    """The Playground and the terminal take whatever comes: in dev mode no conversation waits."""
    tenant_interval = timedelta(seconds=1 / settings.tenant_rate)
    if settings.dev:
        return Pace(tenant_interval=tenant_interval, lane_interval=timedelta())
    return Pace(tenant_interval=tenant_interval)
