"""The Microsoft 365 Agents Playground: a pretend Teams in the browser, run beside the bot in dev mode."""

import asyncio
import os
import re
import shutil
import signal
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path

PACKAGE = "@microsoft/m365agentsplayground@0.2.28"
PORT = 56150
PATIENCE = 120  # seconds; the first start downloads the package
OLDEST_NODE = 18
_PEOPLE = Path(__file__).with_name("playground.yml")

_GUIDE = """
Varv is ready. Open http://localhost:{port} and choose the channel "Tidigt stöd". Then try:
  1. @Varv kom igång        (the team is set up, one question at a time; @Varv setup in English)
  2. @Varv nytt varv        (plan a small test; @Varv new cycle)
  3. @Varv status           (how it goes, and what is next)
In the personal chat the same words work without the mention. `spola 7d` moves the clock. Ctrl+C stops.
"""
_WITHOUT = """
Varv is ready at {endpoint}.
The pretend Teams in the browser needs Node.js 18 or later, and {why}.
To go on without it, open another terminal and run: make chat
"""


class Playground:
    """Starts the Playground on entering and stops it on leaving; without Node it says how to go on."""

    def __init__(self, folder: Path, endpoint: str, *, port: int = PORT) -> None:
        self._folder = folder
        self._endpoint = endpoint
        self._port = port
        self._process: Process | None = None

    async def __aenter__(self) -> "Playground":
        why = await why_no_node()
        if not why:
            why = await self._start()
        if why:
            print(_WITHOUT.format(endpoint=self._endpoint, why=why), flush=True)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._process is not None and self._process.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGTERM)
            await self._process.wait()

    async def _start(self) -> str:
        """Start and announce it. Returns why that did not work, or nothing."""
        self._folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(_PEOPLE, self._folder / ".m365agentsplayground.yml")
        self._process = await asyncio.create_subprocess_exec(
            *("npx", "--yes", PACKAGE, "start", "--app-endpoint", self._endpoint),
            *("--channel-id", "msteams", "--port", str(self._port), "--disable-telemetry"),
            cwd=self._folder,
            env={**os.environ, "TEAMSAPPTESTER_BROWSER": "none"},
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=DEVNULL,
            start_new_session=True,
        )
        try:
            port = await asyncio.wait_for(self._listening(), PATIENCE)
        except TimeoutError:
            return f"the Playground did not start within {PATIENCE} seconds"
        if port is None:
            return f"the Playground stopped; its log is in {self._folder / 'devTools'}"
        print(_GUIDE.format(port=port), flush=True)
        return ""

    async def _listening(self) -> int | None:
        """The port it listens on, as it says itself: another one when the usual is taken."""
        assert self._process is not None
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            found = re.search(rb"Listening on (\d+)", line)
            if found:
                return int(found.group(1))
        return None


async def fetch() -> None:
    """Download the package, so that a later start is quick. Without Node there is nothing to fetch."""
    if not await why_no_node():
        process = await asyncio.create_subprocess_exec("npx", "--yes", PACKAGE, "--version", stdout=DEVNULL)
        await process.wait()


async def why_no_node() -> str:
    """Why the Playground cannot run here; empty when it can."""
    if shutil.which("npx") is None or shutil.which("node") is None:
        return "Node.js is not installed"
    process = await asyncio.create_subprocess_exec("node", "--version", stdout=PIPE)
    said, _ = await process.communicate()
    found = re.match(rb"v(\d+)", said)
    if found is None or int(found.group(1)) < OLDEST_NODE:
        return f"this is {said.decode(errors='replace').strip() or 'an unknown version'}"
    return ""


if __name__ == "__main__":
    asyncio.run(fetch())
