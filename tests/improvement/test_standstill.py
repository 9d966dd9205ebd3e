"""Which cycles stand still, and since when."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from improvement.cycle import Phase
from improvement.days_off import DaysOff
from improvement.standstill import Cause, Standstill, is_near, quiet_days, standstill, study_is_due

DRAFTED, END = date(2026, 2, 26), date(2026, 4, 26)
OPEN, USUAL = [phase for phase in Phase if phase is not Phase.CLOSED], DaysOff()
DAYS = some.dates(date(2026, 1, 1), date(2027, 12, 31))


def found(
    phase: Phase,
    today: date,
    *,
    last_sign: date = DRAFTED,
    end: date | None = END,
    off: DaysOff = USUAL,
    rested_until: date | None = None,
) -> Standstill | None:
    return standstill(
        phase,
        drafted=DRAFTED,
        end=end,
        last_sign=last_sign,
        today=today,
        off=off,
        rested_until=rested_until,
    )


@pytest.mark.parametrize(("day", "stands"), [(date(2026, 3, 5), False), (date(2026, 3, 6), True)])
def test_a_plan_stands_still_when_it_was_drafted_more_than_a_week_ago(day: date, stands: bool) -> None:
    assert (found(Phase.PLAN, day) == Standstill(Cause.PLAN, DRAFTED)) is stands


def test_a_plan_that_is_worked_on_and_not_started_still_waits_to_start() -> None:
    today = date(2026, 3, 12)

    assert found(Phase.PLAN, today, last_sign=today) == Standstill(Cause.PLAN, DRAFTED)


@pytest.mark.parametrize(("day", "stands"), [(date(2026, 3, 15), False), (date(2026, 3, 16), True)])
@pytest.mark.parametrize("phase", [Phase.DO, Phase.STUDY, Phase.ACT])
def test_a_cycle_stands_still_after_two_weeks_without_a_line_or_an_answer(
    phase: Phase, day: date, stands: bool
) -> None:
    sign = date(2026, 3, 2)

    assert (found(phase, day, last_sign=sign) == Standstill(Cause.QUIET, sign)) is stands


def test_closed_weeks_are_not_counted_as_quiet() -> None:
    off = DaysOff(closed=(date(2026, 3, 9),))
    sign = date(2026, 3, 2)

    assert found(Phase.DO, date(2026, 3, 16), last_sign=sign, off=off) is None
    assert found(Phase.DO, date(2026, 3, 23), last_sign=sign, off=off) == Standstill(Cause.QUIET, sign)


@pytest.mark.parametrize(
    ("days", "is_due", "stands"), [(-1, False, False), (0, True, False), (7, True, False)]
)
def test_study_is_due_for_a_week_from_the_planned_end(days: int, is_due: bool, stands: bool) -> None:
    today = END + timedelta(days=days)

    assert study_is_due(Phase.DO, END, today) is is_due
    assert (found(Phase.DO, today, last_sign=today) is not None) is stands


def test_then_the_cycle_stands_still_since_its_end() -> None:
    today = END + timedelta(days=8)

    assert not study_is_due(Phase.DO, END, today)
    assert found(Phase.DO, today, last_sign=today) == Standstill(Cause.STUDY, END)


def test_study_is_not_due_once_it_has_begun() -> None:
    assert not study_is_due(Phase.STUDY, END, END)


@given(today=DAYS, sign=DAYS)
def test_a_closed_cycle_never_stands_still(today: date, sign: date) -> None:
    assert found(Phase.CLOSED, today, last_sign=sign) is None


@given(phase=some.sampled_from(OPEN), today=DAYS, rest=some.integers(1, 300))
def test_nothing_stands_still_while_the_team_rests(phase: Phase, today: date, rest: int) -> None:
    assert found(phase, today, rested_until=today + timedelta(days=rest)) is None


@pytest.mark.parametrize("phase", [Phase.PLAN, Phase.DO])
def test_after_a_rest_a_team_has_its_time_again(phase: Phase) -> None:
    back = date(2026, 8, 10)

    assert found(phase, back, end=None, rested_until=back) is None
    assert found(phase, back + timedelta(days=14), end=None, rested_until=back) is not None


@given(sign=DAYS, today=DAYS)
def test_days_in_the_future_are_not_quiet(sign: date, today: date) -> None:
    days = quiet_days(sign, today, USUAL)

    assert days == max(0, (today - sign).days)


@pytest.mark.parametrize(("day", "near"), [(15, False), (14, True), (0, True), (-3, True)])
def test_a_day_is_near_two_weeks_before_it_comes(day: int, near: bool) -> None:
    assert is_near(END, END - timedelta(days=day), timedelta(days=14)) is near
