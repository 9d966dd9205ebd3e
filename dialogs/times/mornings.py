"""The morning on which a team hears of something that falls on a day, and not on a schedule."""

from datetime import date, datetime, timedelta

from dialogs.scene import Scene
from improvement.calendar import MORNING, SATURDAY, moment_at

LONGEST_WAIT = 366  # days in which a working day is looked for


def first_morning(scene: Scene, day: date) -> datetime:
    """Nine o'clock on the day, or on the first working day after it; while the team pauses, after that."""
    off, paused = scene.here.days_off, scene.here.paused_until
    begins = max(day, paused) if paused else day
    for number in range(LONGEST_WAIT):
        found = begins + timedelta(days=number)
        is_off = scene.calendar.is_day_off(found, off) or off.is_closed(found)
        if found.weekday() < SATURDAY and not is_off:
            return moment_at(found, MORNING, scene.here.zone)
    return moment_at(begins, MORNING, scene.here.zone)
