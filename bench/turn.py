"""A turn in figures, all in one run: `.venv/bin/python -m bench.turn`. Ratios count.

Everybody answers in 32 conversations at once, through the same sink, each bot in a process of its own.
With `--steady 10` one bot is spoken to for ten minutes, and each minute tells what it holds on to.
"""

import argparse
import asyncio
import sys
import tempfile
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from bench.guards import running_guards
from bench.load import Activity, Bot, Turns, files_of, megabytes_of, talk
from bench.places import HOUSE, environment, opened, running_postgres, running_sink
from tests.clocks import StillClock
from tests.dialogs.talk import CHANNEL, Talk, start_cycle

CONVERSATIONS = 32
A_MONTH = timedelta(days=30)
SECONDS = 4.0
ROUNDS = 3
BOT = {"id": "28:varv", "name": "Varv"}
CLOUDADAPTER = ("botbuilder-integration-aiohttp==4.17.1",)
AGENTS = ("microsoft-agents-hosting-aiohttp==1.9.0", "microsoft-agents-authentication-msal==1.9.0")


@dataclass
class Table:
    """The best round of everybody counts."""

    best: dict[str, Turns] = field(default_factory=dict)

    def note(self, who: str, turns: Turns) -> None:
        """One round of somebody's."""
        if who not in self.best or turns.rate > self.best[who].rate:
            self.best[who] = turns

    def show(self) -> None:
        """Everybody's best round."""
        print(f"{'':<44}{'turns/s':>9}{'p50 ms':>9}{'p99 ms':>9}{'CPU ms':>9}")
        for who, turns in self.best.items():
            figures = (turns.percentile(50), turns.percentile(99), turns.cpu_of_one)
            print(f"{who:<44}{turns.rate:>9,.0f}" + "".join(f"{figure:>9.2f}" for figure in figures))

    def ratio(self, ours: str, theirs: str, bar: float) -> None:
        """How many times as fast, and the bar."""
        ratio = self.best[ours].rate / self.best[theirs].rate
        print(f"{ours} / {theirs:<36}{ratio:>6.2f}  at least {bar:.2f}")


@dataclass(frozen=True)
class Varv:
    """Varv on a database that is filled, and how it is spoken to."""

    name: str
    url: str
    sink: str
    teams: Sequence[str]
    arguments: Sequence[str] = ()
    header: bytes = b""

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Bot]:
        """In a process of its own."""
        async with _running(sys.executable, "varv", self.url, *self.arguments) as bot:
            yield replace(bot, header=self.header)

    @property
    def taps(self) -> list[Callable[[str], Activity]]:
        """A tap that opens the status, in each conversation."""
        return [partial(_taps, self.sink, number, team) for number, team in enumerate(self.teams)]


async def main(seconds: float, rounds: int, steady: float) -> None:
    """Measure everybody in turns, print the table; or one bot for so many minutes."""
    async with _all_of_varv() as all_of_varv:
        if steady:
            await run_steady(all_of_varv[0], steady)
            return
        table = Table()
        for _ in range(rounds):
            for varv in all_of_varv:
                async with varv.running() as bot:
                    told = await talk(bot, _everywhere(varv.sink, _says), seconds)
                    table.note(f"status, {varv.name}", told)
                    table.note(f"card action, {varv.name}", await talk(bot, varv.taps, seconds))
            await _measure_others(table, all_of_varv[0].sink, seconds)
    table.show()
    table.ratio("status, PostgreSQL", "CloudAdapter, echo", 5)
    table.ratio("status, PostgreSQL", "microsoft-agents, echo", 0.8)
    table.ratio("status, SQLite", "CloudAdapter, echo", 2)
    table.ratio("status, SQLite", "microsoft-agents, echo", 0.4)
    table.ratio("card action, PostgreSQL", "microsoft-agents, empty invoke", 0.6)


async def _measure_others(table: Table, sink: str, seconds: float) -> None:
    async with _running(str(environment("cloudadapter", CLOUDADAPTER)), "echo_of_cloudadapter") as bot:
        table.note("CloudAdapter, echo", await talk(bot, _everywhere(sink, _says), seconds))
    async with _running(str(environment("agents", AGENTS)), "echo_of_agents") as bot:
        table.note("microsoft-agents, echo", await talk(bot, _everywhere(sink, _says), seconds))
        taps = _everywhere(sink, _taps)
        table.note("microsoft-agents, empty invoke", await talk(bot, taps, seconds))


