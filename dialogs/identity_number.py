"""Finds identity numbers in what people write, so that they are never kept.

The library judges a bare number (date, check digit, coordination numbers). Finding the places
where one may stand among other words is done here.
"""

import re

from personnummer import personnummer

_DASH = "\\-+\u2010\u2011\u2012\u2013\u2014\u2212"
_CANDIDATE = re.compile(
    rf"(?<!\d)((?:19|20)?[ ]?\d\d)[ .{_DASH}]?(\d\d)[ .{_DASH}]?(\d\d)[ ]?[{_DASH}]?[ ]?(\d\d[ ]?\d\d)(?!\d)"
)


def has_identity_number(said: str) -> bool:
    """Whether something in the text is a Swedish identity or coordination number."""
    start = 0
    while match := _CANDIDATE.search(said, start):
        bare = "".join(match.groups()).replace(" ", "")
        if personnummer.valid(bare):
            return True
        start = match.start() + 1
    return False
