"""A card as one person sees it, and what they can do with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.card_parts import Button, Field, Part, buttons_in, fields_in, links_in
from bot.card_text import card_text
from bot.fake_conversations import Posted


class CannotTap(LookupError):
    """The card does not let this person do that: no such button, or a field that must be filled in first."""


@dataclass(frozen=True, eq=False)
class SeenCard:
    """What stood on the card at the moment it was looked at."""

    posted: Posted
    content: Part
    edits: int

    @property
    def text(self) -> str:
        """The card as plain text."""
        return card_text(self.content)

    @property
    def summary(self) -> str:
        """What a phone shows in its push preview."""
        return str(self.posted.message.get("summary", ""))

    @property
    def buttons(self) -> list[str]:
        """The words on the buttons."""
        return [button.label for button in buttons_in(self.content)]

    @property
    def fields(self) -> list[Field]:
        """What can be filled in."""
        return fields_in(self.content)

    @property
    def links(self) -> Mapping[str, str]:
        """The addresses the card opens, by the words on their buttons."""
        return links_in(self.content)

    def __contains__(self, words: str) -> bool:
        """Whether these words can be read on the card, however its lines are broken."""
        return " ".join(words.split()) in " ".join(self.text.split())

    def __str__(self) -> str:
        return self.text

    def button(self, label: str) -> Button:
        """The button with these words, or the only one that begins with them. Raises `CannotTap`."""
        buttons = buttons_in(self.content)
        exact = [button for button in buttons if button.label == label]
        alike = exact or [button for button in buttons if button.label.startswith(label)]
        if not alike:
            raise CannotTap(f"no button {label!r} among {self.buttons} on:\n{self.text}")
        return alike[0]


def filled_in(button: Button, value: str | None, values: Mapping[str, str]) -> dict[str, str]:
    """What goes along with a tap, as the chat client sends it: every field by its id, empty ones left out.

    `value` goes into the first field; `values` are by a field's id or label. Raises `CannotTap`.
    """
    given = dict(values)
    if value is not None:
        if not button.fields:
            raise CannotTap(f"{button.label!r} has no field for {value!r}")
        given[button.fields[0].id] = value
    sent = {field.id: _sent(field, _given(field, given)) for field in button.fields}
    if given:
        raise CannotTap(f"no fields {sorted(given)} among {[field.label for field in button.fields]}")
    return sent_along(button, sent)


def sent_along(button: Button, values: Mapping[str, str]) -> dict[str, str]:
    """The fields by their ids, without the empty ones. Raises `CannotTap` where one must be filled in."""
    for field in button.fields:
        if field.is_required and not values[field.id]:
            raise CannotTap(f"{field.label!r} must be filled in before {button.label!r}")
    return {id: value for id, value in values.items() if value}


def _given(field: Field, given: dict[str, str]) -> str:
    for name in (field.id, field.label):
        if name in given:
            return given.pop(name)
    return field.value


def _sent(field: Field, text: str) -> str:
    """Titles of choices become their values; several are parted by commas."""
    if not field.choices:
        return text
    if not field.takes_many:
        return field.choices.get(text, text)
    return ",".join(field.choices.get(one.strip(), one.strip()) for one in text.split(",") if one.strip())


def tap_value(button: Button, inputs: Mapping[str, Any]) -> dict[str, Any]:
    """The `value` of the activity a tap on an `Action.Execute` sends."""
    action = button.action
    data = {**action.get("data", {}), **inputs}
    sent = {"type": "Action.Execute", "title": button.label, "verb": action.get("verb", ""), "data": data}
    return {"action": sent}
