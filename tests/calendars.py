"""A calendar with the days off that a test writes into it."""

from collections.abc import Collection
from datetime import date

from improvement.days_off import DaysOff


class PaperCalendar:
    """Implements `improvement.ports.Calendar`: these days are off, wherever the team is."""

    def __init__(self, days: Collection[date] = ()) -> None:
        self.days = days

    def is_day_off(self, day: date, off: DaysOff) -> bool:
        return day in self.days
