"""Changing the schedule: one message of the week at a time, and nobody's change is lost unseen."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.times.my_times import weekday_field
from dialogs.times.reading_times import read_daytime, read_weekdays, said_in
from dialogs.times.rhythm import keep_rhythm, replan
from dialogs.times.scheduling import schedules_of, show_anew, show_schedule
from dialogs.views import Field, Form, Step, View
from improvement.page import Page
from improvement.ports import Missing
from improvement.schedule import Move, Occasion, Schedule
from improvement.week import A_WEEK, monday_of

FORMS = {
    Occasion.REMINDER: "schedule-reminder",
    Occasion.NUDGE: "schedule-nudge",
    Occasion.SUMMARY: "schedule-summary",
    Occasion.DIGEST: "schedule-digest",
}
FOLLOWERS = (Occasion.NUDGE, Occasion.SUMMARY)  # they come in the weeks in which the question does
_EVERY, _THIS, _NEXT = "every-1", "every-2-this", "every-2-next"
_MOVES = {"move-back": Move.BACK, "move-skip": Move.SKIP}
Settings = tuple[object, ...]


async def open_schedule_change(scene: Scene, page: Page) -> View:
    """The settings of one message, to be changed."""
    schedules = await schedules_of(scene)
    return _form(scene, _find(schedules, page))


def _find(schedules: Mapping[Occasion, Schedule], page: Page) -> Schedule:
    found = [each for each in schedules.values() if each.occasion == page.item]
    if not found:
        raise Missing(page.item)
    return found[0]


def _form(scene: Scene, schedule: Schedule) -> Form:
    page = Page(name="schedule-change", team=scene.here.id, item=schedule.occasion)
    return Form(
        code=FORMS[schedule.occasion],
        fields=(
            _days(scene, schedule),
            Field(id="at", kind="clock", value=f"{schedule.at:%H:%M}"),
            *_often(scene, schedule),
            *_on_a_day_off(schedule),
            Field(id="on", kind="tick", value="true" if schedule.is_on else "false"),
        ),
        save=Step(
            verb="save-schedule", words="button-answer", page=page, value=_mark(schedule), is_primary=True
        ),
        steps=(Step(verb="open", words="button-schedule", page=replace(page, name="schedule", item="")),),
    )


def _days(scene: Scene, schedule: Schedule) -> Field:
    """The question may come on several days; whatever is written once a week has one."""
    field = weekday_field(scene, schedule.weekdays)
    if schedule.occasion is Occasion.REMINDER:
        return field
    return replace(field, kind="one", value=str(min(schedule.weekdays)))


def _often(scene: Scene, schedule: Schedule) -> tuple[Field, ...]:
    if schedule.occasion in FOLLOWERS:
        return ()
    options = tuple((id, "") for id in (_EVERY, _THIS, _NEXT))
    return (Field(id="every", kind="one", value=_every_id(schedule, scene.today), options=options),)


def _every_id(schedule: Schedule, today: date) -> str:
    if schedule.every == 1:
        return _EVERY
    return _THIS if _is_even(schedule.anchor) == _is_even(today) else _NEXT


def _is_even(day: date) -> bool:
    return monday_of(day).toordinal() // 7 % 2 == 0


def _on_a_day_off(schedule: Schedule) -> tuple[Field, ...]:
    if schedule.occasion not in (Occasion.SUMMARY, Occasion.DIGEST):
        return ()
    value = "move-skip" if schedule.moves is Move.SKIP else "move-back"
    return (Field(id="moves", kind="one", value=value, options=tuple((id, "") for id in _MOVES)),)


def _settings(schedule: Schedule) -> Settings:
    """What people choose; the rest follows from it."""
    weeks = _is_even(schedule.anchor) if schedule.every > 1 else True
    return (schedule.weekdays, schedule.at, schedule.every, weeks, schedule.moves, schedule.is_on)


def _mark(schedule: Schedule) -> str:
    """Tells whether the settings are those somebody was looking at: the row's version counts other things."""
    return " ".join(str(part) for part in _settings(schedule))


async def save_schedule(scene: Scene, tap: Tap) -> Reply:
    """Keep what was chosen, unless somebody else changed it first."""
    await keep_rhythm(scene)
    schedules = await schedules_of(scene)
    before = _find(schedules, tap.page)
    try:
        after = _read(scene, before, tap)
        _check_order({**schedules, after.occasion: after})
    except Problem as problem:
        return Reply(view=with_problem(_form(scene, before), problem, tap.inputs))
    if _settings(after) == _settings(before):
        return await show_schedule(scene)
    if tap.value != _mark(before):
        return await show_schedule(scene, trouble="schedule-changed")
    await _save(scene, after, schedules)
    await show_anew(scene)
    return await show_schedule(scene)


def _read(scene: Scene, before: Schedule, tap: Tap) -> Schedule:
    every, anchor = before.every, before.anchor
    chosen = tap.inputs.get("every", "")
    if before.occasion not in FOLLOWERS and chosen != _every_id(before, scene.today):
        every = 1 if chosen not in (_THIS, _NEXT) else 2
        anchor = monday_of(scene.today) + (A_WEEK if chosen == _NEXT else timedelta())
    weekdays = read_weekdays(tap.inputs.get("weekdays", ""))
    return replace(
        before,
        weekdays=weekdays if before.occasion is Occasion.REMINDER else weekdays[:1],
        at=read_daytime(said_in(tap.inputs, "at")),
        every=every,
        anchor=anchor,
        moves=_MOVES.get(tap.inputs.get("moves", ""), before.moves),
        is_on=tap.inputs.get("on") == "true",
    )


def _check_order(schedules: Mapping[Occasion, Schedule]) -> None:
    """In a week the question comes first, then the personal reminder, then the summary."""
    first = {each.occasion: (min(each.weekdays), each.at) for each in schedules.values() if each.is_on}
    for earlier, later, code in _ORDER:
        if earlier in first and later in first and first[later] <= first[earlier]:
            raise Problem(code)


_ORDER = (
    (Occasion.REMINDER, Occasion.NUDGE, "nudge-before-reminder"),
    (Occasion.REMINDER, Occasion.SUMMARY, "summary-before-reminder"),
    (Occasion.NUDGE, Occasion.SUMMARY, "summary-before-nudge"),
)


async def _save(scene: Scene, after: Schedule, schedules: Mapping[Occasion, Schedule]) -> None:
    await scene.work.save(after)
    if after.occasion is Occasion.REMINDER:
        for occasion in FOLLOWERS:
            if (follower := schedules.get(occasion)) is not None:
                await _follow(scene, follower, after)
    await replan(scene.work, scene.here, scene.calendar, scene.now)


async def _follow(scene: Scene, follower: Schedule, reminder: Schedule) -> None:
    followed = replace(follower, every=reminder.every, anchor=reminder.anchor)
    if followed != follower:
        await scene.work.save(followed)
