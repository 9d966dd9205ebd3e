"""What an operator does beside the running bot: upgrade, look after deliveries, export and import."""

import json
import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from improvement.message import MessageState
from running.settings import Settings
from scheduler.clock import MovableClock
from scheduler.ledger import described, listed
from storage import CannotArchive, Database, open_database
from storage import migrate as migrate_database


async def migrate(settings: Settings) -> None:
    """Bring the database to where this code is."""
    async with _opened(settings) as database:
        await migrate_database(database)


async def list_deliveries(settings: Settings, states: Sequence[MessageState], limit: int) -> None:
    """Say what waits too long, was skipped or is dead."""
    async with _opened(settings) as database:
        clock = MovableClock(database)
        await clock.follow()
        print(listed(await database.ledger(clock.now(), states, limit)))


async def resend(settings: Settings, id: str, is_sure: Callable[[], bool]) -> None:
    """Say what a message is, and put it back when `is_sure` says so. Raises `CannotResend`."""
    async with _opened(settings) as database:
        entry = await database.entry(id)
        if entry is not None:
            print(described(entry))
        if entry is None or is_sure():
            await database.resend(id)
            print(f"Message {id} is put back: it goes out at the next tick.")


async def export(settings: Settings, out: Path, *, team: str, tenant: str) -> None:
    """Write all that is kept of a team or an organisation to a file; without either, list them."""
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


async def read_in(settings: Settings, file: Path) -> None:
    """Read what `export` wrote into an empty database."""
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
