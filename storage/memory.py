"""The store that forgets: a database's promises without a database, for tests and for trying things out."""

from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from improvement.claiming import Claim, Terms, decide
from improvement.message import Delivery, Message, MessageState
from improvement.pace import Gate, Gates, Pace, Place
from improvement.ports import Entity, Kept, Missing, Stale
from storage.errors import WorkIsOver
from storage.inquiry import Inquiry, read_inquiry
from storage.integrity import Place as Spot
from storage.integrity import Rows, check
from storage.mapping import Row, one_version_on, refuse_foreign, row_of
from storage.rows import loaded, stored


class MemoryStore:
    """Implements `improvement.ports.Store`. `rows` is never changed: a commit puts another in its place."""

    def __init__(self) -> None:
        self.rows: Rows = {}
        self._gates: dict[Place, Gate] = {}
        self._shift = 0

    @asynccontextmanager
    async def work(self, tenant: str) -> AsyncIterator["MemoryWork"]:
        """Begin a unit of work in a tenant; leaving it without `commit` rolls back."""
        yield MemoryWork(self, tenant)

    async def claim(self, terms: Terms) -> Claim:
        """Take messages that are due; see `improvement.ports.Store`."""
        mine = [row for place, row in self.rows.items() if place[0] is Message]
        moments = stored(Message, {"due_at": terms.now, "held_until": terms.real})
        due = [loaded(Message, row) for row in _due(mine, moments)[: terms.limit]]
        edits = {
            (message.tenant, message.to)
            for message in (loaded(Message, row) for row in mine if row["state"] == MessageState.SENDING)
            if message.delivery is Delivery.EDIT and message.held_until and message.held_until > terms.real
        }
        claim = decide(due, Gates(self._gates, terms.real), edits, terms)
        changed = [*(each.message for each in claim.taken), *claim.held]
        over = [replace(message, version=message.version + 1) for message in claim.over]
        rows = {_place(message): stored(Message, row_of(message)) for message in (*changed, *over)}
        self.rows = {**self.rows, **rows}
        return claim

    async def shut(self, tenant: str, lane: str, until: datetime, pace: Pace) -> None:
        """Let nothing more through a gate before then."""
        Gates(self._gates, until).shut(tenant, lane, until, pace)

    async def is_ready(self) -> bool:
        """Always."""
        return True

    async def clock_shift(self) -> int:
        """How many seconds the clock was moved forward."""
        return self._shift

    async def move_clock(self, seconds: int) -> None:
        """Move the clock forward."""
        if seconds < 0:
            raise ValueError("the clock goes forward only")
        self._shift += seconds


def _due(rows: Iterable[Row], moments: Row) -> list[Row]:
    """Those that were held first, the longest held before the others, then the oldest."""
    now: Any = moments["due_at"]
    real: Any = moments["held_until"]
    found = [row for row in rows if _is_due(row, now, real)]
    found.sort(
        key=lambda row: (row["held_until"] is None, row["held_until"] or now, row["due_at"], row["id"])
    )
    return found


def _is_due(row: Row, now: Any, real: Any) -> bool:
    held: Any = row["held_until"]
    due: Any = row["due_at"]
    is_free = row["state"] == MessageState.WAITING if held is None else held <= real
    return row["state"] in (MessageState.WAITING, MessageState.SENDING) and is_free and due <= now


class MemoryWork:
    """Implements `improvement.ports.Work` on the rows as they were when it began.

    Like a transaction in a database it ends with `commit` or with the first error.
    """

    def __init__(self, store: MemoryStore, tenant: str) -> None:
        self._store = store
        self._tenant = tenant
        self._before = store.rows
        self._rows = dict(store.rows)
        self._changed: set[Spot] = set()
        self._is_over = False

    @property
    def tenant(self) -> str:
        return self._tenant

    async def get(self, kind: type[Kept], id: str) -> Kept:
        found = await self.find(kind, id=id)
        if not found:
            raise Missing(f"{kind.__name__} {id}")
        return found[0]

    async def find(
        self, kind: type[Kept], /, *, order: str = "id", limit: int | None = None, **equal: object
    ) -> list[Kept]:
        inquiry = read_inquiry(kind, order, limit, equal)
        with self._step():
            mine = (row for place, row in self._rows.items() if place[:2] == (kind, self._tenant))
            return [loaded(kind, row) for row in _answer(inquiry, mine)]

    async def add(self, *things: Entity) -> None:
        refuse_foreign(self._tenant, *things)
        with self._step():
            for thing in things:
                if _place(thing) in self._rows:
                    raise Stale(f"{type(thing).__name__} {thing.id}")
                self._put(thing)
            check(self._rows, map(_place, things))

    async def save(self, thing: Kept) -> Kept:
        refuse_foreign(self._tenant, thing)
        saved = one_version_on(thing)
        with self._step():
            row = self._rows.get(_place(thing))
            if row is None or row["version"] != thing.version:
                raise Stale(f"{type(thing).__name__} {thing.id}")
            self._put(saved)
            check(self._rows, [_place(saved)])
        return saved

    async def change(self, *things: Entity, **fields: object) -> None:
        refuse_foreign(self._tenant, *things)
        with self._step():
            for thing in things:
                row = self._rows.get(_place(thing))
                if row is None or row["version"] != thing.version:
                    raise Stale(f"{len(things)} of {type(thing).__name__}")
                changed = stored(type(thing), {**fields, "version": thing.version + 1})
                self._rows[_place(thing)] = {**row, **changed}
                self._changed.add(_place(thing))
            check(self._rows, map(_place, things))

    async def delete(self, thing: Entity) -> None:
        refuse_foreign(self._tenant, thing)
        with self._step():
            self._rows.pop(_place(thing), None)
            self._changed.add(_place(thing))
            check(self._rows, [_place(thing)])

    async def commit(self) -> None:
        with self._step():
            now = self._store.rows
            if any(now.get(place) is not self._before.get(place) for place in self._changed):
                raise Stale("somebody else committed first")
            untouched = {place: row for place, row in now.items() if place not in self._changed}
            mine = {place: self._rows[place] for place in self._changed if place in self._rows}
            check(untouched | mine, self._changed)
            self._store.rows = untouched | mine
        self._is_over = True

    def _put(self, thing: Entity) -> None:
        self._rows[_place(thing)] = stored(type(thing), row_of(thing))
        self._changed.add(_place(thing))

    @contextmanager
    def _step(self) -> Iterator[None]:
        if self._is_over:
            raise WorkIsOver(f"the unit of work in tenant {self._tenant}")
        self._is_over = True
        yield
        self._is_over = False


def _place(thing: Entity) -> Spot:
    return type(thing), thing.tenant, thing.id


def _answer(inquiry: Inquiry, rows: Iterable[Row]) -> list[Row]:
    wanted = {
        field: [stored(inquiry.kind, {field: value})[field] for value in values]
        for field, values in inquiry.any_of.items()
    }
    found = [row for row in rows if all(row[field] in values for field, values in wanted.items())]
    found.sort(key=lambda row: _rank(inquiry, row), reverse=inquiry.is_descending)
    return found[: inquiry.limit]


def _rank(inquiry: Inquiry, row: Row) -> Any:
    value = row[inquiry.order]
    return value is not None, value, row["id"]
