"""Speaks to a bot as the chat service does: in many conversations at once, each waiting for its answer."""

import asyncio
import json
import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import urlsplit

MOST_TURNS = 1_000_000  # in one talk: so that no id comes twice
_TALKS = count()
WARM_UP = 1.5  # seconds
CLOCK_TICK = 0.01  # seconds, as the kernel counts a process's time
Activity = Mapping[str, Any]


@dataclass(frozen=True)
class Bot:
    """A bot in a process of its own, and the line that opens its door."""

    endpoint: str
    pid: int
    header: bytes = b""


@dataclass
class Turns:
    """What became of turns: `latencies` in seconds, `cpu` seconds that the bot took for all of them."""

    latencies: list[float] = field(default_factory=list)
    seconds: float = 0
    cpu: float = 0

    @property
    def rate(self) -> float:
        """Turns a second."""
        return len(self.latencies) / self.seconds

    @property
    def cpu_of_one(self) -> float:
        """Milliseconds of processor time for a turn."""
        return 1000 * self.cpu / len(self.latencies)

    def percentile(self, percent: float) -> float:
        """Milliseconds that so many of a hundred turns stay under."""
        ordered = sorted(self.latencies)
        return 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


class Refused(RuntimeError):
    """The bot answered with an error."""


async def talk(bot: Bot, activities: Sequence[Callable[[str], Activity]], seconds: float) -> Turns:
    """In as many conversations as there are `activities`, one after another, each with an id of its own.

    What it says while it is getting warm does not count.
    """
    await _talk(bot, activities, WARM_UP)
    return await _talk(bot, activities, seconds)


async def _talk(bot: Bot, activities: Sequence[Callable[[str], Activity]], seconds: float) -> Turns:
    turns, numbers = Turns(), count(next(_TALKS) * MOST_TURNS)
    began, cpu = time.perf_counter(), cpu_of(bot.pid)
    ends = began + seconds
    async with asyncio.TaskGroup() as group:
        for make in activities:
            group.create_task(_talk_in_one(bot, make, numbers, ends, turns))
    turns.seconds, turns.cpu = time.perf_counter() - began, cpu_of(bot.pid) - cpu
    return turns


async def _talk_in_one(
    bot: Bot, make: Callable[[str], Activity], numbers: "count[int]", ends: float, turns: Turns
) -> None:
    url = urlsplit(bot.endpoint)
    reader, writer = await asyncio.open_connection(url.hostname, url.port)
    try:
        while (began := time.perf_counter()) < ends:
            body = json.dumps(make(f"bench-{next(numbers)}")).encode()
            writer.write(_HEAD % (url.path.encode(), bot.header, len(body)) + body)
            await _answer(reader)
            turns.latencies.append(time.perf_counter() - began)
    finally:
        writer.close()


_HEAD = b"POST %s HTTP/1.1\r\nHost: bench\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


async def _answer(reader: asyncio.StreamReader) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    if not head.startswith((b"http/1.1 200", b"http/1.1 201", b"http/1.1 202", b"http/1.1 204")):
        raise Refused(head.split(b"\r\n", 1)[0].decode())
    _, has_length, length = head.partition(b"content-length:")
    if has_length:
        await reader.readexactly(int(length.split(b"\r\n", 1)[0]))


def cpu_of(pid: int) -> float:
    """Seconds of processor time that a process has taken, threads and all."""
    with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return CLOCK_TICK * (int(fields[11]) + int(fields[12]))


def megabytes_of(pid: int) -> float:
    """How much memory a process holds."""
    with open(f"/proc/{pid}/status", encoding="utf-8") as status:
        held = next(line for line in status if line.startswith("VmRSS"))
    return int(held.split()[1]) / 1024


def files_of(pid: int) -> int:
    """How many files and connections a process has open."""
    return len(os.listdir(f"/proc/{pid}/fd"))
