"""A unit of work in which each team and each person is read once, for opening many pages in a row."""

from collections.abc import Iterable, Sequence
from typing import cast

from improvement.message import Delivery, Message
from improvement.ports import Entity, Kept, Work
from improvement.team import Person, Team


class ReadOnce:
    """Implements `improvement.ports.Work` on another one, and remembers what was read by id."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._known: dict[tuple[type[Entity], str], Entity] = {}

    @property
    def tenant(self) -> str:
        return self._work.tenant

    async def prepare(self, messages: Sequence[Message]) -> None:
        """Read in two questions whom these messages are about."""
        await self._know(Team, {message.team for message in messages if message.team})
        personal = (message for message in messages if message.delivery is Delivery.PERSONAL)
        await self._know(Person, {message.to for message in personal})

    async def _know(self, kind: type[Team] | type[Person], ids: Iterable[str]) -> None:
        wanted = sorted(ids)
        if len(wanted) > 1:
            for thing in await self._work.find(kind, id=wanted):
                self._known[kind, thing.id] = thing

    async def get(self, kind: type[Kept], id: str) -> Kept:
        if (kind, id) not in self._known:
            self._known[kind, id] = await self._work.get(kind, id)
        return cast("Kept", self._known[kind, id])

    async def find(
        self, kind: type[Kept], /, *, order: str = "id", limit: int | None = None, **equal: object
    ) -> list[Kept]:
        return await self._work.find(kind, order=order, limit=limit, **equal)

    async def add(self, *things: Entity) -> None:
        await self._work.add(*things)

    async def save(self, thing: Kept) -> Kept:
        self._known.pop((type(thing), thing.id), None)
        return await self._work.save(thing)

    async def change(self, *things: Entity, **fields: object) -> None:
        self._known.clear()
        await self._work.change(*things, **fields)

    async def delete(self, thing: Entity) -> None:
        self._known.pop((type(thing), thing.id), None)
        await self._work.delete(thing)

    async def commit(self) -> None:
        await self._work.commit()
