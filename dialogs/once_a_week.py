"""What one person is written unasked: at most once a week over all teams, in their working hours."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs.outgoing import write_to
from dialogs.scene import Scene
from improvement.absence import Absence
from improvement.page import Page
from improvement.team import Person
from improvement.working_hours import WorkingHours

KEPT_FOR = timedelta(hours=36)


def key_of(person: str, monday: date) -> str:
    """The outbox key that one person has for one week."""
    return f"week:{person}:{monday}"


async def write_once(scene: Scene, person: str, name: str, monday: date) -> None:
    """Write to somebody of the team, unless they have had their message of the week, or are away."""
    who = await scene.work.get(Person, person)
    at = next_moment(who.hours, scene.now, scene.here.zone)
    if await _is_away(scene, person, at.astimezone(ZoneInfo(scene.here.zone)).date()):
        return
    page = Page(name=name, item=monday.isoformat())
    await write_to(scene, person, page, key_of(person, monday), at=at, expires=at + KEPT_FOR)


async def _is_away(scene: Scene, person: str, day: date) -> bool:
    absences = await scene.work.find(Absence, person=person)
    return any(each.covers(day) for each in absences if each.team in (None, scene.here.id))


def next_moment(hours: WorkingHours, now: datetime, zone: str) -> datetime:
    """Now, or else the next moment at which somebody with these hours may be disturbed."""
    local = now.astimezone(ZoneInfo(zone))
    for number in range(8):
        day = local.date() + timedelta(days=number)
        begins = datetime.combine(day, hours.begins, ZoneInfo(zone))
        ends = datetime.combine(day, hours.ends, ZoneInfo(zone))
        if day.weekday() in hours.weekdays and local < ends:
            return max(now, begins.astimezone(now.tzinfo))
    return now
