"""The guesses: numbers to tap, and the spread once it no longer shows a single person."""

from collections.abc import Sequence
from dataclasses import replace

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.look import Look
from cards.text import answer, hint, label
from dialogs.views import Step
from improvement.guess import Spread


def guesses(spread: Spread, steps: Sequence[Step], mine: int | None, look: Look) -> list[CardElement]:
    """Buttons from 0 to 10, one's own guess, and what everybody thinks together."""
    own = [hint(look.words("guess-mine", level=mine))] if mine is not None else []
    shown = [replace(step, label=step.value, is_primary=step.value == str(mine)) for step in steps]
    return [label(look.words("guess-ask")), *row(shown, look), *own, answer(_together(spread, look))]


def _together(spread: Spread, look: Look) -> str:
    if spread.middle is not None:
        levels = ", ".join(str(level) for level in spread.levels)
        return look.words("guess-spread", levels=levels, middle=spread.middle)
    return look.words("guess-few" if spread.levels else "guess-none")
