"""Answering a question of a flow: save, go back, skip, add a line, and meet somebody else's answer."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import wraps

from dialogs.asked import Asked, load_asked, picked_in, read_answer, read_reason
from dialogs.asking import ask, setting_of, with_trouble
from dialogs.cycle import consequences
from dialogs.cycle.status import next_step
from dialogs.flows import MEASURE, SETUP
from dialogs.heard import Reply, Tap
from dialogs.outgoing import refresh
from dialogs.pages import open_page
from dialogs.people import name_of, names_in
from dialogs.problem import Problem
from dialogs.question import next_question, previous_question
from dialogs.scene import Scene
from dialogs.setup import setup_done
from dialogs.turning import number_in
from dialogs.views import AskQuestion, Conflict, Fact, Notice, Step
from improvement.answer import Answer, Value
from improvement.identity import new_id
from improvement.note import Note

Handler = Callable[[Scene, Tap], Awaitable[Reply]]


def _while_open(handle: Callable[[Scene, Asked, Tap], Awaitable[Reply]]) -> Handler:
    """Look the question up once, and change nothing in a cycle that is closed."""

    @wraps(handle)
    async def handle_tap(scene: Scene, tap: Tap) -> Reply:
        asked = await load_asked(scene, tap.page)
        if asked.flow is not MEASURE and asked.cycle and not asked.cycle.is_open:
            return Reply(view=Notice(code="cycle-closed", steps=(next_step(scene, asked.cycle),)))
        return await handle(scene, asked, tap)

    return handle_tap


@_while_open
async def save_answer(scene: Scene, asked: Asked, tap: Tap) -> Reply:
    """Keep an answer, unless somebody answered first or it cannot be read."""
    if asked.question.many:
        return await _add_line(scene, asked, tap)
    try:
        value = await read_answer(scene, asked, tap)
        reason = read_reason(asked, tap)
    except Problem as problem:
        return await _ask_again(scene, asked, problem, tap)
    latest = asked.answers.latest(asked.question.key)
    if tap.revision != asked.revision and latest is not None:
        return await _meet(scene, asked, latest, value, tap)
    await _add(scene, asked, value=value, reason=reason)
    return await _go_on(scene, asked)


@_while_open
async def skip(scene: Scene, asked: Asked, tap: Tap) -> Reply:
    """Go past a question that may be skipped, or on from lines that were added."""
    is_current = tap.revision == asked.revision
    if asked.question.many and tap.inputs.get("value", "").strip():
        added = await _add_line(scene, asked, tap)
        if isinstance(added.view, AskQuestion) and added.view.trouble:
            return added
    if asked.question.many and not asked.question.skippable and not await _lines(scene, asked):
        return await _ask_again(scene, asked, Problem("line-missing"), tap)
    if is_current and (asked.question.skippable or asked.question.many):
        await _add(scene, asked, skipped=True)
    return await _go_on(scene, asked)


@_while_open
async def go_back(scene: Scene, asked: Asked, tap: Tap) -> Reply:
    """Open the previous question again; its answer is there to start from."""
    previous = previous_question(asked.flow, asked.answers)
    if previous is None or tap.revision != asked.revision:
        return await _go_on(scene, asked)
    latest = asked.answers.latest(previous.key)
    assert latest is not None
    back = replace(asked, question=previous)
    await _add(scene, back, value=latest.value, skipped=latest.skipped, withdrawn=True)
    return await _go_on(scene, asked)


async def _add_line(scene: Scene, asked: Asked, tap: Tap) -> Reply:
    """Add a line of one's own under a question; nobody's line is overwritten."""
    try:
        text = str(await read_answer(scene, asked, tap))
    except Problem as problem:
        return await _ask_again(scene, asked, problem, tap)
    if asked.cycle and not await _has_said(scene, asked, text):
        await scene.work.add(
            Note(
                id=new_id(),
                tenant=scene.work.tenant,
                team=scene.here.id,
                cycle=asked.cycle.id,
                about=asked.question.key,
                text=text,
                by=scene.me.id,
                at=scene.now,
            )
        )
        await consequences.begin_phase(scene, asked.flow, asked.cycle)
        await refresh(scene, asked.subject)
    return Reply(view=await _ask_this(scene, asked), page=asked.page)


async def turn_page(scene: Scene, tap: Tap) -> Reply:
    """Show another page of a long list of people, keeping those picked so far."""
    asked = await load_asked(scene, tap.page)
    number = number_in(tap.value)
    view = await _ask_this(scene, asked, options_from=number)
    setting = await setting_of(scene, asked.flow, asked.question)
    return Reply(view=replace(view, picked=tuple(id for id in picked_in(tap) if id in setting.people)))


async def _meet(scene: Scene, asked: Asked, latest: Answer, value: Value, tap: Tap) -> Reply:
    """Somebody answered first. The same answer twice is one answer; another is a choice."""
    if latest.value == value and not latest.skipped:
        return await _go_on(scene, asked)
    theirs = Fact(
        flow=asked.flow.name,
        key=asked.question.key,
        value=None if latest.skipped else latest.value,
        by=await name_of(scene.work, latest.by),
        at=scene.local(latest.at),
        names=await names_in(scene.work, latest.value),
    )
    ask_anew = replace(await _ask_this(scene, asked), kept=dict(tap.inputs))
    keep = Step(verb="keep", page=asked.page)
    return Reply(view=Conflict(theirs=theirs, ask=ask_anew, keep=keep))


async def _ask_again(scene: Scene, asked: Asked, problem: Problem, tap: Tap) -> Reply:
    view = with_trouble(await _ask_this(scene, asked), problem, tap.inputs)
    if tap.carries:
        view = replace(view, picked=tuple(picked_in(tap)))
    return Reply(view=view)


async def _ask_this(scene: Scene, asked: Asked, *, options_from: int = 0) -> AskQuestion:
    return await ask(
        scene,
        asked.flow,
        asked.question,
        asked.answers,
        asked.page,
        cycle=asked.cycle,
        options_from=options_from,
    )


async def _add(
    scene: Scene,
    asked: Asked,
    *,
    value: Value = "",
    reason: str = "",
    skipped: bool = False,
    withdrawn: bool = False,
) -> None:
    answer = Answer(
        id=new_id(),
        tenant=scene.work.tenant,
        team=scene.here.id,
        subject=asked.subject,
        question=asked.question.key,
        value=value,
        revision=asked.revision + 1,
        by=scene.me.id,
        at=scene.now,
        reason=reason,
        skipped=skipped,
        withdrawn=withdrawn,
    )
    await scene.work.add(answer)
    if not withdrawn:
        await consequences.follow(scene, asked.flow, answer, asked.cycle)
    await refresh(scene, asked.subject)


async def _has_said(scene: Scene, asked: Asked, text: str) -> bool:
    """The same line by the same person is a double click."""
    return any(note.by == scene.me.id and note.text == text for note in await _lines(scene, asked))


async def _lines(scene: Scene, asked: Asked) -> list[Note]:
    return await scene.work.find(Note, cycle=asked.subject, about=asked.question.key, removed_at=None)


async def _go_on(scene: Scene, asked: Asked) -> Reply:
    if asked.flow is SETUP and next_question(SETUP, await scene.team_answers()) is None:
        return Reply(view=setup_done(scene))
    is_shared = asked.flow is not SETUP or scene.is_personal
    return Reply(view=await open_page(scene, asked.page), page=asked.page, is_shared=is_shared)
