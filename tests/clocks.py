"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta


class StillClock:
    """Begins on Thursday 26 February 2026, nine in the morning in Stockholm."""

    def __init__(self, moment: datetime = datetime(2026, 2, 26, 8, 0, tzinfo=UTC)) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    async def forward(self, by: timedelta) -> None:
        self._moment += by
