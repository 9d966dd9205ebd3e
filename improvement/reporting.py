"""Reporting a value: what cannot be right, and what is so different that it is worth asking once more."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from statistics import median, quantiles

from improvement.measure import Kind, Measure

LARGEST = 10**9  # more than anybody counts; a whole number in the database
FEWEST_TO_COMPARE = 4  # earlier values, to know how much they usually vary
FAR_OUT = 3
TENFOLD = 10


class Fault(StrEnum):
    """Why a value cannot be kept as it is. Each gets a sentence of its own."""

    FUTURE_WEEK = "future_week"
    NOT_A_NUMBER = "not_a_number"
    NEGATIVE = "negative"
    NOT_WHOLE = "not_whole"
    TOO_LARGE = "too_large"
    OF_HOW_MANY = "of_how_many"  # a share without its chances
    MORE_THAN_ALL = "more_than_all"
    YES_OR_NO = "yes_or_no"
    WORDS_MISSING = "words_missing"


def fault_in(
    measure: Measure,
    monday: date,
    *,
    value: Decimal | None = None,
    of: int | None = None,
    text: str = "",
    this_monday: date,
) -> Fault | None:
    """What is wrong with a value somebody reports; None when it can be kept.

    A share of 0 out of 0 can: there was nothing to count that week.
    """
    if monday > this_monday:
        return Fault.FUTURE_WEEK
    if measure.kind is Kind.OBSERVATION:
        return None if text.strip() else Fault.WORDS_MISSING
    if value is None or not value.is_finite():
        return Fault.NOT_A_NUMBER
    if abs(value) > LARGEST or abs(of or 0) > LARGEST:
        return Fault.TOO_LARGE
    return fault_of_kind(measure.kind, value, of)


def fault_of_kind(kind: Kind, value: Decimal, of: int | None = None) -> Fault | None:
    """What is wrong with a number as a value of such a measure, whatever week it is about."""
    match kind:
        case Kind.COUNT:
            return _fault_of_count(value)
        case Kind.SHARE:
            return _fault_of_share(value, of)
        case Kind.YES_NO:
            return None if value in (0, 1) else Fault.YES_OR_NO
    return None


def _fault_of_count(value: Decimal) -> Fault | None:
    if value < 0:
        return Fault.NEGATIVE
    return None if value == value.to_integral_value() else Fault.NOT_WHOLE


def _fault_of_share(value: Decimal, of: int | None) -> Fault | None:
    if of is None:
        return _fault_of_count(value) or Fault.OF_HOW_MANY
    if of < 0:
        return Fault.NEGATIVE
    return _fault_of_count(value) or (Fault.MORE_THAN_ALL if value > of else None)


def is_wild(measure: Measure, new: Decimal, earlier: Sequence[Decimal]) -> bool:
    """Whether a value is so unlike the earlier ones that it is worth asking whether it is right.

    It is asked about, never refused. For a share, compare the chances: the share itself lies between none
    and all. Yes and no, and words, are never wild.

    With four earlier values or more, the rule is Tukey's for what is *far out* (Exploratory Data Analysis,
    1977): more than three interquartile ranges outside the quartiles. Where they vary little, half their
    median, and at least one, stands for the range: ours, so that 6 after 5, 5, 5, 5 is no question. With
    fewer the rule is ours: ten times the largest or a tenth of the smallest, as when a comma is forgotten.
    """
    if measure.kind in (Kind.YES_NO, Kind.OBSERVATION) or not earlier:
        return False
    value, before = Fraction(new), sorted(Fraction(each) for each in earlier)
    if len(before) < FEWEST_TO_COMPARE:
        return _is_tenfold(abs(value), [abs(each) for each in before])
    low, _, high = quantiles(before, n=4, method="inclusive")
    spread = max(high - low, abs(Fraction(median(before))) / 2, Fraction(1))
    return not low - FAR_OUT * spread <= value <= high + FAR_OUT * spread


def _is_tenfold(value: Fraction, before: Sequence[Fraction]) -> bool:
    if not value or not all(before):
        return False
    return value >= TENFOLD * max(before) or TENFOLD * value <= min(before)
