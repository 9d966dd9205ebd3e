"""What each person thinks will happen, before anybody knows."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median_low

LEVELS = range(11)  # how many times of ten
FEWEST_TO_SHOW = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Guess:
    """One person's tap: how many times of ten the change will happen, 0 to 10."""

    id: str
    tenant: str
    team: str
    cycle: str
    person: str
    level: int
    version: int = 0


@dataclass(frozen=True, slots=True)
class Spread:
    """The guesses together. `levels` is sorted, so that nobody can be told from its order."""

    levels: tuple[int, ...]

    @property
    def is_shown(self) -> bool:
        """Fewer guesses than three would show what a single person thinks."""
        return len(self.levels) >= FEWEST_TO_SHOW

    @property
    def middle(self) -> int | None:
        """The guess in the middle, the lower one of two; None while the spread is not shown."""
        return median_low(self.levels) if self.is_shown else None


def spread(guesses: Iterable[Guess]) -> Spread:
    """Put the guesses in order."""
    return Spread(tuple(sorted(guess.level for guess in guesses)))
