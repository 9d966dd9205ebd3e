"""What a dialog puts in the outbox: a new card, a personal message, or a posted card shown anew.

The rows are written in the same transaction as their cause and hold no words, only pages.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.reach import cards_that_may_show
from dialogs.scene import Scene
from improvement.identity import new_id
from improvement.message import Delivery, Message, Post
from improvement.page import Page

FLOW_PAGES = ("plan", "study", "act", "cycle")
LIVING_PAGES = (*FLOW_PAGES, "team", "role")
WEEK_PAGES = ("week", "summary")
MEETING_PAGES = (*WEEK_PAGES, "meeting")


async def post_to_team(scene: Scene, page: Page, key: str, *, at: datetime | None = None) -> None:
    """Say something in the team's conversation, now or at a later moment. The same key says it once."""
    await _enqueue(scene, Delivery.POST, scene.here.id, page, key, at or scene.now, lane=scene.here.id)


async def do_chore(scene: Scene, page: Page, key: str, *, at: datetime | None = None) -> None:
    """Have something done that is shown to nobody, such as asking people in person, now or later."""
    await _enqueue(scene, Delivery.CHORE, scene.here.id, page, key, at or scene.now, lane=scene.here.id)


async def write_to(
    scene: Scene,
    person: str,
    page: Page,
    key: str,
    *,
    at: datetime | None = None,
    expires: datetime | None = None,
) -> None:
    """Say something to one person in their personal chat, now or later, but not after it `expires`."""
    due = at or scene.now
    await _enqueue(scene, Delivery.PERSONAL, person, page, key, due, lane=person, expires=expires)


async def refresh(scene: Scene, subject: str, *, pages: tuple[str, ...] = LIVING_PAGES) -> None:
    """Show every posted card about a subject anew, from the data as it is when that happens.

    Somebody else's personal chat is left alone: they may be half way through an answer there.
    """
    me = scene.viewer.id if scene.viewer else None
    for post in await scene.work.find(Post, subject=subject):
        if post.page.name in pages and post.person in (None, me):
            await edit(scene, post)


async def refresh_week(scene: Scene, monday: date, *, pages: tuple[str, ...] = WEEK_PAGES) -> None:
    """Show the cards of one week anew, and no other week's.

    A meeting's card is left alone unless it is asked for: the team may be half way through its numbers there.
    The database picks them out, since a team has posted hundreds of cards in a few years.
    """
    days = [(monday + timedelta(days=number)).isoformat() for number in range(7)]
    of_week = [Page(name=name, team=scene.here.id, item=day) for name in pages for day in days]
    for post in await scene.work.find(Post, subject=scene.here.id, person=None, page=of_week):
        await edit(scene, post)


async def refresh_everywhere(scene: Scene, *subjects: str, since: datetime) -> None:
    """Show every card anew that can hold words written at that moment, so that what was removed is gone.

    A reminder with nothing left to remind of would stay as it is: it becomes the week's questions.
    """
    for post in await cards_that_may_show(scene, subjects, since):
        is_reminder = post.page.name == "nudge"
        asks = replace(post, page=replace(post.page, name="check-in"))
        await edit(scene, await scene.work.save(asks) if is_reminder else post)


async def edit(scene: Scene, post: Post) -> None:
    """Show one posted card anew: in a personal chat at once, else at most once in a card pause.

    The week's card also waits until the one who answers can have told a little more.

    Each edit is a row of its own: one that waits already may be on its way, packed before this change is
    there to see. Whoever delivers one drops the others that wait, whose causes it shows.
    """
    due = scene.now
    if post.person is None and post.edited_at is not None:
        due = max(due, post.edited_at + scene.card_pause)
    if post.person is None and post.page.name in WEEK_PAGES:
        due = max(due, scene.now + scene.answer_pause)
    lane = post.person or post.page.team or ""
    await _enqueue(scene, Delivery.EDIT, post.id, post.page, f"edit:{post.id}:{new_id()}", due, lane=lane)


async def supersede(scene: Scene, conversation: str, page: Page) -> None:
    """Close earlier cards about the same thing in this conversation: it goes on further down."""
    if page.name not in FLOW_PAGES:
        return
    for post in await scene.work.find(Post, conversation=conversation, subject=subject_of(page)):
        if post.page.name in FLOW_PAGES:
            moved = Page(name="moved", team=page.team, cycle=page.cycle)
            await edit(scene, await scene.work.save(replace(post, page=moved)))


def subject_of(page: Page) -> str:
    """What a card is found again by: its cycle, or else its team."""
    return page.cycle or page.team or ""


async def _enqueue(
    scene: Scene,
    delivery: Delivery,
    to: str,
    page: Page,
    key: str,
    due: datetime,
    *,
    lane: str,
    expires: datetime | None = None,
) -> None:
    if await scene.work.find(Message, key=key, limit=1):
        return
    await scene.work.add(
        Message(
            id=new_id(),
            tenant=scene.work.tenant,
            team=page.team,
            delivery=delivery,
            to=to,
            page=page,
            key=key,
            due_at=due,
            created_at=scene.now,
            lane=lane,
            expires_at=expires,
        )
    )
