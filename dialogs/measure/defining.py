"""What is measured: a ready measure with one tap, or one of the team's own, a question at a time."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from dialogs.asking import ask
from dialogs.cycle.status import open_cycles, title_now
from dialogs.flows import MEASURE
from dialogs.heard import Reply, Tap
from dialogs.help import step_for
from dialogs.measure.kept import as_answers, latest_cycle, measure_named, measure_of, newest, points_of
from dialogs.measure.telling import name_of_measure, told
from dialogs.people import name_of, names_in, never_asked_in
from dialogs.question import next_question
from dialogs.scene import Scene
from dialogs.turning import number_in
from dialogs.views import Choose, Fact, MeasureCard, Notice, Step, View
from improvement.answer import Answer, Answers, Value
from improvement.cycle import Cycle, Decision
from improvement.identity import is_id, new_id
from improvement.measure import Direction, Every, Kind, Measure
from improvement.page import Page
from improvement.ports import Missing
from locales.ready_measures import ReadyMeasure

_NOT_OF_CHECK_IN = ("reporter", "often")  # what the week's question counts is asked of nobody else


async def open_new_measure(scene: Scene, page: Page) -> View:
    """What can be measured beside what the week's question counts; first in which cycle, if unclear."""
    if page.cycle:
        return await _offer(scene, await scene.cycle(page))
    cycles = await _measurable(scene)
    if not cycles:
        return Notice(code="nothing-to-measure", steps=(step_for(scene, "new-cycle"),))
    if len(cycles) == 1:
        return await _offer(scene, cycles[0])
    steps = [
        Step(
            verb="open",
            page=Page(name="new-measure", team=scene.here.id, cycle=cycle.id),
            label=await title_now(scene, cycle),
        )
        for cycle in cycles
    ]
    return Choose(code="cycle-to-measure", options=tuple(steps))


async def _measurable(scene: Scene) -> list[Cycle]:
    """The cycles that are open; while none is, those whose way of working was adopted."""
    found = await open_cycles(scene)
    return found or await scene.work.find(Cycle, team=scene.here.id, decision=Decision.ADOPT)


async def _offer(scene: Scene, cycle: Cycle) -> Choose:
    """Each ready measure that is not taken yet; the card carries the new id, so two taps make one measure."""
    taken = {each.words for each in await scene.work.find(Measure, team=scene.here.id, ramp=cycle.ramp)}
    ready = [
        Step(
            verb="take-measure",
            page=_page(scene, cycle, new_id(), name="new-measure"),
            value=str(number),
            label=each.words[scene.language].words,
        )
        for number, each in enumerate(scene.template_of(cycle).measures)
        if taken.isdisjoint(words.words for words in each.words.values())
    ]
    own = Step(
        verb="open", words="button-own-measure", page=_page(scene, cycle, new_id()), is_primary=not ready
    )
    return Choose(code="new-measure", options=(*ready, own))


def _page(scene: Scene, cycle: Cycle, id: str, *, key: str = "", name: str = "measure") -> Page:
    return Page(name=name, team=scene.here.id, cycle=cycle.id, item=f"{key}/{id}")


async def take_measure(scene: Scene, tap: Tap) -> Reply:
    """Begin with a ready measure, as it is; whoever takes it reports it, until they choose somebody else."""
    cycle, id = await scene.cycle(tap.page), tap.page.item.partition("/")[2]
    ready = scene.template_of(cycle).measures
    number = number_in(tap.value)
    if not is_id(id) or not number < len(ready):
        raise Missing(tap.value)
    if not await scene.work.find(Measure, id=await measure_named(scene, cycle, id)):
        await scene.work.add(await _ready(scene, cycle, id, ready[number]))
    page = _page(scene, cycle, id)
    return Reply(view=await open_measure(scene, page), page=page)


async def _ready(scene: Scene, cycle: Cycle, id: str, ready: ReadyMeasure) -> Measure:
    words = ready.words[scene.here.language]
    return Measure(
        id=id,
        tenant=scene.work.tenant,
        team=scene.here.id,
        ramp=cycle.ramp,
        words=words.words,
        kind=ready.kind,
        made_by=scene.me.id,
        created_at=scene.now,
        direction=ready.direction,
        unit=words.unit,
        reporter=None if scene.me.id in await never_asked_in(scene.work, scene.here) else scene.me.id,
        every=ready.every,
    )


async def open_measure(scene: Scene, page: Page) -> View:
    """The question a new measure is at, or the one that is asked for; else the measure as it is."""
    cycle = await scene.cycle(page)
    key, _, named = page.item.partition("/")
    id = await measure_named(scene, cycle, named)
    kept = await scene.work.find(Measure, id=id)
    history = await scene.work.find(Answer, subject=id, team=scene.here.id)
    if kept and not key:
        return await measure_card(scene, kept[0])
    answers = as_answers(kept[0], history) if kept else Answers(history)
    question = MEASURE.question(key) if key else next_question(MEASURE, answers)
    if question is None or question not in MEASURE.applying(answers):
        raise Missing(page.item)
    suggestion = await _suggestion(scene, question.key)
    view = await ask(
        scene, MEASURE, question, answers, _page(scene, cycle, id), cycle=cycle, suggestion=suggestion
    )
    return replace(view, can_go_back=view.can_go_back and not kept)


async def _suggestion(scene: Scene, key: str) -> Value | None:
    match key:
        case "better":
            return Direction.UP
        case "often":
            return Every.WEEK
        case "reporter" if scene.viewer is not None:
            return [scene.viewer.id]
    return None


