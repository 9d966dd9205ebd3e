"""What time it is: the real one, or in dev mode the real one moved forward."""

from datetime import UTC, datetime, timedelta

from improvement.ports import Store


class RealClock:
    """The time as it is."""

    def now(self) -> datetime:
        """The current moment, in UTC."""
        return datetime.now(UTC)

    async def forward(self, by: timedelta) -> None:
        """Time cannot be moved outside dev mode."""
        raise RuntimeError("the clock is moved in dev mode only: set VARV_DEV=1")

    async def follow(self) -> None:
        """Nothing to follow."""


class MovableClock(RealClock):
    """Dev mode's clock. The database remembers how far it was moved; `follow` takes that over.

    It starts at `begins`, or else at the real moment.
    """

    def __init__(self, store: Store, begins: datetime | None = None) -> None:
        self._store = store
        self._shift = timedelta()
        self._ahead = begins - super().now() if begins else timedelta()

    def now(self) -> datetime:
        """The current moment, moved, in UTC."""
        return super().now() + self._ahead + self._shift

    async def forward(self, by: timedelta) -> None:
        """Move the clock, for every process on this database."""
        await self._store.move_clock(int(by.total_seconds()))
        await self.follow()

    async def follow(self) -> None:
        """Take over how far the database says it was moved."""
        self._shift = timedelta(seconds=await self._store.clock_shift())
