"""`mina uppgifter`: what is stored about me, shown, exported and erased."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from dialogs.heard import Reply, Tap
from dialogs.measure.texts import ask_nobody, bury_mine, counts_about, kept_about
from dialogs.people import team_name, teams_of
from dialogs.removal import bury_text, words_in
from dialogs.scene import Scene
from dialogs.views import MyData, Notice, RoleLine, Step, View
from improvement.absence import Absence
from improvement.answer import Answer
from improvement.guess import Guess
from improvement.identity import new_id
from improvement.invitation import Invitation
from improvement.message import Message, Post
from improvement.note import Note
from improvement.obstacle import Obstacle, ObstacleReport
from improvement.page import Page
from improvement.ports import Work
from improvement.team import Membership, Person, RoleHolding, RoleState
from improvement.ticket import VALID_FOR, Ticket
from improvement.week import CheckIn, WeekResult


async def open_my_data(scene: Scene, page: Page) -> View:
    """What is kept about this person, counted, and what they can do with it."""
    me = scene.me
    teams = await teams_of(scene.work, me)
    names = {team.id: team_name(team) for team in teams}
    holdings = await scene.work.find(RoleHolding, person=me.id, state=[RoleState.NAMED, RoleState.CONFIRMED])
    return MyData(
        name=me.name,
        teams=tuple(names.values()),
        roles=tuple(
            (names.get(held.team, ""), RoleLine(name=me.name, role=held.role, state=held.state))
            for held in holdings
        ),
        language=scene.language,
        counts={
            "answers": len(await scene.work.find(Answer, by=me.id, removed_at=None)),
            "notes": len(await scene.work.find(Note, by=me.id, removed_at=None)),
            "guesses": len(await scene.work.find(Guess, person=me.id)),
            "obstacles": len(await scene.work.find(ObstacleReport, person=me.id)),
            "check_ins": len(await scene.work.find(CheckIn, person=me.id)),
            "absences": len(await scene.work.find(Absence, person=me.id)),
            **await counts_about(scene.work, me.id),
        },
        hours=me.hours,
        is_nudged=me.is_nudged,
        asked_in_person=me.asked_in_person,
        steps=(
            Step(verb="export", page=Page(name="my-data")),
            Step(verb="open", words="button-my-times", page=Page(name="my-times")),
            Step(verb="open", words="button-language", page=Page(name="language")),
            Step(verb="open", words="button-erase", page=Page(name="erasing"), is_destructive=True),
        ),
    )


async def export(scene: Scene, tap: Tap) -> Reply:
    """A link to one file with everything, valid once and for a quarter of an hour."""
    ticket = Ticket(
        id=new_id(),
        tenant=scene.work.tenant,
        person=scene.me.id,
        expires_at=scene.now + VALID_FOR,
    )
    await scene.work.add(ticket)
    link = Step(
        verb="fetch",
        page=Page(name="my-data"),
        value=f"/export/{scene.work.tenant}/{ticket.id}",
    )
    return Reply(view=Notice(code="export-ready", steps=(link,)))


async def redeem(work: Work, ticket_id: str, now: datetime) -> str | None:
    """The file a ticket is for, as JSON; None when it was used or is too old."""
    found = await work.find(Ticket, id=ticket_id)
    if not found:
        return None
    await work.delete(found[0])
    if found[0].expires_at < now:
        return None
    return await _everything(work, await work.get(Person, found[0].person))


async def _everything(work: Work, person: Person) -> str:
    reports = await work.find(ObstacleReport, person=person.id)
    kept: dict[str, Sequence[Any]] = {
        "person": [person],
        "memberships": await work.find(Membership, person=person.id),
        "roles": await work.find(RoleHolding, person=person.id),
        "answers": await work.find(Answer, by=person.id),
        "notes": await work.find(Note, by=person.id),
        "guesses": await work.find(Guess, person=person.id),
        "obstacle_reports": reports,
        "obstacles": await work.find(Obstacle, id=[report.obstacle for report in reports]),
        "check_ins": await work.find(CheckIn, person=person.id),
        "absences": await work.find(Absence, person=person.id),
        "absences_marked": await work.find(Absence, marked_by=person.id),
        "obstacles_answered": await work.find(Obstacle, answered_by=person.id),
        "invitations": await work.find(Invitation, by=person.id),
        "meetings_written_down": await work.find(WeekResult, by=person.id),
        **await kept_about(work, person.id),
    }
    plain = {name: [asdict(thing) for thing in things] for name, things in kept.items()}
    return json.dumps(plain, ensure_ascii=False, indent=2, default=str)


async def open_erasing(scene: Scene, page: Page) -> View:
    """What erasing means, and the two ways of doing it."""
    return Notice(
        code="erasing",
        steps=(
            Step(verb="erase-me", page=Page(name="my-data"), is_destructive=True),
            Step(verb="erase-all", page=Page(name="my-data"), is_destructive=True),
            Step(verb="open", words="button-keep", page=Page(name="my-data")),
        ),
    )


async def erase_me(scene: Scene, tap: Tap) -> Reply:
    """Forget who I am. What was signed stays, like minutes, signed by nobody in particular."""
    me = scene.me
    for guess in await scene.work.find(Guess, person=me.id):
        await scene.work.delete(guess)
    await _forget_reports(scene)
    for answer in await scene.work.find(CheckIn, person=me.id):
        await scene.work.delete(
            answer
        )  # the sums of weeks that are open shrink by it, those of closed ones stay
    for absence in await scene.work.find(Absence, person=me.id):
        await scene.work.delete(absence)
    await ask_nobody(scene)
    for holding in await scene.work.find(RoleHolding, person=me.id):
        await scene.work.save(replace(holding, state=RoleState.ENDED, at=scene.now))
    for member in await scene.work.find(Membership, person=me.id):
        await scene.work.delete(member)
    for post in await scene.work.find(Post, person=me.id):
        await scene.work.delete(post)
    for ticket in await scene.work.find(Ticket, person=me.id):
        await scene.work.delete(ticket)
    forgotten = Person(
        id=me.id,
        tenant=me.tenant,
        directory_id=f"erased:{me.id}",
        teams_id="",
        name="",
        version=me.version,
    )
    await scene.work.save(forgotten)
    return Reply(view=Notice(code="erased"))


async def _forget_reports(scene: Scene) -> None:
    """What stood in the way stays, told by nobody; what would have told or has told me goes too."""
    for report in await scene.work.find(ObstacleReport, person=scene.me.id):
        await scene.work.delete(report)
    for message in await scene.work.find(Message, to=scene.me.id):
        if message.page.name == "obstacle-news":
            await scene.work.delete(message)


async def erase_all(scene: Scene, tap: Tap) -> Reply:
    """Remove everything I wrote too, then forget who I am."""
    for team in await teams_of(scene.work, scene.me):
        here = replace(scene, team=team)
        for note in await scene.work.find(Note, by=scene.me.id, team=team.id, removed_at=None):
            await bury_text(here, note)
        for answer in await scene.work.find(Answer, by=scene.me.id, team=team.id, removed_at=None):
            if words_in(answer):
                await bury_text(here, answer)
        await bury_mine(here)
        for report in await scene.work.find(ObstacleReport, person=scene.me.id, team=team.id):
            if len(await scene.work.find(ObstacleReport, obstacle=report.obstacle)) == 1:
                await bury_text(here, await scene.work.get(Obstacle, report.obstacle))
    return await erase_me(scene, tap)
