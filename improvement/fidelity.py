"""Whether a turn is worth its name, and the one step that would help most.

The elements are those that Taylor and colleagues (2014) found a cycle to be made of, counted as McNicholas
and colleagues (2019) counted them. They are for coaching, one turn at a time: never a ranking.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from improvement.cycle import Decision, Phase

FEWEST_POINTS = 3
TINY_SCALE = 2  # a test on one or two is studied in words: three points are not asked of it


class Element(StrEnum):
    """What makes a turn a turn of PDSA, in the order it comes."""

    PREDICTION = "prediction"  # what will happen was said before it was tried
    MEASURABLE = "measurable"  # and can be seen to hold or not
    SCALE = "scale"  # on how many
    GROWTH = "growth"  # on more than before, where what was tried before held
    POINTS = "points"  # data over time
    STAGES = "stages"  # all four stages are there, with their days
    COMPARED = "compared"  # Study puts the prediction beside the data
    DECIDED = "decided"
    LINKED = "linked"  # to adapt has led to a next turn


class Found(StrEnum):
    """How it is with an element. What is not asked counts neither for nor against."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """A turn in the facts that fidelity is about.

    The four days are those on which the stages began. `before_scale` and `before_held` are of the turn before
    in the series. `points` counts the values measured during the cycle, `compared` says that Study answered
    whether the prediction held, with a value to compare.
    """

    phase: Phase
    predicted_at: datetime | None = None
    has_level: bool = False
    has_measure: bool = False
    planned: date | None = None
    done: date | None = None
    studied: date | None = None
    acted: date | None = None
    is_compared: bool = False
    scale: int | None = None
    before_scale: int | None = None
    before_held: bool = True
    points: int = 0
    decision: Decision | None = None
    has_next: bool = False


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do next: about an element, in this turn or, where it is too late, in the next."""

    element: Element
    in_next_turn: bool


_ORDER = (Phase.PLAN, Phase.DO, Phase.STUDY, Phase.ACT, Phase.CLOSED)
_LAST_CHANCE: Mapping[Element, Phase] = {
    Element.PREDICTION: Phase.PLAN,
    Element.MEASURABLE: Phase.PLAN,
    Element.SCALE: Phase.PLAN,
    Element.GROWTH: Phase.PLAN,
    Element.POINTS: Phase.DO,
    Element.STAGES: Phase.ACT,
    Element.COMPARED: Phase.STUDY,
    Element.DECIDED: Phase.ACT,
    Element.LINKED: Phase.CLOSED,
}


def fidelity(turn: Turn) -> dict[Element, Found]:
    """How it is with every element, in their order. What has not come yet is not asked."""
    is_met = _met(turn)
    return {
        element: (Found.MET if is_met[element] else Found.NOT_MET)
        if _applies(element, turn) and _has_come(element, turn)
        else Found.NOT_ASKED
        for element in Element
    }


def next_step(turn: Turn) -> NextStep | None:
    """The one step that helps most: None when nothing is missing.

    First what belongs to the stage the turn is in, or can be mended later; what cannot is for the next turn.
    """
    is_met = _met(turn)
    missing = [element for element in Element if _applies(element, turn) and not is_met[element]]
    now = [element for element in missing if _LAST_CHANCE[element] in (turn.phase, Phase.CLOSED)]
    if now:
        return NextStep(now[0], in_next_turn=False)
    past = [element for element in missing if _has_come(element, turn)]
    return NextStep(past[0], in_next_turn=True) if past else None


def _applies(element: Element, turn: Turn) -> bool:
    """Whether it is asked of a turn like this at all."""
    match element:
        case Element.GROWTH:
            return turn.before_scale is not None and turn.before_held
        case Element.POINTS:
            return turn.scale is None or turn.scale > TINY_SCALE
        case Element.LINKED:
            return turn.decision is Decision.ADAPT
    return True


def _has_come(element: Element, turn: Turn) -> bool:
    """Whether the stage it belongs to is over."""
    return element is Element.LINKED or _ORDER.index(turn.phase) > _ORDER.index(_LAST_CHANCE[element])


def _met(turn: Turn) -> dict[Element, bool]:
    return {
        Element.PREDICTION: _is_predicted_before(turn),
        Element.MEASURABLE: turn.has_level and turn.has_measure,
        Element.SCALE: turn.scale is not None,
        Element.GROWTH: turn.scale is not None and turn.scale > (turn.before_scale or 0),
        Element.POINTS: turn.points >= FEWEST_POINTS,
        Element.STAGES: None not in (turn.planned, turn.done, turn.studied, turn.acted),
        Element.COMPARED: turn.is_compared,
        Element.DECIDED: turn.decision is not None,
        Element.LINKED: turn.has_next,
    }


def _is_predicted_before(turn: Turn) -> bool:
    if turn.predicted_at is None:
        return False
    return turn.done is None or turn.predicted_at.date() <= turn.done
