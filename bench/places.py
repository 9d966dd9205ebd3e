"""What the benchmark runs on: databases, the sink, and an environment for others."""

import asyncio
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from storage import Database, migrate, open_database
from tests.databases import Postgres

HOUSE = Path(__file__).parent.parent
ENVIRONMENTS = HOUSE / "var" / "bench"
QUEUES = ("pgqueuer==1.6.0", "procrastinate==3.10.0", "asyncpg==0.32.0", "psycopg[binary,pool]==3.3.9")


@contextmanager
def running_sink(certificate: Path | None = None) -> Iterator[str]:
    """The sink in a process of its own, over TLS with a certificate; its address."""
    command = [sys.executable, "-m", "bench.sink", *([str(certificate)] if certificate else [])]
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            scheme = "https" if certificate else "http"
            yield f"{scheme}://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """A PostgreSQL of our own, set as a careful operator's: what is committed is on the disk."""
    server = Postgres(Path(tempfile.mkdtemp(prefix="varv-bench-")), is_careful=True)
    try:
        yield server
    finally:
        server.close()


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """A database with empty tables."""
    database = await open_database(url)
    try:
        await migrate(database)
        yield database
    finally:
        await database.close()


def environment(name: str, wanted: Sequence[str]) -> Path:
    """The Python of an environment of others' with these packages; made when it is not there."""
    root = ENVIRONMENTS / name
    python = root / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(root)], check=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted]
    subprocess.run(install, check=True, stderr=subprocess.DEVNULL)
    return python


def environment_of_queues() -> Path:
    """The Python that has the other queues."""
    python = environment("queues", QUEUES)
    # what is not installed there is found here: Varv's own client needs a little
    root = python.parent.parent
    there, here = (next(place.glob("lib/python*/site-packages")) for place in (root, Path(sys.prefix)))
    (there / "varv.pth").write_text(f"{here}\n", "utf-8")
    return python


async def seconds_of(python: Path, module: str, *arguments: object) -> float:
    """Run another queue's drain; how long it took by its own clock."""
    command = [str(python), "-m", f"bench.others.{module}", *map(str, arguments)]
    process = await asyncio.create_subprocess_exec(
        *command, cwd=HOUSE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    said, _ = await process.communicate()
    return float(said.split()[-1])
