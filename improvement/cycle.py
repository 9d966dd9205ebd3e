"""Cycles (varv) and the series they form."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from improvement.answer import Answers
from improvement.calendar import local_day


class Phase(StrEnum):
    """Where a cycle is in Plan-Do-Study-Act."""

    PLAN = "plan"
    DO = "do"
    STUDY = "study"
    ACT = "act"
    CLOSED = "closed"


class Decision(StrEnum):
    """How a cycle ends."""

    ADOPT = "adopt"
    ADAPT = "adapt"
    ABANDON = "abandon"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cycle:
    """One turn of the wheel. Cycles with the same `ramp` are turns of one change idea.

    `number` counts the turns within the ramp, from 1. `template` names the file the plan began from.
    `follows` is the cycle whose decision started this one.
    """

    id: str
    tenant: str
    team: str
    ramp: str
    number: int
    template: str
    drafted_by: str
    created_at: datetime
    phase: Phase = Phase.PLAN
    follows: str | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    decision: Decision | None = None
    version: int = 0

    @property
    def is_open(self) -> bool:
        """Whether the cycle still waits for something from the team."""
        return self.phase is not Phase.CLOSED


@dataclass(frozen=True, slots=True)
class Progress:
    """Week `week` of `weeks`, counted in ISO weeks; `week` is 0 before the start."""

    week: int
    weeks: int


def period_of(answers: Answers) -> tuple[date, date] | None:
    """The first and the last day of a cycle's period, once that is planned."""
    start, end = answers.field("period", "start"), answers.field("period", "end")
    return (date.fromisoformat(str(start)), date.fromisoformat(str(end))) if start and end else None


def first_day(cycle: Cycle, answers: Answers, zone: str) -> date | None:
    """The first day of its planned period, whenever it was started; None before it was."""
    if cycle.started_at is None:
        return None
    period = period_of(answers)
    return period[0] if period else local_day(cycle.started_at, zone)


def end_of(answers: Answers) -> date | None:
    """The last day of a cycle's period, once that is planned."""
    period = period_of(answers)
    return period[1] if period else None


def progress(start: date, end: date, today: date) -> Progress:
    """Tell which week of a period it is, counting the weeks of the calendar it touches."""
    weeks = _monday_number(end) - _monday_number(start) + 1
    week = _monday_number(today) - _monday_number(start) + 1
    if today < start:
        week = 0
    return Progress(week=min(week, weeks), weeks=weeks)


def _monday_number(day: date) -> int:
    return (day.toordinal() - 1) // 7
