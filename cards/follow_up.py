"""After adopt: what is asked, what was answered, and a line of it where a cycle is told."""

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.form import form
from cards.harmless import harmless
from cards.look import Look
from cards.text import heading, hint, label, say, small, written
from cards.verdicts import trends
from dialogs.views import FollowUpCard, FollowUpLine


def follow_up_card(view: FollowUpCard, look: Look) -> list[CardElement]:
    """What the measure says, then the questions, or the answer and what can be done about it."""
    name = look.words("cycle-name", title=harmless(look.call(view.title)), number=view.number)
    asked = form(view.form, look) if view.form else []
    return [
        small(name),
        heading(look.words("follow-up", weeks=view.weeks)),
        *trends(view.trends, look),
        *asked,
        *_answer(view, look),
        *row(view.steps, look, is_apart=bool(asked)),
    ]


def _answer(view: FollowUpCard, look: Look) -> list[CardElement]:
    if view.answered is None:
        return []
    then = "follow-up-slips" if view.is_slipping else "follow-up-lasts"
    return [*follow_ups([view.answered], look), say(look.words(then))]


def follow_ups(some: Sequence[FollowUpLine], look: Look) -> list[CardElement]:
    """A line for each follow-up that was answered."""
    return [element for each in some for element in _line(each, look)]


def _line(each: FollowUpLine, look: Look) -> list[CardElement]:
    still = look.words("follow-up-still", still=str(each.still_done), weeks=each.weeks)
    known = [look.words(f"follow-up-{each.newcomer}")] if each.newcomer else []
    by, day = harmless(look.call(each.by)), look.words.short_day(each.at)
    return [
        label(" ".join([still, *known])),
        *([written(look.shorten(each.text))] if each.text else []),
        *_removed(each, look),
        small(look.words("follow-up-by", by=by, day=day)),
    ]


def _removed(each: FollowUpLine, look: Look) -> list[CardElement]:
    if each.removed_at is None:
        return []
    by = harmless(look.call(each.removed_by))
    return [hint(look.words("fact-removed", by=by, day=look.words.short_day(each.removed_at)))]
