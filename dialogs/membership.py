"""Who is who, and who is in which team: kept as the chat service tells it."""

from dataclasses import replace

from dialogs.heard import Place, Scope, Sender
from dialogs.plain_text import without_hidden_marks
from improvement.identity import new_id
from improvement.ports import Work
from improvement.team import Membership, Person, Team


async def know(work: Work, sender: Sender, place: Place | None) -> Person:
    """The person behind a directory id, met for the first time or called something new.

    With a personal `place`, the chat is remembered too.
    """
    found = await work.find(Person, directory_id=sender.directory_id)
    person = found[0] if found else None
    met = Person(
        id=person.id if person else new_id(),
        tenant=work.tenant,
        directory_id=sender.directory_id,
        teams_id=sender.teams_id,
        name=without_hidden_marks(sender.name) or (person.name if person else ""),
    )
    if person:
        met = replace(person, teams_id=met.teams_id, name=met.name)
    if place is not None and place.scope is Scope.PERSONAL:
        met = replace(met, conversation=place.conversation, service_url=place.service_url)
    if person is None:
        await work.add(met)
        return met
    return met if met == person else await work.save(met)


async def join(work: Work, team: Team, person: Person) -> None:
    """Count a person as a member of the team, also one who followed it before."""
    found = await work.find(Membership, team=team.id, person=person.id)
    if not found:
        await work.add(Membership(id=new_id(), tenant=work.tenant, team=team.id, person=person.id))
    elif not found[0].present or found[0].is_follower:
        await work.save(replace(found[0], present=True, is_follower=False))


async def keep_address(work: Work, place: Place) -> None:
    """The chat service is spoken to where it was last heard from."""
    if not place.service_url:
        return
    if place.scope is Scope.PERSONAL:
        for person in await work.find(Person, conversation=place.conversation):
            if person.service_url != place.service_url:
                await work.save(replace(person, service_url=place.service_url))
        return
    for team in await teams_in(work, place):
        if team.service_url != place.service_url:
            await work.save(replace(team, service_url=place.service_url))


async def team_at(work: Work, place: Place) -> Team | None:
    """The team whose conversation this is."""
    found = await work.find(Team, conversation=place.conversation)
    return found[0] if found else None


async def teams_in(work: Work, place: Place) -> list[Team]:
    """Every team of Varv's in the same team in Teams, or in the same group chat."""
    if place.teams_id:
        return await work.find(Team, teams_id=place.teams_id)
    return await work.find(Team, conversation=place.conversation)
