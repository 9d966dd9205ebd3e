"""When the answers of a week are summed up, and when the week is over for good."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.scene import Scene
from dialogs.weeks import days_off, this_week
from improvement.schedule import Occasion, Schedule
from improvement.week import Week

FRIDAY, AFTERNOON = 4, time(14)


async def closes_at(scene: Scene, monday: date) -> datetime:
    """The moment of the week's summary, until which answers are in time."""
    found = await scene.work.find(Schedule, team=scene.here.id, occasion=Occasion.SUMMARY)
    weekday, at = (max(found[0].weekdays), found[0].at) if found else (FRIDAY, AFTERNOON)
    off = days_off(scene, monday)
    day = monday + timedelta(days=weekday)
    while day in off and day > monday:
        day -= timedelta(days=1)
    return datetime.combine(day, at, ZoneInfo(scene.here.zone))


async def is_late(scene: Scene, monday: date) -> bool:
    """Whether the week has been summed up, so that an answer is late, and welcome all the same."""
    return monday < this_week(scene) or scene.now >= await closes_at(scene, monday)


async def is_closed(scene: Scene, monday: date) -> bool:
    """Whether the week is closed for good; what is older than a closed week is closed too."""
    last = await last_closed(scene)
    return last is not None and monday <= last


async def last_closed(scene: Scene) -> date | None:
    """The latest week that is closed for good."""
    weeks = await scene.work.find(Week, team=scene.here.id, order="-monday")
    return next((week.monday for week in weeks if week.closed_at is not None), None)
