"""A cycle as it is written down: draft, running plan, ending and record."""

from dataclasses import replace

from dialogs.asking import SMALL_SCALE, count_unquoted, lines_about
from dialogs.cycle.status import next_step
from dialogs.cycle.titles import title_of
from dialogs.flows import ACT, PLAN, STUDY
from dialogs.people import name_of, names_of
from dialogs.question import Flow, Question, next_question
from dialogs.scene import Scene
from dialogs.views import CycleDocument, Fact, Line, Step
from improvement.answer import Answer, Answers
from improvement.cycle import Cycle, Decision, Phase
from improvement.guess import LEVELS, Guess, spread
from improvement.note import OBSERVATION
from improvement.page import Page
from improvement.record import Record

MOST_OBSERVATIONS = 5
EVERYTHING = "all"  # the item of a plan's page that asks for every answer with a button to change it
_SHOWS = {Phase.PLAN: (PLAN,), Phase.DO: (PLAN,), Phase.STUDY: (PLAN, STUDY)}
_KINDS = {Phase.PLAN: "draft", Phase.DO: "plan", Phase.STUDY: "plan", Phase.CLOSED: "record"}


IN_SHORT = (
    "prediction",
    "held",
    "reason",
    "next-change",
    "next-scale",
    "owner",
    "written",
    "look-again",
    "lesson",
)


async def summary(scene: Scene, cycle: Cycle, answers: Answers) -> CycleDocument:
    """The decision in short: what was thought, what came of it, why so, and what now."""
    whole = await document(scene, cycle, answers)
    record = Step(verb="open", words="button-open-record", page=whole.page)
    return replace(
        whole,
        facts=tuple(fact for fact in whole.facts if fact.key in IN_SHORT and fact.value is not None),
        lines={key: lines for key, lines in whole.lines.items() if key == "learned"},
        unquoted=0,
        steps=(*whole.steps, record),
    )


async def document(scene: Scene, cycle: Cycle, answers: Answers, *, to_change: bool = False) -> CycleDocument:
    """The cycle with every answer signed, the lines of Study, and the buttons that take it on.

    A draft can be changed answer by answer; a running plan once somebody asks `to_change` it.
    """
    kind = _kind(cycle, answers)
    can_change = cycle.is_open and (kind != "plan" or to_change)
    facts = [
        fact
        for flow in _flows(cycle, kind)
        for fact in await _facts(scene, flow, cycle, answers, can_change=can_change)
    ]
    scale = answers.value("scale")
    template = scene.template(cycle)
    view = CycleDocument(
        kind=kind,
        page=Page(name="cycle", team=scene.here.id, cycle=cycle.id),
        title=title_of(scene, cycle, answers),
        number=cycle.number,
        phase=cycle.phase,
        facts=tuple(facts),
        lines=await _lines(scene, cycle),
        decision=cycle.decision or _decided(kind, answers),
        chances=template.chances,
        large=kind == "draft" and isinstance(scale, int) and scale > SMALL_SCALE,
        unquoted=await count_unquoted(scene, cycle),
        steps=_steps(scene, cycle, kind),
    )
    if kind == "draft":
        return await _with_guesses(scene, cycle, view)
    return await _with_record(scene, cycle, view) if kind == "record" else view


def _decided(kind: str, answers: Answers) -> Decision | None:
    return Decision(answers.text("decision")) if kind == "ending" else None


def _flows(cycle: Cycle, kind: str) -> tuple[Flow, ...]:
    """What is looked over: at the end what was learned and decided, in the record everything."""
    return (STUDY, ACT) if kind == "ending" else _SHOWS.get(cycle.phase, (PLAN, STUDY, ACT))


def _kind(cycle: Cycle, answers: Answers) -> str:
    return _KINDS.get(cycle.phase) or ("ending" if next_question(ACT, answers) is None else "plan")


async def _facts(scene: Scene, flow: Flow, cycle: Cycle, answers: Answers, *, can_change: bool) -> list[Fact]:
    return [
        await _fact(scene, flow, question, cycle, answers, can_change=can_change)
        for question in flow.applying(answers)
        if not question.many and (question.key in answers or (question.asked is False and _is_draft(cycle)))
    ]


