"""A unit of work on a database: one transaction, one tenant."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import (
    CursorResult,
    Delete,
    Insert,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from improvement.ports import Entity, Kept, Missing, Stale
from storage.among import among
from storage.batch import inserting
from storage.errors import WorkIsOver, translated
from storage.inquiry import read_inquiry
from storage.mapping import (
    Row,
    by_version,
    in_order,
    one_version_on,
    refuse_foreign,
    row_of,
    table_of,
    thing_of,
    values_of,
)


class DatabaseWork:
    """Implements `improvement.ports.Work`. The transaction begins with the first statement.

    It ends with `commit` or with the first error; after that every call raises `WorkIsOver`.
    """

    def __init__(self, connection: AsyncConnection, tenant: str) -> None:
        self._connection = connection
        self._tenant = tenant
        self._is_over = False

    @property
    def tenant(self) -> str:
        return self._tenant

    async def get(self, kind: type[Kept], id: str) -> Kept:
        table = table_of(kind)
        found = await self._run(kind, select(table).where(table.c.id == id))
        row = found.mappings().one_or_none()
        if row is None:
            raise Missing(f"{kind.__name__} {id}")
        return thing_of(kind, cast("Row", row))

    async def find(
        self, kind: type[Kept], /, *, order: str = "id", limit: int | None = None, **equal: object
    ) -> list[Kept]:
        found = await self._run(kind, read_inquiry(kind, order, limit, equal).statement())
        return [thing_of(kind, cast("Row", row)) for row in found.mappings()]

    async def add(self, *things: Entity) -> None:
        refuse_foreign(self._tenant, *things)
        for kind, alike in in_order(things).items():
            adding = inserting(table_of(kind), self._connection.dialect.name)
            await self._execute(adding, {"rows": [values_of(thing) for thing in alike]})

    async def save(self, thing: Kept) -> Kept:
        refuse_foreign(self._tenant, thing)
        table, saved = table_of(type(thing)), one_version_on(thing)
        guard = (table.c.id == thing.id) & (table.c.version == thing.version)
        done = await self._run(type(thing), update(table).where(guard).values(**row_of(saved)))
        if done.rowcount == 0:
            self._is_over = True
            raise Stale(f"{type(thing).__name__} {thing.id}")
        return saved

    async def change(self, *things: Entity, **fields: object) -> None:
        refuse_foreign(self._tenant, *things)
        for (kind, version), alike in by_version(things).items():
            ids = [thing.id for thing in alike]
            values = {f"to_{field}": value for field, value in fields.items()}
            where = {"in_tenant": self._tenant, "was": version, "these": ids}
            done = await self._execute(_changing(table_of(kind), tuple(fields)), {**values, **where})
            if done.rowcount != len(alike):
                self._is_over = True
                raise Stale(f"{len(alike)} of {kind.__name__}")

    async def delete(self, thing: Entity) -> None:
        refuse_foreign(self._tenant, thing)
        table = table_of(type(thing))
        await self._run(type(thing), delete(table).where(table.c.id == thing.id))

    async def commit(self) -> None:
        self._refuse_when_over()
        self._is_over = True
        with translated(is_commit=True):
            await self._connection.commit()

    async def _run(self, kind: type[Entity], statement: Select[Any] | Update | Delete) -> CursorResult[Any]:
        """The one place where every question, change and removal gets its tenant."""
        return await self._execute(statement.where(table_of(kind).c.tenant == self._tenant))

    async def _execute(
        self,
        statement: Select[Any] | Update | Delete | Insert,
        rows: Sequence[Mapping[str, Any]] | Mapping[str, Any] | None = None,
    ) -> CursorResult[Any]:
        self._refuse_when_over()
        self._is_over = True
        with translated():
            result = await self._connection.execute(statement, rows)
        self._is_over = False
        return cast("CursorResult[Any]", result)

    def _refuse_when_over(self) -> None:
        if self._is_over:
            raise WorkIsOver(f"the unit of work in tenant {self._tenant}")


@cache
def _changing(table: Table, fields: tuple[str, ...]) -> Update:
    """Built once for each set of fields: building takes longer than the database does."""
    was = bindparam("was", type_=table.c.version.type)
    in_tenant = table.c.tenant == bindparam("in_tenant", type_=table.c.tenant.type)
    values = {field: bindparam(f"to_{field}", type_=table.c[field].type) for field in fields}
    guard = and_(in_tenant, table.c.version == was, among(table.c.id, "these"))
    return update(table).where(guard).values(**values, version=was + 1)
