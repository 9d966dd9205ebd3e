"""Which days a team is off beside its weekends: public holidays, the eves it counts, and closed weeks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any


class Eve(StrEnum):
    """A day that is no public holiday, and that most people take off. Each team says what it does."""

    CHRISTMAS = "christmas"
    MIDSUMMER = "midsummer"
    NEW_YEAR = "new_year"


@dataclass(frozen=True, kw_only=True, slots=True)
class DaysOff:
    """What a team has chosen.

    `country` is the ISO 3166 code of the country whose public holidays hold; empty counts none.
    `closed` are the Mondays of weeks in which the team does nothing at all.
    """

    country: str = "SE"
    eves: tuple[Eve, ...] = tuple(Eve)
    closed: tuple[date, ...] = ()

    def is_closed(self, day: date) -> bool:
        """Whether the day is in a closed week."""
        return day - timedelta(days=day.weekday()) in self.closed

    def closed_from(self, day: date) -> tuple[date, ...]:
        """The Mondays of the closed weeks that are not over on that day, the earliest first."""
        return tuple(monday for monday in sorted(self.closed) if day < monday + timedelta(weeks=1))

    def to_data(self) -> dict[str, Any]:
        """The choice as plain values, for a database column."""
        closed = [monday.isoformat() for monday in self.closed]
        return {"country": self.country, "eves": list(self.eves), "closed": closed}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "DaysOff":
        """The choice that `to_data` described; what is left out is as usual."""
        usual = cls()
        return cls(
            country=data.get("country", usual.country),
            eves=tuple(Eve(eve) for eve in data.get("eves", usual.eves)),
            closed=tuple(date.fromisoformat(monday) for monday in data.get("closed", ())),
        )
