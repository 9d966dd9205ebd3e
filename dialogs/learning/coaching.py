"""How a turn is run, as a small wheel, and the one step that would help most: to coach, never to rank."""

from collections.abc import Sequence

from dialogs.cycle.status import next_step as goes_on
from dialogs.cycle.titles import title_of
from dialogs.learning.facts import turn_of
from dialogs.learning.ways import new_turn_step, page_about, progress_steps, series_step, wheel_steps
from dialogs.people import team_name
from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.views import Advice, Step, View, Wheel, WheelPart
from improvement.cycle import Cycle, Phase
from improvement.fidelity import Element, Found, NextStep, Turn, fidelity, next_step
from improvement.page import Page
from improvement.permission import Deed, may

PARTS: dict[Phase, Sequence[Element]] = {  # which stage of the wheel an element is shown in
    Phase.PLAN: (Element.PREDICTION, Element.MEASURABLE, Element.SCALE, Element.GROWTH),
    Phase.DO: (Element.POINTS,),
    Phase.STUDY: (Element.COMPARED,),
    Phase.ACT: (Element.DECIDED, Element.LINKED, Element.STAGES),
}


async def open_wheel(scene: Scene, page: Page) -> View:
    """The wheel of one turn, in the personal chat of whoever may see it."""
    if not scene.is_personal:
        raise NothingToSay("is for one person's eyes")
    cycle = await scene.cycle(page)
    answers, turn = await scene.answers(cycle), await turn_of(scene, cycle)
    return Wheel(
        team=team_name(scene.here),
        title=title_of(scene, cycle, answers),
        number=cycle.number,
        phase=cycle.phase,
        parts=_parts(turn),
        advice=await _advice(scene, cycle, turn),
        steps=(series_step(cycle), *progress_steps(scene, cycle)),
    )


def _parts(turn: Turn) -> tuple[WheelPart, ...]:
    found = fidelity(turn)
    return tuple(
        WheelPart(
            stage=stage,
            met=tuple(element for element in elements if found[element] is Found.MET),
            open=tuple(element for element in elements if found[element] is Found.NOT_MET),
        )
        for stage, elements in PARTS.items()
    )


async def advice_on(scene: Scene, cycle: Cycle) -> Advice | None:
    """The one step for a line of its own, with the button to the wheel; None where nothing is missing."""
    if not wheel_steps(scene, cycle):
        return None
    step = next_step(await turn_of(scene, cycle))
    if step is None or step.in_next_turn:
        return None  # what cannot be mended now is told where somebody asks for it
    return Advice(element=step.element, step=wheel_steps(scene, cycle)[0])


async def _advice(scene: Scene, cycle: Cycle, turn: Turn) -> Advice | None:
    step = next_step(turn)
    if step is None:
        return None
    way = await _way(scene, cycle, turn, step) if may(Deed.TAKE_PART, scene.standing) else None
    return Advice(element=step.element, in_next_turn=step.in_next_turn, step=way)


async def _way(scene: Scene, cycle: Cycle, turn: Turn, step: NextStep) -> Step | None:
    """The button that takes the step: where it is too late in this turn, to the turn that follows."""
    if step.in_next_turn:
        following = await scene.work.find(Cycle, team=scene.here.id, follows=cycle.id)
        return next((goes_on(scene, each) for each in following if each.is_open), None)
    ways = {
        Element.PREDICTION: _change(cycle, "prediction"),
        Element.MEASURABLE: _change(cycle, "prediction" if turn.has_measure else "measure"),
        Element.SCALE: _change(cycle, "scale"),
        Element.GROWTH: _change(cycle, "scale"),
        Element.POINTS: _open(Page(name="measures", team=cycle.team), "button-measures"),
        Element.COMPARED: _open(page_about(cycle, "study"), "button-study"),
        Element.LINKED: new_turn_step(cycle, is_primary=True),
    }
    return ways.get(step.element) or goes_on(scene, cycle)


def _change(cycle: Cycle, key: str) -> Step:
    page = page_about(cycle, "plan", key)
    return Step(verb="change", words="button-answer-now", page=page, is_primary=True)


def _open(page: Page, words: str) -> Step:
    return Step(verb="open", words=words, page=page, is_primary=True)
