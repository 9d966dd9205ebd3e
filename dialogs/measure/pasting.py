"""Old values, pasted as a small table: read, shown back, and saved once somebody says that they are right."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from zlib import crc32

from dialogs.filling import trouble_of, with_problem
from dialogs.heard import Reply, Tap
from dialogs.help import step_for
from dialogs.identity_number import has_identity_number
from dialogs.measure.kept import first_test_week, measure_of, new_point, open_measures, points_of, same
from dialogs.measure.plan_measures import keep_old_plan_measures
from dialogs.measure.tables import Fault, Read, Row, read_table
from dialogs.measure.telling import name_of_measure, told
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.views import Field, Form, Notice, PastedFault, PastedRow, PastedTable, Step, View
from improvement.data_point import DataPoint, latest
from improvement.measure import Kind, Measure
from improvement.page import Page

_LARGEST = 2**31 - 1  # of a number on a card
BEFORE, DURING = "before", "during"  # what pasted values are: how it was, or how it went in the test


async def open_paste(scene: Scene, page: Page) -> View:
    """A field for old values of a measure; of which, where none is named."""
    await keep_old_plan_measures(scene)
    measures = [await measure_of(scene, page.item)] if page.item else await _with_numbers(scene)
    if not measures:
        return Notice(code="no-measure", steps=(step_for(scene, "new-measure"),))
    return _form(scene, measures)


async def _with_numbers(scene: Scene) -> list[Measure]:
    return [each for each in await open_measures(scene) if each.kind is not Kind.OBSERVATION]


def _form(scene: Scene, measures: list[Measure], text: str = "") -> Form:
    """The field, and which measure where there are several."""
    rows = Field(id="rows", kind="lines", value=text)
    options = tuple((each.id, name_of_measure(scene, each)) for each in measures)
    which = [Field(id="measure", kind="one", options=options)] if len(measures) > 1 else []
    item = measures[0].id if len(measures) == 1 else ""
    save = Step(verb="read-rows", page=Page(name="paste", team=scene.here.id, item=item), is_primary=True)
    quoted = measures[0].words if len(measures) == 1 else ""
    return Form(code="paste", fields=(*which, rows), save=save, quoted=quoted)


async def paste(scene: Scene, text: str) -> Reply:
    """A table that was sent as a message."""
    await keep_old_plan_measures(scene)
    measures = await _with_numbers(scene)
    if not measures:
        return Reply(view=Notice(code="no-measure", steps=(step_for(scene, "new-measure"),)))
    fitting = [each for each in measures if await _fits(scene, each, text)] or measures
    if len(fitting) > 1:
        return Reply(view=_form(scene, measures, text))
    return Reply(view=await _show(scene, fitting[0], text))


async def _fits(scene: Scene, measure: Measure, text: str) -> bool:
    """Whether every line can be a value of the measure."""
    try:
        return not (await _read(scene, measure, text)).faults
    except Problem:
        return False


async def read_rows(scene: Scene, tap: Tap) -> Reply:
    """Read what stands in the field, and show it back."""
    text = tap.inputs.get("rows", "")
    id = tap.page.item or tap.inputs.get("measure", "")
    if not id:
        form = _form(scene, await _with_numbers(scene))
        return Reply(view=with_problem(form, Problem("choose-measure"), tap.inputs))
    return Reply(view=await _show(scene, await measure_of(scene, id), text))


async def _show(scene: Scene, measure: Measure, text: str) -> View:
    try:
        read = await _read(scene, measure, text)
    except Problem as problem:
        inputs = {} if problem.code == "identity-number" else {"rows": text}
        return with_problem(_form(scene, [measure]), problem, inputs)
    known = latest(await points_of(scene, measure))
    return PastedTable(
        title=name_of_measure(scene, measure),
        rows=tuple(_shown(scene, measure, row, known) for row in read.rows),
        faults=tuple(
            PastedFault(line=each.line, said=each.said, trouble=trouble_of(each.problem))
            for each in read.faults
        ),
        text=text,
        steps=_steps(scene, measure, read),
    )


async def _read(scene: Scene, measure: Measure, text: str) -> Read:
    """The table; a week that the test counts already is a line that cannot be saved."""
    if has_identity_number(text):
        raise Problem("identity-number")
    if measure.kind is Kind.OBSERVATION:
        raise Problem("table-of-words", kept=text)
    read = read_table(text, measure.kind, scene.today)
    started = await first_test_week(scene, measure)
    if not (measure.follows_check_in and started):
        return read
    counted = [row for row in read.rows if row.monday >= started]
    faults = [Fault(0, scene.words.week(row.monday), Problem("row-is-counted")) for row in counted]
    return Read(tuple(row for row in read.rows if row not in counted), (*read.faults, *faults))


def _shown(scene: Scene, measure: Measure, row: Row, known: Mapping[date, DataPoint]) -> PastedRow:
    now = known.get(row.monday)
    value = told(scene, measure, _point(scene, measure, row, []))
    before = told(scene, measure, now) if now else ""
    return PastedRow(monday=row.monday, value=value, now="" if before == value else before)


def _point(scene: Scene, measure: Measure, row: Row, points: Iterable[DataPoint]) -> DataPoint:
    point = new_point(scene, measure, row.monday, points)
    if row.reading is None:
        return replace(point, is_measured=False)
    return replace(point, value=row.reading.value, of=row.reading.of)


def _steps(scene: Scene, measure: Measure, read: Read) -> tuple[Step, ...]:
    """To save as what it is; nothing is saved while a line is unclear."""
    page = Page(name="paste", team=scene.here.id, item=measure.id)
    again = Step(verb="read-rows", words="button-read-again", page=page)
    if read.faults or not read.rows:
        return (replace(again, is_primary=True),)
    save = Step(verb="save-rows", page=page, revision=_mark(read), words="button-rows-before", value=BEFORE)
    during = replace(save, words="button-rows-during", value=DURING)
    return (save, again) if measure.follows_check_in else (save, during, again)


def _mark(read: Read) -> int:
    """Tells one table from another: what was shown is what is saved."""
    return crc32(repr(read.rows).encode()) & _LARGEST


async def save_rows(scene: Scene, tap: Tap) -> Reply:
    """Keep the values that were shown back. What was changed in the field since then is shown first."""
    measure, text = await measure_of(scene, tap.page.item), tap.inputs.get("rows", "")
    try:
        read = await _read(scene, measure, text)
    except Problem:
        return Reply(view=await _show(scene, measure, text))
    if read.faults or tap.revision != _mark(read):
        return Reply(view=await _show(scene, measure, text))
    is_baseline = tap.value != DURING or measure.follows_check_in
    points = await points_of(scene, measure)
    known = latest(points)
    for row in read.rows:
        point = replace(_point(scene, measure, row, points), is_baseline=is_baseline)
        if not same(known.get(row.monday), point):
            await scene.work.add(point)
    return Reply(
        view=Notice(
            code="rows-saved-before" if is_baseline else "rows-saved-during",
            args={"count": len(read.rows), "measure": name_of_measure(scene, measure)},
            steps=(step_for(scene, "measures"),),
        )
    )
