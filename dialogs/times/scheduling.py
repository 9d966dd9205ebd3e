"""`schema`: when the team hears from Varv, for every member to read."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from dialogs.heard import Reply
from dialogs.outgoing import refresh
from dialogs.people import team_name
from dialogs.scene import Scene
from dialogs.views import RhythmLine, ScheduleCard, Step, Trouble, View
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.rhythm import Period, Skip, default_schedules, periods
from improvement.schedule import Occasion, Schedule
from improvement.team import Team

_LOOKED_THROUGH = 120  # periods, beyond the longest pause


async def open_schedule(scene: Scene, page: Page) -> View:
    """Every message of the week, when it comes next and why it moved, the pause and the days off."""
    schedules = await schedules_of(scene)
    lines = (_line(scene, schedules[occasion]) for occasion in Occasion if occasion in schedules)
    team = scene.here
    paused = team.is_paused(scene.today)
    return ScheduleCard(
        team=team_name(team),
        lines=tuple(lines),
        paused_until=team.paused_until if paused else None,
        days_off=replace(team.days_off, closed=team.days_off.closed_from(scene.today)),
        steps=_steps(scene, paused=paused),
    )


async def schedules_of(scene: Scene) -> Mapping[Occasion, Schedule]:
    """The team's rhythm; the usual one while it has none, which rings only when a cycle has begun."""
    kept = await scene.work.find(Schedule, team=scene.here.id)
    return {each.occasion: each for each in kept or default_schedules(scene.here, scene.today)}


def _may_change(scene: Scene) -> bool:
    """In the team's conversation the card is one for all; who may not change it is told so kindly."""
    return not scene.is_personal or may(Deed.SET_UP, scene.standing)


def _line(scene: Scene, schedule: Schedule) -> RhythmLine:
    period = next_said(scene, schedule)
    change = Step(
        verb="open",
        words="button-change",
        page=Page(name="schedule-change", team=scene.here.id, item=schedule.occasion),
    )
    return RhythmLine(
        occasion=schedule.occasion,
        weekdays=schedule.weekdays,
        at=schedule.at,
        every=schedule.every,
        moves=schedule.moves,
        is_on=schedule.is_on,
        next=period.day if period else None,
        meant=period.nominal if period else None,
        skipped=_skipped(scene, schedule),
        change=change if _may_change(scene) else None,
    )


def next_said(scene: Scene, schedule: Schedule) -> Period | None:
    """The next period in which something is said; None while nothing is to come."""
    return next((period for period in _coming(scene, schedule) if period.skip is None), None)


def _skipped(scene: Scene, schedule: Schedule) -> date | None:
    """The day of the next message where that falls out because the day is off, and is not moved."""
    first = next(iter(_coming(scene, schedule)), None)
    return first.nominal if first and first.skip is Skip.HOLIDAY else None


def _coming(scene: Scene, schedule: Schedule) -> list[Period]:
    if schedule.next_day is None or not schedule.is_on:
        return []
    after = schedule.next_day - timedelta(days=1)
    found = islice(periods(schedule, scene.here, scene.calendar, after), _LOOKED_THROUGH)
    return [period for period in found if period.day >= scene.today]


def _steps(scene: Scene, *, paused: bool) -> tuple[Step, ...]:
    def opens(name: str, words: str) -> Step:
        return Step(verb="open", words=words, page=Page(name=name, team=scene.here.id))

    pause = opens("pause", "button-pause")
    if paused:
        pause = Step(verb="end-pause", page=Page(name="pause", team=scene.here.id), is_primary=True)
    leading = (
        pause,
        opens("days-off", "button-days-off"),
        opens("preview", "button-preview"),
        opens("send-now", "button-send-now"),
        *([opens("away-team", "button-away-team")] if scene.is_personal else []),
    )
    mine = Step(verb="open", words="button-my-times", page=Page(name="my-times"))
    return (*(leading if _may_change(scene) else ()), mine)


async def show_anew(scene: Scene) -> None:
    """Every card with the schedule on it tells how it is now."""
    await refresh(scene, scene.here.id, pages=("schedule",))


async def show_schedule(scene: Scene, *, trouble: str = "") -> Reply:
    """The schedule as it is now, with a kind sentence where somebody else was first."""
    page = Page(name="schedule", team=scene.here.id)
    scene = replace(scene, team=await scene.work.get(Team, scene.here.id))
    view = await open_schedule(scene, page)
    assert isinstance(view, ScheduleCard)
    return Reply(view=replace(view, trouble=Trouble(code=trouble) if trouble else None), page=page)
