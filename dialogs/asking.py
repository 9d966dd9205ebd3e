"""Turns a question and the answers so far into the view that asks it."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.cycle.titles import title_of
from dialogs.filling import trouble_of
from dialogs.people import colleagues_of, name_of, never_asked_in
from dialogs.problem import Problem
from dialogs.question import Flow, Question, at_question, position, previous_question
from dialogs.readers import Channel, Level, People, Setting, Whole
from dialogs.scene import Scene
from dialogs.views import AskQuestion, Evidence, Line, Trouble
from improvement.answer import Answers, Value
from improvement.cycle import Cycle
from improvement.guess import Guess, spread
from improvement.note import OBSERVATION, Note
from improvement.page import Page
from improvement.team import Team
from locales.order import name_key
from locales.templates import TemplateWords

OPTIONS_ON_A_PAGE = 40
OBSERVATIONS_SHOWN = 5
SMALL_SCALE = 10  # a first test on more than this gets a kind word


async def setting_of(scene: Scene, flow: Flow, question: Question) -> Setting:
    """What the question's reader may look at here and now."""
    people: Mapping[str, str] = {}
    if isinstance(question.reads, People):
        people = await _people_to_pick(scene, question.reads)
    channels: Mapping[str, str] = {}
    if isinstance(question.reads, Channel):
        channels = await _free_channels(scene)
    words = scene.words
    return Setting(
        today=scene.today,
        people=people,
        channels=channels,
        label=lambda option: words(f"{flow.name}-{question.key}-{option}"),
    )


async def _people_to_pick(scene: Scene, reads: People) -> Mapping[str, str]:
    left_out = await never_asked_in(scene.work, scene.here) if reads.but_managers else set()
    people = await colleagues_of(scene.work, scene.here)
    return {person.id: person.name for person in people if person.id not in left_out}


async def _free_channels(scene: Scene) -> Mapping[str, str]:
    """The channels no other team of Varv's posts to. The first one has no name in the chat service."""
    others = await scene.work.find(Team, teams_id=scene.here.teams_id)
    taken = {team.conversation for team in others if team.id != scene.here.id}
    general = scene.words("channel-general")
    return {id: name or general for id, name in scene.here.channels.items() if id not in taken}


async def ask(
    scene: Scene,
    flow: Flow,
    question: Question,
    answers: Answers,
    page: Page,
    *,
    cycle: Cycle | None = None,
    suggestion: Value | None = None,
    options_from: int = 0,
) -> AskQuestion:
    """The view that asks this question, with what is known already filled in.

    `options_from` is the page of a long list of people to show, the first being 0.
    """
    number, of = position(flow, answers, question.key)
    view = AskQuestion(
        page=at_question(page, question.key),
        flow=flow.name,
        key=question.key,
        number=number,
        of=of,
        revision=answers.revision(question.key),
        skippable=question.skippable,
        can_go_back=previous_question(flow, answers) is not None,
        value=_start_from(answers, question.key, suggestion),
    )
    if isinstance(question.reads, People | Channel):
        view = await _with_options(scene, flow, question, view, options_from)
    return await _about_cycle(scene, question, view, cycle, answers) if cycle else view


def _start_from(answers: Answers, key: str, suggestion: Value | None) -> Value | None:
    said = answers.last_said(key)
    return suggestion if said is None and key not in answers else said


async def _with_options(
    scene: Scene, flow: Flow, question: Question, view: AskQuestion, number: int
) -> AskQuestion:
    setting = await setting_of(scene, flow, question)
    named = setting.people if isinstance(question.reads, People) else setting.channels
    options = sorted(named.items(), key=lambda option: name_key(option[1]))
    pages = max(1, -(-len(options) // OPTIONS_ON_A_PAGE))
    first = max(0, min(number, pages - 1)) * OPTIONS_ON_A_PAGE
    picked = view.value if isinstance(view.value, list) else [view.value]
    is_unknown = isinstance(question.reads, People) and scene.here.size == 0
    return replace(
        view,
        trouble=Trouble(code="roster-unknown") if is_unknown else None,
        options=tuple(options[first : first + OPTIONS_ON_A_PAGE]),
        option_page=first // OPTIONS_ON_A_PAGE,
        option_pages=pages,
        picked=tuple(str(id) for id in picked if id in named),
    )


async def _about_cycle(
    scene: Scene, question: Question, view: AskQuestion, cycle: Cycle, answers: Answers
) -> AskQuestion:
    template = scene.template(cycle)
    view = replace(
        view,
        title=title_of(scene, cycle, answers),
        turn=cycle.number,
        chances=template.chances,
        example=_example(template, question.key),
    )
    if isinstance(question.reads, Level):
        guesses = await scene.work.find(Guess, cycle=cycle.id)
        ask_words = template.prediction_ask
        view = replace(view, spread=spread(guesses), ask=ask_words, needs_reason=_is_locked(cycle))
    if isinstance(question.reads, Whole):
        view = replace(view, small_word=isinstance(view.value, int) and view.value > SMALL_SCALE)
    if question.many:
        view = replace(view, lines=await lines_about(scene, cycle, question.key))
    return view


def _is_locked(cycle: Cycle) -> bool:
    return cycle.started_at is not None


def _example(template: TemplateWords, key: str) -> str:
    return str(getattr(template, f"{key}_example", ""))


async def lines_about(scene: Scene, cycle: Cycle, about: str) -> tuple[Line, ...]:
    """The lines written under a question of this cycle, or its observations, the oldest first.

    Where the team reads along, an observation is shown only if its writer allowed that.
    """
    notes = await scene.work.find(Note, cycle=cycle.id, about=about, order="at")
    if about == OBSERVATION and not scene.is_personal:
        notes = [note for note in notes if note.quotable]
    return tuple([await signed(scene, note) for note in notes])


async def count_unquoted(scene: Scene, cycle: Cycle) -> int:
    """How many observations are left out where the team reads along."""
    if scene.is_personal:
        return 0
    notes = await scene.work.find(Note, cycle=cycle.id, about=OBSERVATION, quotable=False, removed_at=None)
    return len(notes)


async def signed(scene: Scene, note: Note) -> Line:
    """A note as a signed line."""
    return Line(
        text=note.text,
        by=await name_of(scene.work, note.by),
        at=scene.local(note.at),
        note=note.id,
        removed_by=await name_of(scene.work, note.removed_by),
        removed_at=scene.local(note.removed_at) if note.removed_at else None,
    )


async def evidence_of(scene: Scene, cycle: Cycle, answers: Answers, chances: str) -> Evidence:
    """The prediction word for word, and the latest of what was seen."""
    level = answers.field("prediction", "level")
    lines = [line for line in await lines_about(scene, cycle, OBSERVATION) if not line.removed_at]
    return Evidence(
        level=level if isinstance(level, int) else None,
        why=str(answers.field("prediction", "why") or ""),
        observations=tuple(lines[-OBSERVATIONS_SHOWN:]),
        more=max(0, len(lines) - OBSERVATIONS_SHOWN),
        unquoted=await count_unquoted(scene, cycle),
        chances=chances,
    )


def with_trouble(view: AskQuestion, problem: Problem, inputs: Mapping[str, str]) -> AskQuestion:
    """The same question, still open, with what was wrong and what was written still there."""
    kept = {name: value for name, value in inputs.items() if name != "value"}
    if problem.code == "identity-number":
        kept = {}
    if problem.kept:
        kept["value"] = problem.kept
    return replace(view, trouble=trouble_of(problem), kept=kept)
