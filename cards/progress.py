"""How far a series has come: what is suggested and why, what people settled, and where to settle it."""

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.form import form
from cards.harmless import harmless
from cards.lines import signature
from cards.look import Look
from cards.text import frame, heading, hint, label, say, section, small, written
from dialogs.views import ProgressCard, SettledLevel


def progress_card(view: ProgressCard, look: Look) -> list[CardElement]:
    """For the coach alone: no team is put beside another."""
    return [
        small(harmless(look.call(view.team))),
        heading(look.words("progress-heading", title=harmless(look.call(view.title)))),
        hint(look.words("progress-intro")),
        _suggested(view, look),
        *_settled(view, look),
        *(form(view.form, look) if view.form else []),
        *row(view.steps, look, is_apart=True),
    ]


def _suggested(view: ProgressCard, look: Look) -> CardElement:
    return frame(
        [
            label(look.words("progress-suggested", level=look.words.number(view.suggested))),
            say(look.words(f"progress-{view.ground}")),
            small(look.words(f"progress-why-{view.ground}")),
            *row([view.confirm] if view.confirm else [], look),
        ]
    )


def _settled(view: ProgressCard, look: Look) -> list[CardElement]:
    if not view.settled:
        return []
    shown = [element for each in view.settled for element in _line(each, look)]
    return [section(look.words("progress-settled")), *shown]


def _line(each: SettledLevel, look: Look) -> list[CardElement]:
    same = "same" if each.settled == each.suggested else "other"
    levels = {"settled": look.words.number(each.settled), "suggested": look.words.number(each.suggested)}
    return [
        say(look.words("progress-line", kind=same, **levels)),
        *([written(look.shorten(each.reason))] if each.reason else []),
        *_removed(each, look),
        small(signature(each.by, each.at, look)),
    ]


def _removed(each: SettledLevel, look: Look) -> list[CardElement]:
    if each.removed_at is None:
        return []
    by = harmless(look.call(each.removed_by))
    return [hint(look.words("fact-removed", by=by, day=look.words.short_day(each.removed_at)))]
