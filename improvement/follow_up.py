"""After adopt: is it still done? Asked four, twelve and twenty-six weeks later."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from improvement.verdict import Finding

AFTER_WEEKS = (4, 12, 26)


class StillDone(StrEnum):
    """Whether the change is still done."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Newcomer(StrEnum):
    """Whether a new colleague knows how it is done."""

    KNOWS = "knows"
    DOES_NOT = "does_not"
    NOBODY_NEW = "nobody_new"


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUp:
    """What a team answered about an adopted cycle so many weeks after.

    `number` counts the answers to one follow-up from 1; the highest holds, and the database refuses two of
    the same number. `finding` is what the measure said that day, kept as it was shown; None without one.
    """

    id: str
    tenant: str
    team: str
    cycle: str
    weeks: int
    number: int
    by: str
    at: datetime
    still_done: StillDone
    newcomer: Newcomer | None = None
    finding: Finding | None = None
    text: str = ""
    removed_by: str | None = None
    removed_at: datetime | None = None
    version: int = 0

    @property
    def is_slipping(self) -> bool:
        """Whether a new turn is worth it: it is done less, or the measure has turned for the worse."""
        return self.still_done is not StillDone.YES or self.finding is Finding.WORSE


def follow_up_days(adopted: date) -> dict[int, date]:
    """The days to ask on, by how many weeks after."""
    return {weeks: adopted + timedelta(weeks=weeks) for weeks in AFTER_WEEKS}


def follow_up_due(adopted: date, today: date, answered: Iterable[FollowUp]) -> int | None:
    """How many weeks' follow-up is to be asked now: the latest whose day has come, unless answered."""
    come = [weeks for weeks, day in follow_up_days(adopted).items() if day <= today]
    if not come or any(each.weeks == come[-1] for each in answered):
        return None
    return come[-1]
