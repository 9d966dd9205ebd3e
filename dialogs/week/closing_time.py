"""Until when an answer is in time, and when its week is over for good."""

from datetime import date, datetime, time, timedelta
from itertools import takewhile

from dialogs.scene import Scene
from dialogs.times.rhythm import closes_at
from dialogs.week.weeks import is_together, this_week
from improvement.calendar import moment_at
from improvement.message import Message, MessageState
from improvement.rhythm import periods
from improvement.schedule import Occasion, Schedule
from improvement.week import Week

NOT_SAID = (MessageState.SKIPPED, MessageState.DEAD)


async def in_time_until(scene: Scene, monday: date) -> datetime:
    """The moment of the week's summary; the end of the week where it has none."""
    after = moment_at(monday + timedelta(weeks=1), time(0), scene.here.zone)
    return await closes_at(scene, monday) or after


async def is_late(scene: Scene, monday: date) -> bool:
    """Whether the week has been summed up, so that an answer is late, and welcome all the same."""
    return monday < this_week(scene) or scene.now >= await _summed_up_at(scene, monday)


async def is_so_far(scene: Scene, monday: date) -> bool:
    """Whether the week's figures are to grow: it is not summed up, and the team has not answered together."""
    return not await is_together(scene, monday) and not await is_late(scene, monday)


async def _summed_up_at(scene: Scene, monday: date) -> datetime:
    """When the summary goes: a little after its time where many want the same, earlier where sent by hand."""
    found = await scene.work.find(Schedule, team=scene.here.id, occasion=Occasion.SUMMARY)
    days = [monday + timedelta(days=number) for number in range(7)] if found else []
    keys = [f"{Occasion.SUMMARY}:{found[0].id}:{day}{more}" for day in days for more in ("", ":now")]
    summaries = await scene.work.find(Message, key=keys) if keys else []
    said = [message.due_at for message in summaries if message.state not in NOT_SAID]
    return min(said) if said else await in_time_until(scene, monday)


async def is_closed(scene: Scene, monday: date) -> bool:
    """Whether the week is closed for good; what is older than a closed week is closed too."""
    weeks = await scene.work.find(Week, team=scene.here.id)
    return any(week.closed_at is not None and week.monday >= monday for week in weeks)


async def moved_day(scene: Scene, monday: date, occasion: Occasion) -> tuple[date, date] | None:
    """The usual day of a week's message and the day it comes instead, where its usual day is off."""
    found = await scene.work.find(Schedule, team=scene.here.id, occasion=occasion)
    if not found or not found[0].weekdays:
        return None
    coming = periods(found[0], scene.here, scene.calendar, monday - timedelta(days=1))
    week = takewhile(lambda period: period.nominal < monday + timedelta(weeks=1), coming)
    said = [(period.nominal, period.day) for period in week if period.skip is None]
    if not said:
        return None
    usual, day = said[-1] if occasion is Occasion.SUMMARY else said[0]
    return (usual, day) if usual != day else None
