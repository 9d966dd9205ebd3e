"""Telling what was measured: on a card or in words, with every correction kept."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.help import step_for
from dialogs.measure.kept import (
    first_test_week,
    measure_at,
    measure_of,
    new_point,
    open_measures,
    points_of,
    same,
    values_before,
)
from dialogs.measure.plan_measures import keep_old_plan_measures
from dialogs.measure.reading_values import Reading, read_value, says_not_measured
from dialogs.measure.reading_weeks import checked, split_week
from dialogs.measure.telling import name_of_measure, told, value_told
from dialogs.people import name_of
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.views import Field, Form, Notice, Step, View
from dialogs.week.my_questions import thanks_and_more
from dialogs.week.weeks import this_week
from improvement.data_point import DataPoint, last_number, latest
from improvement.measure import Kind, Measure
from improvement.page import Page
from improvement.reporting import is_wild
from improvement.week import A_WEEK

FORMS = {
    Kind.COUNT: "report-count",
    Kind.SHARE: "report-share",
    Kind.NUMBER: "report-number",
    Kind.YES_NO: "report-yes-no",
    Kind.OBSERVATION: "report-observation",
}


def report_page(scene: Scene, measure: Measure, monday: date) -> Page:
    """The page of a measure's value of one week."""
    return Page(name="report", team=scene.here.id, item=f"{measure.id}/{monday}")


async def open_report(scene: Scene, page: Page) -> View:
    """A field for the value of a week; which measure, where none is named and there are several."""
    if page.item:
        measure, monday = await measure_at(scene, page)
        return await _form(scene, measure, checked(monday, scene.today))
    return await _which(scene, "")


async def _which(scene: Scene, said: str) -> View:
    """The form of the only measure that is told; else a form that asks which."""
    measures = [each for each in await open_measures(scene) if not each.follows_check_in]
    if not measures:
        return await _nothing_to_tell(scene)
    if len(measures) == 1:
        return await _form(scene, measures[0], this_week(scene))
    options = tuple((each.id, name_of_measure(scene, each)) for each in measures)
    fields = (Field(id="measure", kind="one", options=options), Field(id="value", value=said))
    save = Step(
        verb="report-which",
        words="button-answer",
        page=Page(name="report", team=scene.here.id),
        is_primary=True,
    )
    return Form(code="report-which", fields=fields, save=save)


async def _nothing_to_tell(scene: Scene) -> Notice:
    """Why there is nothing to write: the week's question counts it, or nothing is measured yet."""
    followed = await open_measures(scene)
    steps = (step_for(scene, "new-measure"), step_for(scene, "measures"))
    return Notice(code="measure-follows" if followed else "no-measure", steps=steps)


async def _form(scene: Scene, measure: Measure, monday: date) -> View:
    points = await points_of(scene, measure)
    now = latest(points).get(monday)
    page = report_page(scene, measure, monday)
    revision = last_number(points, monday)
    is_yes_no = measure.kind is Kind.YES_NO
    save = Step(
        verb="report",
        words="button-yes" if is_yes_no else "button-answer",
        page=page,
        revision=revision,
        value="1" if is_yes_no else "",
        is_primary=True,
    )
    kind = "lines" if measure.kind is Kind.OBSERVATION else "text"
    return Form(
        code=FORMS[measure.kind],
        fields=() if is_yes_no else (Field(id="value", kind=kind),),
        save=save,
        args={
            "week": scene.words.week(monday),
            "unit": measure.unit,
            "has": "yes" if now else "no",
            "now": told(scene, measure, now),
        },
        quoted=measure.words,
        steps=_beside(scene, measure, monday, save, now),
    )


def _beside(
    scene: Scene, measure: Measure, monday: date, save: Step, now: DataPoint | None
) -> tuple[Step, ...]:
    no = [replace(save, words="button-no", value="0")] if measure.kind is Kind.YES_NO else []
    nothing = replace(save, verb="not-measured", words="", value="", is_primary=False)
    back = replace(save, verb="take-back-value", words="", value="", is_primary=False)
    before = report_page(scene, measure, monday - A_WEEK)
    earlier = Step(verb="open", words="button-last-week", page=before)
    is_current = monday == this_week(scene)
    return (*no, nothing, *([back] if now else []), *([earlier] if is_current else []))


