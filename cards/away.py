"""Who is away, without reasons: a line each, and a button where it may be taken back."""

from microsoft_teams.cards import CardElement

from cards.buttons import button_set, row
from cards.harmless import harmless
from cards.look import Look
from cards.text import heading, hint, label, say, small
from dialogs.views import AwayLine, AwayList


def away_list(view: AwayList, look: Look) -> list[CardElement]:
    """Those who are away first to begin first."""
    shown = [element for line in view.lines[: look.lines] for element in _line(line, look)]
    more = len(view.lines) - look.lines
    return [
        heading(look.words("away-heading", team=harmless(look.call(view.team)))),
        hint(look.words("away-only-here")),
        *(shown or [say(look.words("away-nobody"))]),
        *([hint(look.words("lines-more", count=more))] if more > 0 else []),
        *row(view.steps, look),
    ]


def _line(line: AwayLine, look: Look) -> list[CardElement]:
    name = look.call(line.name)
    buttons = [button_set([line.step], look, name)] if line.step else []
    return [label(harmless(name)), small(look.words.period(line.first, line.last)), *buttons]
