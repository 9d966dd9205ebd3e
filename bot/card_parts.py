"""Finds the buttons and the fields in the JSON of an Adaptive Card."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

Part: TypeAlias = Mapping[str, Any]

HOLDERS = ("body", "items", "columns", "rows", "cells")
ACTED_ON = ("selectAction", "inlineAction")


@dataclass(frozen=True, slots=True)
class Field:
    """Something to fill in."""

    part: Part

    @property
    def id(self) -> str:
        """The key its value is sent under."""
        return str(self.part["id"])

    @property
    def label(self) -> str:
        """What it is called on the card."""
        named = (self.part.get(key) for key in ("label", "title", "placeholder"))
        return next((str(name) for name in named if name), self.id)

    @property
    def kind(self) -> str:
        """One of Text, ChoiceSet, Toggle, Number, Date and Time."""
        return str(self.part["type"]).removeprefix("Input.")

    @property
    def choices(self) -> Mapping[str, str]:
        """What can be chosen: titles with their values."""
        return {choice["title"]: choice["value"] for choice in self.part.get("choices", ())}

    @property
    def takes_many(self) -> bool:
        """Whether more than one can be chosen."""
        return bool(self.part.get("isMultiSelect"))

    @property
    def is_required(self) -> bool:
        """Whether the chat client refuses to send the card without it."""
        return bool(self.part.get("isRequired"))

    @property
    def value(self) -> str:
        """What stands in it when the card is shown."""
        if self.kind == "Toggle":
            return str(self.part.get("value") or self.part.get("valueOff") or "false")
        return str(self.part.get("value") or "")


@dataclass(frozen=True, slots=True)
class Button:
    """Something to tap, with the fields whose values go along."""

    action: Part
    fields: tuple[Field, ...]

    @property
    def label(self) -> str:
        """The words on it."""
        return str(self.action.get("title", ""))


def buttons_in(card: Part, outer: tuple[Field, ...] = ()) -> list[Button]:
    """Every button of a card that sends something, also in what a button unfolds, as they are read."""
    fields = outer + tuple(fields_in(card))
    found: list[Button] = []
    for action in _actions_in(card):
        if action.get("type") == "Action.ShowCard":
            found += buttons_in(action["card"], fields)
        elif action.get("type") in ("Action.Execute", "Action.Submit"):
            found.append(Button(action, () if action.get("associatedInputs") == "none" else fields))
    return found


def links_in(card: Part) -> dict[str, str]:
    """The addresses a card opens, by the words on their buttons."""
    opens = (action for action in _actions_in(card) if action.get("type") == "Action.OpenUrl")
    return {str(action.get("title", "")): str(action["url"]) for action in opens}


def fields_in(card: Part) -> list[Field]:
    """Every field of a card, in the order they are read."""
    return [Field(part) for part in parts_of(card) if str(part.get("type", "")).startswith("Input.")]


def parts_of(part: Part) -> Iterator[Part]:
    """A card and everything in it, outermost first; not what a button unfolds."""
    yield part
    for key in HOLDERS:
        for inner in part.get(key, ()):
            yield from parts_of(inner)


def _actions_in(card: Part) -> Iterator[Part]:
    yield from (action for part in parts_of(card) if part is not card for action in _actions_of(part))
    yield from _actions_of(card)


def _actions_of(part: Part) -> Iterator[Part]:
    yield from (part[key] for key in ACTED_ON if key in part)
    yield from part.get("actions", ())
