"""What a test about leaders begins from: roles, mandates, answers, obstacles, further teams."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.heard import Place, Scope
from improvement.absence import Absence
from improvement.answer import Answer
from improvement.cycle import Cycle
from improvement.identity import new_id
from improvement.message import Delivery, Message, MessageState
from improvement.obstacle import Obstacle, ObstacleState
from improvement.page import Page
from improvement.ports import Entity
from improvement.team import Membership, Person, Role, RoleHolding, RoleState, Team
from improvement.week import CheckIn, Outcome
from tests.dialogs.talk import CHANNEL, PEOPLE, Speaker, Talk, sender
from tests.dialogs.the_week import the_person

FORMS = "Blanketterna finns inte i samtalsrum 2."
Numbers = tuple[int, int]  # used, and of how many


async def add(talk: Talk, *things: Entity) -> None:
    async with talk.store.work(talk.tenant) as work:
        await work.add(*things)
        await work.commit()


async def role(
    talk: Talk,
    name: str,
    role: Role,
    state: RoleState = RoleState.CONFIRMED,
    *,
    team: Team | None = None,
) -> RoleHolding:
    """Somebody holds a role in a team."""
    who, here = await the_person(talk, name), team or await talk.team()
    held = RoleHolding(
        id=new_id(),
        tenant=talk.tenant,
        team=here.id,
        person=who.id,
        role=role,
        state=state,
        named_by=who.id,
        at=talk.clock.now(),
    )
    await add(talk, held)
    return held


async def leads(talk: Talk, name: str = "Maria", *, team: Team | None = None) -> None:
    await role(talk, name, Role.PROCESS_LEADER, team=team)


async def manages(talk: Talk, name: str = "Karin", *, team: Team | None = None) -> None:
    await role(talk, name, Role.MANAGER, team=team)


async def mandate(talk: Talk, until: str = "2026-06-30", *, team: Team | None = None) -> None:
    """The team has a mandate until this day."""
    here = team or await talk.team()
    by = (await the_person(talk, "Maria")).id
    value = {"by": "Karin", "scope": "Blanketter och bokning", "time": "2 h i veckan", "until": until}
    await add(
        talk,
        Answer(
            id=new_id(),
            tenant=talk.tenant,
            team=here.id,
            subject=here.id,
            question="mandate",
            value=dict(value),
            revision=1,
            by=by,
            at=talk.clock.now(),
        ),
    )


async def the_cycle(talk: Talk) -> Cycle:
    """The cycle last begun."""
    async with talk.store.work(talk.tenant) as work:
        return (await work.find(Cycle, order="created_at"))[-1]


async def answered(talk: Talk, monday: date, **people: Numbers) -> None:
    """People have told how many times, of how many chances."""
    cycle = await the_cycle(talk)
    for name, (used, chances) in people.items():
        outcome = Outcome.YES if used else Outcome.DID_NOT
        await add(
            talk,
            CheckIn(
                id=new_id(),
                tenant=talk.tenant,
                team=cycle.team,
                cycle=cycle.id,
                monday=monday,
                person=(await the_person(talk, name)).id,
                outcome=outcome if chances else Outcome.NO_CHANCES,
                at=talk.clock.now(),
                chances=chances,
                used=used,
            ),
        )


async def away(talk: Talk, name: str, first: date, last: date) -> None:
    """Somebody is away these days."""
    who = (await the_person(talk, name)).id
    await add(
        talk,
        Absence(
            id=new_id(),
            tenant=talk.tenant,
            person=who,
            team=None,
            first=first,
            last=last,
            marked_by=who,
            at=talk.clock.now(),
        ),
    )


async def obstacle(
    talk: Talk,
    state: ObstacleState = ObstacleState.OPEN,
    *,
    text: str = FORMS,
    monday: date = date(2026, 3, 9),
    until: date | None = None,
    answered_by: str | None = None,
    closed_at: datetime | None = None,
    helped: str | None = None,
) -> Obstacle:
    """Something stands in the way."""
    cycle = await the_cycle(talk)
    found = Obstacle(
        id=new_id(),
        tenant=talk.tenant,
        team=cycle.team,
        cycle=cycle.id,
        text=text,
        monday=monday,
        at=talk.clock.now(),
        state=state,
        until=until,
        answered_by=answered_by,
        closed_at=closed_at,
        helped=helped,
    )
    await add(talk, found)
    return found


async def dead(
    talk: Talk, page: str, delivery: Delivery = Delivery.POST, *, ago: timedelta = timedelta(days=2)
) -> None:
    """A message of the team never arrived."""
    team = await talk.team()
    when = talk.clock.now() - ago
    await add(
        talk,
        Message(
            id=new_id(),
            tenant=talk.tenant,
            team=team.id,
            delivery=delivery,
            to=team.id,
            page=Page(name=page, team=team.id),
            key=new_id(),
            due_at=when,
            created_at=when,
            state=MessageState.DEAD,
        ),
    )


async def lost_in_person(talk: Talk, name: str, page: str) -> None:
    """A message to somebody, about all their teams, never arrived."""
    who, when = await the_person(talk, name), talk.clock.now() - timedelta(days=1)
    await add(
        talk,
        Message(
            id=new_id(),
            tenant=talk.tenant,
            team=None,
            delivery=Delivery.PERSONAL,
            to=who.id,
            page=Page(name=page),
            key=new_id(),
            due_at=when,
            created_at=when,
            state=MessageState.DEAD,
        ),
    )


def channel_of(name: str) -> Place:
    """The channel of one more team."""
    return Place(
        scope=Scope.CHANNEL,
        conversation=f"19:{name}",
        service_url=CHANNEL.service_url,
        teams_id=f"19:{name}",
        team_name=name,
    )


def in_channel(talk: Talk, who: str, name: str) -> Speaker:
    """Somebody in the channel of one more team."""
    return talk.person(who, channel_of(name))


async def another_team(talk: Talk, name: str, *people: str) -> Team:
    """Varv is in one more team, with these people."""
    place = channel_of(name)
    await talk.arrive(people[0] if people else "Maria", place)
    await talk.meet(*(people or PEOPLE), place=place)
    return await talk.team(place.conversation)


async def gone(talk: Talk, name: str, *, team: Team | None = None) -> None:
    """Somebody has left the team."""
    here, who = team or await talk.team(), await the_person(talk, name)
    async with talk.store.work(talk.tenant) as work:
        for member in await work.find(Membership, team=here.id, person=who.id):
            await work.save(replace(member, present=False))
        await work.commit()


async def change_person(talk: Talk, name: str, **parts: object) -> Person:
    who = await the_person(talk, name)
    async with talk.store.work(talk.tenant) as work:
        saved = await work.save(replace(who, **parts))  # type: ignore[arg-type]
        await work.commit()
        return saved


async def change_team(talk: Talk, **parts: object) -> Team:
    async with talk.store.work(talk.tenant) as work:
        team = (await work.find(Team, conversation=CHANNEL.conversation))[0]
        saved = await work.save(replace(team, **parts))  # type: ignore[arg-type]
        await work.commit()
        return saved


def at_home(talk: Talk, name: str) -> Speaker:
    """Somebody in their personal chat."""
    return talk.person(name).in_person


def name_in(text: str) -> list[str]:
    """The people of the team who are named in a text."""
    return [name for name in PEOPLE if sender(name).name in text]
