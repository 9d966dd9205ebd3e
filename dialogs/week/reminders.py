"""Personal reminders of a week, forgotten when it is closed: who was reminded had not answered."""

from dataclasses import replace
from datetime import date, timedelta

from dialogs.scene import Scene
from improvement.message import OVER, Delivery, Message, MessageState, Post
from improvement.page import Page
from improvement.team import Membership

# What could not be delivered keeps Varv from knocking for a week; it goes with the next week that is closed.
KEPT_IF_DEAD = timedelta(weeks=1)
NAME = "nudge"


async def forget_reminders(scene: Scene, monday: date) -> None:
    """Forget whom Varv reminded in a week, over all their teams. Until then it hinders a second reminder.

    Their cards stay theirs, and are from now on as if they had asked for the week's questions themselves.
    """
    members = await scene.work.find(Membership, team=scene.here.id)
    people = sorted({member.person for member in members})
    pages = [Page(name=NAME, item=day.isoformat()) for day in (monday, monday - timedelta(weeks=1))]
    for message in await scene.work.find(
        Message, to=people, delivery=Delivery.PERSONAL, state=OVER, page=pages
    ):
        if message.state is not MessageState.DEAD or message.due_at <= scene.now - KEPT_IF_DEAD:
            await scene.work.delete(message)
    for post in await scene.work.find(Post, person=people, page=pages):
        await scene.work.save(replace(post, page=replace(post.page, name="check-in")))
