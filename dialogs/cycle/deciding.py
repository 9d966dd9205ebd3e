"""Act: the decision freezes a record, tells the team, and starts what comes after it."""

from dataclasses import replace
from datetime import date

from dialogs.cycle.next_turns import begin_turn, continue_step
from dialogs.cycle.studying import open_act
from dialogs.cycle.titles import title_of
from dialogs.flows import ACT
from dialogs.heard import Reply, Tap
from dialogs.help import step_for
from dialogs.learning.sustaining import plan_follow_ups
from dialogs.measure.plan_measures import end_measures
from dialogs.obstacle.obstacles import hand_on
from dialogs.outgoing import post_to_team, refresh, supersede
from dialogs.question import next_question
from dialogs.scene import Scene
from dialogs.times.mornings import first_morning
from dialogs.views import Notice, Step, View
from improvement.answer import Answer, Answers
from improvement.cycle import Cycle, Decision, Phase
from improvement.identity import new_id
from improvement.note import Note
from improvement.page import Page
from improvement.record import Record


async def conclude(scene: Scene, tap: Tap) -> Reply:
    """Decide for good. A second tap finds the cycle closed and shows its record."""
    cycle = await scene.cycle(tap.page)
    page = Page(name="act", team=scene.here.id, cycle=cycle.id)
    history = await scene.work.find(Answer, subject=cycle.id)
    answers = Answers(history)
    if cycle.phase is not Phase.ACT or next_question(ACT, answers) is not None:
        view = await open_act(scene, page)
        return Reply(view=view, page=page, is_shared=True)
    decision = Decision(answers.text("decision"))
    closed = replace(cycle, phase=Phase.CLOSED, decision=decision, ended_at=scene.now)
    await scene.work.save(closed)
    await _freeze(scene, closed, answers, history)
    if decision is Decision.ABANDON:
        await end_measures(scene, closed)
    await supersede(scene, scene.here.conversation, page)
    await post_to_team(
        scene, Page(name="decision", team=scene.here.id, cycle=cycle.id), f"decided:{cycle.id}"
    )
    await refresh(scene, cycle.id)
    return Reply(view=await _what_now(scene, closed, answers))


async def _freeze(scene: Scene, cycle: Cycle, answers: Answers, history: list[Answer]) -> None:
    earlier = await scene.work.find(Record, cycle=cycle.id)
    notes = await scene.work.find(Note, cycle=cycle.id, order="at")
    await scene.work.add(
        Record(
            id=new_id(),
            tenant=scene.work.tenant,
            team=scene.here.id,
            cycle=cycle.id,
            number=len(earlier) + 1,
            answers=tuple(one.id for one in history if answers.latest(one.question) is one),
            notes=tuple(note.id for note in notes),
            by=scene.me.id,
            at=scene.now,
        )
    )


async def _what_now(scene: Scene, cycle: Cycle, answers: Answers) -> View:
    match cycle.decision:
        case Decision.ADAPT:
            return await _next_turn(scene, cycle, answers)
        case Decision.ADOPT:
            await _look_again(scene, cycle, answers)
            await plan_follow_ups(scene, cycle)
    await hand_on(scene, cycle, None)
    steps = (step_for(scene, "status"), step_for(scene, "history"))
    return Notice(code=f"decided-{cycle.decision}", steps=steps)


async def _next_turn(scene: Scene, cycle: Cycle, answers: Answers) -> View:
    """Adapting begins the next turn of the series, filled in with what stays the same."""
    turn = await begin_turn(scene, cycle, answers, number=cycle.number + 1)
    title = title_of(scene, turn, answers)
    steps = (continue_step(turn),)
    return Notice(code="decided-adapt", args={"title": title, "number": turn.number}, steps=steps)


async def _look_again(scene: Scene, cycle: Cycle, answers: Answers) -> None:
    """What was adopted is looked at again on the day the team chose."""
    day = date.fromisoformat(answers.text("look-again"))
    page = Page(name="look-again", team=scene.here.id, cycle=cycle.id)
    at = first_morning(scene, day)
    await post_to_team(scene, page, f"look-again:{cycle.id}", at=at)


async def open_look_again(scene: Scene, page: Page) -> View:
    """The day has come to see whether the new way of working sits."""
    cycle = await scene.cycle(page)
    answers = await scene.answers(cycle)
    record = Step(
        verb="open",
        words="button-open-record",
        page=Page(name="cycle", team=scene.here.id, cycle=cycle.id),
    )
    args = {"title": title_of(scene, cycle, answers), "owner": answers.text("owner")}
    return Notice(code="look-again", args=args, steps=(record,))