async def measure_card(scene: Scene, measure: Measure) -> MeasureCard:
    """A measure with everything that is settled about it, each with a button to change it."""
    points = await points_of(scene, measure)
    cycle = await latest_cycle(scene, measure)
    answers = as_answers(measure, await scene.work.find(Answer, subject=measure.id, team=scene.here.id))
    facts = [
        await _fact(
            scene, cycle, measure, answers, question.key, can_change=not _is_fixed(question.key, points)
        )
        for question in MEASURE.applying(answers)
        if not (measure.follows_check_in and question.key in _NOT_OF_CHECK_IN)
    ]
    return MeasureCard(
        title=name_of_measure(scene, measure),
        last=told(scene, measure, newest(points)),
        follows_check_in=measure.follows_check_in,
        is_ended=not measure.is_open,
        facts=tuple(facts),
        steps=measure_steps(scene, measure),
    )


def _is_fixed(key: str, points: object) -> bool:
    """What a value is stays as it is once there are any."""
    return key == "kind" and bool(points)


async def _fact(
    scene: Scene, cycle: Cycle, measure: Measure, answers: Answers, key: str, *, can_change: bool
) -> Fact:
    value = answers.value(key)
    is_removed = key == "counted" and measure.removed_at is not None
    edit = Step(verb="change", page=_page(scene, cycle, measure.id, key=key))
    return Fact(
        flow="measure",
        key=key,
        value=value,
        names=await names_in(scene.work, value),
        removed_by=await name_of(scene.work, measure.removed_by) if is_removed else "",
        removed_at=scene.local(measure.removed_at) if is_removed and measure.removed_at else None,
        edit=edit if can_change and measure.is_open else None,
    )


def measure_steps(scene: Scene, measure: Measure) -> tuple[Step, ...]:
    """What can be done with a measure."""

    def step(verb: str, name: str, words: str = "") -> Step:
        return Step(verb=verb, words=words, page=Page(name=name, team=scene.here.id, item=measure.id))

    listed = Step(verb="open", words="button-measures", page=Page(name="measures", team=scene.here.id))
    if not measure.is_open:
        return (step("resume-measure", "measures"), listed)
    report = step("open", "report", "button-measure")
    paste = step("open", "paste", "button-paste")
    return (*(() if measure.follows_check_in else (report,)), paste, step("end-measure", "measures"), listed)


async def follow_measure(scene: Scene, cycle: Cycle, answer: Answer) -> None:
    """What an answer settles: a measure begins with the last one, and changes with each after that."""
    kept = await scene.work.find(Measure, id=answer.subject)
    if kept:
        if not (answer.question == "kind" and await points_of(scene, kept[0])):
            await scene.work.save(await _changed(scene, kept[0], answer))
        return
    answers = Answers(await scene.work.find(Answer, subject=answer.subject, team=scene.here.id))
    if next_question(MEASURE, answers) is None:
        await scene.work.add(await _made(scene, cycle, answer.subject, answers))


async def _made(scene: Scene, cycle: Cycle, id: str, answers: Answers) -> Measure:
    counted = answers.latest("counted")
    assert counted is not None, "it is the first question"
    measure = Measure(
        id=id,
        tenant=scene.work.tenant,
        team=scene.here.id,
        ramp=cycle.ramp,
        words=answers.text("counted"),
        kind=Kind(answers.text("kind")),
        made_by=counted.by,
        created_at=scene.now,
    )
    for question in MEASURE.applying(answers):
        latest = answers.latest(question.key)
        if latest is not None and question.key not in ("counted", "kind"):
            measure = await _changed(scene, measure, latest)
    return measure


async def _changed(scene: Scene, measure: Measure, answer: Answer) -> Measure:
    """The measure with one thing settled anew."""
    said = "" if answer.skipped else str(answer.value)
    if answer.question == "counted":
        return replace(measure, words=said, made_by=answer.by, removed_by=None, removed_at=None)
    if answer.question == "kind":
        return await _of_kind(scene, measure, Kind(said))
    if answer.question == "reporter":
        return replace(measure, reporter=Answers([answer]).people("reporter")[0])
    return _settled(measure, answer.question, said)


def _settled(measure: Measure, question: str, said: str) -> Measure:
    match question:
        case "unit":
            return replace(measure, unit=said)
        case "better":
            return replace(measure, direction=Direction(said))
        case "aimed-by":
            return replace(measure, goal_day=date.fromisoformat(said) if said else None)
        case "often":
            return replace(measure, every=Every(said))
        case _:
            return replace(measure, goal=Decimal(said) if said else None)


async def _of_kind(scene: Scene, measure: Measure, kind: Kind) -> Measure:
    """Another kind has no goal yet. What the week's question does not count is asked of whoever says so."""
    if kind is measure.kind:
        return measure
    changed = replace(measure, kind=kind, goal=None, goal_day=None, unit="")
    if not measure.follows_check_in:
        return changed
    asked = None if scene.me.id in await never_asked_in(scene.work, scene.here) else scene.me.id
    return replace(changed, follows_check_in=False, reporter=asked)


async def end_measure(scene: Scene, tap: Tap) -> Reply:
    """No more values; those there are stay. Twice is harmless."""
    measure = await measure_of(scene, tap.page.item)
    if measure.is_open:
        measure = await scene.work.save(replace(measure, ended_at=scene.now))
    args = {"measure": name_of_measure(scene, measure)}
    return Reply(view=Notice(code="measure-ended", args=args, steps=measure_steps(scene, measure)))


async def resume_measure(scene: Scene, tap: Tap) -> Reply:
    """Values are told again."""
    measure = await measure_of(scene, tap.page.item)
    if not measure.is_open:
        measure = await scene.work.save(replace(measure, ended_at=None))
    return Reply(view=await measure_card(scene, measure))
