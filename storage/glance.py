"""A unit of work that goes no further than a glance: one look, and perhaps something new at the end.

It needs no transaction of several steps, which for a page that is only looked at is most of what it costs.
"""

from typing import NoReturn

from improvement.ports import Entity, Kept, Missing, Stale, Wish
from storage.gathering import Gathering
from storage.mapping import in_order, refuse_foreign
from storage.work import DatabaseWork


class Glance:
    """Implements `improvement.ports.Work`, and raises `Stale` for whatever takes more than a glance."""

    def __init__(self, work: DatabaseWork, gathering: Gathering) -> None:
        self._work = work
        self._gathering = gathering
        self._new: list[Entity] = []

    @property
    def tenant(self) -> str:
        return self._work.tenant

    async def get(self, kind: type[Kept], id: str) -> Kept:
        if known := self._work.known(kind, id):
            return known
        for thing in await self.find(kind, id=id):
            return thing
        raise Missing(f"{kind.__name__} {id}")

    async def find(
        self, kind: type[Kept], /, *, order: str = "id", limit: int | None = None, **equal: object
    ) -> list[Kept]:
        known = self._work.recall(kind, order, limit, equal)
        if known is None or any(isinstance(thing, kind) for thing in self._new):
            _go_no_further()
        return known

    async def foresee(self, *wishes: Wish) -> None:
        await self._work.foresee(*wishes)

    async def add(self, *things: Entity) -> None:
        refuse_foreign(self.tenant, *things)
        self._new += things

    async def save(self, thing: Kept) -> Kept:
        _go_no_further()

    async def change(self, *things: Entity, **fields: object) -> None:
        _go_no_further()

    async def delete(self, thing: Entity) -> None:
        _go_no_further()

    async def commit(self) -> None:
        by_kind = in_order(self._new)
        if len(by_kind) > 1:
            _go_no_further()
        for kind, things in by_kind.items():
            await self._gathering.add(kind, things)


def _go_no_further() -> NoReturn:
    raise Stale("this takes more than a glance: do it in a unit of work")
