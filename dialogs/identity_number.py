"""Finds identity numbers in what people write, so that they are never kept.

The library judges a bare number (date, check digit, coordination numbers). Finding the places
where one may stand among other words is done here.
"""

import re
import unicodedata

from personnummer import personnummer

_DASH = "\\-+\u2010\u2011\u2012\u2013\u2014\u2212"
_CANDIDATE = re.compile(
    rf"(?<!\d)((?:19|20)?[ ]?\d\d)[ .{_DASH}]?(\d\d)[ .{_DASH}]?(\d\d)[ ]?[{_DASH}]?[ ]?(\d\d[ ]?\d\d)(?!\d)"
)


def has_identity_number(said: str) -> bool:
    """Whether something in the text is a Swedish identity or coordination number.

    Marks that nobody can see do not hide it.
    """
    return _is_one_in(said) or _is_one_in(_visible(said))


def _visible(said: str) -> str:
    return "".join(each for each in said if each in "\n\t\r" or unicodedata.category(each)[0] != "C")


def _is_one_in(said: str) -> bool:
    start = 0
    while match := _CANDIDATE.search(said, start):
        bare = "".join(match.groups()).replace(" ", "")
        if personnummer.valid(bare):
            return True
        start = match.start() + 1
    return False