async def say_value(scene: Scene, said: str) -> Reply:
    """`mät 12`, `mät 7 av 19`, `mät 12,5 v. 44`: of the measure that is meant, else it is asked which."""
    await keep_old_plan_measures(scene)
    measures = await open_measures(scene)
    asked = [each for each in measures if not each.follows_check_in]
    fitting = [each for each in asked or measures if _fits(scene, each, said)]
    meant = next((some[0] for some in (fitting, asked) if len(some) == 1), None)
    if meant is None or not said:
        return Reply(view=await _which(scene, said))
    page = Page(name="report", team=scene.here.id)
    return await _tell_said(scene, meant, said, Tap(verb="report", page=page))


def _fits(scene: Scene, measure: Measure, said: str) -> bool:
    """Whether this can be a value of the measure. Anything can be words, so those are never guessed."""
    try:
        value, _ = split_week(said, scene.today)
        return measure.kind is not Kind.OBSERVATION and bool(read_value(measure.kind, value))
    except Problem:
        return False


async def report_which(scene: Scene, tap: Tap) -> Reply:
    """A value in words, of the measure that was picked."""
    said = tap.inputs.get("value", "")
    if not tap.inputs.get("measure"):
        view = await _which(scene, said)
        problem = Problem("choose-measure")
        return Reply(view=with_problem(view, problem, tap.inputs) if isinstance(view, Form) else view)
    measure = await measure_of(scene, tap.inputs["measure"])
    return await _tell_said(scene, measure, said, tap)


async def report(scene: Scene, tap: Tap) -> Reply:
    """What was written on the card of a week."""
    measure, monday = await measure_at(scene, tap.page)
    said = tap.value or tap.inputs.get(f"value-{measure.id}", "") or tap.inputs.get("value", "")
    return await _tell_said(scene, measure, said, tap, monday)


async def report_anyway(scene: Scene, tap: Tap) -> Reply:
    """The value stands, though it is unlike the others, or a colleague told another."""
    measure, monday = await measure_at(scene, tap.page)
    return await _tell_said(scene, measure, tap.value, tap, monday, is_sure=True)


async def _tell_said(
    scene: Scene, measure: Measure, said: str, tap: Tap, monday: date | None = None, *, is_sure: bool = False
) -> Reply:
    """Read what was said, about the week it names or else the card's, and keep it."""
    week = monday or this_week(scene)  # what is told without a week is about this one
    try:
        value, named = (said, None) if measure.kind is Kind.OBSERVATION else split_week(said, scene.today)
        week = checked(named or week, scene.today, said)
        if says_not_measured(value):
            return await _tell(scene, measure, week, None, said, tap)
        reading = read_value(measure.kind, value)
    except Problem as problem:
        form = await _form(scene, measure, min(week, this_week(scene)))
        kept = {"value": said} if problem.code != "identity-number" else {}
        return Reply(view=with_problem(form, problem, kept) if isinstance(form, Form) else form)
    return await _tell(scene, measure, week, reading, said, tap, is_sure=is_sure)


async def not_measured(scene: Scene, tap: Tap) -> Reply:
    """Nothing was measured that week, which is neither zero nor nothing told."""
    measure, monday = await measure_at(scene, tap.page)
    return await _tell(scene, measure, checked(monday, scene.today), None, "", tap)


async def take_back_value(scene: Scene, tap: Tap) -> Reply:
    """What was told about the week is as if nobody had; the history keeps it."""
    measure, monday = await measure_at(scene, tap.page)
    points = await points_of(scene, measure)
    if latest(points).get(monday):
        await scene.work.add(replace(new_point(scene, measure, monday, points), withdrawn=True))
    return Reply(view=await _kept(scene, measure, monday, None, "value-taken-back"))


