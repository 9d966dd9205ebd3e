"""What the domain needs from the world. Other rooms build these; `running/` hands them over."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from improvement.calendar import Calendar as Calendar  # noqa: PLC0414  every port is found here
from improvement.claiming import Claim, Terms
from improvement.pace import Pace
from improvement.schedule import Ringing, Rung
from improvement.team import Team


class Entity(Protocol):
    """Anything that is kept: it has an id, belongs to a tenant and counts its versions."""

    @property
    def id(self) -> str: ...
    @property
    def tenant(self) -> str: ...
    @property
    def version(self) -> int: ...


Kept = TypeVar("Kept", bound=Entity)


@dataclass(frozen=True, slots=True)
class Wish:
    """Things that will be asked for: all of a kind whose fields equal these.

    A list or tuple of texts means any of them. A value may be `Of` another wish.
    """

    kind: type[Entity]
    equal: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Of:
    """Any of the values that a field has in what another wish finds."""

    wish: Wish
    field: str = "id"


class Missing(LookupError):
    """Nothing with that id in this tenant. The card may be old or from another organisation."""


class Stale(RuntimeError):
    """Somebody else saved the same thing first. Run the unit of work again from what is there now."""


class Work(Protocol):
    """One transaction in one tenant: open, load, decide, save, commit.

    Leaving without `commit` rolls back. It ends with `commit` or with its first error other than
    `Missing`. Every query carries the tenant's id; there is no way to ask across tenants here.
    """

    @property
    def tenant(self) -> str: ...

    async def get(self, kind: type[Kept], id: str) -> Kept:
        """The thing with this id. Raises `Missing`."""

    async def find(
        self, kind: type[Kept], /, *, order: str = "id", limit: int | None = None, **equal: object
    ) -> list[Kept]:
        """All things whose fields equal these; a list or tuple means any of its values, an empty one none.

        `order` is a field name, with a minus sign before it for the highest first. Ties go by id, and
        None is lowest.
        """

    async def foresee(self, *wishes: Wish) -> None:
        """Read all this in one step, so that asking for it, or for a part of it, takes no step of its own.

        It changes nothing but how long things take. A wish stands after those it depends on.
        """

    async def add(self, *things: Entity) -> None:
        """Keep new things. Raises `Stale` when a unique field is taken, at the latest on commit."""

    async def save(self, thing: Kept) -> Kept:
        """Replace the kept thing of the same id and version. Raises `Stale`. Returns it, one version on."""

    async def change(self, *things: Entity, **fields: object) -> None:
        """Give these things of one kind the same values in some fields, one version on. Raises `Stale`."""

    async def delete(self, thing: Entity) -> None:
        """Forget a thing for good, whatever its version. Twice is harmless."""

    async def commit(self) -> None:
        """Make everything done here true at once."""


class Store(Protocol):
    """Where everything is remembered."""

    def work(self, tenant: str) -> AbstractAsyncContextManager[Work]:
        """Begin a unit of work in a tenant."""

    def glance(self, tenant: str) -> AbstractAsyncContextManager[Work]:
        """Begin a unit of work that asks for nothing but what it foresees, and may add things of one kind.

        It is the quickest there is. Whatever takes more raises `Stale`: run it again in a unit of `work`.
        """

    async def claim(self, terms: Terms) -> Claim:
        """Take messages that are due, the longest held first, then the oldest, over all tenants.

        In one transaction: those left by somebody whose claim ran out are among them, and `claiming.decide`
        says who is taken, who waits for a gate and who is over.
        """

    async def shut(self, tenant: str, lane: str, until: datetime, pace: Pace) -> None:
        """Let nothing more through the gate of a lane, or with the empty lane of a tenant, before then."""

    async def plan(self, now: datetime, *, limit: int, decide: Callable[[Ringing], Rung]) -> int:
        """Let `decide` say what the schedules that ring by now bring, over all tenants, and keep it at once.

        Any number of processes may do so: nobody else's ringing schedules are among these. A message whose
        key is taken is left out. Returns how many schedules rang, the longest due first, up to the limit.
        """

    async def forget(self, before: datetime, *, limit: int) -> int:
        """Delete messages that are over and were due before then, over all tenants, at most so many.

        Those with a key that is `SAID_FOR_EVER` stay. Returns how many went.
        """

    async def forget_seen(self, before: datetime, *, limit: int) -> int:
        """Forget activities that had their effect before then, over all tenants. Returns how many went."""

    async def take_rosters(self, before: datetime, now: datetime, *, limit: int) -> list[Team]:
        """Teams whose people were last asked for before then, over all tenants, at most so many.

        They count as asked for now, so that nobody else is given them. Of those that share a team in Teams
        one is enough. Teams that Varv is out of are not among them.
        """

    async def is_ready(self) -> bool:
        """Whether the database answers and its tables are those this code expects."""

    async def clock_shift(self) -> int:
        """How many seconds the clock was moved forward; 0 outside dev mode."""

    async def move_clock(self, seconds: int) -> None:
        """Move the clock forward, for trying things out in dev mode."""


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The current moment, in UTC and aware of it."""

    async def forward(self, by: timedelta) -> None:
        """Move the clock, where that is allowed: in dev mode and in tests."""
