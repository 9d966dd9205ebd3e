"""What the benchmark runs on: databases, the sink, and an environment for others."""

import asyncio
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from storage import Database, migrate, open_database
from tests.databases import Postgres

HOUSE = Path(__file__).parent.parent
OTHERS = HOUSE / "var" / "bench-venv"
PINNED = ("pgqueuer==1.6.0", "procrastinate==3.10.0", "asyncpg==0.32.0", "psycopg[binary,pool]==3.3.9")


@contextmanager
def running_sink() -> Iterator[str]:
    """The sink in a process of its own; its address."""
    command = [sys.executable, "-m", "bench.sink"]
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
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


def environment_of_others() -> Path:
    """The Python that has the other queues; made when it is not there."""
    python = OTHERS / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(OTHERS)], check=True)
    wanted = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PINNED]
    subprocess.run(wanted, check=True, stderr=subprocess.DEVNULL)
    # what is not installed there is found here: Varv's own client needs a little
    there, here = (next(root.glob("lib/python*/site-packages")) for root in (OTHERS, Path(sys.prefix)))
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
