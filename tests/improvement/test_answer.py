"""Answers are history, and the last one holds."""

from datetime import UTC, datetime
from itertools import permutations
from typing import Any

import pytest

from improvement.answer import Answer, Answers, Value

NOON = datetime(2026, 2, 26, 12, 0, tzinfo=UTC)


def answer(value: Value = "", *, question: str = "aim", revision: int = 1, **fields: Any) -> Answer:
    return Answer(
        id=f"{question}-{revision}",
        tenant="ekdalen",
        team="t1",
        subject="c1",
        question=question,
        value=value,
        revision=revision,
        by="maria",
        at=NOON,
        **fields,
    )


def test_the_highest_revision_holds_in_whatever_order_they_come() -> None:
    history = [answer("Först", revision=1), answer("Sedan", revision=2), answer("Till sist", revision=3)]

    for shuffled in permutations(history):
        assert Answers(shuffled).text("aim") == "Till sist"
        assert Answers(shuffled).revision("aim") == 3


def test_an_open_question_has_no_answer_and_revision_nought() -> None:
    answers = Answers([])

    assert "aim" not in answers
    assert answers.latest("aim") is None
    assert answers.revision("aim") == 0


def test_a_withdrawn_answer_opens_the_question_and_still_counts() -> None:
    answers = Answers([answer("Först"), answer("Först", revision=2, withdrawn=True)])

    assert "aim" not in answers
    assert answers.value("aim") is None
    assert answers.revision("aim") == 2


def test_a_question_answered_after_it_was_withdrawn_is_answered() -> None:
    history = [answer("Först"), answer(revision=2, withdrawn=True), answer("Igen", revision=3)]

    assert Answers(history).text("aim") == "Igen"


def test_a_skipped_question_is_done_with_and_has_no_value() -> None:
    answers = Answers([answer(question="baseline", skipped=True)])

    assert "baseline" in answers
    assert answers.value("baseline") is None


def test_a_removed_answer_leaves_a_tombstone_and_no_words() -> None:
    answers = Answers([answer(removed_by="maria", removed_at=NOON)])

    latest = answers.latest("aim")

    assert latest is not None
    assert latest.removed_by == "maria"
    assert answers.value("aim") is None
    assert answers.text("aim") == ""


def test_an_earlier_answer_does_not_come_back_when_the_last_is_removed() -> None:
    answers = Answers([answer("Först"), answer(revision=2, removed_by="maria", removed_at=NOON)])

    assert answers.value("aim") is None


def test_questions_do_not_mix() -> None:
    answers = Answers([answer("Syftet"), answer("Idén", question="change", revision=4)])

    assert (answers.text("aim"), answers.revision("aim")) == ("Syftet", 1)
    assert (answers.text("change"), answers.revision("change")) == ("Idén", 4)


@pytest.mark.parametrize("value", [5, ["maria"], [[2, 11]], {"level": 7}])
def test_only_text_is_read_as_text(value: Value) -> None:
    assert Answers([answer(value)]).text("aim") == ""


def test_people_are_those_picked() -> None:
    answers = Answers([answer(["maria", "johan"], question="participants"), answer("Maria och Johan")])

    assert answers.people("participants") == ["maria", "johan"]
    assert answers.people("aim") == []


def test_counts_are_not_people() -> None:
    assert Answers([answer([[2, 11], [3, 12]], question="baseline")]).people("baseline") == []


def test_one_part_of_an_answer_with_parts() -> None:
    answers = Answers([answer({"start": "2026-03-02", "end": "2026-04-26"}, question="period")])

    assert answers.field("period", "end") == "2026-04-26"
    assert answers.field("period", "middle") is None
    assert answers.field("aim", "end") is None
