"""Lines people wrote: signed like minutes, the latest ones when there are many."""

from collections.abc import Sequence
from datetime import datetime

from microsoft_teams.cards import CardElement

from cards.harmless import harmless
from cards.look import Look
from cards.text import hint, label, small, written
from dialogs.views import Line


def lines(some: Sequence[Line], look: Look, *, title: str, more: int = 0) -> list[CardElement]:
    """A heading and the lines under it; nothing when there are none."""
    if not some:
        return []
    shown = some[-look.lines :]
    hidden = len(some) - len(shown) + more
    rest = [hint(look.words("lines-more", count=hidden))] if hidden else []
    return [label(title), *(element for line in shown for element in _line(line, look)), *rest]


def _line(line: Line, look: Look) -> list[CardElement]:
    if line.removed_at is not None:
        by = harmless(look.call(line.removed_by))
        return [hint(look.words("line-removed", by=by, day=look.words.short_day(line.removed_at)))]
    return [written(look.shorten(line.text)), small(signature(line.by, line.at, look))]


def signature(by: str, at: datetime, look: Look) -> str:
    """ "Maria, 2 mars"; only the day where nobody is named any more."""
    day = look.words.short_day(at)
    return f"{harmless(look.call(by))}, {day}" if by else day


def unquoted(count: int, look: Look) -> list[CardElement]:
    """How many observations are left out where the team reads along."""
    return [hint(look.words("lines-unquoted", count=count))] if count else []
