"""A unit of work on a database: one transaction, one tenant."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    select,
    update,
)

from improvement.ports import Entity, Kept, Missing, Stale
from storage.among import among
from storage.batch import inserting
from storage.errors import WorkIsOver, translated
from storage.inquiry import read_inquiry
from storage.lines import Line
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

T = TypeVar("T")


class DatabaseWork:
    """Implements `improvement.ports.Work`. The transaction begins with the first statement.

    It ends with `commit` or with the first error; after that every call raises `WorkIsOver`.
    """

    def __init__(self, line: Line, tenant: str) -> None:
        self._line = line
        self._tenant = tenant
        self._is_over = False

    @property
    def tenant(self) -> str:
        return self._tenant

    async def get(self, kind: type[Kept], id: str) -> Kept:
        table = table_of(kind)
        for row in await self._rows(kind, select(table).where(table.c.id == id)):
            return thing_of(kind, row)
        raise Missing(f"{kind.__name__} {id}")

    async def find(
        self, kind: type[Kept], /, *, order: str = "id", limit: int | None = None, **equal: object
    ) -> list[Kept]:
        rows = await self._rows(kind, read_inquiry(kind, order, limit, equal).statement())
        return [thing_of(kind, row) for row in rows]

    async def add(self, *things: Entity) -> None:
        refuse_foreign(self._tenant, *things)
        for kind, alike in in_order(things).items():
            await self._do(_added(table_of(kind), [values_of(thing) for thing in alike]))

    async def save(self, thing: Kept) -> Kept:
        refuse_foreign(self._tenant, thing)
        table, saved = table_of(type(thing)), one_version_on(thing)
        guard = (table.c.id == thing.id) & (table.c.version == thing.version)
        if not await self._change(type(thing), update(table).where(guard).values(**row_of(saved))):
            self._is_over = True
            raise Stale(f"{type(thing).__name__} {thing.id}")
        return saved

    async def change(self, *things: Entity, **fields: object) -> None:
        refuse_foreign(self._tenant, *things)
        for (kind, version), alike in by_version(things).items():
            ids = [thing.id for thing in alike]
            values = {f"to_{field}": value for field, value in fields.items()}
            where = {"in_tenant": self._tenant, "was": version, "these": ids}
            changing = _changing(table_of(kind), tuple(fields))
            done = await self._do(_changed(changing, {**values, **where}))
            if done != len(alike):
                self._is_over = True
                raise Stale(f"{len(alike)} of {kind.__name__}")

    async def delete(self, thing: Entity) -> None:
        refuse_foreign(self._tenant, thing)
        table = table_of(type(thing))
        await self._change(type(thing), delete(table).where(table.c.id == thing.id))

    async def commit(self) -> None:
        self._refuse_when_over()
        self._is_over = True
        with translated(is_commit=True):
            await self._line.commit()

    async def _rows(self, kind: type[Entity], statement: Select[Any]) -> Sequence[Row]:
        asked = statement.where(self._mine(kind))
        return await self._do(lambda connection: _read(connection, asked))

    async def _change(self, kind: type[Entity], statement: Update | Delete) -> int:
        """How many rows were changed."""
        return await self._do(_changed(statement.where(self._mine(kind))))

    def _mine(self, kind: type[Entity]) -> ColumnElement[bool]:
        """Every question, change and removal gets its tenant."""
        return table_of(kind).c.tenant == self._tenant

    async def _do(self, what: Callable[[Connection], T]) -> T:
        self._refuse_when_over()
        self._is_over = True
        with translated():
            done = await self._line.do(what)
        self._is_over = False
        return done

    def _refuse_when_over(self) -> None:
        if self._is_over:
            raise WorkIsOver(f"the unit of work in tenant {self._tenant}")


def _added(table: Table, rows: Sequence[tuple[object, ...]]) -> Callable[[Connection], None]:
    def add(connection: Connection) -> None:
        connection.execute(inserting(table, connection.dialect.name), {"rows": rows})

    return add


def _read(connection: Connection, statement: Select[Any]) -> Sequence[Row]:
    return cast("Sequence[Row]", connection.execute(statement).mappings().all())


def _changed(
    statement: Update | Delete, values: Mapping[str, Any] | None = None
) -> Callable[[Connection], int]:
    return lambda connection: connection.execute(statement, values).rowcount


@cache
def _changing(table: Table, fields: tuple[str, ...]) -> Update:
    """Built once for each set of fields: building takes longer than the database does."""
    was = bindparam("was", type_=table.c.version.type)
    in_tenant = table.c.tenant == bindparam("in_tenant", type_=table.c.tenant.type)
    values = {field: bindparam(f"to_{field}", type_=table.c[field].type) for field in fields}
    guard = and_(in_tenant, table.c.version == was, among(table.c.id, "these"))
    return update(table).where(guard).values(**values, version=was + 1)
