"""When one person may be written to in person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

WORKDAYS = (0, 1, 2, 3, 4)  # Monday is 0


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkingHours:
    """The weekdays somebody works (Monday is 0), and from when until when they may be disturbed."""

    weekdays: tuple[int, ...] = WORKDAYS
    begins: time = time(8)
    ends: time = time(17)

    def to_data(self) -> dict[str, Any]:
        """The hours as plain values, for a database column."""
        return {
            "weekdays": list(self.weekdays),
            "begins": self.begins.isoformat(),
            "ends": self.ends.isoformat(),
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "WorkingHours":
        """The hours that `to_data` described; what is left out is as usual."""
        usual = cls()
        return cls(
            weekdays=tuple(data.get("weekdays", usual.weekdays)),
            begins=time.fromisoformat(data.get("begins", usual.begins.isoformat())),
            ends=time.fromisoformat(data.get("ends", usual.ends.isoformat())),
        )
