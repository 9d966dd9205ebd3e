"""Reads what somebody says was measured: 12, 7 av 19, 12,5, ja, or a few words."""

import re
from dataclasses import dataclass
from decimal import Decimal

from dialogs.identity_number import has_identity_number
from dialogs.plain_text import read_text, within_card
from dialogs.problem import Problem
from improvement.measure import Kind
from improvement.reporting import Fault, fault_of_kind

LONGEST_OBSERVATION = 1000
WORDS_IN_A_SENTENCE = 4
LONGEST_KEPT = 200  # of what was no number
MOST_CHANCES = 100_000
_DIGITS_APART = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")  # 12 500
_MINUS = re.compile(r"^[\u2212\u2013](?=\d)")
_NUMBER = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,6})?")
_SHARE = re.compile(r"(?P<value>-?\d{1,9})\s*(?:/|av|of|out of)\s*(?P<of>-?\d{1,9})", re.IGNORECASE)
_UNIT = re.compile(r"(?<=\d)\s*[^\W\d][^\d]*$")  # "12 minuter": what is counted is known already
_BEGINS_LIKE_A_VALUE = re.compile(
    r"[-+\u2212]?\d|(?:ja|nej|yes|no)\b[^\w]*(?:$|[vw])|inte mätt|not measured", re.I
)
_YES = frozenset({"ja", "yes", "j", "y", "1"})
_NO = frozenset({"nej", "no", "n", "0"})
_NOT_MEASURED = re.compile(
    r"(?:vi har )?(?:inte mätt|ej mätt|inte mätt något|inget mätt|not measured|(?:we )?did not measure)"
    r"(?: den här veckan| this week)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: a value, how many `of` it is, or words."""

    value: Decimal | None = None
    of: int | None = None
    text: str = ""


def begins_like_a_value(said: str) -> bool:
    """Whether words after the command tell a value, or are too few to be a sentence."""
    words = said.split()
    return len(words) < WORDS_IN_A_SENTENCE or _BEGINS_LIKE_A_VALUE.match(said) is not None


def says_not_measured(said: str) -> bool:
    """Whether somebody says that nothing was measured: neither zero nor nothing said."""
    return _NOT_MEASURED.fullmatch(said.strip(" .!")) is not None


def read_value(kind: Kind, said: str) -> Reading:
    """What was measured. Raises `Problem`, with what was written still in it unless it must not be shown."""
    if has_identity_number(said):
        raise Problem("identity-number")
    if kind is Kind.OBSERVATION:
        return Reading(text=read_text(said, LONGEST_OBSERVATION))
    tidy = _MINUS.sub("-", _DIGITS_APART.sub("", said.strip()))
    if not tidy:
        raise Problem("value-empty")
    return _OF_KIND[kind](tidy, within_card(said.strip()[:LONGEST_KEPT]))


def _read_count(said: str, kept: str) -> Reading:
    number = _read_decimal(said, kept)
    if fault := fault_of_kind(Kind.COUNT, number):
        raise Problem(_PROBLEMS[fault], kept=kept)
    return Reading(value=number.to_integral_value())


def _read_number(said: str, kept: str) -> Reading:
    return Reading(value=_read_decimal(said, kept))


def _read_decimal(said: str, kept: str) -> Decimal:
    plain = _UNIT.sub("", said)
    if not _NUMBER.fullmatch(plain):
        raise Problem("value-not-a-number", kept=kept)
    return Decimal(plain.replace(",", "."))


def _read_share(said: str, kept: str) -> Reading:
    found = _SHARE.fullmatch(_UNIT.sub("", said))
    if found is None:
        raise Problem("value-needs-both", kept=kept)
    return share(int(found["value"]), int(found["of"]), kept)


def share(value: int, of: int, kept: str) -> Reading:
    """So many of so many. Raises `Problem`."""
    if fault := fault_of_kind(Kind.SHARE, Decimal(value), of):
        told = {"value": value, "of": of} if fault is Fault.MORE_THAN_ALL else {}
        raise Problem(_PROBLEMS[fault], kept=kept, **told)
    if of > MOST_CHANCES:
        raise Problem("value-not-a-number", kept=kept)
    return Reading(value=Decimal(value), of=of)


def _read_yes_no(said: str, kept: str) -> Reading:
    word = said.casefold().strip(" .!")
    if word not in _YES | _NO:
        raise Problem("value-yes-or-no", kept=kept)
    return Reading(value=Decimal(word in _YES))


_PROBLEMS = {
    Fault.NEGATIVE: "value-negative",
    Fault.NOT_WHOLE: "value-not-whole",
    Fault.MORE_THAN_ALL: "value-more-than-all",
}
_OF_KIND = {
    Kind.COUNT: _read_count,
    Kind.NUMBER: _read_number,
    Kind.SHARE: _read_share,
    Kind.YES_NO: _read_yes_no,
}
