"""The next turn of a series, filled in with what stays the same."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.obstacle.obstacles import hand_on
from dialogs.scene import Scene
from dialogs.views import Step
from improvement.answer import Answer, Answers
from improvement.cycle import Cycle, Decision
from improvement.identity import new_id
from improvement.page import Page

KEPT_BY_ADAPTING = ("aim", "where", "measure", "baseline", "goal")  # who takes part follows the scale


async def begin_turn(scene: Scene, cycle: Cycle, answers: Answers, *, number: int) -> Cycle:
    """A turn that follows this one, filled in from its answers. What is filled in keeps its signatures."""
    turn = Cycle(
        id=new_id(),
        tenant=scene.work.tenant,
        team=scene.here.id,
        ramp=cycle.ramp,
        number=number,
        template=cycle.template,
        drafted_by=scene.me.id,
        created_at=scene.now,
        follows=cycle.id,
    )
    await scene.work.add(turn)
    await hand_on(scene, cycle, turn)
    for question, answer in _filled(cycle, answers).items():
        if answer is not None and not answer.removed_at and not answer.skipped:
            copy = replace(answer, id=new_id(), subject=turn.id, question=question, revision=1, version=0)
            await scene.work.add(copy)
    return turn


def _filled(cycle: Cycle, answers: Answers) -> Mapping[str, Answer | None]:
    """What stays the same; to adapt is to have said what changes, and on how many it is tried."""
    said = "next-" if cycle.decision is Decision.ADAPT else ""
    kept = {key: answers.latest(key) for key in KEPT_BY_ADAPTING}
    return kept | {key: answers.latest(f"{said}{key}") for key in ("change", "scale")}


async def turn_after(scene: Scene, cycle: Cycle) -> Cycle:
    """The open turn that follows this closed one, begun when there is none.

    Two may ask for it at once: the second finds the cycle one version on, and looks again.
    """
    await scene.work.save(await scene.work.get(Cycle, cycle.id))
    turns = await scene.work.find(Cycle, team=scene.here.id, ramp=cycle.ramp, order="number")
    following = [turn for turn in turns if turn.is_open and turn.follows == cycle.id]
    if following:
        return following[-1]
    answers = await scene.answers(cycle)
    return await begin_turn(scene, cycle, answers, number=turns[-1].number + 1)


def continue_step(turn: Cycle) -> Step:
    """Goes on with the plan of a turn."""
    plan = Page(name="plan", team=turn.team, cycle=turn.id)
    return Step(verb="open", words="button-continue", page=plan, is_primary=True)
