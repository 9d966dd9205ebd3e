"""What one person is written in their working hours, and what unasked: at most once a week over all teams."""

from datetime import date, datetime, timedelta

from dialogs.outgoing import write_to
from dialogs.scene import Scene
from dialogs.week.weeks import absences_of
from improvement.calendar import local_day
from improvement.page import Page
from improvement.team import Person
from improvement.working_hours import next_moment

KEPT_FOR = timedelta(hours=36)
NOT_LATER_THAN = timedelta(days=5)  # a letter about a week is no use when the next is nearly over


def key_of(person: str, monday: date) -> str:
    """The outbox key that one person has for one week."""
    return f"week:{person}:{monday}"


async def write_once(scene: Scene, person: str, name: str, monday: date) -> None:
    """Write to somebody of the team, unless they have had their message of the week, or are away."""
    at = await when_at_work(scene, person, scene.now + NOT_LATER_THAN)
    if at is None:
        return
    day = local_day(at, scene.here.zone)
    if any(each.covers(day) for each in await absences_of(scene, person)):
        return
    page = Page(name=name, item=monday.isoformat())
    await write_to(scene, person, page, key_of(person, monday), at=at, expires=at + KEPT_FOR)


async def when_at_work(scene: Scene, person: str, latest: datetime) -> datetime | None:
    """The first moment from now on in which somebody of the team may be written to; None before `latest`."""
    who = await scene.work.get(Person, person)
    zone, off = scene.here.zone, scene.here.days_off
    return next_moment(who.hours, zone, scene.now, latest, calendar=scene.calendar, off=off)
