"""What people wrote is data: nothing in it may format, link or run on the card it is shown on."""

import re

_BIDI = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_MARKS = re.compile(r"([\\`*_~\[\]<>|])")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_AT_LINE_START = re.compile(r"(?m)^(\s*)([#+=-]|\d{1,9}(?=[.)](?:\s|$)))")
_LINK = re.compile(r"\](?=\()")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|tel|www)(?=[:.])")
_BREAK = "\u200b"  # invisible, and enough to part what a reader of Markdown or of functions looks for


def inert(text: str) -> str:
    """A text for where Markdown is not read: without card functions and without marks that turn the line."""
    return _BIDI.sub("", text).replace("{{", f"{{{_BREAK}{{")


def harmless(text: str) -> str:
    """A text for inside a `TextBlock`, where Markdown is read: shown as it was written, never followed."""
    parted = _ADDRESS.sub(rf"\1{_BREAK}", _LINK.sub(f"]{_BREAK}", inert(text)))
    escaped = _MARKS.sub(r"\\\1", parted)
    return _AT_LINE_START.sub(r"\1\\\2", _ENTITY.sub(r"\\&", escaped))
