"""The engine: the answers so far are the whole state of a flow."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dialogs.flows import ACT, FLOWS, PLAN
from dialogs.question import Flow, Question, next_question, position, previous_question
from dialogs.readers import Text
from improvement.answer import Answer, Answers
from improvement.cycle import Decision
from improvement.ports import Missing

SMALL = Flow(
    "small",
    (
        Question(key="first", reads=Text()),
        Question(key="only-if-yes", reads=Text(), applies=lambda answers: answers.text("first") == "ja"),
        Question(key="aside", reads=Text(), asked=False),
        Question(key="last", reads=Text(), skippable=True),
    ),
)


def answer(question: str, value: str = "ja", *, revision: int = 1, withdrawn: bool = False) -> Answer:
    return Answer(
        id=f"{question}-{revision}",
        tenant="ekdalen",
        team="t1",
        subject="c1",
        question=question,
        value=value,
        revision=revision,
        by="maria",
        at=datetime(2026, 2, 26, tzinfo=UTC),
        withdrawn=withdrawn,
    )


def asked_after(flow: Flow, *history: Answer) -> str | None:
    question = next_question(flow, Answers(history))
    return question.key if question else None


def test_a_flow_begins_with_its_first_question() -> None:
    assert asked_after(SMALL) == "first"


def test_a_question_that_does_not_apply_is_not_asked() -> None:
    assert asked_after(SMALL, answer("first", "ja")) == "only-if-yes"
    assert asked_after(SMALL, answer("first", "nej")) == "last"


def test_a_question_to_be_answered_from_the_summary_is_not_asked_in_turn() -> None:
    assert asked_after(SMALL, answer("first"), answer("only-if-yes")) == "last"


def test_a_flow_ends_when_every_question_that_applies_is_answered() -> None:
    assert asked_after(SMALL, answer("first", "nej"), answer("last")) is None


def test_a_withdrawn_answer_is_asked_for_again() -> None:
    back = answer("first", revision=2, withdrawn=True)

    assert asked_after(SMALL, answer("first"), back, answer("last")) == "first"


def test_back_opens_the_question_answered_last() -> None:
    answers = Answers([answer("first"), answer("only-if-yes")])

    previous = previous_question(SMALL, answers)

    assert previous is not None
    assert previous.key == "only-if-yes"


def test_there_is_no_way_back_from_the_first_question() -> None:
    assert previous_question(SMALL, Answers([])) is None


def test_questions_are_counted_as_far_as_can_be_seen() -> None:
    assert position(SMALL, Answers([]), "first") == (1, 2)
    assert position(SMALL, Answers([answer("first")]), "last") == (3, 3)
    assert position(SMALL, Answers([answer("first")]), "aside") == (3, 4)


def test_a_flow_has_no_question_it_was_not_given() -> None:
    with pytest.raises(Missing):
        PLAN.question("ta-bort-allt")


@pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS)
def test_every_question_has_a_name_of_its_own(flow: Flow) -> None:
    keys = [question.key for question in flow.questions]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("decision", "first"),
    [(Decision.ADAPT, "next-change"), (Decision.ADOPT, "owner"), (Decision.ABANDON, "lesson")],
)
def test_each_decision_asks_what_it_needs(decision: Decision, first: str) -> None:
    assert asked_after(ACT, answer("decision", decision), answer("reason")) == first


@given(some.sets(some.sampled_from([question.key for question in PLAN.questions])))
def test_whatever_is_answered_the_next_question_is_the_first_open_one(answered: set[str]) -> None:
    history = [answer(key) for key in sorted(answered)]

    still_open = [
        question.key for question in PLAN.questions if question.asked and question.key not in answered
    ]

    assert asked_after(PLAN, *history) == (still_open[0] if still_open else None)
