"""Somebody whom Varv cannot write to in person: their process leader hears it once, with what to do."""

from datetime import datetime, timedelta
from zlib import crc32

from dialogs.people import confirmed_in, name_of, teams_of
from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.views import Notice, View
from improvement.identity import new_id
from improvement.message import Delivery, Message
from improvement.page import Page
from improvement.ports import Work
from improvement.team import Person, Role, Stage, Team

# That this was written tells that somebody told of an obstacle: nobody hears it.
TELLING = frozenset({"obstacle-news"})
# That this was written may tell that somebody has not answered: told so much later, it tells of no week.
LATER = frozenset({"nudge"})
WEEKS = (2, 3, 4)  # later, by person


async def tell_leader(work: Work, message: Message, now: datetime) -> None:
    """Write to the leader of a team of theirs that this message could not reach somebody, once for ever.

    A guest may get nothing but reminders. Of those the leader hears weeks after, whichever week it was.
    """
    if message.page.name in TELLING or message.page.name == "cannot-reach":
        return
    person = await work.get(Person, message.to)
    key = f"cannot-reach:{person.id}"
    found = await _team_and_leader(work, person)
    if found is None or await work.find(Message, key=key, limit=1):
        return
    team, leader = found
    await work.add(
        Message(
            id=new_id(),
            tenant=work.tenant,
            team=team.id,
            delivery=Delivery.PERSONAL,
            to=leader,
            page=Page(name="cannot-reach", team=team.id, item=person.id),
            key=key,
            lane=leader,
            due_at=now + _pause_after(message, person),
            created_at=now,
        )
    )


def _pause_after(message: Message, person: Person) -> timedelta:
    if message.page.name not in LATER:
        return timedelta()
    return timedelta(weeks=WEEKS[crc32(person.id.encode()) % len(WEEKS)])


async def _team_and_leader(work: Work, person: Person) -> tuple[Team, str] | None:
    for team in await teams_of(work, person):
        leaders = await confirmed_in(work, team, Role.PROCESS_LEADER)
        others = [leader for leader in leaders if leader != person.id]
        if others and team.stage is not Stage.REMOVED:
            return team, others[0]
    return None


async def open_cannot_reach(scene: Scene, page: Page) -> View:
    """Who it is, and what to do. Silent when they have written to Varv meanwhile, or left."""
    found = await scene.work.find(Person, id=page.item)
    if not found or found[0].conversation or scene.here not in await teams_of(scene.work, found[0]):
        raise NothingToSay("reached meanwhile, or not in the team any more")
    return Notice(code="cannot-reach", args={"name": await name_of(scene.work, page.item)})
