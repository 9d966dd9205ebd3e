"""Ids that say nothing and cannot be guessed."""

from uuid import uuid4


def new_id() -> str:
    """A new opaque id, 32 characters."""
    return uuid4().hex
