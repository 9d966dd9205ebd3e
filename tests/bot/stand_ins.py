"""A desk and a look that are plain enough to see through."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from bot.desk import Event
from cards.rendering import Card
from dialogs.heard import Heard, Reply
from dialogs.views import Notice, Step, View
from improvement.page import Page

OPEN = Step(verb="open", page=Page(name="cycle", team="t1", cycle="c7"), label="Öppna", revision=3)
WITH_OPEN = Notice(code="hello", steps=(OPEN,))
FORM = Notice(code="form", steps=(OPEN,))
FIELDS = [
    {
        "type": "Input.ChoiceSet",
        "id": "held",
        "label": "Höll det?",
        "value": "yes",
        "choices": [{"title": "Ja", "value": "yes"}, {"title": "Nej", "value": "no"}],
    },
    {
        "type": "Input.ChoiceSet",
        "id": "who",
        "label": "Vilka?",
        "isMultiSelect": True,
        "choices": [{"title": "Maria", "value": "p1"}, {"title": "Johan", "value": "p2"}],
    },
    {"type": "Input.Toggle", "id": "quote", "title": "Får citeras"},
]


class PlainDesk:
    """Answers everything with what it heard, unless told to answer something else.

    While `goes_on` is clear it thinks; `listens` tells that it has begun to.
    """

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        self.noted: list[Event] = []
        self.answers: Callable[[Heard], Reply | None] = echo
        self.listens = asyncio.Event()
        self.goes_on = asyncio.Event()
        self.goes_on.set()

    async def hear(self, heard: Heard) -> Reply | None:
        self.heard.append(heard)
        self.listens.set()
        await self.goes_on.wait()
        return self.answers(heard)

    async def note(self, event: Event) -> None:
        self.noted.append(event)


def echo(heard: Heard) -> Reply:
    """What was written, or the name of the button that was tapped and what was filled in."""
    if heard.tap is None:
        return Reply(view=Notice(code="echo", quoted=heard.text, steps=(OPEN,)))
    inputs = ", ".join(f"{key}={value}" for key, value in sorted(heard.tap.inputs.items()))
    return Reply(view=Notice(code=f"tapped-{heard.tap.verb}", quoted=inputs))


def plain_look(
    view: View,
    language: str,
    *,
    page: Page | None = None,
    refresh_users: Sequence[str] = (),
    short: bool = False,
) -> Card:
    """A card that says the notice's code and language, what was said, a field for a word, and buttons."""
    assert isinstance(view, Notice)
    said = f"{view.code} ({language}) {view.quoted} {view.args.get('turn', '')}".strip()
    content: dict[str, Any] = {
        "type": "AdaptiveCard",
        "body": [
            {"type": "TextBlock", "text": said, "wrap": True},
            *([{"type": "Input.Text", "id": "word", "label": "Ett ord"}] if view.steps else []),
            *(FIELDS if view is FORM else []),
        ],
        "actions": [
            {
                "type": "Action.Execute",
                "title": step.label,
                "verb": step.verb,
                "data": {"verb": step.verb, "page": step.page.to_data(), "revision": step.revision},
                "fallback": {"type": "Action.Submit", "title": step.label},
            }
            for step in view.steps
        ],
    }
    if refresh_users:
        content["refresh"] = {"userIds": list(refresh_users)}
    return Card(content=content, summary=f"Varv: {view.code}")
