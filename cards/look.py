"""How much room a card gives each text, so that the whole stays small enough to send."""

from collections.abc import Sequence
from dataclasses import dataclass

from locales.words import Words

_GAP = " … "
_HEAD_SHARE = 0.7


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """The words to use, and what there is room for.

    `longest` is how many bytes of UTF-8 a text may take before its middle is left out, `field` the same for
    what stands in a field to be written on, `name` for a name. `lines` is how many lines of a list are shown.
    `site` is where Varv's own pages are, for links.
    """

    words: Words
    longest: int = 8_000
    field: int = 16_000
    name: int = 160
    lines: int = 12
    has_fallback: bool = True
    site: str = ""

    def shorten(self, text: str) -> str:
        """A text without its middle where it is too long."""
        return without_middle(text, self.longest)

    def call(self, name: str) -> str:
        """A name, a title or a button's label, cut where it is longer than anybody reads."""
        return without_middle(name, self.name)

    def names(self, names: Sequence[str]) -> str:
        """A list of names; of a long one the first, and how many more."""
        shown = [self.call(name) for name in names[: self.lines]]
        more = len(names) - len(shown)
        if more > 0:
            return self.words("names-more", names=", ".join(shown), count=more)
        return self.words.names(shown)


def without_middle(text: str, most: int) -> str:
    """The beginning and the end of a text that takes more than `most` bytes; shorter ones as they are."""
    whole = text.encode()
    if len(whole) <= most:
        return text
    head = int(most * _HEAD_SHARE)
    tail = most - head
    return (
        whole[:head].decode(errors="ignore").rstrip() + _GAP + whole[-tail:].decode(errors="ignore").lstrip()
    )
