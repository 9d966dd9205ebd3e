"""A series: the turns of one change idea in line."""

from dataclasses import replace
from datetime import UTC, date, datetime

from improvement.answer import Answer, Answers
from improvement.cycle import Cycle, Decision, Phase
from improvement.note import OBSERVATION, Note
from improvement.series import LEARNED, SeriesTurn, grows, series_of
from tests.improvement.charts import NOW

FIRST = Cycle(
    id="c1",
    tenant="ekdalen",
    team="t1",
    ramp="r1",
    number=1,
    template="audit-dudit",
    drafted_by="p1",
    created_at=NOW,
    phase=Phase.CLOSED,
    started_at=datetime(2026, 2, 25, 23, 30, tzinfo=UTC),  # the 26th in Stockholm
    ended_at=datetime(2026, 2, 27, 12, 0, tzinfo=UTC),
    decision=Decision.ADAPT,
)
SECOND = replace(FIRST, id="c2", number=2, phase=Phase.DO, ended_at=None, decision=None, follows="c1")
LESSON = Note(
    id="n1",
    tenant="ekdalen",
    team="t1",
    cycle="c1",
    about=LEARNED,
    text="Lättare när jag sa att vi frågar alla.",
    by="p1",
    at=NOW,
)


def scale(cycle: str, size: int) -> Answers:
    """On how many a turn is tried."""
    return Answers(
        [
            Answer(
                id=f"a-{cycle}",
                tenant="ekdalen",
                team="t1",
                subject=cycle,
                question="scale",
                value=size,
                revision=1,
                by="p1",
                at=NOW,
            )
        ]
    )


def in_line(*notes: Note) -> tuple[SeriesTurn, ...]:
    """The pilot's two turns, given in the wrong order."""
    answers = {"c1": scale("c1", 1), "c2": scale("c2", 5)}
    return series_of([SECOND, FIRST], answers, notes, "Europe/Stockholm")


def test_the_turns_stand_in_line_with_scale_lesson_and_decision() -> None:
    one, two = in_line(LESSON, replace(LESSON, id="n2", about=OBSERVATION))

    assert (one.number, one.scale, one.decision) == (1, 1, Decision.ADAPT)
    assert (one.started, one.ended) == (date(2026, 2, 26), date(2026, 2, 27))
    assert [note.text for note in one.learned] == ["Lättare när jag sa att vi frågar alla."]
    assert (two.number, two.scale, two.learned, two.phase) == (2, 5, (), Phase.DO)


def test_what_was_removed_is_not_in_the_series() -> None:
    one, _ = in_line(replace(LESSON, text="", removed_by="p1", removed_at=NOW))

    assert one.learned == ()


def test_a_series_grows_when_it_is_tried_on_more() -> None:
    one, two = in_line()

    assert grows([one, two])
    assert not grows([two, one])
    assert not grows([one, replace(two, scale=None)])


def test_a_turn_without_answers_has_no_scale() -> None:
    (turn,) = series_of([FIRST], {}, [], "Europe/Stockholm")

    assert turn.scale is None
