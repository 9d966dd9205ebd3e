"""What is remembered around a delivery: the card that stands there now, or that nobody can be reached."""

from dataclasses import replace
from datetime import datetime

from dialogs.outgoing import subject_of
from dialogs.rhythm import stop_rhythm
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


async def note_sent(
    work: Work, message: Message, parcel: Parcel, place: tuple[str, str], now: datetime
) -> None:
    """Remember the card, so that it can be shown anew, and what was last shown to the person."""
    if parcel.post is not None:
        await _forget_final(work, parcel.post)
        return
    conversation, activity = place
    person = parcel.person
    await work.add(
        Post(
            id=new_id(),
            tenant=work.tenant,
            conversation=conversation,
            service_url=parcel.service_url,
            activity=activity,
            page=message.page,
            at=now,
            subject=subject_of(message.page),
            person=person.id if person else None,
        )
    )
    if person is not None:
        await _note_shown(work, person, parcel, conversation)


async def _forget_final(work: Work, shown: Post) -> None:
    """A closed card never changes again, unless its page was turned meanwhile."""
    for post in await work.find(Post, id=shown.id):
        if post.page == shown.page and post.page.name in FINAL_PAGES:
            await work.delete(post)


async def _note_shown(work: Work, person: Person, parcel: Parcel, conversation: str) -> None:
    """A message typed from now on answers what Varv just showed, or nothing."""
    shown = parcel.view if isinstance(parcel.view, AskQuestion) else None
    kept = await work.get(Person, person.id)
    seen = replace(
        kept,
        conversation=conversation,
        service_url=parcel.service_url,
        focus=shown.page if shown else None,
        focus_revision=shown.revision if shown else 0,
    )
    if seen != kept:
        await work.save(seen)


async def note_failure(work: Work, message: Message, error: DeliveryFailed, now: datetime) -> None:
    """What a refusal says about the place: a card that is gone is forgotten, a shut channel falls silent.

    A team's channel is silent until somebody is heard from there; a shut door at the very first
    hello is told to the installer.
    """
    if not (isinstance(error, DeliveryRefused) and error.is_gone):
        return
    if message.delivery is Delivery.EDIT:
        for post in await work.find(Post, id=message.to):
            await work.delete(post)
    elif message.delivery is Delivery.POST and message.team:
        await _fall_silent(work, message, await work.get(Team, message.team), now)


async def _fall_silent(work: Work, message: Message, team: Team, now: datetime) -> None:
    if message.page.name == "welcome" and team.installer:
        await work.save(replace(team, stage=Stage.ARRIVED))
        await work.add(_tell_installer(message, team, team.installer, now))
    else:
        await work.save(replace(team, stage=Stage.REMOVED))
        await stop_rhythm(work, team)


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
