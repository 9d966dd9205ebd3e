"""Which cycles stand still, and since when: pure rules, told what day it is."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from improvement.cycle import Phase
from improvement.days_off import DaysOff

DRAFTED_FOR = timedelta(days=7)  # a plan older than this, and not started, stands still
DUE_FOR = timedelta(days=7)  # so long after the planned end Study is due; then it stands still
QUIET_FOR = 14  # days without a line or an answer, closed weeks not counted


class Cause(StrEnum):
    """Why a cycle stands still."""

    PLAN = "plan"  # it was drafted and never started
    STUDY = "study"  # the period is over and nobody has compared yet
    QUIET = "quiet"  # nothing has been noted or answered for two weeks


@dataclass(frozen=True, slots=True)
class Standstill:
    """What a cycle waits for, and since which day."""

    cause: Cause
    since: date


def standstill(
    phase: Phase,
    *,
    drafted: date,
    end: date | None,
    last_sign: date,
    today: date,
    off: DaysOff,
    rested_until: date | None = None,
) -> Standstill | None:
    """Tell whether a cycle stands still.

    `end` is the last day of its period, `last_sign` the last day on which somebody wrote or answered. Nothing
    stands still while the team rests, and `rested_until` counts as a sign of life.
    """
    if phase is Phase.CLOSED or (rested_until is not None and today < rested_until):
        return None
    rest = rested_until or date.min
    sign = max(last_sign, rest)
    if phase is Phase.PLAN:
        return Standstill(Cause.PLAN, drafted) if today - max(drafted, rest) > DRAFTED_FOR else None
    if phase is Phase.DO and end is not None and today - end > DUE_FOR:
        return Standstill(Cause.STUDY, end)
    return Standstill(Cause.QUIET, sign) if quiet_days(sign, today, off) >= QUIET_FOR else None


def quiet_days(last_sign: date, today: date, off: DaysOff) -> int:
    """How many days have passed since the last sign of life, without those of closed weeks."""
    days = (last_sign + timedelta(days=number) for number in range(1, (today - last_sign).days + 1))
    return sum(not off.is_closed(day) for day in days)


def study_is_due(phase: Phase, end: date | None, today: date) -> bool:
    """Whether it is time to study: from the planned end, until it has waited so long that it stands still."""
    return phase is Phase.DO and end is not None and timedelta(0) <= today - end <= DUE_FOR


def is_near(day: date, today: date, within: timedelta) -> bool:
    """Whether a day comes within this time, or has come."""
    return day - today <= within
