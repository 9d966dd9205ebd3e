"""After adopt: when it is asked, and when it slips."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from improvement.follow_up import StillDone, follow_up_days, follow_up_due
from improvement.verdict import Finding
from tests.improvement.test_how_far import FOLLOW_UP

ADOPTED = date(2026, 4, 28)


def test_it_is_asked_after_four_twelve_and_twenty_six_weeks() -> None:
    assert follow_up_days(ADOPTED) == {
        4: date(2026, 5, 26),
        12: date(2026, 7, 21),
        26: date(2026, 10, 27),
    }


@pytest.mark.parametrize(
    ("weeks", "answered", "due"),
    [
        (3, (), None),
        (4, (), 4),
        (11, (4,), None),
        (12, (4,), 12),
        (12, (), 12),
        (26, (4, 12), 26),
        (40, (26,), None),
    ],
)
def test_the_latest_that_has_come_is_asked_unless_answered(
    weeks: int, answered: tuple[int, ...], due: int | None
) -> None:
    """What was never answered is not asked twice at once: the later question stands in its place."""
    told = [replace(FOLLOW_UP, weeks=each) for each in answered]

    assert follow_up_due(ADOPTED, ADOPTED + timedelta(weeks=weeks), told) == due


@pytest.mark.parametrize(
    ("still_done", "finding", "slips"),
    [
        (StillDone.YES, Finding.BETTER, False),
        (StillDone.YES, None, False),
        (StillDone.YES, Finding.WORSE, True),
        (StillDone.PARTLY, Finding.BETTER, True),
        (StillDone.NO, None, True),
    ],
)
def test_slipping_is_worth_a_new_turn(still_done: StillDone, finding: Finding | None, slips: bool) -> None:
    assert replace(FOLLOW_UP, still_done=still_done, finding=finding).is_slipping is slips
