"""Between the things of the domain and the rows that keep them: a field is a column of the same name."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias

from sqlalchemy import Column, Table

from improvement.absence import Absence
from improvement.answer import Answer
from improvement.centre_change import CentreChange
from improvement.cycle import Cycle
from improvement.data_point import DataPoint
from improvement.follow_up import FollowUp
from improvement.guess import Guess
from improvement.invitation import Invitation
from improvement.mark import Mark
from improvement.measure import Measure
from improvement.message import Message, Post, Seen
from improvement.note import Note
from improvement.obstacle import Obstacle, ObstacleReport
from improvement.ports import Entity, Kept
from improvement.progress_level import ProgressLevel
from improvement.record import Record
from improvement.schedule import Schedule
from improvement.team import Membership, Person, RoleHolding, Team
from improvement.ticket import Ticket
from improvement.week import CheckIn, Week, WeekResult
from storage import tables
from storage.errors import WrongTenant

Row: TypeAlias = Mapping[str, object]

TABLES: Mapping[type[Entity], Table] = {
    Team: tables.teams,
    Person: tables.persons,
    Membership: tables.memberships,
    RoleHolding: tables.role_holdings,
    Cycle: tables.cycles,
    Answer: tables.answers,
    Note: tables.notes,
    Guess: tables.guesses,
    Record: tables.records,
    Message: tables.messages,
    Post: tables.posts,
    Seen: tables.seen,
    Invitation: tables.invitations,
    Ticket: tables.tickets,
    Schedule: tables.schedules,
    Week: tables.weeks,
    CheckIn: tables.check_ins,
    WeekResult: tables.week_results,
    Obstacle: tables.obstacles,
    ObstacleReport: tables.obstacle_reports,
    Absence: tables.absences,
    Measure: tables.measures,
    DataPoint: tables.data_points,
    Mark: tables.marks,
    CentreChange: tables.centre_changes,
    ProgressLevel: tables.progress_levels,
    FollowUp: tables.follow_ups,
}

_RANK = {table: number for number, table in enumerate(tables.metadata.sorted_tables)}


def table_of(kind: type[Entity]) -> Table:
    """The table that keeps this kind of thing. Raises `TypeError` for a kind that is not kept."""
    if kind not in TABLES:
        raise TypeError(f"{kind.__name__} has no table")
    return TABLES[kind]


@cache
def column_of(kind: type[Entity], field: str) -> Column[Any]:
    """The column that keeps a field. Raises `TypeError` for an unknown one."""
    column = table_of(kind).columns.get(field)
    if column is None:
        raise TypeError(f"{kind.__name__} has no field {field!r}")
    return column


@cache
def fields_of(kind: type[Entity]) -> tuple[str, ...]:
    """The names of the fields that are kept, in the order of the columns."""
    return tuple(table_of(kind).columns.keys())


def row_of(thing: Entity) -> Row:
    """The thing's fields by name."""
    return {field: getattr(thing, field) for field in fields_of(type(thing))}


def values_of(thing: Entity) -> tuple[object, ...]:
    """The thing's values in the order of the columns."""
    values: tuple[object, ...] = _reading(type(thing))(thing)
    return values


@cache
def _reading(kind: type[Entity]) -> Callable[[Entity], Any]:
    return attrgetter(*fields_of(kind))


def thing_with(kind: type[Kept], values: Iterable[object]) -> Kept:
    """The thing with these values, in the order of the columns: `values_of` the other way round.

    They come from a thing that was made once, and are put where they were: to make it anew by its own
    `__init__` takes three times as long, and a turn reads dozens.
    """
    thing = object.__new__(kind)
    for put, value in zip(_writing(kind), values, strict=True):
        put(thing, value)
    return thing


@cache
def _writing(kind: type[Entity]) -> tuple[Callable[[Entity, object], None], ...]:
    return tuple(getattr(kind, field).__set__ for field in fields_of(kind))


def thing_of(kind: type[Kept], row: Row) -> Kept:
    """The thing that a row keeps."""
    return thing_with(kind, [row[field] for field in fields_of(kind)])


def one_version_on(thing: Kept) -> Kept:
    """The thing as it is called once it has been saved."""
    return thing_of(type(thing), {**row_of(thing), "version": thing.version + 1})


def in_order(things: Iterable[Entity]) -> dict[type[Entity], list[Entity]]:
    """The things by kind, those that are pointed at before those that point at them."""
    by_kind: dict[type[Entity], list[Entity]] = {}
    for thing in things:
        by_kind.setdefault(type(thing), []).append(thing)
    return dict(sorted(by_kind.items(), key=lambda item: _RANK[table_of(item[0])]))


def by_version(things: Iterable[Entity]) -> dict[tuple[type[Entity], int], list[Entity]]:
    """The things by kind and version."""
    alike: dict[tuple[type[Entity], int], list[Entity]] = {}
    for thing in things:
        alike.setdefault((type(thing), thing.version), []).append(thing)
    return alike


def refuse_foreign(tenant: str, *things: Entity) -> None:
    """Raise `WrongTenant` when a thing belongs to somebody else."""
    for thing in things:
        if thing.tenant != tenant:
            raise WrongTenant(f"{type(thing).__name__} {thing.id}")
