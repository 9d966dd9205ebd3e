"""What one person is written unasked: at most once a week over all teams, in their working hours."""

from datetime import date, timedelta

from dialogs.outgoing import write_to
from dialogs.scene import Scene
from improvement.absence import Absence
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
    who = await scene.work.get(Person, person)
    at = next_moment(
        who.hours,
        scene.here.zone,
        scene.now,
        scene.now + NOT_LATER_THAN,
        calendar=scene.calendar,
        off=scene.here.days_off,
    )
    if at is None or await _is_away(scene, person, local_day(at, scene.here.zone)):
        return
    page = Page(name=name, item=monday.isoformat())
    await write_to(scene, person, page, key_of(person, monday), at=at, expires=at + KEPT_FOR)


async def _is_away(scene: Scene, person: str, day: date) -> bool:
    absences = await scene.work.find(Absence, person=person)
    return any(each.covers(day) for each in absences if each.team in (None, scene.here.id))
