"""The rows of the store that forgets, and quick ways to find them; and how they look to one unit of work."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import Constraint, Index

from improvement.message import Message, MessageState
from improvement.ports import Entity
from improvement.schedule import Schedule
from storage.mapping import Row, table_of

Place: TypeAlias = tuple[type[Entity], str, str]  # kind, tenant, id
Changes: TypeAlias = Mapping[Place, Row | None]  # None where a row is gone
Wanted: TypeAlias = Mapping[str, Collection[object]]  # the values that will do, by field
_NOTHING: Mapping[Place, None] = {}


class Shelves:
    """Every row, by its place, by the fields that a database has indexes for, and by when it is due."""

    def __init__(self) -> None:
        self.rows: dict[Place, Row] = {}
        self._alike: dict[tuple[object, ...], dict[Place, None]] = {}
        self._alarms: dict[type[Entity], list[tuple[str, str, str]]] = {Message: [], Schedule: []}

    def change(self, changes: Changes) -> None:
        """Put rows in place of those that were there, and take away those that are None."""
        for place, row in changes.items():
            self._take(place)
            if row is not None:
                self._put(place, row)

    def likely(self, kind: type[Entity], tenant: str, wanted: Wanted) -> Iterable[Place]:
        """The places among which all that is wanted is found: as few as the indexes can tell."""
        if "id" in wanted:
            return [(kind, tenant, str(id)) for id in wanted["id"]]
        by_field = (
            [self._alike.get((kind, tenant, field, value), _NOTHING) for value in wanted[field]]
            for field in _indexed(kind) & wanted.keys()
        )
        everything = [self._alike.get((kind, tenant), _NOTHING)]
        fewest = min([everything, *by_field], key=lambda places: sum(map(len, places)))
        return [place for alike in fewest for place in alike]

    def due(self, kind: type[Entity], moment: str) -> list[Row]:
        """The rows of a kind whose moment has come."""
        alarms = self._alarms[kind]
        rung = alarms[: bisect_right(alarms, moment, key=lambda alarm: alarm[0])]
        return [self.rows[kind, tenant, id] for _, tenant, id in rung]

    def _put(self, place: Place, row: Row) -> None:
        self.rows[place] = row
        for key in _keys(place, row):
            self._alike.setdefault(key, {})[place] = None
        if (alarm := _alarm(place, row)) is not None:
            insort(self._alarms[place[0]], alarm)

    def _take(self, place: Place) -> None:
        row = self.rows.pop(place, None)
        if row is None:
            return
        for key in _keys(place, row):
            del self._alike[key][place]
            if not self._alike[key]:
                del self._alike[key]
        if (alarm := _alarm(place, row)) is not None:
            alarms = self._alarms[place[0]]
            del alarms[bisect_left(alarms, alarm)]


class Layer:
    """Some places and what is there instead, lying over other rows."""

    def __init__(self) -> None:
        self.places: set[Place] = set()
        self.shelves = Shelves()

    def change(self, changes: Changes) -> None:
        """Lay something over these places; None hides what is there."""
        self.places.update(changes)
        self.shelves.change(changes)

    def changes(self) -> Changes:
        """What lies over which places."""
        return {place: self.shelves.rows.get(place) for place in self.places}


class Sight:
    """The shelves as one unit of work sees them: as they were when it began, under what it changed itself.

    `past` holds what others have changed since then, as it was before.
    """

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self.past = Layer()
        self.changed = Layer()

    def row(self, place: Place) -> Row | None:
        """The row at a place, if there is one."""
        for layer in (self.changed, self.past):
            if place in layer.places:
                return layer.shelves.rows.get(place)
        return self.kept(place)

    def kept(self, place: Place) -> Row | None:
        """The row that everybody sees at a place."""
        return self._shelves.rows.get(place)

    def find(self, kind: type[Entity], tenant: str, wanted: Wanted) -> Iterator[tuple[Place, Row]]:
        """The rows with all that is wanted, in no order."""
        hidden: set[Place] = set()
        for places, shelves in (
            (self.changed.places, self.changed.shelves),
            (self.past.places, self.past.shelves),
            (hidden, self._shelves),
        ):
            for place in shelves.likely(kind, tenant, wanted):
                row = shelves.rows.get(place)
                if row is not None and place not in hidden and _fits(row, wanted):
                    yield place, row
            hidden = hidden | places

    def remember(self, changes: Changes) -> None:
        """Somebody else is about to change these places: keep them as they are."""
        new = {place: self.kept(place) for place in changes if place not in self.past.places}
        self.past.change(new)


def _fits(row: Row, wanted: Wanted) -> bool:
    return all(row[field] in values for field, values in wanted.items())


@cache
def _indexed(kind: type[Entity]) -> frozenset[str]:
    """The fields that a database could find rows of this kind by."""
    table = table_of(kind)
    rules: list[Constraint | Index] = [*table.constraints, *table.indexes]
    fields = (column.name for rule in rules for column in getattr(rule, "columns", ()))
    return frozenset(fields) - {"tenant", "id"}


def _keys(place: Place, row: Row) -> Iterator[tuple[object, ...]]:
    kind, tenant, _ = place
    yield kind, tenant
    for field in _indexed(kind):
        yield kind, tenant, field, row[field]


def _alarm(place: Place, row: Row) -> tuple[str, str, str] | None:
    """When the row is due, and where it is; None while it is not waiting for a moment."""
    moment: Any = None
    if place[0] is Schedule:
        moment = row["next_due"]
    elif place[0] is Message and row["state"] in (MessageState.WAITING, MessageState.SENDING):
        moment = row["due_at"]
    return None if moment is None else (moment, place[1], place[2])
