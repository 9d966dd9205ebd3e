"""Writes what glances add. What comes while others are being written goes into one statement together.

A commit waits for the disk, and most of what a glance adds is one row: together, many wait once.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from improvement.ports import Entity
from storage.batch import inserting
from storage.errors import translated
from storage.lines import Lines
from storage.mapping import table_of, values_of


@dataclass(frozen=True, slots=True)
class Addition:
    """What one glance adds, and when it is done: not before it is true."""

    things: Sequence[Entity]
    done: asyncio.Future[None]

    @property
    def is_wanted(self) -> bool:
        """Whether somebody still waits for it."""
        return not self.done.done()


class Gathering:
    """One hand for each kind of thing, which takes at a time whatever waits."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._waiting: dict[type[Entity], list[Addition]] = {}
        self._hands: dict[type[Entity], asyncio.Task[None]] = {}

    async def add(self, kind: type[Entity], things: Sequence[Entity]) -> None:
        """Add these. Each addition is true or not by itself, whatever becomes of the others."""
        addition = Addition(things, asyncio.get_running_loop().create_future())
        self._waiting.setdefault(kind, []).append(addition)
        if kind not in self._hands:
            self._hands[kind] = asyncio.create_task(self._write_what_waits(kind))
        await addition.done

    async def _write_what_waits(self, kind: type[Entity]) -> None:
        try:
            while some := self._waiting.pop(kind, []):
                await self._write(kind, [each for each in some if each.is_wanted])
        finally:
            del self._hands[kind]

    async def _write(self, kind: type[Entity], some: Sequence[Addition]) -> None:
        try:
            await self._insert(kind, [thing for each in some for thing in each.things])
        except Exception as error:
            if len(some) > 1:  # one of them spoils it for all: find out which
                for each in some:
                    await self._write(kind, [each])
            else:
                _fail(some[0], error)
            return
        for each in some:
            if each.is_wanted:
                each.done.set_result(None)

    async def _insert(self, kind: type[Entity], things: Sequence[Entity]) -> None:
        if not things:
            return
        async with self._lines.glance() as line:
            with translated():
                rows = [values_of(thing) for thing in things]
                await line.write(inserting(table_of(kind), line.dialect), {"rows": rows})


def _fail(addition: Addition, error: Exception) -> None:
    if addition.is_wanted:
        addition.done.set_exception(error)
