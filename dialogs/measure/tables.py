"""Reads a small table of old values: date;value, week;value, or date;so many;of so many."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.measure.reading_values import Reading, read_value, says_not_measured
from dialogs.measure.reading_weeks import read_week
from dialogs.problem import Problem
from improvement.measure import Kind

MOST_ROWS = 110  # two years of weeks, and a little
FEWEST_ROWS = 2  # one line may be anything
LONGEST_LINE = 80
_SEPARATORS = (";", "\t", ",")
_A_WEEK = re.compile(
    r"\s*(?:\d{4}-\d\d?-\d\d?|\d{8}|\d\d?[/.]\d\d?[/.]\d{4}"
    r"|(?:v|w)\.?\s*\d\d?|(?:vecka|week)\s*\d\d?|\d{4}[- ]?[vw]\s?\d\d?)"
    r"[^;\t,]{0,10}[;\t,]\s*\S",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Row:
    """A week and what was measured in it; None where it says that nothing was."""

    monday: date
    reading: Reading | None


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that could not be read: its number, what stands there, and what is wrong."""

    line: int
    said: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Read:
    """What a table says, week by week, and the lines that could not be read."""

    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]


def looks_like_table(text: str) -> bool:
    """Whether most lines begin with a day or a week and go on with something after a separator."""
    lines = lines_of(text)
    weeks = sum(_A_WEEK.match(line) is not None for line in lines)
    return weeks >= FEWEST_ROWS and weeks * 2 > len(lines)


def lines_of(text: str) -> list[str]:
    """The lines with something in them: chat services double the breaks between them."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def read_table(text: str, kind: Kind, today: date) -> Read:
    """Every line of a table, but for a heading. Raises `Problem` for one that is empty or too long."""
    lines = lines_of(text)
    if not lines:
        raise Problem("table-empty")
    if len(lines) > MOST_ROWS:
        raise Problem("table-too-long", kept=text, most=MOST_ROWS)
    separator = next((mark for mark in _SEPARATORS if any(mark in line for line in lines)), ";")
    rows: dict[date, Row] = {}
    faults: list[Fault] = []
    for number, line in enumerate(lines, start=1):
        try:
            row = _read_line(line, separator, kind, today)
            if row.monday in rows:
                raise Problem("week-twice")
            rows[row.monday] = row
        except Problem as problem:
            if number > 1 or not _is_heading(line):
                faults.append(Fault(number, line[:LONGEST_LINE], problem))
    return Read(tuple(rows[monday] for monday in sorted(rows)), tuple(faults))


def _is_heading(line: str) -> bool:
    return not any(character.isdigit() for character in line)


def _read_line(line: str, separator: str, kind: Kind, today: date) -> Row:
    parts = [part.strip().strip('"') for part in line.split(separator)]
    while len(parts) > FEWEST_ROWS and not parts[-1]:
        parts.pop()
    if len(parts) < FEWEST_ROWS:
        raise Problem("row-too-short")
    monday = read_week(parts[0], today)
    said = _joined(parts[1:], separator, kind)
    return Row(monday, None if says_not_measured(said) else read_value(kind, said))


def _joined(parts: Sequence[str], separator: str, kind: Kind) -> str:
    """The value of a line: of a share its two columns, where commas part columns the decimals too."""
    if len(parts) == 1:
        return parts[0]
    if kind is Kind.SHARE and len(parts) == FEWEST_ROWS:
        return "/".join(parts)
    if separator == "," and kind is Kind.NUMBER and len(parts) == FEWEST_ROWS:
        return ",".join(parts)
    raise Problem("row-too-long")
