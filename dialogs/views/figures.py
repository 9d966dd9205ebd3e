"""What views tell of a week: figures of visits, and how many have answered."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class WeekFigures:
    """A week of a cycle, or several summed. `what` is the word for what is counted ("nybesök").

    `happened` tells that somebody said yes, counted or not; `none_came` that there was nothing to do it at.
    `in_words` keeps small figures in words: the one who reads does not take part.
    """

    monday: date
    chances: int = 0
    used: int = 0
    answered: int = 0
    asked: int = 0
    what: str = ""
    happened: bool = False
    none_came: bool = False
    in_words: bool = False
