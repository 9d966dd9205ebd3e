"""`skicka nu`: what the schedule would say this week, said now instead, and never said twice."""

from dataclasses import replace
from datetime import date, timedelta

from dialogs.heard import Reply, Tap
from dialogs.outgoing import do_chore, post_to_team
from dialogs.scene import Scene
from dialogs.times.scheduling import schedules_of
from dialogs.views import Choose, Notice, Step, View
from dialogs.week.closing_time import NOT_SAID
from dialogs.week.weeks import running_cycles, this_week
from improvement.message import Message
from improvement.page import Page
from improvement.ports import Missing
from improvement.schedule import Occasion, Schedule
from improvement.week import monday_of

_BRINGS = {Occasion.REMINDER: ("week", "asking"), Occasion.SUMMARY: ("summary", "closing")}


async def open_send_now(scene: Scene, page: Page) -> View:
    """Which of the team's messages? Personal ones come on their own day: nobody is chased."""
    here = Page(name="send-now", team=scene.here.id)
    return Choose(
        code="send-now",
        options=(
            Step(verb="send-now", words="button-send-reminder", page=here, value=Occasion.REMINDER),
            Step(verb="send-now", words="button-send-summary", page=here, value=Occasion.SUMMARY),
        ),
    )


async def send_now(scene: Scene, tap: Tap) -> Reply:
    """Say it now, under the name the schedule would say it by, so that it comes once."""
    chosen = [occasion for occasion in _BRINGS if occasion == tap.value]
    schedule = (await schedules_of(scene)).get(chosen[0]) if chosen else None
    if schedule is None:
        raise Missing(tap.value)
    if not await running_cycles(scene, this_week(scene)):
        return Reply(view=Notice(code="nothing-to-send"))
    nominal = _nominal(schedule, scene.today)
    key = await _free_key(scene, f"{schedule.id}:{nominal}", schedule.occasion)
    look = Step(verb="open", words="button-schedule", page=Page(name="schedule", team=scene.here.id))
    if key is None:
        return Reply(view=Notice(code="sent-already", steps=(look,)))
    await _send(scene, schedule, nominal, key)
    return Reply(view=Notice(code="sent-now", steps=(look,)))


def _nominal(schedule: Schedule, today: date) -> date:
    """The day of this week that the schedule would say it for: the one to come, else the last one."""
    monday = monday_of(today)
    if schedule.next_day is not None and monday_of(schedule.next_day) == monday:
        return schedule.next_day
    days = [monday + timedelta(days=number) for number in sorted(schedule.weekdays)]
    return max((day for day in days if day <= today), default=days[0])


async def _free_key(scene: Scene, period: str, occasion: Occasion) -> str | None:
    """The key to say it by; another one where the schedule left it out; None when it was said."""
    for key in (f"{occasion}:{period}", f"{occasion}:{period}:now"):
        found = await scene.work.find(Message, key=key, limit=1)
        if not found:
            return key
        if found[0].state not in NOT_SAID:
            return None
    return None


async def _send(scene: Scene, schedule: Schedule, nominal: date, key: str) -> None:
    name, chore = _BRINGS[schedule.occasion]
    monday = monday_of(nominal)
    if schedule.occasion is Occasion.REMINDER and await _has_card(scene, schedule, nominal):
        name = "week-again"
    page = Page(name=name, team=scene.here.id, item=monday.isoformat())
    await post_to_team(scene, page, key)
    beside = replace(page, name=chore, item=nominal.isoformat())
    await do_chore(scene, beside, f"{chore}:{schedule.id}:{nominal}")


async def _has_card(scene: Scene, schedule: Schedule, nominal: date) -> bool:
    """Whether the week's card was posted on an earlier day of the same week."""
    monday = monday_of(nominal)
    days = [monday + timedelta(days=number) for number in range((nominal - monday).days)]
    keys = [f"{schedule.occasion}:{schedule.id}:{day}{more}" for day in days for more in ("", ":now")]
    found = await scene.work.find(Message, key=keys) if keys else []
    return any(message.state not in NOT_SAID for message in found)
