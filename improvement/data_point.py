"""Data points: what was measured in a week. A correction is a new row, so that history stays."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class DataPoint:
    """What somebody reported about one measure and one week, named by its Monday.

    `number` counts what was reported about the week from 1; the highest holds. The database refuses two of
    the same number, so nobody's figure is overwritten unseen. `value` is the count, the number, how many of
    the `of` chances, or 1 for yes and 0 for no. Where words are collected, `text` holds them.

    Zero is a value. A week without a row is missing: nobody has told yet. A week that was *not measured* has
    a row that says so. And `withdrawn` takes back what was told, as if nobody had.
    """

    id: str
    tenant: str
    team: str
    measure: str
    monday: date
    number: int
    by: str
    at: datetime
    value: Decimal | None = None
    of: int | None = None
    text: str = ""
    is_measured: bool = True
    is_baseline: bool = False
    withdrawn: bool = False
    removed_by: str | None = None
    removed_at: datetime | None = None
    version: int = 0


def latest(points: Iterable[DataPoint]) -> dict[date, DataPoint]:
    """What holds for each week, the earliest week first; weeks that were taken back are not among them."""
    by_week: dict[date, DataPoint] = {}
    for point in sorted(points, key=lambda point: (point.monday, point.number)):
        by_week[point.monday] = point
    return {monday: point for monday, point in by_week.items() if not point.withdrawn}


def last_number(points: Iterable[DataPoint], monday: date) -> int:
    """The number of the latest row about a week, taken back ones counted; 0 where there is none."""
    return max((point.number for point in points if point.monday == monday), default=0)


def next_number(points: Iterable[DataPoint], monday: date) -> int:
    """The number of the next row about a week."""
    return 1 + last_number(points, monday)
