"""Text is data: nothing that people wrote or are called does anything on any card."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cards.rendering import render
from locales.words import LANGUAGES, Words
from tests.cards.models import every, shown
from tests.cards.samples import ORDINARY
from tests.cards.worst import poison

ILL = "evil"
MEANT_ILL = (
    f"[{ILL}](https://{ILL}.example) <https://{ILL}.example> ![{ILL}](x) **{ILL}** _{ILL}_ `{ILL}` ~~{ILL}~~ "
    f"<at>{ILL}</at> <b>{ILL}</b> &#60;i&#62; {{{{DATE(2026-03-02T09:00:00Z)}}}} \u202e{ILL}\u2066"
)
AT_LINE_START = tuple(f"{mark} {ILL}" for mark in ("#", "-", "+", "1.", "2)", ">", "---\n", "===\n", "***"))
LIVELY = {
    "link_open",
    "image",
    "html_inline",
    "html_block",
    "code_inline",
    "code_block",
    "fence",
    "heading_open",
    "bullet_list_open",
    "ordered_list_open",
    "blockquote_open",
    "hr",
    "s_open",
}
LOUD = {"strong_open", "em_open"}
MARKDOWN = MarkdownIt("commonmark").enable("strikethrough")
TEXTS = (MEANT_ILL, *AT_LINE_START, *(f"Hej\n{text}" for text in AT_LINE_START))


def read_as_markdown(content: dict[str, Any]) -> Iterator[str]:
    """The texts of a card in which Teams reads Markdown."""
    for block in every(content, "TextBlock"):
        yield block["text"]
    for tick in every(content, "Input.Toggle"):
        yield tick["title"]
    for choice in every(content, "Input.ChoiceSet"):
        if choice["style"] == "expanded":
            yield from (option["title"] for option in choice["choices"])


def flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from flat(token.children or [])


def doings(text: str) -> list[str]:
    """What a text would do where Markdown is read, but for what Varv itself makes bold."""
    tokens = list(flat(MARKDOWN.parse(text)))
    loud = [token.type for token, after in pairwise(tokens) if token.type in LOUD and ILL in after.content]
    return [token.type for token in tokens if token.type in LIVELY] + loud


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ORDINARY)
def test_no_text_links_formats_or_runs_on_any_card(name: str, language: str) -> None:
    for text in TEXTS:
        content = render(poison(ORDINARY[name], text), Words(language)).content

        for read in read_as_markdown(content):
            assert doings(read) == [], read
            assert "https:" not in read, read


@pytest.mark.parametrize("name", ORDINARY)
def test_no_card_mentions_anybody_runs_a_function_or_turns_the_line(name: str) -> None:
    content = render(poison(ORDINARY[name], MEANT_ILL), Words("sv")).content

    assert "msteams" not in content
    for line in shown(_without_fields(content)).splitlines():
        assert "{{" not in line
        assert not {"\u202e", "\u2066"} & set(line)


def test_the_text_comes_through_to_most_cards() -> None:
    """So that the tests above try something."""
    cards = [render(poison(view, MEANT_ILL), Words("sv")).content for view in ORDINARY.values()]

    assert sum(ILL in shown(card) for card in cards) > len(cards) * 2 / 3


def _without_fields(node: Any) -> Any:
    """The card without what stands in its fields: there a person sees their own words as they wrote them."""
    if isinstance(node, list):
        return [_without_fields(part) for part in node]
    if not isinstance(node, dict):
        return node
    is_field = str(node.get("type", "")).startswith("Input.")
    return {key: _without_fields(part) for key, part in node.items() if not (is_field and key == "value")}
