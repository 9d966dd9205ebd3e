"""A team's rhythm: begun with its first cycle, reckoned anew after every change, stopped and restarted."""

from dataclasses import replace
from datetime import date, datetime

from dialogs.scene import Scene
from improvement.identity import new_id
from improvement.message import Delivery, Message, MessageState
from improvement.page import Page
from improvement.ports import Calendar, Work
from improvement.rhythm import Skip, default_schedules, planned, summary_of_week
from improvement.schedule import Occasion, Schedule
from improvement.team import Team
from improvement.week import monday_of


async def keep_rhythm(scene: Scene) -> None:
    """Give the team the usual rhythm, unless it has one. It rings from now on."""
    if await scene.work.find(Schedule, team=scene.here.id, limit=1):
        return
    usual = default_schedules(scene.here, scene.today)
    await scene.work.add(*(planned(each, scene.here, scene.calendar, scene.now) for each in usual))


async def replan(work: Work, team: Team, calendar: Calendar, now: datetime) -> None:
    """Reckon anew when each of the team's schedules rings next. Call it after every change that moves them.

    Pass the team as it is after the change. A week whose period falls out because of it is written down.
    """
    for schedule in await work.find(Schedule, team=team.id):
        anew = planned(schedule, team, calendar, now)
        if anew == schedule:
            continue
        await work.save(anew)
        if _loses_a_week(schedule, anew):
            await work.add(_lost(schedule, now))


async def stop_rhythm(work: Work, team: Team) -> None:
    """Nothing is to come: Varv was taken out of the team, or its channel is shut."""
    for schedule in await work.find(Schedule, team=team.id):
        if schedule.next_due is not None:
            await work.save(replace(schedule, next_day=None, next_due=None))


async def restart_rhythm(work: Work, team: Team, calendar: Calendar, now: datetime) -> None:
    """Varv is in the team again: the rhythm goes on from now, and nothing of meanwhile is made up."""
    await replan(work, team, calendar, now)


async def closes_at(scene: Scene, monday: date) -> datetime | None:
    """When the summary of a week goes, which is when its question closes; None when that week has none."""
    found = await scene.work.find(Schedule, team=scene.here.id, occasion=Occasion.SUMMARY)
    return summary_of_week(found[0], scene.here, scene.calendar, monday) if found else None


def _loses_a_week(before: Schedule, after: Schedule) -> bool:
    """Whether the period that was to come is no longer one, and its week gets no other."""
    if before.next_day is None or after.next_day is None:
        return False
    return monday_of(before.next_day) < monday_of(after.next_day)


def _lost(schedule: Schedule, now: datetime) -> Message:
    """Its key is nobody's, so that the period can come back when the schedule is changed back."""
    id, day = new_id(), schedule.next_day
    return Message(
        id=id,
        tenant=schedule.tenant,
        team=schedule.team,
        delivery=Delivery.CHORE,
        to=schedule.team,
        page=Page(name=str(schedule.occasion), team=schedule.team, item=str(day)),
        key=f"{schedule.occasion}:{schedule.id}:{day}:{Skip.CHANGED}:{id}",
        due_at=schedule.next_due or now,
        created_at=now,
        lane=schedule.team,
        state=MessageState.SKIPPED,
        reason=Skip.CHANGED,
    )
