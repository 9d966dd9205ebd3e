"""Reads what people write: plain words, nobody's identity number, and nothing hidden in them."""

import re
import unicodedata

from dialogs.identity_number import has_identity_number
from dialogs.problem import Problem

KEPT_BYTES = 16_000  # what is shown again in a field; a card stays under 24 KB
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_MENTION = re.compile(r"</?at\b[^<>]*>", re.IGNORECASE)
_MARKDOWN_LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)")


def read_text(said: str, limit: int) -> str:
    """The words in `said`, tidied at both ends.

    Raises `Problem`, each with its own code: identity-number (never kept), hidden-marks, empty, only-symbols,
    too-long, mention-inside, markup-inside, link-inside.
    """
    if has_identity_number(said):
        raise Problem("identity-number")
    visible = without_hidden_marks(said)
    if visible != said:
        raise Problem("hidden-marks", kept=within_card(visible))
    words = said.strip()
    _check_words(words, limit)
    return words


def _check_words(words: str, limit: int) -> None:
    if not words:
        raise Problem("empty")
    if len(words) > limit:
        raise Problem("too-long", kept=within_card(words), length=len(words), limit=limit)
    if _MENTION.search(words):
        raise Problem("mention-inside", kept=words)
    if _TAG.search(words):
        raise Problem("markup-inside", kept=words)
    if _MARKDOWN_LINK.search(words):
        raise Problem("link-inside", kept=words)
    if not any(character.isalnum() for character in words):
        raise Problem("only-symbols", kept=words)


def within_card(words: str) -> str:
    """As much of a text as a field on a card has room for."""
    return words.encode()[:KEPT_BYTES].decode(errors="ignore")


def without_hidden_marks(said: str) -> str:
    """Drop control, format and direction marks; keep line breaks and the joiners inside emoji."""
    kept = "\n\t\r\u200d"
    return "".join(
        character
        for character in said
        if character in kept or unicodedata.category(character) not in ("Cc", "Cf", "Co", "Cs")
    )
