"""How an answer grows, tap by tap."""

from datetime import UTC, date, datetime

import pytest

from improvement.checking_in import (
    Ask,
    applies,
    asked_next,
    left_over,
    with_chances,
    with_declined,
    with_outcome,
    with_reason,
    with_used,
)
from improvement.week import CheckIn, Outcome, Reason, add_up, monday_named


def answer(outcome: Outcome = Outcome.NOT_YET) -> CheckIn:
    blank = CheckIn(
        id="i1",
        tenant="ekdalen",
        team="t1",
        cycle="c1",
        monday=date(2026, 3, 2),
        person="p1",
        outcome=Outcome.NOT_YET,
        at=datetime(2026, 3, 2, tzinfo=UTC),
    )
    return with_outcome(blank, outcome)


def test_yes_is_followed_by_chances_then_used_then_declined() -> None:
    asked = [asked_next(yes := answer(Outcome.YES))]
    asked.append(asked_next(yes := with_chances(yes, 3)))
    asked.append(asked_next(yes := with_used(yes, 1)))
    asked.append(asked_next(with_declined(yes, 0)))

    assert asked == [Ask.CHANCES, Ask.USED, Ask.DECLINED, None]


def test_it_did_not_work_out_is_followed_by_the_reason_and_chances() -> None:
    asked = [asked_next(no := answer(Outcome.DID_NOT))]
    asked.append(asked_next(no := with_reason(no, Reason.TIME)))
    asked.append(asked_next(no := with_chances(no, 3)))

    assert asked == [Ask.REASON, Ask.CHANCES, None]
    assert no.used == 0


def test_where_people_declined_it_is_asked_how_many() -> None:
    no = with_chances(with_reason(answer(Outcome.DID_NOT), Reason.DECLINED), 2)

    assert asked_next(no) is Ask.DECLINED
    assert asked_next(with_chances(no, 1)) is None


@pytest.mark.parametrize("outcome", [Outcome.NOT_YET, Outcome.NO_CHANCES])
def test_the_other_answers_ask_nothing(outcome: Outcome) -> None:
    assert asked_next(answer(outcome)) is None
    assert not any(applies(ask, answer(outcome)) for ask in Ask)


def test_no_chances_count_as_none_and_not_yet_as_unknown() -> None:
    none, not_yet = answer(Outcome.NO_CHANCES), answer(Outcome.NOT_YET)

    assert (none.chances, none.used) == (0, 0)
    assert (not_yet.chances, not_yet.used) == (None, None)


def test_other_chances_ask_the_rest_anew() -> None:
    told = with_declined(with_used(with_chances(answer(Outcome.YES), 3), 1), 1)

    assert with_chances(told, 3) == told
    assert asked_next(with_chances(told, 2)) is Ask.USED


def test_chances_stay_between_yes_and_it_did_not_work_out() -> None:
    told = with_used(with_chances(answer(Outcome.YES), 3), 1)

    no = with_outcome(told, Outcome.DID_NOT)
    yes = with_outcome(no, Outcome.YES)

    assert (no.chances, no.used) == (3, 0)
    assert (yes.chances, yes.used) == (3, None)


def test_another_answer_has_no_reason_left() -> None:
    no = with_reason(answer(Outcome.DID_NOT), Reason.TIME)

    assert with_outcome(no, Outcome.NOT_YET).reason is None


def test_the_same_tap_changes_nothing() -> None:
    told = with_used(with_chances(answer(Outcome.YES), 3), 1)

    assert with_used(with_chances(with_outcome(told, Outcome.YES), 3), 1) == told
    assert left_over(told) == 2


def test_whoever_told_half_is_counted_among_those_who_answered_alone() -> None:
    half, whole = with_chances(answer(Outcome.YES), 3), with_chances(answer(Outcome.DID_NOT), 2)

    sums = add_up([half, whole], asked=5)

    assert (sums.answered, sums.used, sums.chances) == (2, 0, 2)


@pytest.mark.parametrize(
    ("item", "monday"),
    [("2026-03-02", date(2026, 3, 2)), ("2026-03-08", date(2026, 3, 2)), ("", None), ("soon", None)],
)
def test_a_page_names_its_week_by_any_day_of_it(item: str, monday: date | None) -> None:
    assert monday_named(item) == monday
