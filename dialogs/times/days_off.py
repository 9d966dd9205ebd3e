"""Days off: whose public holidays count, which eves, and the weeks in which the team does nothing at all."""

from dataclasses import replace
from datetime import date, timedelta

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.times.reading_times import MOST_CLOSED, read_weeks, said_in
from dialogs.times.rhythm import replan
from dialogs.times.scheduling import show_anew, show_schedule
from dialogs.views import Field, Form, Step, View
from improvement.days_off import DaysOff, Eve
from improvement.page import Page

COUNTRIES = ("SE", "NO", "DK", "FI", "IS")
NO_COUNTRY = "no-country"
EVES = {"christmas": Eve.CHRISTMAS, "midsummer": Eve.MIDSUMMER, "new-year": Eve.NEW_YEAR}
_SIX_DAYS = timedelta(days=6)


async def open_days_off(scene: Scene, page: Page) -> View:
    """What the team has chosen, to be changed."""
    return _form(scene)


def _form(scene: Scene) -> Form:
    off = scene.here.days_off
    page = Page(name="days-off", team=scene.here.id)
    return Form(
        code="days-off",
        fields=(
            Field(
                id="country",
                kind="one",
                value=off.country or NO_COUNTRY,
                options=tuple((id, "") for id in (*COUNTRIES, NO_COUNTRY)),
            ),
            Field(
                id="eves",
                kind="many",
                value=",".join(id for id, eve in EVES.items() if eve in off.eves),
                options=tuple((id, "") for id in EVES),
            ),
            *_closed(scene),
            Field(id="more"),
        ),
        save=Step(verb="save-days-off", words="button-answer", page=page, value=_mark(off), is_primary=True),
        steps=(Step(verb="open", words="button-schedule", page=replace(page, name="schedule")),),
    )


def _closed(scene: Scene) -> tuple[Field, ...]:
    """The closed weeks to come; one that is unticked is open again."""
    mondays = scene.here.days_off.closed_from(scene.today)
    if not mondays:
        return ()
    options = tuple(
        (monday.isoformat(), scene.words.period(monday, monday + _SIX_DAYS)) for monday in mondays
    )
    return (Field(id="closed", kind="many", value=",".join(id for id, _ in options), options=options),)


def _mark(off: DaysOff) -> str:
    """Tells whether the choice is the one somebody was looking at."""
    return f"{off.country} {','.join(sorted(off.eves))} {','.join(map(str, sorted(off.closed)))}"


async def save_days_off(scene: Scene, tap: Tap) -> Reply:
    """Keep the choice, unless somebody else changed it first, and reckon the schedule anew."""
    before = scene.here.days_off
    try:
        after = _read(scene, tap)
    except Problem as problem:
        return Reply(view=with_problem(_form(scene), problem, tap.inputs))
    if _mark(after) == _mark(before):
        return await show_schedule(scene)
    if tap.value != _mark(before):
        return await show_schedule(scene, trouble="schedule-changed")
    team = await scene.work.save(replace(scene.here, days_off=after))
    await replan(scene.work, team, scene.calendar, scene.now)
    await show_anew(scene)
    return await show_schedule(scene)


def _read(scene: Scene, tap: Tap) -> DaysOff:
    country = tap.inputs.get("country", "")
    if country not in (*COUNTRIES, NO_COUNTRY):
        raise Problem("choose-one")
    ticked = tap.inputs.get("eves", "").split(",")
    return DaysOff(
        country="" if country == NO_COUNTRY else country,
        eves=tuple(eve for id, eve in EVES.items() if id in ticked),
        closed=_read_closed(scene, tap),
    )


def _read_closed(scene: Scene, tap: Tap) -> tuple[date, ...]:
    ticked = tap.inputs.get("closed", "").split(",")
    kept = [day for day in scene.here.days_off.closed_from(scene.today) if day.isoformat() in ticked]
    more = said_in(tap.inputs, "more")
    closed = sorted({*kept, *(read_weeks(more, scene.today) if more else [])})
    if len(closed) > MOST_CLOSED:
        raise Problem("closed-too-many", kept=more, most=MOST_CLOSED)
    return tuple(closed)
