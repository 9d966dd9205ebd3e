"""A unit of work on a database: one transaction, one tenant."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Delete, Select, Update

from improvement.ports import Entity, Kept, Missing, Of, Stale, Wish
from storage.batch import inserting
from storage.errors import WorkIsOver, translated
from storage.foreseeing import foreseeing, read_found
from storage.inquiry import Inquiry, read_inquiry
from storage.known import Known
from storage.lines import Parameters, WorkLine, Writing
from storage.mapping import (
    by_version,
    in_order,
    one_version_on,
    refuse_foreign,
    row_of,
    table_of,
    thing_with,
    values_of,
)
from storage.statements import changing, deleting, reading, saving


class DatabaseWork:
    """Implements `improvement.ports.Work`. The transaction begins with the first statement.

    It ends with `commit` or with the first error; after that every call raises `WorkIsOver`.
    """

    def __init__(self, line: WorkLine, tenant: str) -> None:
        self._line = line
        self._tenant = tenant
        self._known = Known()
        self._is_over = False

    @property
    def tenant(self) -> str:
        return self._tenant

    async def get(self, kind: type[Kept], id: str) -> Kept:
        self._refuse_when_over()
        if known := self.known(kind, id):
            return known
        for thing in await self.find(kind, id=id):
            return thing
        raise Missing(f"{kind.__name__} {id}")

    async def find(
        self, kind: type[Kept], /, *, order: str = "id", limit: int | None = None, **equal: object
    ) -> list[Kept]:
        self._refuse_when_over()
        inquiry = read_inquiry(kind, order, limit, equal)
        found = self._known.found(kind, inquiry)
        if found is None:
            found = await self._read(kind, inquiry)
            self._known.remember(kind, inquiry, found)
        return list(found)

    def known(self, kind: type[Kept], id: str) -> Kept | None:
        """The thing with this id, if it was read."""
        return self._known.thing(kind, id)

    def recall(
        self, kind: type[Kept], order: str, limit: int | None, equal: Mapping[str, object]
    ) -> list[Kept] | None:
        """What `find` would find, as far as that is known without asking; else None."""
        found = self._known.found(kind, read_inquiry(kind, order, limit, equal))
        return None if found is None else list(found)

    async def foresee(self, *wishes: Wish) -> None:
        [row] = await self._rows(*foreseeing(wishes, self._tenant, self._line.dialect))
        found = {id(wish): read_found(wish.kind, each) for wish, each in zip(wishes, row, strict=True)}
        for wish in wishes:
            equal = {field: _known_value(value, found) for field, value in wish.equal.items()}
            self._known.remember(wish.kind, read_inquiry(wish.kind, "id", None, equal), found[id(wish)])

    async def add(self, *things: Entity) -> None:
        refuse_foreign(self._tenant, *things)
        for kind, alike in in_order(things).items():
            self._known.forget(kind)
            statement = inserting(table_of(kind), self._line.dialect)
            await self._write(statement, {"rows": [values_of(thing) for thing in alike]})

    async def save(self, thing: Kept) -> Kept:
        refuse_foreign(self._tenant, thing)
        self._known.forget(type(thing))
        saved = one_version_on(thing)
        to = {f"to_{field}": value for field, value in row_of(saved).items()}
        if not await self._change(saving(table_of(type(thing))), **to, this=thing.id, was=thing.version):
            self._is_over = True
            raise Stale(f"{type(thing).__name__} {thing.id}")
        return saved

    async def change(self, *things: Entity, **fields: object) -> None:
        refuse_foreign(self._tenant, *things)
        for (kind, version), alike in by_version(things).items():
            self._known.forget(kind)
            to = {f"to_{field}": value for field, value in fields.items()}
            ids = [thing.id for thing in alike]
            statement = changing(table_of(kind), tuple(fields))
            done = await self._change(statement, **to, these=ids, was=version)
            if done != len(alike):
                self._is_over = True
                raise Stale(f"{len(alike)} of {kind.__name__}")

    async def delete(self, thing: Entity) -> None:
        refuse_foreign(self._tenant, thing)
        self._known.forget(type(thing))
        await self._change(deleting(table_of(type(thing))), this=thing.id)

    async def commit(self) -> None:
        self._refuse_when_over()
        self._is_over = True
        with translated(is_commit=True):
            await self._line.commit()

    async def _read(self, kind: type[Kept], inquiry: Inquiry) -> list[Kept]:
        statement, parameters = reading(inquiry, self._tenant)
        return [thing_with(kind, row) for row in await self._rows(statement, parameters)]

    async def _change(self, statement: Update | Delete, **parameters: object) -> int:
        """How many rows were changed."""
        return await self._write(statement, {"in_tenant": self._tenant, **parameters})

    async def _rows(self, statement: Select[Any], parameters: Parameters) -> Sequence[Sequence[Any]]:
        with self._step():
            return await self._line.read(statement, parameters)

    async def _write(self, statement: Writing, parameters: Parameters) -> int:
        with self._step():
            return await self._line.write(statement, parameters)

    @contextmanager
    def _step(self) -> Iterator[None]:
        """Whatever goes wrong in a step, the work is over."""
        self._refuse_when_over()
        self._is_over = True
        with translated():
            yield
        self._is_over = False

    def _refuse_when_over(self) -> None:
        if self._is_over:
            raise WorkIsOver(f"the unit of work in tenant {self._tenant}")


def _known_value(value: object, found: Mapping[int, Sequence[Entity]]) -> object:
    """What a wish turned out to depend on."""
    if not isinstance(value, Of):
        return value
    return tuple({getattr(thing, value.field) for thing in found[id(value.wish)]})
