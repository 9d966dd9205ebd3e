"""Ready measures: what a template offers to measure, beside what its weekly question counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from improvement.measure import Direction, Every, Kind
from locales.words import LANGUAGES

_CHOICES = {"kind": Kind, "direction": Direction, "every": Every}
_WORDS = ("words", "unit")


@dataclass(frozen=True, kw_only=True, slots=True)
class MeasureWords:
    """What is counted, and in which unit, in one language."""

    words: str
    unit: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadyMeasure:
    """A measure that is one tap away."""

    kind: Kind
    direction: Direction
    every: Every
    words: Mapping[str, MeasureWords]


def read_measure(table: Any) -> ReadyMeasure:
    """A ready measure of a template. Raises `ValueError`, whose message ends with the remedy."""
    if not isinstance(table, dict):
        raise ValueError("is no table. Begin it with [[measures]]")
    for name in table.keys() - {*_CHOICES, *LANGUAGES}:
        raise ValueError(f"has an unknown field {name}. Remove it")
    told = {name: _member(name, table) for name in _CHOICES}
    words = {language: _words(language, table.get(language)) for language in LANGUAGES}
    return ReadyMeasure(**told, words=words)


def _member(name: str, table: Mapping[str, Any]) -> Any:
    known = _CHOICES[name]
    said = table.get(name, Every.WEEK if name == "every" else None)
    if said not in [each.value for each in known]:
        raise ValueError(f"lacks {name}, or has an unknown one. Write one of: {', '.join(known)}")
    return known(said)


def _words(language: str, table: Any) -> MeasureWords:
    told = table if isinstance(table, dict) else {}
    for name in told.keys() - {*_WORDS}:
        raise ValueError(f"has an unknown field {name} for {language}. Remove it")
    values = {name: told.get(name, "") for name in _WORDS}
    if not all(isinstance(value, str) for value in values.values()) or not values["words"].strip():
        raise ValueError(f'lacks its words in {language}. Add: {language} = {{ words = "…", unit = "" }}')
    return MeasureWords(**{name: value.strip() for name, value in values.items()})
