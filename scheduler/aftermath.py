"""What is remembered around a delivery: the card that stands there now, or that nobody can be reached."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dialogs.leaders.reaching import tell_leader
from dialogs.outgoing import subject_of
from dialogs.times.rhythm import stop_rhythm
from dialogs.views import AskQuestion
from improvement.delivery import DeliveryFailed, DeliveryRefused
from improvement.identity import new_id
from improvement.message import Delivery, Message, MessageState, Post
from improvement.page import Page
from improvement.ports import Work
from improvement.team import Person, Stage, Team
from scheduler.parcel import Parcel

FINAL_PAGES = frozenset({"moved"})


async def note_begun(work: Work, message: Message, now: datetime) -> None:
    """Mark a card before it is edited. The other edits that wait for it are made by this one."""
    if message.delivery is not Delivery.EDIT:
        return
    for post in await work.find(Post, id=message.to):
        await work.save(replace(post, edited_at=now))
    waiting = MessageState.WAITING
    for other in await work.find(Message, to=message.to, delivery=Delivery.EDIT, state=waiting):
        await work.delete(other)


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """What was shown to people, and where it stands."""

    message: Message
    parcel: Parcel
    conversation: str
    activity: str


async def note_sent(work: Work, shown: Sequence[Shown], now: datetime) -> None:
    """Remember the cards, so that they can be shown anew, and what was last shown to which person."""
    new = [each for each in shown if each.parcel.post is None]
    if new:
        await work.add(*(_post(work, each, now) for each in new))
        await _note_persons(work, [each for each in new if each.parcel.person is not None])
    for each in shown:
        if each.parcel.post is not None:
            await _forget_final(work, each.parcel.post)


def _post(work: Work, shown: Shown, now: datetime) -> Post:
    parcel, page = shown.parcel, shown.message.page
    return Post(
        id=shown.message.id,  # a message is shown as one card
        tenant=work.tenant,
        conversation=shown.conversation,
        service_url=parcel.service_url,
        activity=shown.activity,
        page=page,
        at=now,
        subject=subject_of(page),
        thread=parcel.thread or (shown.activity if parcel.has_threads else ""),
        person=parcel.person.id if parcel.person else None,
    )


async def _forget_final(work: Work, shown: Post) -> None:
    """A closed card never changes again, unless its page was turned meanwhile."""
    if shown.page.name not in FINAL_PAGES:
        return
    for post in await work.find(Post, id=shown.id):
        if post.page == shown.page:
            await work.delete(post)


async def _note_persons(work: Work, shown: Sequence[Shown]) -> None:
    """A message typed from now on answers what Varv just showed, or nothing."""
    last = {each.parcel.person.id: each for each in shown if each.parcel.person}
    for kept in await work.find(Person, id=list(last)) if last else []:
        seen = _having_seen(kept, last[kept.id])
        if seen != kept:
            await work.save(seen)


def _having_seen(person: Person, shown: Shown) -> Person:
    parcel = shown.parcel
    asked = parcel.view if isinstance(parcel.view, AskQuestion) else None
    return replace(
        person,
        conversation=shown.conversation,
        service_url=parcel.service_url,
        focus=asked.page if asked else None,
        focus_revision=asked.revision if asked else 0,
    )


async def note_failure(work: Work, message: Message, error: DeliveryFailed, now: datetime) -> None:
    """What a refusal says about the place: a lost card is forgotten, a shut conversation falls silent.

    A team's channel is silent until somebody is heard from there, a person's chat until they are; a shut
    door at the very first hello is told to the installer, and who cannot be reached to a process leader.
    """
    if not (isinstance(error, DeliveryRefused) and error.is_gone):
        return
    if message.delivery is Delivery.EDIT:
        for post in await work.find(Post, id=message.to):
            await work.delete(post)
    elif message.delivery is Delivery.POST and message.team:
        await _fall_silent(work, message, await work.get(Team, message.team), now)
    elif message.delivery is Delivery.PERSONAL:
        for person in await work.find(Person, id=message.to):
            await work.save(replace(person, conversation=None))
            await tell_leader(work, message, now)


async def _fall_silent(work: Work, message: Message, team: Team, now: datetime) -> None:
    if message.page.name == "welcome" and team.installer:
        await work.save(replace(team, stage=Stage.ARRIVED))
        await work.add(_tell_installer(message, team, team.installer, now))
    else:
        await work.save(replace(team, stage=Stage.REMOVED))
        await stop_rhythm(work, team, now)


def _tell_installer(message: Message, team: Team, installer: str, now: datetime) -> Message:
    return Message(
        id=new_id(),
        tenant=team.tenant,
        team=team.id,
        delivery=Delivery.PERSONAL,
        to=installer,
        page=Page(name="unreachable", team=team.id),
        key=f"unreachable:{message.id}",
        lane=installer,
        due_at=now,
        created_at=now,
    )
