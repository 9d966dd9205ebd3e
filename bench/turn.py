"""A turn in figures, all in one run: `.venv/bin/python -m bench.turn`. Ratios count.

Everybody answers in 32 conversations at once, through the same sink, each bot in a process of its own.
"""

import argparse
import asyncio
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from bench.load import Activity, Turns, talk
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


async def main(seconds: float, rounds: int) -> None:
    """Measure everybody in turns, print the table."""
    table = Table()
    documented = environment("cloudadapter", CLOUDADAPTER)
    agents = environment("agents", AGENTS)
    with running_sink() as sink, running_postgres() as postgres, tempfile.TemporaryDirectory() as folder:
        places = {"PostgreSQL": postgres.empty(), "SQLite": f"sqlite:///{folder}/turn.db"}
        teams = {name: await _fill(url, sink) for name, url in places.items()}
        for _ in range(rounds):
            for name, url in places.items():
                with _running(sys.executable, "varv", url) as (endpoint, pid):
                    await _measure_varv(table, name, endpoint, pid, teams[name], sink, seconds)
            for who, python, bot in (
                ("CloudAdapter, echo", documented, "echo_of_cloudadapter"),
                ("microsoft-agents, echo", agents, "echo_of_agents"),
            ):
                with _running(str(python), bot) as (endpoint, pid):
                    table.note(who, await talk(endpoint, pid, _everywhere(sink, _says), seconds))
                    if bot == "echo_of_agents":
                        taps = _everywhere(sink, _taps)
                        table.note("microsoft-agents, empty invoke", await talk(endpoint, pid, taps, seconds))
    table.show()
    table.ratio("status, PostgreSQL", "CloudAdapter, echo", 5)
    table.ratio("status, PostgreSQL", "microsoft-agents, echo", 0.8)
    table.ratio("status, SQLite", "CloudAdapter, echo", 2)
    table.ratio("status, SQLite", "microsoft-agents, echo", 0.4)
    table.ratio("card action, PostgreSQL", "microsoft-agents, empty invoke", 0.6)


async def _measure_varv(
    table: Table, name: str, endpoint: str, pid: int, teams: Sequence[str], sink: str, seconds: float
) -> None:
    table.note(f"status, {name}", await talk(endpoint, pid, _everywhere(sink, _says), seconds))
    taps = [partial(_taps, sink, number, team) for number, team in enumerate(teams)]
    table.note(f"card action, {name}", await talk(endpoint, pid, taps, seconds))


def _everywhere(sink: str, make: Callable[..., Activity]) -> list[Callable[[str], Activity]]:
    return [partial(make, sink, number, "") for number in range(CONVERSATIONS)]


async def _fill(url: str, sink: str) -> list[str]:
    """A team with a running cycle in each conversation, each in an organisation of its own; their ids."""
    teams, now = [], datetime.now(UTC)
    async with opened(url) as database:
        for number in range(CONVERSATIONS):
            place = replace(CHANNEL, service_url=sink)
            team = Talk(store=database, tenant=_tenant(number), clock=StillClock(now))
            await team.arrive(place=place)
            await team.person("Maria", place).says("presentera")
            await start_cycle(team.person("Maria", place), end=f"{now + A_MONTH:%Y-%m-%d}")
            teams.append((await team.team()).id)
    return teams


def _tenant(number: int) -> str:
    return f"tenant-{number}"


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


@contextmanager
def _running(python: str, bot: str, *arguments: str) -> Iterator[tuple[str, int]]:
    """A bot in a process of its own: its endpoint, and its process."""
    command = [python, "-W", "ignore", "-m", f"bench.bots.{bot}", *arguments]
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip(), process.pid
        finally:
            process.kill()


if __name__ == "__main__":
    options = argparse.ArgumentParser(description="A turn in figures.")
    options.add_argument("--seconds", type=float, default=SECONDS, help="for each bot in each round")
    options.add_argument("--rounds", type=int, default=ROUNDS)
    chosen = options.parse_args()
    asyncio.run(main(chosen.seconds, chosen.rounds))
