"""The operator guide as something to follow: every block of commands or settings, by its heading."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

GUIDE = Path(__file__).parents[2] / "docs" / "operators.md"
_FENCED = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)

Place: TypeAlias = tuple[str, int]  # a heading, and which of the blocks below it


@dataclass(frozen=True)
class Block:
    """What stands between two fences."""

    language: str
    text: str


def read_guide(guide: Path = GUIDE) -> Mapping[Place, Block]:
    """Every block. A line of commands is never taken for a heading, though both may begin with `#`."""
    return dict(_blocks(guide.read_text("utf-8")))


def _blocks(text: str) -> Iterator[tuple[Place, Block]]:
    heading, number, end = "", 0, 0
    for fenced in _FENCED.finditer(text):
        headings = _HEADING.findall(text[end : fenced.start()])
        if headings:
            heading, number = headings[-1], 0
        number, end = number + 1, fenced.end()
        yield (heading, number), Block(fenced["language"], fenced["text"])
