"""The command line."""

import asyncio
import gc
import logging
import sys
from collections.abc import Coroutine
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer
from rich.console import Console

from bot.demo import OffScript, play_demo
from bot.logbook import open_logbook
from bot.package import CannotPackage, write_package
from bot.play import PlayFault, read_play
from bot.playground import Playground
from bot.server import CannotStart
from bot.terminal import chat as chat_in_terminal
from improvement.message import MessageState
from locales.templates import TemplateFault
from reports.template import TemplateUnfit
from running import upkeep
from running.assembly import open_bot
from running.settings import FOLDER, Settings, read_settings
from storage import CannotArchive, CannotOpen, CannotResend

commands = typer.Typer(
    help="Varv keeps improvement work turning in teams that have no time to keep it turning themselves.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


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
            async with Playground(FOLDER / "playground", server.endpoint):
                await server.until_told()
        else:
            await server.until_told()


@commands.command()
def migrate() -> None:
    """Bring the database to where this code is. `run` does it too."""
    _run(upkeep.migrate(read_settings()))


@commands.command()
def chat(port: Annotated[int | None, typer.Option(help="Port the bot listens on.")] = None) -> None:
    """Talk to a running bot in the terminal, over the same endpoint as Teams."""
    settings = read_settings(port=port)
    _run(chat_in_terminal(f"http://{settings.host}:{settings.port}/api/messages"))


@commands.command()
def demo(pace: Annotated[float, typer.Option(help="Seconds to wait after each step.", min=0)] = 0) -> None:
    """Play the pilot case in the terminal, against the real bot over real HTTP."""
    _run(_demo(pace), level=logging.ERROR)


async def _demo(pace: float) -> None:
    FOLDER.mkdir(exist_ok=True)
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
            await play_demo(server.endpoint, Console(), FOLDER, pace=pace)


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
        _run(upkeep.list_deliveries(read_settings(), states, limit))


@deliveries_commands.command()
def resend(
    message: Annotated[str, typer.Argument(help="The id of a message that was skipped or is dead.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put a message back, to be sent with what holds then."""
    _run(upkeep.resend(read_settings(), message, lambda: yes or typer.confirm("Put it back?")))


@commands.command()
def export(
    team: Annotated[str, typer.Option(help="The id of a team.")] = "",
    tenant: Annotated[str, typer.Option(help="The id of an organisation.")] = "",
    out: Annotated[Path, typer.Option(help="The file to write, for its owner's eyes alone.")] = Path(
        "varv.json"
    ),
) -> None:
    """Write all that is kept of a team or an organisation to a file. Without either, list them."""
    _run(upkeep.export(read_settings(), out, team=team, tenant=tenant))


@commands.command(name="import")
def import_(file: Annotated[Path, typer.Argument(help="What `export` wrote.")]) -> None:
    """Read what `export` wrote into an empty database: all of it or nothing."""
    _run(upkeep.read_in(read_settings(), file))


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
    except TemplateFault as error:
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
