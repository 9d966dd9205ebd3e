"""Reporting: what is refused with a reason, and what is asked about once more."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from improvement.measure import Kind, Measure
from improvement.reporting import Fault, fault_in, is_wild
from tests.improvement.charts import COUNT, NUMBER, SHARE, YES_NO, monday

WORDS = replace(SHARE, kind=Kind.OBSERVATION)
STEADY = ["10", "12", "9", "11", "13", "8"]


@pytest.mark.parametrize(
    ("measure", "value", "of", "fault"),
    [
        (COUNT, "12", None, None),
        (COUNT, "0", None, None),
        (COUNT, "-1", None, Fault.NEGATIVE),
        (COUNT, "1.5", None, Fault.NOT_WHOLE),
        (COUNT, "12.0", None, None),
        (COUNT, "NaN", None, Fault.NOT_A_NUMBER),
        (COUNT, "Infinity", None, Fault.NOT_A_NUMBER),
        (COUNT, "1000000001", None, Fault.TOO_LARGE),
        (COUNT, None, None, Fault.NOT_A_NUMBER),
        (SHARE, "7", 19, None),
        (SHARE, "19", 19, None),
        (SHARE, "0", 0, None),  # there was nothing to count
        (SHARE, "7", None, Fault.OF_HOW_MANY),
        (SHARE, "20", 19, Fault.MORE_THAN_ALL),
        (SHARE, "1", 0, Fault.MORE_THAN_ALL),
        (SHARE, "-1", 19, Fault.NEGATIVE),
        (SHARE, "0", -19, Fault.NEGATIVE),
        (SHARE, "1", 10**12, Fault.TOO_LARGE),
        (SHARE, "7.5", 19, Fault.NOT_WHOLE),
        (NUMBER, "-12.5", None, None),
        (YES_NO, "1", None, None),
        (YES_NO, "0", None, None),
        (YES_NO, "2", None, Fault.YES_OR_NO),
    ],
)
def test_what_cannot_be_right(
    measure: Measure, value: str | None, of: int | None, fault: Fault | None
) -> None:
    told = None if value is None else Decimal(value)

    assert fault_in(measure, monday(3), value=told, of=of, this_monday=monday(3)) is fault


def test_a_week_that_has_not_come_cannot_be_reported_and_this_one_can() -> None:
    assert fault_in(COUNT, monday(4), value=Decimal(1), this_monday=monday(3)) is Fault.FUTURE_WEEK
    assert fault_in(COUNT, monday(3), value=Decimal(1), this_monday=monday(3)) is None


def test_an_observation_needs_words_and_no_number() -> None:
    assert fault_in(WORDS, monday(3), text="  ", this_monday=monday(3)) is Fault.WORDS_MISSING
    assert fault_in(WORDS, monday(3), text="Lättare nu.", this_monday=monday(3)) is None


@pytest.mark.parametrize(
    ("new", "earlier", "wild"),
    [
        ("120", STEADY, True),  # a comma or a zero too much
        ("11", STEADY, False),
        ("20", STEADY, False),  # twice as many can be right
        ("35", STEADY, True),
        ("0", STEADY, False),
        ("6", ["5", "5", "5", "5"], False),  # little variation is no reason to ask
        ("13", ["5", "5", "5", "5"], True),
        ("1", ["0", "0", "0", "0"], False),
        ("4", ["0", "0", "0", "0"], True),
        ("125", ["12.5", "12"], True),  # ten times
        ("1.2", ["12.5", "12"], True),  # a tenth
        ("100", ["12.5", "12"], False),
        ("100", ["0", "12"], False),  # with a zero among so few there is nothing to compare with
        ("100", [], False),
    ],
)
def test_a_wildly_different_value_is_asked_about(new: str, earlier: list[str], wild: bool) -> None:
    assert is_wild(NUMBER, Decimal(new), [Decimal(each) for each in earlier]) is wild


@pytest.mark.parametrize("measure", [YES_NO, WORDS])
def test_yes_and_no_and_words_are_never_wild(measure: Measure) -> None:
    assert not is_wild(measure, Decimal(1), [Decimal(0)] * 9)


@given(values=some.lists(some.integers(0, 1000), min_size=1, max_size=20))
def test_a_value_within_those_before_is_never_wild(values: list[int]) -> None:
    """Nobody is asked whether the usual is right: from the second quarter of the values to the third."""
    ordered = sorted(values)

    assert not is_wild(COUNT, Decimal(ordered[len(ordered) // 2]), [Decimal(each) for each in values])


@given(values=some.lists(some.integers(0, 1000), min_size=4, max_size=20), new=some.integers(0, 5000))
def test_more_different_is_not_less_wild(values: list[int], new: int) -> None:
    earlier = [Decimal(each) for each in values]

    if new > max(values) and is_wild(COUNT, Decimal(new), earlier):
        assert is_wild(COUNT, Decimal(new + 1), earlier)
