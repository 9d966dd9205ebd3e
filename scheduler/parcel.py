"""Opens the page of a message as it is now, and finds where it goes."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from dialogs.pages import deed_to_see, open_page
from dialogs.people import standing_in, teams_of
from dialogs.problem import NothingToSay
from dialogs.scene import DEFAULT_LANGUAGE, Scene
from dialogs.views import ManagerStatus, Notice, Step, View, WeeklyDigest
from improvement.answer import Answer
from improvement.message import Delivery, Message, MessageState, Post
from improvement.note import Note
from improvement.outcome import Why
from improvement.page import Page
from improvement.permission import STRANGER, may
from improvement.ports import Missing, Work
from improvement.team import Person, Stage, Team, TeamKind
from improvement.week import CheckIn, monday_named, monday_of

STILL_WRITING = timedelta(minutes=10)
GOES_ON_FROM_WEEK = frozenset({"summary", "week-again"})
SHUT_FOR = timedelta(weeks=1)
MOST_HANDS = 60  # as many as may keep a view of their own


@dataclass(frozen=True, kw_only=True, slots=True)
class Parcel:
    """A view ready to be sent: where to, in which language, and for whom if for one person.

    `conversation` is empty while the personal chat is not opened yet. `thread` is where a new card goes on
    from. `post` is the card to be edited; `hands` are those who wrote on it lately and may be half way
    through the next answer.
    """

    view: View
    language: str
    service_url: str
    conversation: str = ""
    thread: str = ""
    has_threads: bool = False
    person: Person | None = None
    post: Post | None = None
    hands: tuple[str, ...] = ()


async def pack(scene: Scene, message: Message) -> Parcel:
    """Open the message's page. Raises `NothingToSay` or `Missing` when there is nothing to send any more.

    `scene` is where nobody looks yet: it has the transaction and the moment, no team and no viewer.
    """
    team = await scene.work.get(Team, message.team) if message.team else None
    if team is not None and team.stage is Stage.REMOVED:
        raise NothingToSay("Varv is not in the team any more")
    match message.delivery:
        case Delivery.POST:
            return await _for_team(scene, message, _needed(team))
        case Delivery.PERSONAL:
            person = await scene.work.get(Person, message.to)
            await _knock(scene, message, person)
            return await _for_person(scene, message, team, person, is_new=True)
        case Delivery.EDIT:
            return await _for_post(scene, message, team)
        case Delivery.CHORE:
            raise Missing("a chore is done, not sent")


class Shut(NothingToSay):
    """This person's chat was closed to Varv lately, and nobody was heard from there."""


async def _knock(scene: Scene, message: Message, person: Person) -> None:
    """Raises `Shut` for a week after a chat was closed, unless the person wrote there meanwhile."""
    if person.conversation:
        return
    for other in await scene.work.find(Message, to=person.id, state=MessageState.DEAD):
        was_shut = other.delivery is Delivery.PERSONAL and other.reason.startswith(Why.GONE)
        if was_shut and other.due_at > scene.now - SHUT_FOR and other.id != message.id:
            raise Shut(other.id)


def _needed(team: Team | None) -> Team:
    if team is None:
        raise Missing("a message to a team names none")
    return team


async def _for_team(scene: Scene, message: Message, team: Team) -> Parcel:
    here = replace(scene, team=team, language=team.language)
    return Parcel(
        view=await open_page(here, message.page),
        language=team.language,
        service_url=team.service_url,
        conversation=team.conversation,
        thread=await thread_of(scene.work, team, message.page),
        has_threads=team.kind is TeamKind.CHANNEL,
    )


async def thread_of(work: Work, team: Team, page: Page) -> str:
    """What is said about a week in a channel goes on below that week's reminder, if that stands there."""
    if page.name not in GOES_ON_FROM_WEEK or team.kind is not TeamKind.CHANNEL:
        return ""
    monday = monday_of(date.fromisoformat(page.item)).isoformat()
    week = Page(name="week", team=team.id, item=monday)
    found = await work.find(
        Post, subject=team.id, conversation=team.conversation, person=None, page=week, order="-at", limit=1
    )
    return found[0].thread or found[0].activity if found else ""


async def _for_person(
    scene: Scene, message: Message, team: Team | None, person: Person, *, is_new: bool = False
) -> Parcel:
    """What one person is to see. Who has left the team or the role meanwhile gets nothing new.

    A card they have already is shown anew all the same, so that what was removed is gone from it.
    """
    standing = await standing_in(scene.work, team, person) if team else STRANGER
    if is_new and team is not None and not may(deed_to_see(message.page), standing):
        raise NothingToSay("not theirs to see any more")
    known = [team] if team else await teams_of(scene.work, person)
    language = person.language or (known[0].language if known else DEFAULT_LANGUAGE)
    here = replace(
        scene,
        language=language,
        team=team,
        viewer=person,
        standing=standing,
        is_personal=True,
    )
    return Parcel(
        view=_with_my_data(await open_page(here, message.page)),
        language=language,
        service_url=person.service_url or (known[0].service_url if known else ""),
        conversation=person.conversation or "",
        person=person,
    )


def _with_my_data(view: View) -> View:
    """What is stored about a person is one tap from every message to them."""
    if not isinstance(view, Notice | ManagerStatus | WeeklyDigest):
        return view
    step = Step(verb="open", words="button-my-data", page=Page(name="my-data"))
    return replace(view, steps=(*view.steps, step))


async def _for_post(scene: Scene, message: Message, team: Team | None) -> Parcel:
    post = await scene.work.get(Post, message.to)
    shown = replace(message, page=post.page)
    if post.person is not None:
        person = await scene.work.get(Person, post.person)
        parcel = await _for_person(scene, shown, team, person)
    else:
        parcel = await _for_team(scene, shown, _needed(team))
    return replace(
        parcel,
        conversation=post.conversation,
        service_url=parcel.service_url or post.service_url,
        post=post,
        hands=await _hands(scene.work, post, scene.now),
    )


async def _checked_in(work: Work, post: Post) -> list[CheckIn]:
    """Those who answered the week's question on this card."""
    if post.page.name != "week":
        return []
    monday = monday_named(post.page.item)
    return await work.find(CheckIn, team=post.page.team, monday=monday, order="-at", limit=MOST_HANDS)


async def _hands(work: Work, post: Post, now: datetime) -> tuple[str, ...]:
    if post.person is not None:
        return ()
    said: list[Answer | Note] = [
        *await work.find(Answer, subject=post.subject, order="-at", limit=MOST_HANDS),
        *await work.find(Note, cycle=post.subject, order="-at", limit=MOST_HANDS),
    ]
    written = [(one.by, one.at) for one in said]
    written += [(one.person, one.at) for one in await _checked_in(work, post)]
    lately = sorted({by for by, at in written if at > now - STILL_WRITING})[:MOST_HANDS]
    people = await work.find(Person, id=lately) if lately else []
    return tuple(person.teams_id for person in people if person.teams_id)
