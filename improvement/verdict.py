"""Verdicts: what a chart says, in one word for each thing it can say."""

from enum import StrEnum


class Finding(StrEnum):
    """What a measure says. Words are found for it elsewhere."""

    BETTER = "better"
    WORSE = "worse"
    CHANGED = "changed"  # more than chance, and neither good nor bad
    PASSED = "passed"  # there was a sign of change, and the values since are back on both sides of the line
    NO_SIGN = "no_sign"
    TOO_EARLY = "too_early"  # with so few values nothing they could have been would be a sign
    NOTHING = "nothing"  # there is no chart, or no value in it yet