@asynccontextmanager
async def _all_of_varv() -> AsyncIterator[Sequence[Varv]]:
    """On both databases, in dev mode and with everything that is asked of it elsewhere."""
    tenants = [_tenant(number) for number in range(CONVERSATIONS)]
    with running_sink() as sink, running_postgres() as postgres, tempfile.TemporaryDirectory() as folder:
        async with running_guards(tenants) as guards:
            plain = [
                await _filled("PostgreSQL", postgres.empty(), sink),
                await _filled("SQLite", f"sqlite:///{folder}/plain.db", sink),
            ]
            guarded = [
                await _filled("PostgreSQL, token and TLS", postgres.empty(), guards.sink),
                await _filled("SQLite, token and TLS", f"sqlite:///{folder}/guarded.db", guards.sink),
            ]
            yield [
                *plain,
                *(replace(each, arguments=guards.arguments, header=guards.header) for each in guarded),
            ]


async def _filled(name: str, url: str, sink: str) -> Varv:
    return Varv(name, url, sink, await _fill(url, sink))


async def run_steady(varv: Varv, minutes: float) -> None:
    """What a bot holds on to while it is spoken to, minute after minute."""
    print(f"{'minute':<10}{'turns/s':>9}{'p50 ms':>9}{'p99 ms':>9}{'MB':>9}{'files':>9}")
    async with varv.running() as bot:
        for minute in range(1, round(minutes) + 1):
            turns = await talk(bot, _everywhere(varv.sink, _says), 60)
            figures = f"{turns.percentile(50):>9.1f}{turns.percentile(99):>9.1f}{megabytes_of(bot.pid):>9.1f}"
            print(f"{minute:<10}{turns.rate:>9.0f}{figures}{files_of(bot.pid):>9}", flush=True)


def _everywhere(sink: str, make: Callable[..., Activity]) -> list[Callable[[str], Activity]]:
    return [partial(make, sink, number, "") for number in range(CONVERSATIONS)]


async def _fill(url: str, sink: str) -> list[str]:
    """A team half way through a cycle in each conversation, each in an organisation of its own; their ids."""
    teams, now = [], datetime.now(UTC)
    async with opened(url) as database:
        for number in range(CONVERSATIONS):
            place = replace(CHANNEL, service_url=sink)
            team = Talk(store=database, tenant=_tenant(number), clock=StillClock(now))
            await team.arrive(place=place)
            await team.person("Maria", place).says("presentera")
            start, end = (f"{now + moved:%Y-%m-%d}" for moved in (-A_MONTH, A_MONTH))
            await start_cycle(team.person("Maria", place), start=start, end=end)
            teams.append((await team.team()).id)
    return teams


def _tenant(number: int) -> str:
    return str(UUID(int=number + 1))


def _activity(sink: str, number: int, id: str, **what: Any) -> Activity:
    return {
        "id": id,
        "channelId": "msteams",
        "serviceUrl": sink,
        "from": {"id": "29:Maria", "name": "Maria", "aadObjectId": "id-Maria"},
        "recipient": BOT,
        "conversation": {
            "id": f"{CHANNEL.conversation};messageid={id}",
            "conversationType": "channel",
            "tenantId": _tenant(number),
            "isGroup": True,
        },
        "channelData": {
            "tenant": {"id": _tenant(number)},
            "team": {"id": CHANNEL.teams_id, "name": CHANNEL.team_name},
            "channel": {"id": CHANNEL.conversation, "name": CHANNEL.channel_name},
        },
        **what,
    }


def _says(sink: str, number: int, team: str, id: str) -> Activity:
    mention = {"type": "mention", "mentioned": BOT, "text": "<at>Varv</at>"}
    return _activity(sink, number, id, type="message", text="<at>Varv</at> status", entities=[mention])


def _taps(sink: str, number: int, team: str, id: str) -> Activity:
    data = {"verb": "open", "page": {"name": "status", "team": team}}
    action = {"type": "Action.Execute", "verb": "open", "data": data}
    return _activity(
        sink, number, id, type="invoke", name="adaptiveCard/action", value={"action": action}, replyToId="1"
    )


@asynccontextmanager
async def _running(python: str, name: str, *arguments: str) -> AsyncIterator[Bot]:
    """A bot in a process of its own. What it logs is not read."""
    command = [python, "-W", "ignore", "-m", f"bench.bots.{name}", *arguments]
    process = await asyncio.create_subprocess_exec(*command, cwd=HOUSE, stdout=PIPE, stderr=DEVNULL)
    assert process.stdout is not None
    try:
        yield Bot((await process.stdout.readline()).decode().strip(), process.pid)
    finally:
        process.kill()
        await process.wait()


if __name__ == "__main__":
    options = argparse.ArgumentParser(description="A turn in figures.")
    options.add_argument("--seconds", type=float, default=SECONDS, help="for each bot in each round")
    options.add_argument("--rounds", type=int, default=ROUNDS)
    options.add_argument("--steady", type=float, default=0, help="minutes to speak with one bot instead")
    chosen = options.parse_args()
    asyncio.run(main(chosen.seconds, chosen.rounds, chosen.steady))
