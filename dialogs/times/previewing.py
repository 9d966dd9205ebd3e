"""`förhandsvisa`: the next question or the next summary, shown to one person before it is posted."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.times.scheduling import next_said, schedules_of
from dialogs.views import Notice, Preview, Step, View
from dialogs.week.weeks import this_week
from improvement.page import Page
from improvement.schedule import Occasion
from improvement.week import monday_of

_WORDS = {Occasion.REMINDER: "button-send-reminder", Occasion.SUMMARY: "button-send-summary"}
_PAGES = {Occasion.REMINDER: "week", Occasion.SUMMARY: "summary"}
_CODES = {Occasion.REMINDER: "reminder", Occasion.SUMMARY: "summary"}


async def show_before(scene: Scene, page: Page, opened: Callable[[Scene, Page], Awaitable[View]]) -> View:
    """The question that comes next, or the summary where that is asked for, as the team will see it."""
    occasion = Occasion.SUMMARY if page.item == Occasion.SUMMARY else Occasion.REMINDER
    other = Occasion.REMINDER if occasion is Occasion.SUMMARY else Occasion.SUMMARY
    here = Page(name="preview", team=scene.here.id)
    steps = (
        Step(verb="open", words=_WORDS[other], page=replace(here, item=other)),
        Step(verb="open", words="button-schedule", page=replace(here, name="schedule")),
    )
    if scene.standing.is_outside:  # a manager stands outside the team, and reads no small figures alone
        return Notice(code="preview-not-for-managers", steps=(steps[-1],))
    shown = await _monday_page(scene, occasion)
    try:
        as_the_team = replace(scene, viewer=None, is_personal=False)
        return Preview(shown=await opened(as_the_team, shown), code=_CODES[occasion], steps=steps)
    except NothingToSay:
        return Notice(code="nothing-to-preview", steps=steps)


async def _monday_page(scene: Scene, occasion: Occasion) -> Page:
    """The week that is next in turn; this week where nothing is to come."""
    schedule = (await schedules_of(scene)).get(occasion)
    period = next_said(scene, schedule) if schedule else None
    monday = monday_of(period.nominal) if period else this_week(scene)
    return Page(name=_PAGES[occasion], team=scene.here.id, item=monday.isoformat())
