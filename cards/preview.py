"""A card before it is posted: to be read, with buttons that do nothing yet."""

from collections.abc import Iterator, Sequence
from typing import Any

from microsoft_teams.cards import CardElement, ExecuteAction, SubmitAction

from cards.buttons import row, step_data
from cards.look import Look
from cards.text import frame, heading, say
from dialogs.views import Preview, Step
from improvement.page import Page


def preview(view: Preview, shown: Sequence[CardElement], look: Look) -> list[CardElement]:
    """What this is, then the card set apart, then what can be done from here."""
    asleep = Step(verb="open", page=Page(name="preview", team=_team(view)))
    for action in list(_actions(list(shown))):
        _put_to_sleep(action, asleep)
    return [
        heading(look.words("preview-heading")),
        say(look.words(f"preview-{view.code}")),
        frame(shown),
        *row(view.steps, look, is_apart=True),
    ]


def _team(view: Preview) -> str | None:
    return view.steps[0].page.team if view.steps else None


def _actions(node: Any) -> Iterator[ExecuteAction | SubmitAction]:
    """Every button, however deep it lies, and what stands in for it."""
    if isinstance(node, ExecuteAction | SubmitAction):
        yield node
    parts = node if isinstance(node, list | tuple) else _fields(node)
    for part in parts:
        yield from _actions(part)


def _fields(node: Any) -> Iterator[Any]:
    """What an element holds; nothing for a plain value."""
    for name in getattr(type(node), "model_fields", ()):
        yield getattr(node, name)


def _put_to_sleep(action: ExecuteAction | SubmitAction, asleep: Step) -> None:
    """Not to be tapped; where Teams lets it be tapped anyway, it only shows the preview again."""
    action.is_enabled = False
    action.data = step_data(asleep)
    if isinstance(action, ExecuteAction):
        action.verb = asleep.verb
