"""A chart in a few words: while it is too early there are figures and nothing more."""

import pytest

from improvement.run_chart import Side
from improvement.tendency import Lean, tendency
from tests.improvement.charts import chart

STEADY = [10, 12, 8, 11, 9]


@pytest.mark.parametrize(
    ("after", "lean", "side", "count"),
    [
        ([13, 14, 15], Lean.FIGURES, None, 0),  # rising, and no word of it
        ([13, 14, 13, 15, 14, 13, 12], Lean.SIGN, Side.ABOVE, 7),
        ([9, 11] * 4 + [9, 8], Lean.IN_A_ROW, Side.BELOW, 2),
        ([9, 11] * 4 + [9, 11], Lean.BOTH_SIDES, None, 0),
        ([9, 11] * 4 + [11, 10], Lean.BOTH_SIDES, None, 0),  # the last is on the line
    ],
)
def test_what_is_said_in_passing(after: list[int], lean: Lean, side: Side | None, count: int) -> None:
    said = tendency(chart([*STEADY, *after], 5))

    assert said is not None
    assert (said.lean, said.side, said.count) == (lean, side, count)
    assert [week.value for week in said.latest] == after[-3:]


def test_weeks_without_a_figure_are_not_among_the_latest() -> None:
    said = tendency(chart([*STEADY, 13, None, 14, None], 5))

    assert said is not None
    assert [week.value for week in said.latest] == [9, 13, 14]


def test_of_nothing_nothing_is_said() -> None:
    assert tendency(chart([None, None])) is None
