"""A team's rhythm: begun with its first cycle, reckoned anew after every change, stopped and restarted."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.scene import Scene
from improvement.identity import new_id
from improvement.message import Delivery, Message, MessageState
from improvement.page import Page
from improvement.ports import Calendar, Work
from improvement.rhythm import Skip, default_schedules, planned, summary_of_week
from improvement.schedule import Occasion, Schedule
from improvement.team import Team
from improvement.week import monday_of

CLOSED_WITHIN = timedelta(weeks=2)  # a week is closed for good at the summary of the next one


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
        if anew.is_on and _loses_a_week(schedule, anew):
            await work.add(_lost(schedule, now))


async def stop_rhythm(work: Work, team: Team, now: datetime) -> None:
    """Nothing is to come: Varv was taken out of the team, or its channel is shut.

    But what people answered is forgotten when the weeks would have been closed, unless Varv is back by then.
    """
    for schedule in await work.find(Schedule, team=team.id):
        if schedule.next_due is not None:
            await work.save(replace(schedule, next_day=None, next_due=None))
    page = Page(name="forgetting", team=team.id)
    key = f"forgetting:{team.id}:{now.date()}"
    if not await work.find(Message, key=key, limit=1):
        await work.add(_chore(team.tenant, team.id, page, key, now + CLOSED_WITHIN, now))


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
    page = Page(name=str(schedule.occasion), team=schedule.team, item=str(day))
    key = f"{schedule.occasion}:{schedule.id}:{day}:{Skip.CHANGED}:{id}"
    lost = _chore(schedule.tenant, schedule.team, page, key, schedule.next_due or now, now)
    return replace(lost, id=id, state=MessageState.SKIPPED, reason=Skip.CHANGED)


def _chore(tenant: str, team: str, page: Page, key: str, due: datetime, now: datetime) -> Message:
    return Message(
        id=new_id(),
        tenant=tenant,
        team=team,
        delivery=Delivery.CHORE,
        to=team,
        page=page,
        key=key,
        due_at=due,
        created_at=now,
        lane=team,
    )
