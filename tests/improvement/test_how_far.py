"""How far a series has come: suggested with its ground, settled by a person."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from improvement.cycle import Decision, Phase
from improvement.follow_up import FollowUp, StillDone
from improvement.how_far import Kept, level_of, suggest, way_gone
from improvement.progress_level import Ground, ProgressLevel
from improvement.verdict import Finding
from tests.improvement.charts import NOW

FOLLOW_UP = FollowUp(
    id="å1",
    tenant="ekdalen",
    team="t1",
    cycle="c1",
    weeks=4,
    number=1,
    by="p1",
    at=NOW,
    still_done=StillDone.YES,
)
PLANNED = Kept(has_aim=True, has_change=True, has_measure=True, phases=(Phase.PLAN,))
TRIED = replace(PLANNED, points=9, phases=(Phase.CLOSED, Phase.DO), decisions=(Decision.ADAPT,))
ADOPTED = replace(
    TRIED,
    phases=(Phase.CLOSED, Phase.CLOSED),
    decisions=(Decision.ADAPT, Decision.ADOPT),
    finding=Finding.BETTER,
    way=Fraction(3, 5),
)


@pytest.mark.parametrize(
    ("kept", "level", "ground"),
    [
        (Kept(), "0.5", Ground.INTENT),
        (Kept(has_aim=True), "1.0", Ground.AIM),
        (PLANNED, "1.5", Ground.PLANNED),
        (replace(PLANNED, points=6), "2.0", Ground.MEASURED),
        (replace(PLANNED, points=6, phases=(Phase.DO,)), "2.5", Ground.TESTED),
        (TRIED, "2.5", Ground.TESTED),
        (replace(TRIED, held=True), "3.0", Ground.PROMISING),
        (replace(TRIED, way=Fraction(1, 5)), "3.0", Ground.PROMISING),
        (replace(TRIED, finding=Finding.BETTER), "3.5", Ground.BETTER),
        (replace(ADOPTED, way=Fraction(2, 5)), "3.5", Ground.BETTER),
        (replace(ADOPTED, way=None), "3.5", Ground.BETTER),  # without a goal nobody knows how far it is
        (ADOPTED, "4.0", Ground.HALFWAY),
        (replace(ADOPTED, follow_ups=(FOLLOW_UP,)), "4.5", Ground.LASTING),
        (replace(ADOPTED, follow_ups=(replace(FOLLOW_UP, weeks=26),)), "4.5", Ground.LASTING),
        (
            replace(ADOPTED, way=Fraction(1), follow_ups=(replace(FOLLOW_UP, weeks=26),)),
            "5.0",
            Ground.REACHED,
        ),
        (replace(ADOPTED, follow_ups=(replace(FOLLOW_UP, still_done=StillDone.NO),)), "4.0", Ground.HALFWAY),
        (replace(ADOPTED, finding=Finding.PASSED), "3.0", Ground.PROMISING),
        (replace(ADOPTED, finding=Finding.WORSE, way=Fraction(-1)), "2.5", Ground.TESTED),
    ],
)
def test_the_level_and_what_it_stands_on(kept: Kept, level: str, ground: Ground) -> None:
    suggestion = suggest(kept)

    assert (suggestion.level, suggestion.ground) == (Decimal(level), ground)


def test_the_last_answer_about_whether_it_is_done_counts() -> None:
    changed = (replace(FOLLOW_UP, still_done=StillDone.NO), replace(FOLLOW_UP, number=2))

    assert suggest(replace(ADOPTED, follow_ups=changed)).ground is Ground.LASTING


def test_the_grounds_are_the_ten_steps_of_the_scale() -> None:
    assert [str(level_of(ground)) for ground in Ground] == [
        "0.5",
        "1.0",
        "1.5",
        "2.0",
        "2.5",
        "3.0",
        "3.5",
        "4.0",
        "4.5",
        "5.0",
    ]


def test_what_a_person_settles_is_kept_beside_what_was_suggested() -> None:
    settled = ProgressLevel(
        id="z1",
        tenant="ekdalen",
        team="t1",
        ramp="r1",
        number=1,
        suggested=Decimal("2.5"),
        ground=Ground.TESTED,
        settled=Decimal("3.0"),
        by="p1",
        at=NOW,
    )

    assert not settled.is_confirmed
    assert replace(settled, settled=Decimal("2.50")).is_confirmed


@pytest.mark.parametrize(
    ("before", "values", "goal", "way"),
    [
        (Fraction(2, 10), [Fraction(7, 10)] * 3, Fraction(7, 10), Fraction(1)),
        (Fraction(2, 10), [Fraction(9, 10), *[Fraction(3, 10)] * 5], Fraction(7, 10), Fraction(1, 5)),
        (Fraction(20), [Fraction(14)], Fraction(8), Fraction(1, 2)),  # fewer days are better
        (Fraction(20), [Fraction(26)], Fraction(8), Fraction(-1, 2)),
        (Fraction(20), [], Fraction(8), None),
        (Fraction(8), [Fraction(8)], Fraction(8), None),
    ],
)
def test_how_much_of_the_way_to_the_goal_is_gone(
    before: Fraction, values: list[Fraction], goal: Fraction, way: Fraction | None
) -> None:
    assert way_gone(before, values, goal) == way