def _is_draft(cycle: Cycle) -> bool:
    return cycle.phase is Phase.PLAN


async def _fact(
    scene: Scene, flow: Flow, question: Question, cycle: Cycle, answers: Answers, *, can_change: bool
) -> Fact:
    latest = answers.latest(question.key)
    page = Page(name=flow.name, team=scene.here.id, cycle=cycle.id, item=question.key)
    fact = Fact(flow=flow.name, key=question.key, value=answers.value(question.key))
    if can_change:
        fact = replace(fact, edit=Step(verb="change", page=page))
    return await _signed(scene, fact, latest) if latest else fact


async def _signed(scene: Scene, fact: Fact, latest: Answer) -> Fact:
    people = [id for id in latest.value if isinstance(id, str)] if isinstance(latest.value, list) else []
    names = await names_of(scene.work, [latest.by, *people])
    return replace(
        fact,
        by=names.get(latest.by, ""),
        at=scene.local(latest.at),
        revision=latest.revision,
        reason=latest.reason,
        skipped=latest.skipped,
        names={id: names.get(id, "") for id in people},
        removed_by=await name_of(scene.work, latest.removed_by),
        removed_at=scene.local(latest.removed_at) if latest.removed_at else None,
    )


async def _lines(scene: Scene, cycle: Cycle) -> dict[str, tuple[Line, ...]]:
    about = [OBSERVATION, *(question.key for question in STUDY.questions if question.many)]
    lines = {key: await lines_about(scene, cycle, key) for key in about}
    lines[OBSERVATION] = lines[OBSERVATION][-MOST_OBSERVATIONS:]
    return {key: some for key, some in lines.items() if some}


async def _with_guesses(scene: Scene, cycle: Cycle, view: CycleDocument) -> CycleDocument:
    guesses = await scene.work.find(Guess, cycle=cycle.id)
    page = Page(name="plan", team=scene.here.id, cycle=cycle.id)
    me = scene.viewer.id if scene.viewer else None
    return replace(
        view,
        spread=spread(guesses),
        guesses=tuple(Step(verb="guess", page=page, value=str(level)) for level in LEVELS),
        guessed=next((guess.level for guess in guesses if guess.person == me), None),
    )


async def _with_record(scene: Scene, cycle: Cycle, view: CycleDocument) -> CycleDocument:
    records = await scene.work.find(Record, cycle=cycle.id, order="-number", limit=1)
    if not records:
        return view
    latest = records[0]
    return replace(
        view,
        record=latest.number,
        by=await name_of(scene.work, latest.by),
        at=scene.local(latest.at),
        steps=await _to_next_turn(scene, cycle),
    )


async def _to_next_turn(scene: Scene, cycle: Cycle) -> tuple[Step, ...]:
    """The way on from a cycle that was adapted: to the turn its decision began, while that is open."""
    turns = await scene.work.find(Cycle, team=scene.here.id, follows=cycle.id, limit=1)
    return tuple(replace(next_step(scene, turn), is_primary=True) for turn in turns if turn.is_open)


def _steps(scene: Scene, cycle: Cycle, kind: str) -> tuple[Step, ...]:
    def page(name: str) -> Page:
        return Page(name=name, team=scene.here.id, cycle=cycle.id)

    match kind:
        case "draft":
            start = Step(verb="start", page=page("plan"), is_primary=True)
            share = Step(verb="show-draft", page=page("plan"))
            return (start, share) if scene.is_personal else (start,)
        case "plan":
            note = Step(verb="open", words="button-note", page=page("note"), is_primary=True)
            study = Step(verb="open", words="button-study", page=page("study"))
            every_answer = replace(page("plan"), item=EVERYTHING)
            change = Step(verb="open", words="button-change-plan", page=every_answer)
            obstacles = Page(name="obstacles", team=scene.here.id)
            obstacle = Step(verb="open", words="button-obstacle", page=obstacles)
            return (note, obstacle, study, change)
        case "ending":
            return (Step(verb="conclude", page=page("act"), is_primary=True),)
    return ()
