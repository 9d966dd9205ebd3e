"""Fidelity: what makes a turn worth its name, and the one step that helps most."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from improvement.cycle import Decision, Phase
from improvement.fidelity import Element, Found, NextStep, Turn, fidelity, next_step

WHOLE = Turn(
    phase=Phase.CLOSED,
    predicted_at=datetime(2026, 2, 27, tzinfo=UTC),
    has_level=True,
    has_measure=True,
    planned=date(2026, 2, 26),
    done=date(2026, 3, 2),
    studied=date(2026, 4, 27),
    acted=date(2026, 4, 28),
    is_compared=True,
    scale=5,
    before_scale=1,
    points=8,
    decision=Decision.ADAPT,
    has_next=True,
)


def test_the_pilots_second_turn_has_everything() -> None:
    assert set(fidelity(WHOLE).values()) == {Found.MET}
    assert next_step(WHOLE) is None


@pytest.mark.parametrize(
    ("element", "turn"),
    [
        (Element.PREDICTION, replace(WHOLE, predicted_at=None)),
        (Element.PREDICTION, replace(WHOLE, predicted_at=datetime(2026, 3, 9, tzinfo=UTC))),  # after Do began
        (Element.MEASURABLE, replace(WHOLE, has_level=False)),
        (Element.MEASURABLE, replace(WHOLE, has_measure=False)),
        (Element.GROWTH, replace(WHOLE, scale=1, points=8)),
        (Element.POINTS, replace(WHOLE, points=2)),
        (Element.STAGES, replace(WHOLE, studied=None)),
        (Element.COMPARED, replace(WHOLE, is_compared=False)),
        (Element.LINKED, replace(WHOLE, has_next=False)),
    ],
)
def test_what_is_missing_is_found_and_nothing_else(element: Element, turn: Turn) -> None:
    found = fidelity(turn)

    assert [each for each, how in found.items() if how is Found.NOT_MET] == [element]


def test_without_a_scale_neither_it_nor_its_growth_is_there() -> None:
    found = fidelity(replace(WHOLE, scale=None))

    assert found[Element.SCALE] is found[Element.GROWTH] is Found.NOT_MET


@pytest.mark.parametrize(
    ("element", "turn"),
    [
        (Element.GROWTH, replace(WHOLE, before_scale=None)),  # the first turn
        (Element.GROWTH, replace(WHOLE, scale=1, before_held=False)),  # the same size again is right then
        (Element.POINTS, replace(WHOLE, scale=2, points=0)),  # a test on one or two is studied in words
        (Element.LINKED, replace(WHOLE, decision=Decision.ADOPT, has_next=False)),
        (Element.LINKED, replace(WHOLE, decision=Decision.ABANDON, has_next=False)),
    ],
)
def test_what_does_not_apply_is_not_asked(element: Element, turn: Turn) -> None:
    assert fidelity(turn)[element] is Found.NOT_ASKED
    assert next_step(turn) is None


@pytest.mark.parametrize(
    ("phase", "asked"),
    [
        (Phase.PLAN, set()),
        (Phase.DO, {Element.PREDICTION, Element.MEASURABLE, Element.SCALE}),
        (Phase.STUDY, {Element.PREDICTION, Element.MEASURABLE, Element.SCALE, Element.POINTS}),
        (
            Phase.ACT,
            {Element.PREDICTION, Element.MEASURABLE, Element.SCALE, Element.POINTS, Element.COMPARED},
        ),
        (Phase.CLOSED, set(Element) - {Element.GROWTH, Element.LINKED}),
    ],
)
def test_what_has_not_come_yet_is_not_asked(phase: Phase, asked: set[Element]) -> None:
    found = fidelity(Turn(phase=phase))

    assert {each for each, how in found.items() if how is not Found.NOT_ASKED} == asked


@pytest.mark.parametrize(
    ("turn", "step"),
    [
        (Turn(phase=Phase.PLAN), NextStep(Element.PREDICTION, in_next_turn=False)),
        (
            replace(WHOLE, phase=Phase.DO, points=1, decision=None),
            NextStep(Element.POINTS, in_next_turn=False),
        ),
        (
            replace(WHOLE, phase=Phase.DO, predicted_at=None, points=1, decision=None),
            NextStep(Element.POINTS, in_next_turn=False),  # what can be done now, before what is too late
        ),
        (
            replace(WHOLE, phase=Phase.DO, predicted_at=None, decision=None),
            NextStep(Element.PREDICTION, in_next_turn=True),
        ),
        (
            replace(WHOLE, phase=Phase.STUDY, is_compared=False, decision=None),
            NextStep(Element.COMPARED, in_next_turn=False),
        ),
        (replace(WHOLE, phase=Phase.ACT, decision=None), NextStep(Element.DECIDED, in_next_turn=False)),
        (replace(WHOLE, has_next=False), NextStep(Element.LINKED, in_next_turn=False)),
        (replace(WHOLE, points=2), NextStep(Element.POINTS, in_next_turn=True)),
    ],
)
def test_the_one_most_useful_next_step(turn: Turn, step: NextStep) -> None:
    assert next_step(turn) == step
