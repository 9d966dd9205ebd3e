"""Makes a view as large as it can get: the longest texts, the longest names, the longest lists."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from dialogs.views import AskQuestion, Fact, Line, Notice
from improvement.page import Page

TEXTS = {"text", "why", "reason", "learned", "quoted", "quote", "obstacle", "ask", "example"}
NAMES = {"by", "title", "team", "name", "label", "removed_by", "chances", "unit", "series"}
PEOPLE = tuple((f"{number:032x}", "") for number in range(100))
PICKED = ("sv", "adapt", "partly", "number", "down", "second_week")  # options have words of their own
LONGEST_ANSWER, LONGEST_NOTE, LONGEST_NAME = 2000, 1000, 256


@dataclass(frozen=True, slots=True)
class Ink:
    """What is written into every text: as often as there is room for, or `once`."""

    letter: str
    once: bool = False

    def fills(self, room: int) -> str:
        return self.letter if self.once else self.letter * room

    def fills_bytes(self, room: int) -> str:
        return self.fills(room // len(self.letter.encode()))


def swell(view: Any, letter: str) -> Any:
    """The view with `letter` in every text, as often as people may write it."""
    return written(view, Ink(letter))


def poison(view: Any, text: str) -> Any:
    """The view with this text in place of everything that people wrote or are called."""
    return written(view, Ink(text, once=True))


def written(thing: Any, ink: Ink) -> Any:
    if isinstance(thing, tuple):
        return tuple(written(part, ink) for part in _many(thing))
    if not is_dataclass(thing) or isinstance(thing, type | Page):
        return thing
    parts = {field.name: _part(thing, field.name, ink) for field in fields(thing)}
    grown: Any = replace(thing, **parts)
    return _with_people(grown, ink) if isinstance(grown, AskQuestion | Fact) else grown


def _many(things: tuple[Any, ...]) -> tuple[Any, ...]:
    is_list_of_lines = bool(things) and isinstance(things[0], Line)
    return things * 20 if is_list_of_lines else things


def _part(thing: Any, name: str, ink: Ink) -> Any:
    value = getattr(thing, name)
    if isinstance(value, str):
        return _text(thing, name, value, ink)
    if isinstance(value, Mapping):
        return {key: _in_mapping(thing, name, part, ink) for key, part in value.items()}
    return written(value, ink)


def _text(thing: Any, name: str, value: str, ink: Ink) -> str:
    if name == "value" and isinstance(thing, Fact | AskQuestion) and value not in ("", *PICKED):
        is_words = not value.replace(".", "")[:4].isdigit() and "/" not in value and ":" not in value
        return ink.fills(LONGEST_ANSWER) if is_words else value
    if name in TEXTS and value:
        return ink.fills(LONGEST_NOTE if isinstance(thing, Line) else LONGEST_ANSWER)
    return ink.fills(LONGEST_NAME) if name in NAMES and value else value


def _in_mapping(thing: Any, name: str, part: Any, ink: Ink) -> Any:
    if name == "names" or (name == "args" and isinstance(thing, Notice) and isinstance(part, str)):
        return ink.fills(LONGEST_NAME)
    if name == "kept":
        return ink.fills_bytes(16_000)
    if name == "value" and isinstance(part, str) and not part[:4].isdigit():
        return ink.fills(LONGEST_ANSWER if "why" in thing.value else 500)
    return written(part, ink)


def _with_people(view: Any, ink: Ink) -> Any:
    if isinstance(view, Fact) and view.key == "participants":
        names = {id: ink.fills(LONGEST_NAME) for id, _ in PEOPLE}
        return replace(view, value=list(names), names=names)
    if isinstance(view, AskQuestion) and view.options:
        options = tuple((id, ink.fills(LONGEST_NAME)) for id, _ in PEOPLE[:40])
        return replace(
            view, options=options, picked=tuple(id for id, _ in PEOPLE), option_pages=3, option_page=1
        )
    return view
