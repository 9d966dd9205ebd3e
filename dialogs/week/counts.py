"""Reads a number of visits, from a button or a field."""

import re

from dialogs.identity_number import has_identity_number
from dialogs.problem import Problem

LONGEST_KEPT = 60  # of what was no number; it is shown in the field again


def read_count(said: str, most: int) -> int:
    """A whole number from 0 to `most`.

    Raises `Problem`: identity-number (never kept), number-not-whole, not-a-number, number-outside.
    """
    if has_identity_number(said):
        raise Problem("identity-number")
    number, kept = said.strip(), said.strip()[:LONGEST_KEPT]
    if re.fullmatch(r"[0-9]+[.,][0-9]+", number):
        raise Problem("number-not-whole", kept=kept)
    if not re.fullmatch(r"[0-9]{1,9}", number):
        raise Problem("not-a-number", kept=kept)
    if int(number) > most:
        raise Problem("number-outside", kept=kept, lowest=0, highest=most)
    return int(number)
