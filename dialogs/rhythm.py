"""The rhythm of a team."""

from dataclasses import replace

from improvement.ports import Work
from improvement.schedule import Schedule
from improvement.team import Team


async def stop_rhythm(work: Work, team: Team) -> None:
    """Nothing rings any more, until Varv is heard from in the team again."""
    for schedule in await work.find(Schedule, team=team.id):
        if schedule.next_due is not None:
            await work.save(replace(schedule, next_day=None, next_due=None))
