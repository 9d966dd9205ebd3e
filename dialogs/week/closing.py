"""Closes the week before, when this one is summed up: the sums stay, who answered what is forgotten.

So is who was reminded of it.
"""

from datetime import date, timedelta

from dialogs.outgoing import refresh_week
from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.week.reminders import forget_reminders
from dialogs.week.weeks import close_week, this_week
from improvement.page import Page
from improvement.team import Stage
from improvement.week import CheckIn, Week, monday_named


async def close_weeks(scene: Scene, page: Page) -> None:
    """Close the week before this summary's, and whatever older week is open still."""
    monday = monday_named(page.item) or this_week(scene)
    for week in await _open_before(scene, monday):
        await close_week(scene, week, scene.now)
        await forget_reminders(scene, week)
        await refresh_week(scene, week)
    await refresh_week(scene, monday)


async def forget_answers(scene: Scene, page: Page) -> None:
    """Close every week of a team that Varv was taken out of: no summary does it any more."""
    if scene.here.stage is not Stage.REMOVED:
        raise NothingToSay("Varv is in the team again")
    for week in await _open_before(scene, this_week(scene) + timedelta(weeks=1)):
        await close_week(scene, week, scene.now)
        await forget_reminders(scene, week)


async def _open_before(scene: Scene, monday: date) -> list[date]:
    """Weeks before this one that are not closed: the last, and any that something happened in."""
    weeks = await scene.work.find(Week, team=scene.here.id)
    closed = {week.monday for week in weeks if week.closed_at is not None}
    begun = {week.monday for week in weeks} - closed
    answered = {answer.monday for answer in await scene.work.find(CheckIn, team=scene.here.id)} - closed
    before = monday - timedelta(weeks=1)
    last = {before} if before > max(closed, default=date.min) else set()
    return sorted(week for week in begun | answered | last if week < monday)
