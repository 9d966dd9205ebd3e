"""The program as operators and scripts meet it: settings, one last sentence, a whole start and a kind end."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.server import CannotStart
from improvement.team import Team, TeamKind
from running.settings import answer_pause, card_pause, read_settings
from storage import open_database

HOUSE = Path(__file__).parent.parent
PATIENCE = 60  # seconds until Varv has started


def environment(**settings: str) -> dict[str, str]:
    """This process's environment, with these settings of Varv's and no others."""
    others = {name: value for name, value in os.environ.items() if not name.startswith("VARV_")}
    return {**others, **settings}


def varv(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "app.py", *arguments],
        cwd=HOUSE,
        env=environment(**settings),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("port", 70000),
        ("port", "the usual one"),
        ("dev", "perhaps"),
        ("tick_seconds", 0),
        ("card_pause_seconds", -1),
        ("database_url", 7),
    ],
)
def test_a_wrong_value_is_named_with_its_variable(name: str, value: object) -> None:
    with pytest.raises(CannotStart, match=f"^VARV_{name.upper()} is {value!r}, "):
        read_settings(**{name: value})


def test_what_is_chosen_on_the_command_line_wins_and_the_rest_stays() -> None:
    settings = read_settings(port=4000, dev=None)

    assert settings.port == 4000
    assert settings.host == "127.0.0.1"


@pytest.mark.parametrize(
    ("settings", "pauses"),
    [
        ({"dev": False}, (60, 0)),
        ({"dev": True}, (0, 20)),
        ({"dev": True, "card_pause_seconds": 0}, (0, 0)),
        ({"dev": True, "card_pause_seconds": 60}, (60, 0)),
    ],
)
def test_shared_cards_wait_as_the_place_needs_unless_the_operator_chooses(
    settings: dict[str, object], pauses: tuple[int, int]
) -> None:
    chosen = read_settings(**settings)

    waits = card_pause(chosen), answer_pause(chosen)

    assert tuple(pause.total_seconds() for pause in waits) == pauses


def test_the_help_fits_one_screen() -> None:
    shown = varv("--help")

    assert shown.returncode == 0
    assert len(shown.stdout.splitlines()) <= 40
    assert {"run", "migrate", "chat"} <= set(shown.stdout.split())


@pytest.mark.parametrize(
    ("arguments", "settings", "named"),
    [
        ((), {}, "VARV_DEV"),
        ((), {"VARV_APP_IDS": "0a1b2c3d-0000-4000-8000-00000000000a"}, "VARV_CREDENTIAL"),
        ((), {"VARV_SERVICE_HOSTS": "https://smba.trafficmanager.net"}, "VARV_SERVICE_HOSTS"),
        (("--dev",), {"VARV_PORT": "the usual one"}, "VARV_PORT"),
        (("--dev",), {"VARV_DATABASE_URL": "varv"}, "VARV_DATABASE_URL"),
        (("--dev",), {"VARV_TEMPLATES": "/nowhere/at/all"}, "VARV_TEMPLATES"),
    ],
)
def test_what_stops_a_start_is_said_in_one_sentence_last(
    arguments: tuple[str, ...], settings: dict[str, str], named: str, tmp_path: Path
) -> None:
    database = {"VARV_DATABASE_URL": f"sqlite:///{tmp_path / 'varv.db'}"}

    ended = varv("run", "--no-playground", *arguments, **{**database, **settings})

    assert ended.returncode != 0
    last = ended.stderr.splitlines()[-1]
    assert last.startswith("Varv cannot start. ")
    assert named in last
    assert "Traceback" not in ended.stderr


@asynccontextmanager
async def running(database: Path, port: int, **settings: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Varv as scripts start it, listening."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "app.py", "run", "--dev", "--port", str(port), "--no-playground"),
        cwd=HOUSE,
        env=environment(VARV_DATABASE_URL=f"sqlite:///{database}", **settings),
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(PATIENCE):
            await says(process, b"listening")
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def says(process: asyncio.subprocess.Process, word: bytes) -> None:
    """Wait until the process says this word. Fails with what it said instead when it ends."""
    assert process.stderr is not None
    said = b""
    async for line in process.stderr:
        if word in line:
            return
        said += line
    raise AssertionError(said.decode())


async def status_of(port: int, path: str) -> int:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
async def test_varv_starts_is_ready_and_ends_well_when_told_to(tmp_path: Path, sign: signal.Signals) -> None:
    port = free_port()

    async with running(tmp_path / "varv.db", port) as process:
        statuses = [await status_of(port, path) for path in ("/healthz", "/readyz")]
        process.send_signal(sign)
        async with asyncio.timeout(PATIENCE):
            _, said = await process.communicate()

    assert statuses == [200, 200]
    assert process.returncode == 0
    assert b"stopping" in said
    assert b"Traceback" not in said


async def test_figures_are_shown_on_a_port_of_their_own(tmp_path: Path) -> None:
    port, figures = free_port(), free_port()

    async with (
        running(tmp_path / "varv.db", port, VARV_METRICS_PORT=str(figures)),
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{figures}/metrics") as answer,
    ):
        shown = await answer.text()
        elsewhere = await status_of(port, "/metrics")

    assert answer.status == 200
    assert "varv_messages_waiting 0.0" in shown
    assert 'varv_database_wait_seconds_count{purpose="claim"}' in shown
    assert "process_open_fds" in shown
    assert elsewhere == 404


def test_the_database_can_be_made_ready_beforehand(tmp_path: Path) -> None:
    done = varv("migrate", VARV_DATABASE_URL=f"sqlite:///{tmp_path / 'varv.db'}")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "varv.db").exists()


def test_operators_see_that_nothing_is_stuck_and_are_told_what_cannot_be_put_back(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/varv.db"
    varv("migrate", VARV_DATABASE_URL=url)

    listed = varv("deliveries", VARV_DATABASE_URL=url)
    refused = varv("deliveries", "resend", "m1", VARV_DATABASE_URL=url)

    assert listed.stdout == "Nothing waits too long, was skipped or is dead.\n"
    assert refused.returncode != 0
    assert refused.stderr.splitlines()[-1] == "Nothing was put back. There is no message m1."


def test_what_is_taken_out_can_be_read_into_an_empty_database_and_no_other(tmp_path: Path) -> None:
    here, there = (f"sqlite:///{tmp_path / name}" for name in ("here.db", "there.db"))
    file = tmp_path / "all.json"
    assert varv("migrate", VARV_DATABASE_URL=here).returncode == 0
    asyncio.run(_keep_a_team(here))

    listed = varv("export", VARV_DATABASE_URL=here)
    taken = varv("export", "--tenant", "ekdalen", "--out", str(file), VARV_DATABASE_URL=here)
    read = varv("import", str(file), VARV_DATABASE_URL=there)
    again = varv("import", str(file), VARV_DATABASE_URL=there)
    over = varv("export", "--tenant", "ekdalen", "--out", str(file), VARV_DATABASE_URL=here)

    assert "--team t1 --tenant ekdalen  Mottagningen" in listed.stdout
    assert f"1 things are in {file}." in taken.stdout
    assert file.stat().st_mode & 0o077 == 0, "it is for its owner's eyes alone"
    assert "1 things are read." in read.stdout
    assert again.stderr.splitlines()[-1].startswith("Nothing was exported or imported. The database is not")
    assert over.stderr.splitlines()[-1].startswith("Nothing was exported or imported. --out: ")


async def _keep_a_team(url: str) -> None:
    database = await open_database(url)
    team = Team(
        id="t1",
        tenant="ekdalen",
        conversation="19:x",
        service_url="https://smba.example",
        kind=TeamKind.CHANNEL,
        name="Mottagningen",
    )
    async with database.work("ekdalen") as work:
        await work.add(team)
        await work.commit()
    await database.close()


def test_a_template_that_is_no_presentation_stops_the_start_with_its_name(tmp_path: Path) -> None:
    file = tmp_path / "mall.pptx"
    file.write_text("ingen presentation")

    stopped = varv(
        "run",
        "--dev",
        "--no-playground",
        VARV_REPORT_TEMPLATE=str(file),
        VARV_DATABASE_URL=f"sqlite:///{tmp_path / 'varv.db'}",
        VARV_PORT=str(free_port()),
    )

    last = stopped.stderr.splitlines()[-1]
    assert last.startswith(f"Varv cannot start. VARV_REPORT_TEMPLATE: {file} cannot be read")
