"""Measures: what a team counts to see whether it gets better, turn after turn."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from improvement.week import monday_of


class Kind(StrEnum):
    """What one value of a measure is."""

    COUNT = "count"  # how many times
    SHARE = "share"  # how many of how many
    NUMBER = "number"  # anything else with a unit: minutes, days, points
    YES_NO = "yes_no"
    OBSERVATION = "observation"  # words, where counting is hard: a full measure, without a chart


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"
    NEITHER = "neither"  # a change is worth knowing, and neither good nor bad


class Every(StrEnum):
    """How often a value is reported. A value is named by the Monday of the week it is about."""

    WEEK = "week"
    SECOND_WEEK = "second_week"
    MONTH = "month"  # in the week of the first Monday of every month

    def next_after(self, monday: date) -> date:
        """The Monday of the week that is reported after this one."""
        if self is Every.MONTH:
            return _first_monday_after(monday)
        return monday + timedelta(weeks=1 if self is Every.WEEK else 2)

    def is_due_in(self, monday: date, first: date) -> bool:
        """Whether a value is reported about this week, where the first week with one is known."""
        if self is Every.MONTH:
            return monday.day <= _DAYS_OF_A_WEEK
        weeks = (monday - monday_of(first)).days // _DAYS_OF_A_WEEK
        return weeks >= 0 and weeks % (1 if self is Every.WEEK else 2) == 0


class Rules(StrEnum):
    """By which rules a chart is judged."""

    ANHOEJ = "anhoej"
    IHI = "ihi"
    XMR = "xmr"


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """What is counted, of a series: every turn of one change idea is seen in one chart.

    `words` say what is counted and `unit` what the figures are: minutes, or for a share the chances
    ("first visits"). A goal is a value, for a share a part of one. `reporter` is who is asked for the value;
    None when nobody is, as where the check-in's sums are the values. A removed measure keeps its figures
    and has no words.
    """

    id: str
    tenant: str
    team: str
    ramp: str
    words: str
    kind: Kind
    made_by: str
    created_at: datetime
    direction: Direction = Direction.UP
    unit: str = ""
    goal: Decimal | None = None
    goal_day: date | None = None
    reporter: str | None = None
    every: Every = Every.WEEK
    follows_check_in: bool = False
    rules: Rules = Rules.ANHOEJ
    ended_at: datetime | None = None
    removed_by: str | None = None
    removed_at: datetime | None = None
    version: int = 0

    @property
    def is_open(self) -> bool:
        """Whether values are still reported."""
        return self.ended_at is None

    @property
    def has_chart(self) -> bool:
        """Whether its values can be put in a chart; words are listed."""
        return self.kind is not Kind.OBSERVATION


_DAYS_OF_A_WEEK = 7


def _first_monday_after(monday: date) -> date:
    later = monday + timedelta(weeks=1)
    while later.day > _DAYS_OF_A_WEEK:
        later += timedelta(weeks=1)
    return later