async def _tell(
    scene: Scene,
    measure: Measure,
    monday: date,
    reading: Reading | None,
    said: str,
    tap: Tap,
    *,
    is_sure: bool = False,
) -> Reply:
    """Keep a value, unless it is counted already, a colleague told another, or it looks like a slip."""
    if not measure.is_open:
        args = {"measure": name_of_measure(scene, measure)}
        return Reply(view=Notice(code="measure-is-ended", args=args))
    started = await first_test_week(scene, measure)
    if measure.follows_check_in and (started is None or monday >= started):
        return Reply(view=await _nothing_to_tell(scene))
    points = await points_of(scene, measure)
    now = latest(points).get(monday)
    point = _filled(scene, measure, monday, reading, points)
    point = replace(point, is_baseline=started is None or monday < started)
    if same(now, point):
        return Reply(view=await _kept(scene, measure, monday, now))
    if now is not None and now.by != scene.me.id and tap.revision != now.number:
        return Reply(view=await _meet(scene, measure, now, point, said))
    if reading is not None and not is_sure and _is_unlike(measure, reading, values_before(points, monday)):
        return Reply(view=await _ask_about(scene, measure, monday, reading, said, points))
    await scene.work.add(point)
    return Reply(view=await _kept(scene, measure, monday, point))


def _filled(
    scene: Scene, measure: Measure, monday: date, reading: Reading | None, points: list[DataPoint]
) -> DataPoint:
    point = new_point(scene, measure, monday, points)
    if reading is None:
        return replace(point, is_measured=False)
    return replace(point, value=reading.value, of=reading.of, text=reading.text)


def _is_unlike(measure: Measure, reading: Reading, before: list[DataPoint]) -> bool:
    """Of a share it is how many there were in all that may be a slip of the finger."""
    if measure.kind is Kind.SHARE:
        return is_wild(measure, Decimal(reading.of or 0), [Decimal(point.of or 0) for point in before])
    values = [point.value for point in before if point.value is not None]
    return reading.value is not None and is_wild(measure, reading.value, values)


async def _ask_about(
    scene: Scene, measure: Measure, monday: date, reading: Reading, said: str, points: list[DataPoint]
) -> Notice:
    """Whether a value that is much unlike the one before is right."""
    last = values_before(points, monday)[-1]
    page, revision = report_page(scene, measure, monday), last_number(points, monday)
    return Notice(
        code="value-wild",
        args={
            "measure": name_of_measure(scene, measure),
            "value": value_told(scene, measure, reading.value, reading.of),
            "before": told(scene, measure, last),
            "when": "last" if last.monday == monday - A_WEEK else "earlier",
            "week": scene.words.week(last.monday),
        },
        steps=(
            Step(verb="report-anyway", page=page, value=said, revision=revision, is_primary=True),
            Step(verb="open", words="button-change", page=page),
        ),
    )


async def _meet(scene: Scene, measure: Measure, theirs: DataPoint, mine: DataPoint, said: str) -> Notice:
    """A colleague told another value of the same week: both are shown, and a person chooses."""
    page = report_page(scene, measure, theirs.monday)
    verb = "report-anyway" if mine.is_measured else "not-measured"
    return Notice(
        code="value-met",
        args={
            "measure": name_of_measure(scene, measure),
            "week": scene.words.week(theirs.monday),
            "by": await name_of(scene.work, theirs.by) or scene.words("value-somebody"),
            "theirs": told(scene, measure, theirs),
            "mine": told(scene, measure, mine),
        },
        steps=(
            Step(verb=verb, words="button-mine-holds", page=page, value=said, revision=theirs.number),
            Step(verb="keep-value", page=page),
        ),
    )


async def keep_value(scene: Scene, tap: Tap) -> Reply:
    """What the colleague told stands."""
    measure, monday = await measure_at(scene, tap.page)
    now = latest(await points_of(scene, measure)).get(monday)
    return Reply(view=await _kept(scene, measure, monday, now))


async def _kept(
    scene: Scene, measure: Measure, monday: date, point: DataPoint | None, code: str = "value-kept"
) -> View:
    """What is told about the week now, and in person what else is asked."""
    if point is not None and not point.is_measured:
        code = "value-not-measured"
    page = report_page(scene, measure, monday)
    change = Step(verb="open", words="button-change", page=page)
    thanks = Notice(
        code=code,
        args={
            "measure": name_of_measure(scene, measure),
            "value": told(scene, measure, point),
            "week": scene.words.week(monday),
        },
        steps=(change, step_for(scene, "measures")),
    )
    return await thanks_and_more(scene, thanks, this_week(scene)) if scene.is_personal else thanks
