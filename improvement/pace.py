"""How fast Varv may speak: one timestamp per gate (GCRA), whoever sends and however many they are."""

from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

Place: TypeAlias = tuple[str, str]  # a tenant and a lane in it; the empty lane is the tenant's own gate


@dataclass(frozen=True, kw_only=True, slots=True)
class Pace:
    """What the chat service takes.

    `lane_burst` at once and then one each `lane_interval` keeps the limits of one conversation; one each
    `tenant_interval` that of an organisation. What may be sent within the `horizon` is handed out already.
    """

    lane_interval: timedelta = timedelta(seconds=2.01)
    lane_burst: int = 6
    tenant_interval: timedelta = timedelta(seconds=1 / 40)
    horizon: timedelta = timedelta(seconds=1)

    @property
    def is_felt(self) -> bool:
        """Whether it ever holds back a tenant: nobody sends faster than a message a millisecond."""
        return self.tenant_interval >= timedelta(milliseconds=1)

    @property
    def lane_slack(self) -> timedelta:
        """How far a lane may be ahead of its interval."""
        return self.lane_interval * (self.lane_burst - 1)


@dataclass(slots=True)
class Gate:
    """When the next one may pass: `opens`, less its slack. `line` is where the queue before it ends."""

    opens: datetime
    line: datetime

    def next_from(self, now: datetime, slack: timedelta = timedelta()) -> datetime:
        """The first moment from now on at which one may pass."""
        return max(now, self.opens - slack)

    def let_pass(self, at: datetime, interval: timedelta) -> None:
        """One passes at this moment."""
        self.opens = max(self.opens, at) + interval

    def queue(self, earliest: datetime, interval: timedelta) -> datetime:
        """A place at the end of the line: about when to ask again."""
        place = max(self.line, earliest)
        self.line = place + interval
        return place


class Gates:
    """The gates at hand. Those nobody has passed yet stand open."""

    def __init__(self, kept: MutableMapping[Place, Gate], now: datetime) -> None:
        self._kept = kept
        self._now = now
        self._touched: set[Place] = set()

    def at(self, tenant: str, lane: str = "") -> Gate:
        """The gate of a lane, or the tenant's own."""
        place = (tenant, lane)
        self._touched.add(place)
        if place not in self._kept:
            self._kept[place] = Gate(self._now, self._now)
        return self._kept[place]

    def shut(self, tenant: str, lane: str, until: datetime, pace: Pace) -> None:
        """Nobody passes this gate before then, and then one at a time."""
        gate = self.at(tenant, lane)
        gate.opens = max(gate.opens, until + (pace.lane_slack if lane else timedelta()))

    def touched(self) -> Iterator[tuple[Place, Gate]]:
        """Those to be kept, in their order."""
        return ((place, self._kept[place]) for place in sorted(self._touched))
