"""Buttons: every step is one action that says what it does and what it is about."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from microsoft_teams.cards import Action, ActionSet, ExecuteAction, OpenUrlAction, SubmitAction

from cards.harmless import inert
from cards.look import Look
from dialogs.views import Step

IN_A_ROW = 4
ROW_WIDTH = 42  # in characters: what a telephone held upright has room for
BUTTON_EDGE = 4  # the room a button takes beside its words
SENDS_NOTHING = frozenset({"back", "skip", "open", "change", "keep"})


def button(step: Step, look: Look, about: str = "") -> Action:
    """The action of a step. Teams that does not know `Action.Execute` sends the same data another way.

    `about` tells one of many like buttons from the others, for whoever hears the card read aloud.
    """
    words = inert(look.call(caption(step, look)))
    if step.verb == "fetch":
        return OpenUrlAction(title=words, url=look.site + step.value)
    data = step_data(step)
    style = _style(step)
    inputs: Literal["none"] | None = "none" if step.verb in SENDS_NOTHING else None
    other = SubmitAction(title=words, data=data, style=style, associated_inputs=inputs)
    return ExecuteAction(
        title=words,
        verb=step.verb,
        data=data,
        style=style,
        associated_inputs=inputs,
        tooltip=f"{words}: {about}" if about else None,
        fallback=other if look.has_fallback else None,
    )


def caption(step: Step, look: Look) -> str:
    """What stands on the button."""
    return step.label or look.words(step.words or f"button-{step.verb}")


def step_data(step: Step) -> dict[str, Any]:
    """What a tap sends back. `bot/` reads the same names."""
    data = {
        "verb": step.verb,
        "page": step.page.to_data(),
        "revision": step.revision,
        "gives": step.value,  # not `value`: what is filled in beside the button comes under its own name
        "carries": step.carries,
    }
    return {key: value for key, value in data.items() if value}


def _style(step: Step) -> Literal["positive", "destructive"] | None:
    if step.is_destructive:
        return "destructive"
    return "positive" if step.is_primary else None


def row(steps: Iterable[Step], look: Look, *, is_apart: bool = False) -> list[ActionSet]:
    """Buttons side by side, in as many rows as a telephone needs; `is_apart` draws a line above."""
    rows: list[list[Step]] = []
    room = 0
    for step in steps:
        width = BUTTON_EDGE + len(caption(step, look))
        if not rows or width > room or len(rows[-1]) == IN_A_ROW:
            rows.append([])
            room = ROW_WIDTH
        rows[-1].append(step)
        room -= width
    sets = [button_set(some, look) for some in rows]
    if is_apart and sets:
        sets[0].separator = True
        sets[0].spacing = "Medium"
    return sets


def stack(steps: Iterable[Step], look: Look) -> list[ActionSet]:
    """Buttons under one another: for long names, and where each is a choice of its own."""
    return [button_set([step], look) for step in steps]


def button_set(steps: Sequence[Step], look: Look, about: str = "") -> ActionSet:
    """One row of buttons."""
    return ActionSet(actions=[button(step, look, about) for step in steps], spacing="Small")
