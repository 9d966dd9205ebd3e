"""How much room text takes, and how long text flows from one slide to the next.

Whoever opens the file has fonts that are not here, so letters are counted at a width that is rather too wide.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

_WIDTH = 0.5  # of the size, for a letter of Calibri as text has them
_WIDE = 1.0  # emoji, and letters of scripts that are as wide as high
_LINE = 1.22  # of the size
AFTER, ABOVE = 0.3, 0.4  # of the size, below a paragraph and above a heading
_SENTENCE_ENDS = ".!?\n"
_FEWEST_LINES = 4  # of a long paragraph, to begin it on a slide that it does not end on
_LEAST_CUT = 0.5  # of what there is room for: a cut earlier than that is made between words instead


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: a heading over what follows, a point of a list, or text. `size` is in points."""

    text: str
    is_heading: bool = False
    is_point: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """A place for text, in points, and the size it is written in."""

    width: float
    height: float
    size: float

    def lines(self, text: str) -> int:
        """How many lines a text takes."""
        return sum(max(1, ceil(_length(line, self.size) / self.width)) for line in text.split("\n"))

    def needs(self, block: Block) -> float:
        """How high a paragraph is."""
        indented = replace(self, width=self.width - self.size) if block.is_point else self
        above = ABOVE if block.is_heading else 0
        return (indented.lines(block.text) * _LINE + AFTER + above) * self.size

    def fits(self, blocks: Iterable[Block]) -> bool:
        """Whether all of them have room."""
        return sum(map(self.needs, blocks)) <= self.height


def _length(line: str, size: float) -> float:
    return size * sum(_WIDE if unicodedata.east_asian_width(each) in "WF" else _WIDTH for each in line)


def flow(blocks: Sequence[Block], room: Room) -> Iterator[list[Block]]:
    """The paragraphs on as many slides as they need. A heading stays with what follows it.

    A long paragraph begins where there is room for a few lines of it, and goes on on the next slide.
    """
    slide: list[Block] = []
    waiting = list(blocks)
    while waiting:
        block = waiting.pop(0)
        left = room.height - sum(map(room.needs, slide))
        if _begins(block, waiting[:1], room, left):
            slide.append(block)
        elif room.needs(block) > left and (not slide or _is_worth_cutting(block, room, left)):
            part, rest = _cut(block, room, left)
            yield [*slide, part]
            slide, waiting = [], [rest, *waiting] if rest.text else waiting
        else:
            waiting.insert(0, block)
            yield slide
            slide = []
    if slide:
        yield slide


def _begins(block: Block, following: Sequence[Block], room: Room, left: float) -> bool:
    """Whether a paragraph has room; a heading wants room for some of what follows too."""
    if not block.is_heading or not following:
        return room.needs(block) <= left
    rest = left - room.needs(block)
    return room.needs(following[0]) <= rest or _is_worth_cutting(following[0], room, rest)


def _is_worth_cutting(block: Block, room: Room, left: float) -> bool:
    """Whether it is long, and enough of it has room here."""
    return left >= (_FEWEST_LINES * _LINE + AFTER) * room.size and room.lines(block.text) >= 2 * _FEWEST_LINES


def _cut(block: Block, room: Room, left: float) -> tuple[Block, Block]:
    """As much of a paragraph as there is room for, if possible to the end of a sentence."""
    low, high = 1, len(block.text)
    while low < high:  # the longest beginning that fits
        middle = (low + high + 1) // 2
        fits = room.needs(replace(block, text=block.text[:middle])) <= left
        low, high = (middle, high) if fits else (low, middle - 1)
    if low == len(block.text):
        return block, replace(block, text="")
    end = _good_end(block.text, low)
    return replace(block, text=block.text[:end].rstrip()), replace(block, text=block.text[end:].lstrip())


def _good_end(text: str, longest: int) -> int:
    ends = [text.rfind(mark, 0, longest) + 1 for mark in _SENTENCE_ENDS]
    if max(ends) > longest * _LEAST_CUT:
        return max(ends)
    return text.rfind(" ", 0, longest) + 1 or longest


def shortened(text: str, longest: int) -> str:
    """A text that fits where there is room for so many letters and no other slide."""
    if len(text) <= longest:
        return text
    return f"{text[: longest - 1].rsplit(' ', 1)[0]}…"
