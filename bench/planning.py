"""How fast due schedules become messages, and what a tick costs among very many schedules."""

import statistics
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from datetime import time as wall_time

from sqlalchemy import Table, text

from bench.drain import TENANT, analyse, run
from improvement.schedule import Occasion, Schedule
from improvement.team import Stage, Team, TeamKind
from scheduler.almanac import Almanac
from scheduler.bell import Bell
from scheduler.planner import Planner
from storage import Database
from storage.tables import messages, schedules, teams
from tests.clocks import StillClock

DUE = 100
TICKS = 9
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)  # a Tuesday that is nobody's holiday
TUESDAY = NOON.date()
NINE = NOON - timedelta(hours=4)  # nine o'clock where the teams are
NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :most)"


async def fill_schedules(database: Database, how_many: int) -> None:
    """So many teams with a reminder each, for the next day."""
    team = Team(
        id="t",
        tenant=TENANT,
        conversation="19:bench",
        service_url="http://127.0.0.1:9",
        kind=TeamKind.CHANNEL,
        name="Mottagningen",
        stage=Stage.PRESENTED,
    )
    schedule = Schedule(
        id="t",
        tenant=TENANT,
        team=team.id,
        occasion=Occasion.REMINDER,
        weekdays=(0, 1, 2, 3, 4),
        at=wall_time(9),
        anchor=TUESDAY,
        next_day=TUESDAY + timedelta(days=1),
        next_due=NINE + timedelta(days=1),
    )
    async with database.work(TENANT) as work:
        await work.add(team, schedule)
        await work.commit()
    for table, own in ((teams, ("id", "conversation")), (schedules, ("id", "team"))):
        await run(database, text(_copies(table, own)), {"most": how_many - 1})
    await analyse(database)


def _copies(table: Table, own: Sequence[str]) -> str:
    """More rows like the first; `own` is what each has for itself."""
    names = ", ".join(f'"{name}"' for name in table.columns.keys())  # noqa: SIM118  they yield columns
    values = ", ".join(
        f'"{name}" || n' if name in own else f'"{name}"'
        for name in table.columns.keys()  # noqa: SIM118
    )
    rows = f"SELECT {values} FROM {table.name}, numbers WHERE id = 't'"
    return f"INSERT INTO {table.name} ({names}) {NUMBERS} {rows}"


async def make_due(database: Database, how_many: int) -> None:
    """Let so many of them ring now, as if they had not rung today."""
    names = ["t", *(f"t{number}" for number in range(1, how_many))]
    due = {"next_day": TUESDAY, "next_due": NINE, "last_day": None, "made_day": None}
    await run(database, messages.delete())
    for start in range(0, how_many, 500):
        some = schedules.c.id.in_(names[start : start + 500])
        await run(database, schedules.update().where(some).values(**due))


async def materialise(database: Database, how_many: int) -> float:
    """Seconds until so many due schedules are messages."""
    await fill_schedules(database, how_many)
    await make_due(database, how_many)
    await analyse(database)
    return await _plan(database, how_many)


async def tick(database: Database, among: int) -> float:
    """Seconds, in the middle of several, for a tick with a hundred due among so many schedules."""
    await fill_schedules(database, among)
    seconds = []
    for _ in range(TICKS):
        await make_due(database, DUE)
        seconds.append(await _plan(database, DUE))
    return statistics.median(seconds)


async def _plan(database: Database, how_many: int) -> float:
    bell = Bell(calendar=Almanac(), spread=timedelta(), grace=timedelta(hours=36))
    planner = Planner(store=database, clock=StillClock(NOON), bell=bell)
    began = time.perf_counter()
    rung = await planner.plan_due()
    seconds = time.perf_counter() - began
    if rung != how_many:
        raise RuntimeError(f"{rung} schedules rang, not {how_many}")
    return seconds
