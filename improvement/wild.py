"""Values so unlike the last ones that somebody may have slipped on a key: asked about, never refused."""

from collections.abc import Sequence
from decimal import Decimal
from statistics import median

TIMES = 5  # as much, or as little
LOOKED_AT = 8  # of the latest values
FEWEST_APART = 10  # between whole numbers: from 1 to 6 is an ordinary week


def is_wild(value: Decimal, before: Sequence[Decimal], *, is_whole: bool) -> bool:
    """Whether a value is many times more or less than the latest ones, the last being the newest.

    Zero is never wild: a week without any is an ordinary week. Below zero is, where nothing was before.
    """
    if value < 0 and before and min(before) >= 0:
        return True
    known = [abs(each) for each in before[-LOOKED_AT:] if each]
    if not known or not value:
        return False
    usual, told = median(known), abs(value)
    if is_whole and abs(told - usual) < FEWEST_APART:
        return False
    return max(told, usual) >= TIMES * min(told, usual)
