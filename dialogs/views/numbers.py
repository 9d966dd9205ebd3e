"""Views of how numbers come in: measures, what is asked for, and pasted values."""

from dataclasses import dataclass
from datetime import date

from dialogs.views.parts import Fact, Step, Trouble
from improvement.measure import Every, Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class MeasureQuestion:
    """A value that one person is asked for, on a card with everything else of their week.

    Its field is called `value-<id>`. `title` is what is counted, `team` where.
    """

    id: str
    kind: Kind
    title: str
    monday: date
    unit: str = ""
    team: str = ""
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class MeasureLine:
    """A measure in the list, with what was `last` told, in words, and about which `week`."""

    title: str
    last: str
    week: date | None = None
    follows_check_in: bool = False
    reporter: str = ""
    every: Every = Every.WEEK
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class MeasureList:
    """What a team measures."""

    lines: tuple[MeasureLine, ...]
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class MeasureCard:
    """A measure with everything that is settled about it."""

    title: str
    last: str
    facts: tuple[Fact, ...]
    follows_check_in: bool = False
    is_ended: bool = False
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PastedRow:
    """A week of a pasted table; `now` is what is kept about it, where that is something else."""

    monday: date
    value: str
    now: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PastedFault:
    """A line that could not be read. It has no number where it was read, and cannot be kept."""

    line: int
    said: str
    trouble: Trouble


@dataclass(frozen=True, kw_only=True, slots=True)
class PastedTable:
    """Pasted values shown back before anything is saved, with the `text` still there to be put right."""

    title: str
    rows: tuple[PastedRow, ...]
    faults: tuple[PastedFault, ...]
    text: str
    steps: tuple[Step, ...]
