"""Taking the words away from what belongs to a measure: what is left says who removed them and when."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from improvement.centre_change import CentreChange
from improvement.data_point import DataPoint
from improvement.follow_up import FollowUp
from improvement.mark import Mark
from improvement.measure import Measure
from improvement.progress_level import ProgressLevel

Worded: TypeAlias = Measure | DataPoint | Mark | CentreChange | ProgressLevel | FollowUp

WORDS: Mapping[type[Worded], tuple[str, ...]] = {
    Measure: ("words", "unit"),
    DataPoint: ("text",),
    Mark: ("text",),
    CentreChange: ("reason",),
    ProgressLevel: ("reason",),
    FollowUp: ("text",),
}


def words_of(thing: Worded) -> str:
    """The free words in it; empty where there are none, or where they are removed."""
    return " · ".join(words for words in (getattr(thing, name) for name in WORDS[type(thing)]) if words)


def writer_of(thing: Worded) -> str:
    """Who wrote them."""
    return thing.made_by if isinstance(thing, Measure) else thing.by


def written_at(thing: Worded) -> datetime:
    """When they were written."""
    return thing.created_at if isinstance(thing, Measure) else thing.at


def without_words(thing: Worded, by: str, at: datetime) -> Worded:
    """The same without its words. Figures stay: they are the team's, and say nothing about anybody."""
    emptied = dict.fromkeys(WORDS[type(thing)], "")
    return replace(thing, removed_by=by, removed_at=at, **emptied)  # type: ignore[arg-type]  # all are texts
