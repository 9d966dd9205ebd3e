"""A sign of change opens a conversation: what did you do differently? It is asked once for each sign."""

from collections.abc import Iterable
from datetime import date

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.measure.chart_views import judged, page_of, scale_of, series_title
from dialogs.measure.charts import Told, chart_now, measures_of, told_about
from dialogs.measure.kept import measure_of
from dialogs.measure.marking import LONGEST_MARK, chart_step, keep_mark
from dialogs.plain_text import read_text
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.views import Field, Form, Notice, SignAsked, Step, View
from improvement.identity import new_id
from improvement.mark import Mark, MarkKind
from improvement.measure import Measure
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.ports import Missing
from improvement.signal import Signal
from improvement.verdict import HOLDS, Chart, is_asked
from improvement.week import monday_named


async def asked_on_chart(scene: Scene, told: Told, chart: Chart) -> SignAsked | None:
    """What a sign asks whoever looks at the chart, while nobody has answered."""
    if not is_asked(chart.verdict, told.marks) or not _may_answer(scene):
        return None
    return await _asked(scene, told, chart, "sign-not-known", "sign-to-meeting")


def _may_answer(scene: Scene) -> bool:
    """It is the team's to answer. A shared card has no viewer."""
    return not scene.is_outside and (scene.viewer is None or may(Deed.TAKE_PART, scene.standing))


async def _asked(scene: Scene, told: Told, chart: Chart, *verbs: str) -> SignAsked:
    signal = chart.verdict.signal
    assert signal is not None, "only a sign is asked about"
    page = page_of(told.measure, "sign", signal.first.isoformat())
    write = Step(verb="open", words="button-write-a-line", page=page, is_primary=True)
    words = {"sign-not-known": "button-we-do-not-know", "sign-to-meeting": "button-take-to-meeting"}
    others = (Step(verb=verb, words=words[verb], page=page) for verb in verbs)
    return SignAsked(
        title=told.measure.words or await series_title(scene, told),
        judged=judged(scene, told, chart, scale_of(scene, told)),
        steps=(write, *others),
    )


async def asked_at_meeting(scene: Scene) -> tuple[SignAsked, ...]:
    """The signs that were put off to a meeting, and that nobody has answered since."""
    found = []
    for measure in await measures_of(scene):
        told = await told_about(scene, measure)
        if not any(mark.kind is MarkKind.MEETING for mark in told.marks):
            continue
        chart = await chart_now(scene, told)
        if is_put_off(chart, told.marks):
            found.append(await _asked(scene, told, chart, "sign-not-known"))
    return tuple(found)


def is_put_off(chart: Chart, marks: Iterable[Mark]) -> bool:
    """Whether a sign that still holds waits for a meeting."""
    signal = chart.verdict.signal
    if chart.verdict.finding not in HOLDS or signal is None:
        return False
    answers = [mark.kind for mark in marks if mark.answers(signal.first, signal.last)]
    return bool(answers) and all(kind is MarkKind.MEETING for kind in answers)


async def open_sign(scene: Scene, page: Page) -> View:
    """A field for what was different."""
    measure, monday = await _meant(scene, page)
    return _form(scene, measure, monday)


def _form(scene: Scene, measure: Measure, monday: date) -> Form:
    return Form(
        code="sign",
        args={"since": scene.words.week(monday)},
        fields=(Field(id="text", kind="lines"),),
        save=Step(
            verb="tell-sign",
            words="button-answer",
            page=page_of(measure, "sign", monday.isoformat()),
            value=new_id(),
            is_primary=True,
        ),
    )


async def _meant(scene: Scene, page: Page) -> tuple[Measure, date]:
    """The measure and the week that a card names. Raises `Missing`."""
    id, _, day = page.item.partition("/")
    monday = monday_named(day)
    if monday is None:
        raise Missing(page.item)
    return await measure_of(scene, id), monday


async def _sign_now(scene: Scene, measure: Measure, monday: date) -> tuple[Signal | None, bool]:
    """The sign that began then, or has moved a little since; and whether it is answered already."""
    told = await told_about(scene, measure)
    chart = await chart_now(scene, told)
    signal = chart.verdict.signal
    if signal is None or chart.verdict.finding not in HOLDS or monday > signal.last:
        return None, False
    return signal, not (is_asked(chart.verdict, told.marks) or is_put_off(chart, told.marks))


async def tell_sign(scene: Scene, tap: Tap) -> Reply:
    """Keep what was different, at the week the sign began. Nobody's line is lost, whoever answered first."""
    measure, monday = await _meant(scene, tap.page)
    try:
        text = read_text(tap.inputs.get("text", ""), LONGEST_MARK)
    except Problem as problem:
        return Reply(view=with_problem(_form(scene, measure, monday), problem, tap.inputs))
    signal, _ = await _sign_now(scene, measure, monday)
    at, seen_to = (signal.first, signal.last) if signal else (monday, monday)
    await keep_mark(scene, measure, at, MarkKind.NOTE, text=text, seen_to=seen_to, id=tap.value)
    return _thanks(scene, measure, "sign-told", at)


async def say_not_known(scene: Scene, tap: Tap) -> Reply:
    """ "We do not know" is a good answer, and ends the question."""
    return await _answer(scene, tap, MarkKind.NOT_KNOWN, "sign-not-known")


async def take_to_meeting(scene: Scene, tap: Tap) -> Reply:
    """The question waits for the next meeting."""
    return await _answer(scene, tap, MarkKind.MEETING, "sign-to-meeting")


async def _answer(scene: Scene, tap: Tap, kind: MarkKind, thanks: str) -> Reply:
    measure, monday = await _meant(scene, tap.page)
    signal, is_answered = await _sign_now(scene, measure, monday)
    if signal is None or is_answered:
        return Reply(view=Notice(code="sign-answered", steps=(chart_step(measure),)))
    await keep_mark(scene, measure, signal.first, kind, seen_to=signal.last)
    return _thanks(scene, measure, thanks, signal.first)


def _thanks(scene: Scene, measure: Measure, code: str, monday: date) -> Reply:
    args = {"since": scene.words.week(monday)} if code == "sign-told" else {}
    return Reply(view=Notice(code=code, args=args, steps=(chart_step(measure),)))
