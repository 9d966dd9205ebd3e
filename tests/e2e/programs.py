"""The two programs of the walk: Varv itself, and the Playground that pretends to be Teams."""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import bot.playground as ours

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv" / "bin" / "python"
PEOPLE = ROOT / "bot" / "playground.yml"
PATIENCE = 60  # seconds until a program must be ready


class NotReady(RuntimeError):
    """A program did not start. The message has the end of what it printed."""


class Bot:
    """Varv as its own process on one port; it can be ended the hard way and started again."""

    def __init__(self, database_url: str, port: int, log: Path, settings: Mapping[str, str]) -> None:
        self.endpoint = f"http://127.0.0.1:{port}/api/messages"
        self._ready = f"http://127.0.0.1:{port}/readyz"
        self._command = [str(PYTHON), "app.py", "run", "--dev", "--port", str(port), "--no-playground"]
        self._settings = {
            "VARV_DATABASE_URL": database_url,
            "VARV_CARD_PAUSE_SECONDS": "0",
            "VARV_TICK_SECONDS": "0.1",
            "VARV_SPREAD_SECONDS": "0",
            **settings,
        }
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, and wait until it is ready to answer. Raises `NotReady`."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, cwd=ROOT, env={**os.environ, **self._settings}, stdout=log, stderr=log
            )
        self._wait_until_ready(self._process)

    def stop(self) -> None:
        """Ask it to stop, and wait until it has."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it as a power cut would: kill -9."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(PATIENCE)
            self._process = None

    def _wait_until_ready(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and process.poll() is None:
            if _answers(self._ready):
                return
            time.sleep(0.05)
        raise NotReady(self._log.read_text()[-2000:])


@contextmanager
def running_playground(folder: Path, endpoint: str) -> Iterator[str]:
    """The Playground with the people of `playground.yml`. Gives the address of its page."""
    shutil.copy(PEOPLE, folder / ".m365agentsplayground.yml")
    process = subprocess.Popen(
        [
            *("npx", "--yes", ours.PACKAGE, "start", "--app-endpoint", endpoint),
            *("--channel-id", "msteams", "--port", str(free_port(first=ours.PORT)), "--disable-telemetry"),
        ],
        cwd=folder,
        env={**os.environ, "TEAMSAPPTESTER_BROWSER": "none", "TZ": "Europe/Stockholm"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        start_new_session=True,  # npx starts node: both are to be ended
    )
    try:
        yield f"http://localhost:{_port_of(process)}"
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.communicate(timeout=PATIENCE)


def free_port(*, first: int = 4300) -> int:
    """A port nothing listens on, below those the system hands out: it is used, left and used again."""
    for port in range(first, first + 1000):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise NotReady(f"no port is free from {first} on")


def _port_of(process: subprocess.Popen[bytes]) -> int:
    """The port it says that it listens on: another one when the wanted was taken meanwhile."""
    assert process.stdout is not None
    for line in process.stdout:
        found = re.search(rb"Listening on (\d+)", line)
        if found:
            return int(found.group(1))
    raise NotReady("the Playground stopped before it was ready; does `npx` work on this machine?")


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5) as response:
            return bool(response.status == 200)
    except (URLError, OSError):
        return False
