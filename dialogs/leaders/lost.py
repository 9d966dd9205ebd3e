"""Messages of a team that never arrived, told without saying to whom they were."""

from collections import Counter
from datetime import date, timedelta

from dialogs.scene import Scene
from dialogs.views import Lost, Step
from dialogs.week.weeks import this_week
from improvement.calendar import local_day
from improvement.message import Delivery, Message, MessageState
from improvement.page import Page
from improvement.schedule import Occasion
from improvement.team import Membership
from improvement.week import monday_of

LATELY = timedelta(weeks=1)
# What a process leader is told of, by page. What is somebody's own business is not among it.
_KINDS = {
    "digest": "digest",
    "follow-up": "follow-up",
    "look-again": "look-again",
    "nudge": "nudge",
    "obstacle-help": "manager",
    "resumed": "resumed",
    "role": "role",
    "study-due": "study",
    "summary": "summary",
    "week": "week",
    "week-again": "week",
    "welcome": "welcome",
}
_SENT_AGAIN = {"week": Occasion.REMINDER, "summary": Occasion.SUMMARY}  # by kind


async def lost_lately(scene: Scene) -> tuple[Lost, ...]:
    """What never arrived since last week, by kind and week."""
    ours = await scene.work.find(Message, team=scene.here.id, state=MessageState.DEAD)
    dead = [*ours, *await _lost_in_person(scene)]
    lately = [message for message in dead if message.due_at > scene.now - LATELY and _is_told(message)]
    counted = Counter((_week_of(scene, message), _KINDS[message.page.name]) for message in lately)
    return tuple(
        Lost(code=code, monday=monday, count=count, step=_again(scene, code, monday))
        for (monday, code), count in sorted(counted.items())
    )


async def _lost_in_person(scene: Scene) -> list[Message]:
    """What goes over all teams of a person names none. Letters are told to the one they were for alone."""
    members = await scene.work.find(Membership, team=scene.here.id, present=True)
    people = [member.person for member in members]
    dead = await scene.work.find(Message, team=None, to=people, state=MessageState.DEAD) if people else []
    return [
        message
        for message in dead
        if message.page.name != "digest" or (scene.viewer is not None and message.to == scene.viewer.id)
    ]


def _again(scene: Scene, code: str, monday: date) -> Step | None:
    """What the team was to see this week can be said once more; older things help nobody."""
    if code not in _SENT_AGAIN or monday != this_week(scene):
        return None
    page = Page(name="send-now", team=scene.here.id)
    return Step(verb="send-now", words="button-send-again", page=page, value=_SENT_AGAIN[code])


def _is_told(message: Message) -> bool:
    return message.delivery in (Delivery.POST, Delivery.PERSONAL) and message.page.name in _KINDS


def _week_of(scene: Scene, message: Message) -> date:
    return monday_of(local_day(message.due_at, scene.here.zone))
