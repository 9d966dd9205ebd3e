"""Runs the drill: fills an outbox, lets processes send, kills them, and counts what people saw."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from typing import TypeAlias

from aiohttp import web

from bot.fake_connector import FakeConnector, Trouble, running_fake_connector
from improvement.message import Delivery, Message, MessageState
from improvement.page import Page
from improvement.team import Person
from storage import Database, open_database
from tests.drill import terms, worker

Troublemaker: TypeAlias = Callable[[web.Request], Awaitable[Trouble | None]]
PROCESSES = get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.drill.worker"])
OPEN = (MessageState.WAITING, MessageState.SENDING)
TROUBLES = (
    Trouble(status=429, retry_after="1"),
    Trouble(status=412),
    Trouble(status=403),
    Trouble(status=404),
    Trouble(status=413),
    Trouble(status=500),
    Trouble(hangs=True),
    Trouble(resets=True),
    Trouble(status=504, but_shown=True),
    Trouble(resets=True, but_shown=True),
)
TROUBLED = 0.12  # of all calls
PATIENCE = 60  # seconds for everything to come to an end


@dataclass
class Account:
    """What came of a drill. `unsure` are the calls that had an effect and no answer that said so."""

    messages: list[Message]
    shown: Counter[str]
    kills: int
    unsure: int
    stamps: list[float] = field(default_factory=list)
    seconds: float = 0

    @property
    def lost(self) -> list[str]:
        """Neither shown nor listed as skipped or dead."""
        listed = (MessageState.SKIPPED, MessageState.DEAD)
        return [one.id for one in self.messages if not self.shown[one.lane] and one.state not in listed]

    @property
    def doubles(self) -> int:
        """How many copies were one too many."""
        return sum(copies - 1 for copies in self.shown.values() if copies > 1)

    @property
    def twice_said(self) -> list[str]:
        """Decisions that were shown twice."""
        return [one.id for one in self.messages if one.page.name == "decision" and self.shown[one.lane] > 1]

    @property
    def most_copies(self) -> int:
        """Of any message."""
        return max(self.shown.values(), default=0)

    @property
    def worst_second(self) -> int:
        """The most that were sent within any second."""
        sent = sorted(self.stamps)
        ends = (sum(1 for other in sent[start:] if other < sent[start] + 1) for start in range(len(sent)))
        return max(ends, default=0)


async def drill(
    url: str, *, processes: int, kills: int, messages: int, seed: int, patience: float = PATIENCE
) -> Account:
    """Kill and replace a process at random moments, wait until nothing is open any more, and count."""
    chance = random.Random(seed)
    began = time.monotonic()
    async with running_fake_connector() as fake:
        database = await open_database(url)
        account = Account(messages=[], shown=Counter(), kills=kills, unsure=0)
        fake.trouble_with = _troublemaker(account, chance)
        try:
            await _fill(database, fake, messages)
            async with asyncio.timeout(patience):
                await _send_and_kill(url, database, chance, processes, kills, messages)
            account.messages = await _all(database)
        finally:
            await database.close()
        for message in account.messages:
            chat = fake.conversations.get(message.lane)
            account.shown[message.lane] = len(chat.posts) if chat else 0
    account.seconds = time.monotonic() - began
    return account


def _troublemaker(
    account: Account, chance: random.Random
) -> Callable[[web.Request], Awaitable[Trouble | None]]:
    async def trouble_with(request: web.Request) -> Trouble | None:
        account.stamps.append((await request.json())["sent"])
        if chance.random() >= TROUBLED:
            return None
        trouble = chance.choice(TROUBLES)
        account.unsure += trouble.but_shown
        return trouble

    return trouble_with


async def _fill(database: Database, fake: FakeConnector, how_many: int) -> None:
    now = datetime.now(UTC)
    people, messages = [], []
    for number in range(how_many):
        fake.conversations.begin(f"a:{number}")
        person = Person(
            id=f"p{number}",
            tenant=terms.TENANT,
            directory_id=f"d{number}",
            teams_id=f"29:{number}",
            name="",
            conversation=f"a:{number}",
            service_url=fake.url,
        )
        people.append(person)
        messages.append(
            Message(
                id=f"m{number}",
                tenant=terms.TENANT,
                team=None,
                delivery=Delivery.PERSONAL,
                to=person.id,
                page=Page(name="decision" if number % 5 == 0 else "nudge"),
                key=f"m{number}",
                due_at=now,
                created_at=now,
                lane=f"a:{number}",
            )
        )
    async with database.work(terms.TENANT) as work:
        await work.add(*people, *messages)
        await work.commit()


async def _send_and_kill(
    url: str, database: Database, chance: random.Random, processes: int, kills: int, messages: int
) -> None:
    running = [_start(url) for _ in range(processes)]
    try:
        for number in range(kills):
            # while there is still something on its way: evenly over the drill
            await _until_open(database, messages * (kills - number) // (kills + 1))
            await asyncio.sleep(chance.uniform(0, 0.05))
            victim = running.pop(chance.randrange(len(running)))
            await _end(victim)
            running.append(_start(url))
        await _until_open(database, 0)
    finally:
        for process in running:
            await _end(process)


def _start(url: str) -> BaseProcess:
    """Forked off a process that has imported everything already, which takes longer than the drill."""
    process = PROCESSES.Process(target=worker.run, args=(url,), daemon=True)
    process.start()
    return process


async def _end(process: BaseProcess) -> None:
    """With a signal nothing can be done about."""
    assert process.is_alive(), "a process ended by itself"
    process.kill()
    await asyncio.to_thread(process.join)


async def _until_open(database: Database, most: int) -> None:
    while await _how_many_open(database) > most:  # noqa: ASYNC110  others change it
        await asyncio.sleep(0.03)


async def _how_many_open(database: Database) -> int:
    async with database.work(terms.TENANT) as work:
        return len(await work.find(Message, state=OPEN))


async def _all(database: Database) -> list[Message]:
    async with database.work(terms.TENANT) as work:
        return await work.find(Message)
