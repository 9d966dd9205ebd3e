"""The week: what is asked once a week, what people answer with a tap, and what is kept of it.

A week is an ISO week in the team's zone, named by its Monday.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

A_WEEK = timedelta(weeks=1)


class Outcome(StrEnum):
    """The week's one-tap answer. Every one of them is a good answer."""

    YES = "yes"
    NOT_YET = "not_yet"
    DID_NOT = "did_not"
    NO_CHANCES = "no_chances"


class Reason(StrEnum):
    """What stood in the way, where somebody wants to say."""

    TIME = "time"
    MATERIAL = "material"
    MEETING = "meeting"
    DECLINED = "declined"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class Week:
    """One week of one team. It has a row once something has happened in it.

    `in_meeting` says that the team answers together this week, so nobody is asked one by one. After
    `closed_at` nothing changes any more: the sums stay, and who answered what is gone.
    """

    id: str
    tenant: str
    team: str
    monday: date
    in_meeting: bool = False
    closed_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckIn:
    """What one person answered about one cycle in one week. It lives until the week is closed for good.

    `chances` is how many times it could have been done, `used` how many times it was, `declined` how many
    times somebody said no, thank you; None while not told. `late` answers came after the summary.
    """

    id: str
    tenant: str
    team: str
    cycle: str
    monday: date
    person: str
    outcome: Outcome
    at: datetime
    reason: Reason | None = None
    chances: int | None = None
    used: int | None = None
    declined: int | None = None
    late: bool = False
    version: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Sums:
    """A week of a cycle in figures: of `asked` people `answered` have; the rest counts visits, not people.

    `outcomes` and `reasons` count answers by their kind.
    """

    asked: int = 0
    answered: int = 0
    late: int = 0
    chances: int = 0
    used: int = 0
    declined: int = 0
    outcomes: Mapping[str, int] = field(default_factory=dict)
    reasons: Mapping[str, int] = field(default_factory=dict)

    def to_data(self) -> dict[str, Any]:
        """The figures as plain values, for a database column."""
        return {name: _plain(getattr(self, name)) for name in self.__slots__}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Sums":
        """The figures that `to_data` described."""
        return cls(**data)


def _plain(value: int | Mapping[str, int]) -> int | dict[str, int]:
    return value if isinstance(value, int) else dict(value)


@dataclass(frozen=True, kw_only=True, slots=True)
class WeekResult:
    """The sums of a week that stay when the week is closed, or that a team gave together in a meeting.

    `by` is who wrote them down in a meeting; None when they were added up from everybody's answers.
    """

    id: str
    tenant: str
    team: str
    cycle: str
    monday: date
    sums: Sums
    at: datetime
    by: str | None = None
    version: int = 0


def monday_of(day: date) -> date:
    """The Monday that names the week of a day."""
    return day - timedelta(days=day.weekday())


def monday_named(item: str) -> date | None:
    """The Monday of the week a page is about, which may name any day of it; None when it names none."""
    try:
        return monday_of(date.fromisoformat(item))
    except ValueError:
        return None


def add_up(check_ins: Iterable[CheckIn], *, asked: int) -> Sums:
    """The figures of a week, out of the answers of those who take part.

    Somebody who told how many times it could have been done, and no more, is not counted as never.
    """
    answers = list(check_ins)
    told = [answer for answer in answers if answer.used is not None and answer.chances is not None]
    return Sums(
        asked=max(asked, len(answers)),
        answered=len(answers),
        late=sum(answer.late for answer in answers),
        chances=sum(answer.chances or 0 for answer in told),
        used=sum(answer.used or 0 for answer in told),
        declined=sum(answer.declined or 0 for answer in answers),
        outcomes=dict(Counter(str(answer.outcome) for answer in answers)),
        reasons=dict(Counter(str(answer.reason) for answer in answers if answer.reason)),
    )
