"""Who has a process leader's letter coming in a week: it is the one unasked message they get."""

from collections.abc import Collection
from datetime import date

from dialogs.scene import Scene
from improvement.rhythm import summary_of_week
from improvement.schedule import Occasion, Schedule
from improvement.team import Membership, Role, RoleHolding, RoleState, Stage, Team


async def with_letter(scene: Scene, people: Collection[str], monday: date) -> set[str]:
    """Those of these people who lead a team whose weekly letter comes in this week."""
    if not people:
        return set()
    leading = await scene.work.find(
        RoleHolding, person=sorted(people), role=Role.PROCESS_LEADER, state=RoleState.CONFIRMED
    )
    teams = await scene.work.find(Team, id=sorted({held.team for held in leading})) if leading else []
    writing = {team.id for team in teams if await _has_letter(scene, team, monday)}
    members = await scene.work.find(Membership, team=sorted(writing), present=True) if writing else []
    present = {(member.person, member.team) for member in members}
    return {held.person for held in leading if (held.person, held.team) in present}


async def _has_letter(scene: Scene, team: Team, monday: date) -> bool:
    """Whether Varv is in the team, and its weekly letter comes in this week."""
    letters = await scene.work.find(Schedule, team=team.id, occasion=Occasion.DIGEST)
    return team.stage is not Stage.REMOVED and any(
        summary_of_week(letter, team, scene.calendar, monday) is not None for letter in letters
    )
