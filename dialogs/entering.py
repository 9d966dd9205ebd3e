"""Who speaks, in which team, and what they are there: found anew for everything that is heard."""

from collections.abc import Mapping
from datetime import datetime

from dialogs.arrival import new_team, welcome_back
from dialogs.commands import recognise
from dialogs.heard import Heard, Place, Scope
from dialogs.membership import join, keep_address, know, team_at
from dialogs.people import standing_in, teams_of
from dialogs.scene import DEFAULT_LANGUAGE, Scene
from improvement.permission import STRANGER
from improvement.ports import Calendar, Missing, Work
from improvement.team import Person, Stage, Team
from locales.templates import Template

BEGINS_A_TEAM = ("setup", "present")


async def enter(
    work: Work, heard: Heard, now: datetime, templates: Mapping[str, Template], calendar: Calendar
) -> Scene:
    """The scene in which this is answered."""
    is_personal = heard.place.scope is Scope.PERSONAL
    person = await know(work, heard.sender, heard.place)
    team = await _team(work, heard, person)
    if team is not None and not is_personal:
        team = await _heard_from(work, team, heard.place, person)
        if team.stage is Stage.REMOVED:
            team = await welcome_back(work, team, now, calendar)
    language = (person.language if is_personal else None) or (team.language if team else DEFAULT_LANGUAGE)
    return Scene(
        work=work,
        now=now,
        templates=templates,
        calendar=calendar,
        language=language,
        team=team,
        viewer=person,
        standing=await standing_in(work, team, person) if team else STRANGER,
        is_personal=is_personal,
    )


async def _team(work: Work, heard: Heard, person: Person) -> Team | None:
    if heard.place.scope is Scope.PERSONAL:
        return await _team_in_person(work, heard, person)
    here = await team_at(work, heard.place)
    if here is None and await _begins_here(work, heard):
        here = await new_team(work, heard.place, person)
    if here is not None and heard.tap is not None and heard.tap.page.team not in (None, here.id):
        return None  # a card copied from another conversation
    return here


async def _begins_here(work: Work, heard: Heard) -> bool:
    """A first mention begins a team, unless Varv has one in another channel of the same team in Teams."""
    if heard.tap is not None:
        return heard.tap.verb == "set-up" and heard.tap.page.team is None
    said = recognise(heard.text)
    if said is not None and said.command in BEGINS_A_TEAM:
        return True
    teams_id = heard.place.teams_id
    return not teams_id or not await work.find(Team, teams_id=teams_id, limit=1)


async def _team_in_person(work: Work, heard: Heard, person: Person) -> Team | None:
    """The team of the tapped card, of the open question, last used, or the only one."""
    wanted = heard.tap.page.team if heard.tap else None
    if wanted is not None:
        try:
            return await work.get(Team, wanted)
        except Missing:
            return None
    mine = {team.id: team for team in await teams_of(work, person)}
    focus = person.focus.team if person.focus else None
    for id in (focus, person.last_team):
        if id in mine:
            return mine[id]
    return next(iter(mine.values())) if len(mine) == 1 else None


async def _heard_from(work: Work, team: Team, place: Place, person: Person) -> Team:
    """Somebody speaks in the team's own conversation: they are a member, and can be reached there."""
    await join(work, team, person)
    if place.service_url and place.service_url != team.service_url:
        await keep_address(work, place)
        return await work.get(Team, team.id)
    return team
