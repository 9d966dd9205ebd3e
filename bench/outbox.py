"""The outbox in figures, all in one run: `make measure`, in short `make bench`. Ratios count, not rates.

A client, a payload, a sink and 32 messages in flight are the same for all that send.
"""

import argparse
import asyncio
import secrets
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bench.client import calm_collector
from bench.drain import drain, drain_with_rendering, send_without_queue
from bench.places import environment_of_queues, opened, running_postgres, running_sink, seconds_of
from bench.planning import materialise, tick
from storage import Database
from tests.databases import Postgres
from tests.drill import terms
from tests.drill.drill import drill


@dataclass(frozen=True, kw_only=True)
class Size:
    """How much is measured: bars are for the full size, and the short one tells whether something broke."""

    messages: int = 10_000
    rendered: int = 2_000
    rounds: int = 3
    few: int = 10_000
    many: int = 1_000_000
    kills: int = 50
    drilled: int = 1_500


FULL = Size()
SHORT = Size(messages=2_000, rendered=400, rounds=1, few=2_000, many=20_000, kills=5, drilled=300)


@dataclass
class Table:
    """The lines as they come in; `rates` holds those that ratios are made of."""

    rates: dict[str, float] = field(default_factory=dict)

    def note(self, what: str, how_many: int, seconds: float) -> None:
        """So many in so many seconds; the best counts."""
        self.rates[what] = max(how_many / seconds, self.rates.get(what, 0))

    def show_rates(self) -> None:
        """All that were noted so far."""
        for what, rate in self.rates.items():
            self.line(what, f"{rate:,.0f}/s")

    def ratio(self, what: str, ratio: float, bar: str) -> None:
        """A ratio, and the bar it is held against."""
        self.line(what, f"{ratio:.2f}", bar)

    def line(self, what: str, value: str, bar: str = "") -> None:
        """Shown at once: the whole takes minutes."""
        print(f"{what:<58}{value:>12}  {bar}".rstrip(), flush=True)


async def main(size: Size) -> None:
    """Measure everything, print the table."""
    table = Table()
    with running_sink() as sink, running_postgres() as postgres:
        calm_collector()
        await _measure_sending(table, size, sink, postgres)
        await _measure_planning(table, size, postgres)
        await _drill(table, size, postgres)


async def _measure_sending(table: Table, size: Size, sink: str, postgres: Postgres) -> None:
    others = environment_of_queues()
    await send_without_queue(sink, size.messages // 10)  # everybody is warm from here on
    for _ in range(size.rounds):  # in turns, and the best of each: other work on the machine hits all alike
        table.note("no queue at all", size.messages, await send_without_queue(sink, size.messages))
        for name, place in (("PostgreSQL", _on_postgres(postgres)), ("SQLite", _on_sqlite())):
            async with place as database:
                table.note(f"drain, {name}", size.messages, await drain(database, sink, size.messages))
        seconds = await seconds_of(others, "with_pgqueuer", postgres.empty(), sink, size.messages)
        table.note("pgqueuer", size.messages, seconds)
    seconds = await seconds_of(others, "with_procrastinate", postgres.empty(), sink, size.messages)
    table.note("procrastinate", size.messages, seconds)
    async with _on_postgres(postgres) as database:
        seconds = await drain_with_rendering(database, sink, size.rendered)
        table.note("drain, PostgreSQL, with pages and cards", size.rendered, seconds)
    table.show_rates()
    for name in ("PostgreSQL", "SQLite"):
        ours = table.rates[f"drain, {name}"]
        table.ratio(f"{name} / no queue", ours / table.rates["no queue at all"], "at least 0.60")
        table.ratio(f"{name} / pgqueuer", ours / table.rates["pgqueuer"], "above 1.00")


async def _measure_planning(table: Table, size: Size, postgres: Postgres) -> None:
    for name, place in (("PostgreSQL", _on_postgres(postgres)), ("SQLite", _on_sqlite())):
        async with place as database:
            what = f"schedules made into messages, {name}"
            table.note(what, size.messages, await materialise(database, size.messages))
            table.line(what, f"{table.rates[what]:,.0f}/s")
            ratio = table.rates[what] / table.rates[f"drain, {name}"]
            table.ratio(f"schedules / drain, {name}", ratio, "at least 0.80")
    seconds = []
    for among in (size.few, size.many):
        async with _on_postgres(postgres) as database:
            seconds.append(await tick(database, among))
        table.line(f"a tick, 100 due among {among:,}, PostgreSQL", f"{seconds[-1] * 1000:.1f} ms")
    table.ratio("tick among many / among few", seconds[1] / seconds[0], "at most 1.50")


async def _drill(table: Table, size: Size, postgres: Postgres) -> None:
    seed = secrets.randbelow(1_000_000)
    account = await drill(
        postgres.migrated(), processes=3, kills=size.kills, messages=size.drilled, seed=seed, patience=600
    )
    table.line(f"drill, seed {seed}: {size.kills} kills, {size.drilled} messages", f"{account.seconds:.0f} s")
    table.line("  lost", str(len(account.lost)), "0")
    most = size.kills * terms.IN_FLIGHT + account.unsure
    table.line("  copies too many", str(account.doubles), f"at most {most}")
    table.line("  most copies of one", str(account.most_copies), "at most 2")
    table.line("  decisions said twice", str(len(account.twice_said)), "0")
    table.line("  worst second", str(account.worst_second), f"at most {1.1 * terms.RATE:.0f}")


@asynccontextmanager
async def _on_postgres(postgres: Postgres) -> AsyncIterator[Database]:
    async with opened(postgres.empty()) as database:
        yield database


@asynccontextmanager
async def _on_sqlite() -> AsyncIterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        async with opened(f"sqlite:///{folder}/bench.db") as database:
            yield database


if __name__ == "__main__":
    options = argparse.ArgumentParser(description="The outbox in figures.")
    options.add_argument("--short", action="store_true", help="a fifth of everything, once")
    asyncio.run(main(SHORT if options.parse_args().short else FULL))
