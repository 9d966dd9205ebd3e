"""The store that forgets: a database's promises without a database, for tests and for trying things out."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from improvement.claiming import Claim, Terms, decide
from improvement.message import OVER, SAID_FOR_EVER, Delivery, Message, MessageState, Seen
from improvement.pace import Gate, Gates, Pace
from improvement.ports import Entity, Kept, Missing, Stale, Wish
from improvement.schedule import Occasion, Ringing, Rung, Schedule
from improvement.team import Stage, Team
from storage.errors import WorkIsOver
from storage.inquiry import Inquiry, read_inquiry
from storage.integrity import check
from storage.mapping import Row, one_version_on, refuse_foreign, row_of
from storage.rosters import one_each
from storage.rows import loaded, stored
from storage.shelves import Layer, Place, Shelves, Sight


class MemoryStore:
    """Implements `improvement.ports.Store`. A row is never changed: a commit puts another in its place."""

    def __init__(self) -> None:
        self._shelves = Shelves()
        self._open: list[Sight] = []
        self._gates: dict[tuple[str, str], Gate] = {}
        self._shift = 0

    @property
    def rows(self) -> Mapping[Place, Row]:
        """Everything that is kept now, by kind, tenant and id."""
        return dict(self._shelves.rows)

    def copy(self) -> "MemoryStore":
        """Another store that remembers the same."""
        other = MemoryStore()
        other._shelves.change(self._shelves.rows)
        return other

    @asynccontextmanager
    async def work(self, tenant: str) -> AsyncIterator["MemoryWork"]:
        """Begin a unit of work in a tenant; leaving it without `commit` rolls back."""
        sight = Sight(self._shelves)
        self._open.append(sight)
        try:
            yield MemoryWork(sight, tenant, self._keep)
        finally:
            self._open.remove(sight)

    def glance(self, tenant: str) -> AbstractAsyncContextManager["MemoryWork"]:
        """Begin a unit of work: nothing here takes more than a glance."""
        return self.work(tenant)

    def _keep(self, sight: Sight) -> None:
        """Make a work's changes everybody's. Those who have begun still see what was there before."""
        changes = sight.changed.changes()
        if sight.past.places & changes.keys():
            raise Stale("somebody else committed first")
        if sight.past.places:
            sight.past = Layer()
            check(sight, changes)
        for other in self._open:
            if other is not sight:
                other.remember(changes)
        self._shelves.change(changes)

    async def claim(self, terms: Terms) -> Claim:
        """Take messages that are due; see `improvement.ports.Store`. Nobody comes between."""
        moments = stored(Message, {"due_at": terms.now, "held_until": terms.real})
        rows = self._shelves.due(Message, str(moments["due_at"]))
        due = [loaded(Message, row) for row in _claimable(rows, moments["held_until"])[: terms.limit]]
        claim = decide(due, Gates(self._gates, terms.real), _busy(rows, moments["held_until"]), terms)
        over = (replace(message, version=message.version + 1) for message in claim.over)
        changed = [*(each.message for each in claim.taken), *claim.held, *over]
        sight = Sight(self._shelves)
        for message in changed:
            _put(sight, message)
        self._keep(sight)
        return claim

    async def shut(self, tenant: str, lane: str, until: datetime, pace: Pace) -> None:
        """Let nothing more through a gate before then."""
        Gates(self._gates, until).shut(tenant, lane, until, pace)

    async def plan(self, now: datetime, *, limit: int, decide: Callable[[Ringing], Rung]) -> int:
        """Let the schedules that ring be decided about, and keep what that brings. Nobody comes between."""
        found = self._shelves.due(Schedule, _moment(now))
        found.sort(key=lambda row: (row["next_due"], row["tenant"], row["id"]))
        sight = Sight(self._shelves)
        for row in found[:limit]:
            _keep_rung(sight, decide(self._ringing(loaded(Schedule, row))))
        check(sight, sight.changed.places)
        self._keep(sight)
        return len(found[:limit])

    def _ringing(self, schedule: Schedule) -> Ringing:
        tenant, sight = schedule.tenant, Sight(self._shelves)
        team = self._shelves.rows[Team, tenant, schedule.team]
        wanted = {"team": (schedule.team,), "occasion": (Occasion.SUMMARY,)}
        summaries = [loaded(Schedule, row) for _, row in sight.find(Schedule, tenant, wanted)]
        return Ringing(schedule=schedule, team=loaded(Team, team), summary=next(iter(summaries), None))

    async def forget(self, before: datetime, *, limit: int) -> int:
        """Delete messages that were over before then; see `improvement.ports.Store`."""
        over = [place for place, row in self._shelves.rows.items() if _is_over(place, row, _moment(before))]
        return self._forget(over[:limit])

    async def forget_seen(self, before: datetime, *, limit: int) -> int:
        """Forget activities that had their effect before then; see `improvement.ports.Store`."""
        moment = _moment(before)
        rows = ((place, row) for place, row in self._shelves.rows.items() if place[0] is Seen)
        return self._forget([place for place, row in rows if str(row["at"]) < moment][:limit])

    async def take_rosters(self, before: datetime, now: datetime, *, limit: int) -> list[Team]:
        """Teams whose people are to be asked for; see `improvement.ports.Store`. Nobody comes between."""
        rows = (row for (kind, *_), row in self._shelves.rows.items() if kind is Team)
        teams = sorted((loaded(Team, row) for row in rows), key=lambda team: (team.tenant, team.teams_id))
        waiting = [team for team in teams if _waits_for_roster(team, before)][:limit]
        sight = Sight(self._shelves)
        for team in waiting:
            _put(sight, replace(team, roster_at=now))
        self._keep(sight)
        return one_each(waiting)

    def _forget(self, places: Sequence[Place]) -> int:
        sight = Sight(self._shelves)
        sight.changed.change(dict.fromkeys(places))
        self._keep(sight)
        return len(places)

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


class MemoryWork:
    """Implements `improvement.ports.Work` on the rows as they were when it began.

    Like a transaction in a database it ends with `commit` or with the first error.
    """

    def __init__(self, sight: Sight, tenant: str, keep: Callable[[Sight], None]) -> None:
        self._sight = sight
        self._tenant = tenant
        self._keep = keep
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
            found = self._sight.find(kind, self._tenant, _wanted(inquiry))
            return [loaded(kind, row) for row in _ranked(inquiry, (row for _, row in found))]

    async def foresee(self, *wishes: Wish) -> None:
        """Nothing is far away."""

    async def add(self, *things: Entity) -> None:
        refuse_foreign(self._tenant, *things)
        with self._step():
            for thing in things:
                if self._sight.row(_place(thing)) is not None:
                    raise Stale(f"{type(thing).__name__} {thing.id}")
                _put(self._sight, thing)
            check(self._sight, map(_place, things))

    async def save(self, thing: Kept) -> Kept:
        refuse_foreign(self._tenant, thing)
        saved = one_version_on(thing)
        with self._step():
            row = self._sight.row(_place(thing))
            if row is None or row["version"] != thing.version:
                raise Stale(f"{type(thing).__name__} {thing.id}")
            _put(self._sight, saved)
            check(self._sight, [_place(saved)])
        return saved

    async def change(self, *things: Entity, **fields: object) -> None:
        refuse_foreign(self._tenant, *things)
        with self._step():
            for thing in things:
                row = self._sight.row(_place(thing))
                if row is None or row["version"] != thing.version:
                    raise Stale(f"{len(things)} of {type(thing).__name__}")
                changed = stored(type(thing), {**fields, "version": thing.version + 1})
                self._sight.changed.change({_place(thing): {**row, **changed}})
            check(self._sight, map(_place, things))

    async def delete(self, thing: Entity) -> None:
        refuse_foreign(self._tenant, thing)
        with self._step():
            self._sight.changed.change({_place(thing): None})
            check(self._sight, [_place(thing)])

    async def commit(self) -> None:
        with self._step():
            self._keep(self._sight)
        self._is_over = True

    @contextmanager
    def _step(self) -> Iterator[None]:
        if self._is_over:
            raise WorkIsOver(f"the unit of work in tenant {self._tenant}")
        self._is_over = True
        yield
        self._is_over = False


def _place(thing: Entity) -> Place:
    return type(thing), thing.tenant, thing.id


def _put(sight: Sight, thing: Entity) -> None:
    sight.changed.change({_place(thing): stored(type(thing), row_of(thing))})


def _keep_rung(sight: Sight, rung: Rung) -> None:
    _put(sight, one_version_on(rung.schedule))
    for message in rung.messages:
        if not message.key or not any(sight.find(Message, message.tenant, {"key": (message.key,)})):
            _put(sight, message)


def _claimable(rows: Iterable[Row], real: object) -> list[Row]:
    """Those nobody holds: the longest held before the others, then the oldest."""
    free = [row for row in rows if _is_free(row, real)]
    free.sort(key=lambda row: (row["due_at"], row["id"]))
    free.sort(key=lambda row: (row["held_until"] is None, row["held_until"] or real))
    return free


def _is_free(row: Row, real: Any) -> bool:
    until: Any = row["held_until"]
    return row["state"] == MessageState.WAITING if until is None else until <= real


def _busy(rows: Iterable[Row], real: Any) -> set[tuple[str, str]]:
    """The cards, by tenant, that somebody is editing now."""
    return {
        (str(row["tenant"]), str(row["to"]))
        for row in rows
        if row["state"] == MessageState.SENDING
        and row["delivery"] == Delivery.EDIT
        and not _is_free(row, real)
    }


def _is_over(place: Place, row: Row, before: Any) -> bool:
    kind, *_ = place
    if kind is not Message or row["state"] not in OVER or str(row["key"]).startswith(SAID_FOR_EVER):
        return False
    return bool(row["due_at"] < before)


def _waits_for_roster(team: Team, before: datetime) -> bool:
    return team.stage is not Stage.REMOVED and (team.roster_at is None or team.roster_at < before)


def _moment(now: datetime) -> Any:
    return stored(Message, {"due_at": now})["due_at"]


def _wanted(inquiry: Inquiry) -> dict[str, list[object]]:
    """The values that will do, as rows hold them."""
    return {
        field: [stored(inquiry.kind, {field: value})[field] for value in values]
        for field, values in inquiry.any_of.items()
    }


def _ranked(inquiry: Inquiry, rows: Iterable[Row]) -> list[Row]:
    found = sorted(rows, key=lambda row: _rank(inquiry, row), reverse=inquiry.is_descending)
    return found[: inquiry.limit]


def _rank(inquiry: Inquiry, row: Row) -> Any:
    value = row[inquiry.order]
    return value is not None, value, row["id"]
