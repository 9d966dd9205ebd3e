"""What is written to the log: ids, and never what people wrote or what they are called."""

import asyncio
import json
import logging
import re
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.fake_connector import Trouble
from bot.logbook import Wordless
from bot.pretend_teams import PretendTeams, pretend_teams
from tests.test_app import HOUSE, PATIENCE, environment, free_port

MARK = "Blåklocka"
NAMES = {"Maria": "Marskatt Granatäpple", "Johan": "Jordgubb Krusbär"}
ASKED = re.compile(r"\b[0-9a-f]{8}\b")


@dataclass
class Running:
    """Varv as its own process, and an office of people with names that stand nowhere else."""

    teams: PretendTeams
    process: asyncio.subprocess.Process

    async def ends(self) -> list[dict[str, object]]:
        """Stop it. Returns every line of its log."""
        self.process.terminate()
        async with asyncio.timeout(PATIENCE):
            _, said = await self.process.communicate()
        return [json.loads(line) for line in said.decode().splitlines()]


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    port = free_port()
    settings = {"VARV_DATABASE_URL": f"sqlite:///{tmp_path / 'varv.db'}", "VARV_TICK_SECONDS": "0.05"}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "app.py", "run", "--dev", "--port", str(port), "--no-playground"),
        cwd=HOUSE,
        env=environment(**settings),
        stderr=PIPE,
    )
    assert process.stderr is not None
    async with asyncio.timeout(PATIENCE):
        assert json.loads(await process.stderr.readline())["event"] == "listening"
    async with pretend_teams(f"http://127.0.0.1:{port}/api/messages") as teams:
        yield Running(office(teams), process)
    if process.returncode is None:
        process.kill()
    await process.communicate()


def office(teams: PretendTeams) -> PretendTeams:
    """People and a team. Their ids are as in Teams: nobody's name can be read out of them."""
    teams.add_team("t1", channels=["c1"], people=list(NAMES))
    channel = teams.channel("c1")
    team = teams.conversations.teams[channel.team]
    team.name, team.channels[channel.id] = f"{MARK}avdelningen", f"{MARK}kanalen"
    for person in teams.people:
        cast("dict[str, str]", person.account)["name"] = NAMES[person.name]
    return teams


class Trouble400:
    """The chat service takes nothing that is said unasked, and not the next few answers."""

    def __init__(self) -> None:
        self.answers = 0
        self.has_refused_unasked = asyncio.Event()

    async def __call__(self, request: web.Request) -> Trouble | None:
        if request.method != "POST":
            return None
        if "replyToId" not in await request.json():
            self.has_refused_unasked.set()
            return Trouble(status=400, code=MARK)
        self.answers -= 1
        return Trouble(status=400, code=MARK) if self.answers >= 0 else None


async def goes_wrong(teams: PretendTeams) -> str:
    """A talk in which much goes wrong; returns what a person was told when a turn failed."""
    maria, johan, channel = *teams.people, teams.channel("c1")
    teams.connector.trouble_with = trouble = Trouble400()
    await teams.install(maria.personal, by=maria)
    await teams.install(channel, by=maria)
    for said in (f"notera {MARK} ringde", f"språk {MARK}", f"{MARK} 19121212-1212", "kom igång"):
        await maria.says(said, in_=channel)
    trouble.answers = 2  # the answer, and the apology
    await teams.deliver(johan.message(f"hinder {MARK} saknas", in_=channel))
    trouble.answers = 1
    told = str(await maria.says(f"hjälp {MARK}"))
    async with asyncio.timeout(PATIENCE):
        await trouble.has_refused_unasked.wait()
    return told


async def test_nothing_people_wrote_and_nobodys_name_is_in_the_log(running: Running) -> None:
    told = await goes_wrong(running.teams)

    lines = await running.ends()

    events = [line["event"] for line in lines]
    assert {"turn failed", "apology failed", "not delivered", "stopping"} <= set(events)
    written = json.dumps(lines, ensure_ascii=False)
    words = {MARK, *(word for name in NAMES.values() for word in name.split()), "19121212", "ringde"}
    assert [word for word in words if word.casefold() in written.casefold()] == []
    turns = {line["turn"] for line in lines if line["event"] == "turn failed"}
    assert turns & set(ASKED.findall(told))


async def test_every_line_of_a_turn_has_its_id_and_where_it_was(running: Running) -> None:
    await goes_wrong(running.teams)

    lines = await running.ends()

    in_turns = [line for line in lines if line["event"] in ("turn failed", "apology failed")]
    assert all({"turn", "tenant", "conversation"} <= line.keys() for line in in_turns)
    failed = [line["turn"] for line in lines if line["event"] == "turn failed"]
    assert len(failed) == len(set(failed)) == 2
    assert {line["turn"] for line in lines if line["event"] == "apology failed"} <= set(failed)
    of_deliveries = [
        line for line in lines if line["event"] in ("not delivered", "delivery failed", "given up")
    ]
    assert of_deliveries
    assert all({"message", "tenant"} <= line.keys() for line in of_deliveries)
    assert all(re.match(r"\d{4}-\d\d-\d\dT.*Z$", str(line["timestamp"])) for line in lines)


def test_what_other_libraries_log_loses_its_words() -> None:
    library = logging.Logger("library.inner")
    library.addHandler(Wordless())

    with capture_logs() as logged:
        try:
            raise ValueError(MARK)
        except ValueError:
            library.exception("could not save %s", MARK)
        library.error(MARK)

    assert MARK not in str(logged)
    assert [line["library"] for line in logged] == ["library.inner"] * 2
    assert (logged[0]["error"], logged[0]["log_level"]) == ("ValueError", "error")
    assert str(logged[0]["at"]).startswith("test_log:")
