"""How far a series has come, from 0.5 to 5.0: suggested from what is kept, settled by a person."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


class Ground(StrEnum):
    """What in the series a suggestion stands on, from the lowest level to the highest."""

    INTENT = "intent"  # 0.5
    AIM = "aim"  # 1.0: the aim is written
    PLANNED = "planned"  # 1.5: the change is written, and what will be counted
    MEASURED = "measured"  # 2.0: there are values, and nothing is tried yet
    TESTED = "tested"  # 2.5: a turn runs or has run, and the values show no sign
    PROMISING = "promising"  # 3.0: a turn is studied, and a fifth of the way is gone or the prediction held
    BETTER = "better"  # 3.5: a sign of change for the better
    HALFWAY = "halfway"  # 4.0: besides, the change is adopted, and half of the way to the goal is gone
    LASTING = "lasting"  # 4.5: besides, a follow-up says that it is still done
    REACHED = "reached"  # 5.0: besides, half a year has passed, and the goal is reached


@dataclass(frozen=True, kw_only=True, slots=True)
class ProgressLevel:
    """What a person settled about a series, beside what was suggested to them then.

    `number` counts what was settled about the series from 1; the highest holds, and the database refuses two
    of the same number. `reason` is the person's own, where they see it otherwise.
    """

    id: str
    tenant: str
    team: str
    ramp: str
    number: int
    suggested: Decimal
    ground: Ground
    settled: Decimal
    by: str
    at: datetime
    reason: str = ""
    removed_by: str | None = None
    removed_at: datetime | None = None
    version: int = 0

    @property
    def is_confirmed(self) -> bool:
        """Whether the person settled what was suggested."""
        return self.settled == self.suggested
