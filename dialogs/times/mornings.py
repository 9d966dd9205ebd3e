"""The morning on which a team hears of something that falls on a day, and not on a schedule."""

from datetime import date, datetime

from dialogs.scene import Scene
from improvement.calendar import first_day_at_work, morning_of


def first_morning(scene: Scene, day: date) -> datetime:
    """Nine o'clock on the day, or on the first working day after it; while the team pauses, after that."""
    paused = scene.here.paused_until
    begins = max(day, paused) if paused else day
    return morning_of(first_day_at_work(begins, scene.calendar, scene.here.days_off), scene.here.zone)
