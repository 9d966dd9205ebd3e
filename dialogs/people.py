"""Finds the people of a team: who is in it, who they are called, and what they are trusted with."""

from collections.abc import Iterable, Mapping

from dialogs.views import RoleLine
from improvement.answer import Value
from improvement.permission import Standing
from improvement.ports import Work
from improvement.team import Membership, Person, Role, RoleHolding, RoleState, Team
from locales.order import name_key
from locales.words import Words

_ORDER = (Role.PROCESS_LEADER, Role.MANAGER, Role.COACH)


async def people_of(work: Work, team: Team) -> list[Person]:
    """Everybody in the team now."""
    members = await work.find(Membership, team=team.id, present=True)
    return await work.find(Person, id=[member.person for member in members]) if members else []


async def colleagues_of(work: Work, team: Team) -> list[Person]:
    """Those who can be picked for something: in the team in Teams, not following it from outside."""
    members = await work.find(Membership, team=team.id, present=True, is_follower=False)
    return await work.find(Person, id=[member.person for member in members]) if members else []


async def names_of(work: Work, people: Iterable[str]) -> Mapping[str, str]:
    """The names behind these person ids."""
    wanted = sorted(set(people))
    found = await work.find(Person, id=wanted) if wanted else []
    return {person.id: person.name for person in found}


async def names_in(work: Work, value: Value | None) -> Mapping[str, str]:
    """The names behind the ids in an answer; empty when it holds none."""
    ids = [part for part in value if isinstance(part, str)] if isinstance(value, list) else []
    return await names_of(work, ids)


async def name_of(work: Work, person: str | None) -> str:
    """One name; empty when there is nobody."""
    return (await names_of(work, [person])).get(person, "") if person else ""


async def standing_in(work: Work, team: Team, person: Person) -> Standing:
    """What a person is in a team now."""
    members = await work.find(Membership, team=team.id, person=person.id, present=True)
    confirmed = await work.find(RoleHolding, team=team.id, state=RoleState.CONFIRMED)
    return Standing(
        is_member=bool(members),
        roles=frozenset(holding.role for holding in confirmed if holding.person == person.id),
        has_leader=any(holding.role is Role.PROCESS_LEADER for holding in confirmed),
        follows=any(member.is_follower for member in members),
    )


async def confirmed_in(work: Work, team: Team, role: Role) -> list[str]:
    """Those who have said yes to a role in a team and are still in it."""
    held = await work.find(RoleHolding, team=team.id, role=role, state=RoleState.CONFIRMED)
    people = [each.person for each in held]
    members = await work.find(Membership, team=team.id, person=people, present=True) if people else []
    present = {member.person for member in members}
    return [person for person in people if person in present]


async def never_asked_in(work: Work, team: Team) -> set[str]:
    """Managers and coaches of a team, also those who have not said yes yet: nobody asks or counts them."""
    states, outside = [RoleState.NAMED, RoleState.CONFIRMED], [Role.MANAGER, Role.COACH]
    held = await work.find(RoleHolding, team=team.id, role=outside, state=states)
    return {each.person for each in held}


async def teams_of(work: Work, person: Person) -> list[Team]:
    """The teams a person is in, by name."""
    members = await work.find(Membership, person=person.id, present=True)
    teams = await work.find(Team, id=[member.team for member in members]) if members else []
    return sorted(teams, key=lambda team: name_key(team_name(team)))


def first_name(person: Person) -> str:
    """What colleagues call somebody, whichever way round the organisation writes names ("Haddad, Amir")."""
    family, comma, given = person.name.partition(",")
    return (given if comma else family).strip().partition(" ")[0]


def team_name(team: Team) -> str:
    """What people call the team: the channel where it is one of many, else the team's name.

    A group chat often has no name that Teams tells.
    """
    words = Words(team.language)
    if team.channel and team.name:
        return f"{team.name} · {team.channel}"
    return team.name or team.channel or words("group-chat")


async def role_lines(work: Work, team: Team, *, is_personal: bool) -> tuple[RoleLine, ...]:
    """Who was named for what, process leaders first, without those who said no or have left the role.

    Where the team reads along, nothing tells that a named manager or coach has not answered yet.
    """
    shown = [RoleState.CONFIRMED, RoleState.NAMED]
    holdings = [
        holding
        for holding in await work.find(RoleHolding, team=team.id, state=shown)
        if is_personal or holding.role is Role.PROCESS_LEADER or holding.state is RoleState.CONFIRMED
    ]
    names = await names_of(work, [holding.person for holding in holdings])
    lines = [
        RoleLine(name=names.get(holding.person, ""), role=holding.role, state=holding.state)
        for holding in holdings
    ]
    return tuple(sorted(lines, key=lambda line: (_ORDER.index(line.role), name_key(line.name))))
