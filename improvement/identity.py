"""Ids that say nothing and cannot be guessed."""

from uuid import uuid4

_LONGEST = 32


def is_id(said: str) -> bool:
    """Whether a text that came back with a card can be one of Varv's ids, and no more than that."""
    return 0 < len(said) <= _LONGEST and said.isascii() and said.isalnum()


def new_id() -> str:
    """A new opaque id, 32 characters."""
    return uuid4().hex
