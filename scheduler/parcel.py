"""Opens the page of a message as it is now, and finds where it goes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from dialogs.pages import open_page
from dialogs.people import standing_in, teams_of
from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.views import Notice, Step, View
from improvement.answer import Answer
from improvement.message import Delivery, Message, Post
from improvement.note import Note
from improvement.page import Page
from improvement.permission import STRANGER
from improvement.ports import Missing, Work
from improvement.team import Person, Stage, Team
from locales.templates import Template

STILL_WRITING = timedelta(minutes=10)
MOST_HANDS = 60  # as many as may keep a view of their own


@dataclass(frozen=True, kw_only=True, slots=True)
class Parcel:
    """A view ready to be sent: where to, in which language, and for whom if for one person.

    `conversation` is empty while the personal chat is not opened yet. `post` is the card to be edited;
    `hands` are those who wrote on it lately and may be half way through the next answer.
    """

    view: View
    language: str
    service_url: str
    conversation: str = ""
    person: Person | None = None
    post: Post | None = None
    hands: tuple[str, ...] = ()


async def pack(work: Work, message: Message, templates: Mapping[str, Template], now: datetime) -> Parcel:
    """Open the message's page. Raises `NothingToSay` or `Missing` when there is nothing to send any more."""
    team = await work.get(Team, message.team) if message.team else None
    if team is not None and team.stage is Stage.REMOVED:
        raise NothingToSay("Varv is not in the team any more")
    match message.delivery:
        case Delivery.POST:
            return await _for_team(work, message, _needed(team), templates, now)
        case Delivery.PERSONAL:
            person = await work.get(Person, message.to)
            return await _for_person(work, message, team, person, templates, now)
        case Delivery.EDIT:
            return await _for_post(work, message, team, templates, now)


def _needed(team: Team | None) -> Team:
    if team is None:
        raise Missing("a message to a team names none")
    return team


async def _for_team(
    work: Work, message: Message, team: Team, templates: Mapping[str, Template], now: datetime
) -> Parcel:
    scene = Scene(work=work, now=now, templates=templates, language=team.language, team=team)
    return Parcel(
        view=await open_page(scene, message.page),
        language=team.language,
        service_url=team.service_url,
        conversation=team.conversation,
    )


async def _for_person(
    work: Work,
    message: Message,
    team: Team | None,
    person: Person,
    templates: Mapping[str, Template],
    now: datetime,
) -> Parcel:
    known = [team] if team else await teams_of(work, person)
    language = person.language or (known[0].language if known else "sv")
    scene = Scene(
        work=work,
        now=now,
        templates=templates,
        language=language,
        team=team,
        viewer=person,
        standing=await standing_in(work, team, person) if team else STRANGER,
        is_personal=True,
    )
    return Parcel(
        view=_with_my_data(await open_page(scene, message.page)),
        language=language,
        service_url=person.service_url or (known[0].service_url if known else ""),
        conversation=person.conversation or "",
        person=person,
    )


def _with_my_data(view: View) -> View:
    """What is stored about a person is one tap from every message to them."""
    if not isinstance(view, Notice):
        return view
    step = Step(verb="open", words="button-my-data", page=Page(name="my-data"))
    return replace(view, steps=(*view.steps, step))


async def _for_post(
    work: Work, message: Message, team: Team | None, templates: Mapping[str, Template], now: datetime
) -> Parcel:
    post = await work.get(Post, message.to)
    shown = replace(message, page=post.page)
    if post.person is not None:
        person = await work.get(Person, post.person)
        parcel = await _for_person(work, shown, team, person, templates, now)
    else:
        parcel = await _for_team(work, shown, _needed(team), templates, now)
    return replace(
        parcel,
        conversation=post.conversation,
        service_url=parcel.service_url or post.service_url,
        post=post,
        hands=await _hands(work, post, now),
    )


async def _hands(work: Work, post: Post, now: datetime) -> tuple[str, ...]:
    if post.person is not None:
        return ()
    written: list[Answer | Note] = [
        *await work.find(Answer, subject=post.subject, order="-at", limit=MOST_HANDS),
        *await work.find(Note, cycle=post.subject, order="-at", limit=MOST_HANDS),
    ]
    lately = sorted({one.by for one in written if one.at > now - STILL_WRITING})[:MOST_HANDS]
    people = await work.find(Person, id=lately) if lately else []
    return tuple(person.teams_id for person in people if person.teams_id)
