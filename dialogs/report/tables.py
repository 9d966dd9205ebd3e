"""The tables of `exportera`: measures, sums and cycles. No name and no count of staff is in them."""

from collections.abc import Sequence
from datetime import date

from dialogs.people import colleagues_of, team_name
from dialogs.report.charts import charts_of
from dialogs.report.documents import Cell, Table, TableForm, Tables
from dialogs.report.pseudonyms import Pseudonyms
from dialogs.report.series import Told, series_of, series_title, told_of, turn_of
from dialogs.scene import Scene
from improvement.chart_week import ChartWeek
from improvement.measure import Kind
from locales.phrases import FEWEST_COUNTED

MEASURES = ("series", "measure", "kind", "unit", "week", "monday", "state", "value", "of", "text", "baseline")
SUMS = ("series", "turn", "week", "monday", "used", "chances", "declined")
CYCLES = (
    *("series", "turn", "phase", "aim", "change", "where", "start", "end", "scale", "predicted", "why"),
    *("used", "chances", "carried-out", "held", "surprised", "learned", "decision", "reason", "lesson"),
)


async def gather_xlsx(scene: Scene, ramp: str) -> Tables:
    """For a spreadsheet."""
    return await _gather(scene, TableForm.XLSX)


async def gather_csv(scene: Scene, ramp: str) -> Tables:
    """For any program."""
    return await _gather(scene, TableForm.CSV)


async def _gather(scene: Scene, form: TableForm) -> Tables:
    series = [await told_of(scene, cycles) for cycles in reversed(await series_of(scene))]
    return Tables(
        language=scene.language,
        team=team_name(scene.here),
        day=scene.today,
        form=form,
        tables=(
            Table(name="measures", heads=MEASURES, rows=await _measures(scene, series)),
            Table(name="sums", heads=SUMS, rows=await _sums(scene, series)),
            Table(name="cycles", heads=CYCLES, rows=await _cycles(scene, series)),
        ),
    )


async def _names(scene: Scene) -> Pseudonyms:
    people = await colleagues_of(scene.work, scene.here)
    return Pseudonyms(people, lambda number: scene.words("table-person", number=number))


async def _title(scene: Scene, told: Sequence[Told], names: Pseudonyms) -> str:
    return names.hide(await series_title(scene, [each.cycle for each in told]))


def _week(monday: date) -> str:
    """As ISO writes it: "2026-W10"."""
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def _told(scene: Scene, count: int) -> Cell:
    """How many visits: for somebody outside the team only from five up."""
    if scene.is_outside and 0 < count < FEWEST_COUNTED:
        return scene.words("table-few", fewest=FEWEST_COUNTED)
    return count


async def _measures(scene: Scene, series: Sequence[Sequence[Told]]) -> list[Sequence[Cell]]:
    names = await _names(scene)
    rows: list[Sequence[Cell]] = []
    for told in series:
        title = await _title(scene, told, names)
        for chart in await charts_of(scene, told, in_words=scene.is_outside):
            measure = chart.measure
            head = (
                title,
                names.hide(measure.words) or title,
                scene.words(f"table-kind-{measure.kind}"),
                names.hide(chart.unit if measure.kind is not Kind.OBSERVATION else ""),
            )
            rows += [(*head, *_value(scene, measure.kind, week, names)) for week in chart.chart.weeks]
    return rows


def _value(scene: Scene, kind: Kind, week: ChartWeek, names: Pseudonyms) -> Sequence[Cell]:
    value: Cell = week.count
    if kind in (Kind.SHARE, Kind.COUNT) and week.count is not None:
        value = _told(scene, int(week.count))
    return (
        _week(week.monday),
        week.monday,
        scene.words(f"table-state-{week.state}"),
        value,
        None if week.of is None else _told(scene, week.of),
        names.hide(week.text),
        scene.words("table-yes") if week.is_baseline else "",
    )


async def _sums(scene: Scene, series: Sequence[Sequence[Told]]) -> list[Sequence[Cell]]:
    names = await _names(scene)
    return [
        (
            await _title(scene, told, names),
            turn.cycle.number,
            _week(monday),
            monday,
            _told(scene, sums.used),
            _told(scene, sums.chances),
            _told(scene, sums.declined),
        )
        for told in series
        for turn in told
        for monday, sums in turn.weeks
    ]


async def _cycles(scene: Scene, series: Sequence[Sequence[Told]]) -> list[Sequence[Cell]]:
    names = await _names(scene)
    rows: list[Sequence[Cell]] = []
    for told in series:
        title = await _title(scene, told, names)
        rows += [await _cycle(scene, each, title, names) for each in told]
    return rows


async def _cycle(scene: Scene, told: Told, title: str, names: Pseudonyms) -> Sequence[Cell]:
    turn = await turn_of(scene, told, in_words=scene.is_outside)
    start, end = turn.period or (None, None)
    used, chances = (turn.tally.used, turn.tally.chances) if turn.tally else (None, None)
    words = scene.words
    return (
        title,
        turn.number,
        words(f"phase-{turn.phase}"),
        names.hide(told.answers.text("aim")),
        names.hide(turn.change),
        names.hide(turn.where),
        start,
        end,
        turn.scale,
        turn.level,
        names.hide(turn.why),
        None if used is None else _told(scene, used),
        None if chances is None else _told(scene, chances),
        words(f"study-carried-out-{turn.carried_out}") if turn.carried_out else "",
        words(f"study-held-{turn.held}") if turn.held else "",
        names.hide("\n".join(turn.surprised)),
        names.hide("\n".join(turn.learned)),
        words(f"decision-{turn.decision}") if turn.decision else "",
        names.hide(turn.reason),
        names.hide(turn.lesson),
    )
