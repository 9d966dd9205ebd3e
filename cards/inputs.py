"""The fields of a card. Their ids are the names of what a tap brings with it."""

import re
from collections.abc import Mapping, Sequence

from microsoft_teams.cards import (
    CardElement,
    Choice,
    ChoiceSetInput,
    DateInput,
    TextInput,
    TimeInput,
    ToggleInput,
)

from cards.harmless import harmless, inert
from cards.look import Look, without_middle

_CLOCK = re.compile(r"\d\d:\d\d")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
FEW = 6  # options that may all be seen at once


def text_field(id: str, label: str, look: Look, value: str = "", *, is_long: bool = False) -> TextInput:
    """A field to write in. No length is set: the answer to a too long text is a kind sentence."""
    kept = without_middle(value, look.field)
    return TextInput(id=id, label=label, value=kept or None, is_multiline=is_long or None)


def day_field(id: str, label: str, look: Look, value: str = "") -> CardElement:
    """A day to pick; what was written in words stays as words."""
    if value and not _ISO_DAY.fullmatch(value):
        return text_field(id, label, look, value)
    return DateInput(id=id, label=label, value=value or None, placeholder=look.words("day-pick"))


def clock_field(id: str, label: str, look: Look, value: str = "") -> CardElement:
    """A time of day to pick; what was written in words stays as words."""
    if value and not _CLOCK.fullmatch(value):
        return text_field(id, label, look, value)
    return TimeInput(id=id, label=label, value=value or None)


def choice_field(
    id: str,
    label: str,
    look: Look,
    options: Sequence[tuple[str, str]],
    picked: Sequence[str] = (),
    *,
    many: bool = False,
) -> ChoiceSetInput:
    """Options to pick from: all in sight when they are few or many may be picked, else in a list."""
    is_expanded = many or len(options) <= FEW
    safe = harmless if is_expanded else inert  # Markdown is read beside a box, and not in a list
    choices = [Choice(title=safe(look.call(name)) or id, value=id) for id, name in options]
    return ChoiceSetInput(
        id=id,
        label=label,
        choices=choices,
        value=",".join(picked) or None,
        style="expanded" if is_expanded else "compact",
        is_multi_select=many or None,
        wrap=True,
        placeholder=look.words("question-pick"),
    )


def tick(id: str, words: str, *, is_on: bool, label: str | None = None) -> ToggleInput:
    """A yes that is no until it is ticked. A label above it is for words that do not say it all."""
    value = "true" if is_on else "false"
    return ToggleInput(id=id, label=label, title=words, value=value, value_on="true", value_off="false")


def kept_or(kept: Mapping[str, str], name: str, value: object) -> str:
    """What was written before, else the answer as it is now."""
    return kept[name] if name in kept else str(value if value is not None else "")
