"""The texts of a card: Varv's own words, and what people wrote."""

from collections.abc import Iterable

from microsoft_teams.cards import CardElement, Container, RichTextBlock, TextBlock, TextRun

from cards.harmless import inert


def heading(words: str) -> TextBlock:
    """The card's own heading."""
    return TextBlock(text=words, size="Large", weight="Bolder", wrap=True, style="heading")


def section(words: str) -> TextBlock:
    """The heading of a part of the card."""
    return TextBlock(
        text=words, weight="Bolder", wrap=True, style="heading", spacing="Medium", separator=True
    )


def label(words: str) -> TextBlock:
    """What the text below is about."""
    return TextBlock(text=words, weight="Bolder", wrap=True)


def say(words: str) -> TextBlock:
    """A sentence or two of Varv's."""
    return TextBlock(text=words, wrap=True)


def paragraphs(words: str) -> list[TextBlock]:
    """Several sentences; a blank line begins a new paragraph."""
    return [say(paragraph) for paragraph in words.split("\n\n")]


def answer(words: str) -> TextBlock:
    """An answer in Varv's own words, close under what it answers."""
    return TextBlock(text=words, wrap=True, spacing="Small")


def hint(words: str) -> TextBlock:
    """Something that need not be read."""
    return TextBlock(text=words, wrap=True, is_subtle=True, spacing="Small")


def aside(words: str) -> TextBlock:
    """Something that need not be read by most, on its own below the rest."""
    return TextBlock(text=words, wrap=True, is_subtle=True, size="Small", spacing="Small")


def small(words: str) -> TextBlock:
    """Who and when, under a text."""
    return TextBlock(text=words, wrap=True, is_subtle=True, size="Small", spacing="None")


def written(text: str) -> RichTextBlock:
    """What somebody wrote, exactly so: Markdown is not read in a rich text, and line breaks are kept."""
    run: CardElement = TextRun(text=inert(text))
    return RichTextBlock(inlines=[run], spacing="Small")


def warning(words: str) -> Container:
    """What could not be read, beside the field."""
    text = TextBlock(text=words, wrap=True, color="Attention", weight="Bolder")
    return Container(items=[text], style="attention", spacing="Medium")


def frame(items: Iterable[CardElement]) -> Container:
    """One of several things on a card, set apart from the others."""
    return Container(items=list(items), style="emphasis", spacing="Medium", rounded_corners=True)


def quotation(items: Iterable[CardElement]) -> Container:
    """Somebody else's words, set apart."""
    return frame(items)
