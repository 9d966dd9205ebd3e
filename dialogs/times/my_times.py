"""`mina tider`: when and where somebody wants to be asked, chosen by themselves and true in every team."""

from dataclasses import replace

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.times.absences import my_today
from dialogs.times.reading_times import read_clock, read_weekdays, said_in
from dialogs.views import Field, Form, Notice, Step, View
from dialogs.week.letters import with_letter
from improvement.page import Page
from improvement.team import Person
from improvement.week import monday_of
from improvement.working_hours import WorkingHours

_PAGE = Page(name="my-times")
WEEKDAYS = range(7)  # Monday is 0


async def open_my_times(scene: Scene, page: Page) -> View:
    """Everything that can be chosen, as it is now."""
    return await _form(scene)


async def _form(scene: Scene) -> Form:
    me = scene.me
    letters = await with_letter(scene, [me.id], monday_of(await my_today(scene)))
    return Form(
        code="my-times",
        args={"letter": "yes" if letters else "no"},
        fields=(
            weekday_field(scene, me.hours.weekdays),
            Field(id="begins", kind="clock", value=f"{me.hours.begins:%H:%M}"),
            Field(id="ends", kind="clock", value=f"{me.hours.ends:%H:%M}"),
            Field(
                id="where",
                kind="one",
                value="asked-in-person" if me.asked_in_person else "asked-in-channel",
                options=(("asked-in-channel", ""), ("asked-in-person", "")),
            ),
            Field(id="nudged", kind="tick", value="true" if me.is_nudged else "false"),
        ),
        save=Step(verb="save-times", words="button-answer", page=_PAGE, is_primary=True),
        steps=(
            *(() if me.is_nudged else (Step(verb="start-nudging", page=Page(name="nudge")),)),
            Step(verb="open", words="button-away", page=Page(name="away")),
            Step(verb="open", words="button-language", page=Page(name="language")),
        ),
    )


def weekday_field(scene: Scene, picked: tuple[int, ...]) -> Field:
    """Days of the week to pick from, as many as one likes."""
    options = tuple((str(number), scene.words.weekday_name(number)) for number in WEEKDAYS)
    return Field(id="weekdays", kind="many", value=",".join(map(str, picked)), options=options)


async def save_times(scene: Scene, tap: Tap) -> Reply:
    """Keep what was chosen."""
    try:
        hours = _read_hours(tap)
    except Problem as problem:
        return Reply(view=with_problem(await _form(scene), problem, tap.inputs))
    await _save(
        scene,
        replace(
            scene.me,
            hours=hours,
            asked_in_person=tap.inputs.get("where") == "asked-in-person",
            is_nudged=tap.inputs.get("nudged") == "true",
        ),
    )
    args = {
        "days": scene.words.weekdays(hours.weekdays),
        "hours": scene.words.hours(hours.begins, hours.ends),
    }
    return Reply(view=Notice(code="times-saved", args=args, steps=(_change(),)))


def _read_hours(tap: Tap) -> WorkingHours:
    weekdays = read_weekdays(tap.inputs.get("weekdays", ""))
    begins, ends = read_clock(said_in(tap.inputs, "begins")), read_clock(said_in(tap.inputs, "ends"))
    if ends <= begins:
        raise Problem("hours-end-first")
    return WorkingHours(weekdays=weekdays, begins=begins, ends=ends)


async def _save(scene: Scene, person: Person) -> None:
    if person != scene.me:
        await scene.work.save(person)


def _change() -> Step:
    return Step(verb="open", words="button-my-times", page=_PAGE)
