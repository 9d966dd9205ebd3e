"""Until when an answer is in time, and when its week is over for good."""

from datetime import date, datetime, time, timedelta

from dialogs.rhythm import closes_at
from dialogs.scene import Scene
from dialogs.weeks import this_week
from improvement.calendar import moment_at
from improvement.week import Week


async def in_time_until(scene: Scene, monday: date) -> datetime:
    """The moment of the week's summary; the end of the week where it has none."""
    after = moment_at(monday + timedelta(weeks=1), time(0), scene.here.zone)
    return await closes_at(scene, monday) or after


async def is_late(scene: Scene, monday: date) -> bool:
    """Whether the week has been summed up, so that an answer is late, and welcome all the same."""
    return monday < this_week(scene) or scene.now >= await in_time_until(scene, monday)


async def is_closed(scene: Scene, monday: date) -> bool:
    """Whether the week is closed for good; what is older than a closed week is closed too."""
    weeks = await scene.work.find(Week, team=scene.here.id)
    return any(week.closed_at is not None and week.monday >= monday for week in weeks)
