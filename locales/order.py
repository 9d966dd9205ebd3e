"""The order of names as a Swedish reader expects it."""

import unicodedata

_LAST = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y", "ß": "ss"})


def name_key(name: str) -> str:
    """A key to sort by: å, ä and ö come last; case and other accents do not matter."""
    folded = unicodedata.normalize("NFC", name).casefold().translate(_LAST)
    return "".join(
        letter for letter in unicodedata.normalize("NFD", folded) if not unicodedata.combining(letter)
    )
