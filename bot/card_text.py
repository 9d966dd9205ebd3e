"""An Adaptive Card as lines of plain text, for the terminal and the demo."""

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from bot.card_parts import Field, Part, buttons_in
from bot.chart_text import chart_text

WIDTH = 76
SPACED = ("medium", "large", "extralarge")
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_ITALIC = re.compile(r"(?<![\w*_])([*_])(\S(?:.*?\S)?)\1(?![\w*_])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|~])")


def card_text(card: Part, *, width: int = WIDTH, numbered: bool = False) -> str:
    """The card as people would read it. With `numbered`, each button has the number that taps it."""
    return "\n".join(_tidied(_CardReader(card, width, numbered).read(card)))


def plain(said: str) -> str:
    """Words without the marks for bold and italics, and without the backslashes before other marks."""
    return _ESCAPED.sub(r"\1", _ITALIC.sub(r"\2", _BOLD.sub(r"\1", said)))


def is_actions(part: Part) -> bool:
    """Whether this is a row of buttons."""
    return part.get("type") == "ActionSet"


class _CardReader:
    """Reads one card from top to bottom."""

    def __init__(self, card: Part, width: int, numbered: bool) -> None:
        self._width = width
        self._numbers = {id(button.action): number for number, button in enumerate(buttons_in(card), 1)}
        self._shows_numbers = numbered
        self._readers: dict[str, Callable[[Part], list[str]]] = {
            "TextBlock": self._words,
            "Badge": self._words,
            "RichTextBlock": self._runs,
            "FactSet": self._facts,
            "ColumnSet": lambda part: self._beside(part.get("columns", ())),
            "TableRow": lambda part: self._beside(part.get("cells", ())),
            "Table": self._table,
            "Image": self._image,
            "Chart.Line": self._chart,
            "ActionSet": self._actions,
        }

    def read(self, card: Part) -> list[str]:
        """A whole card: what stands on it, then the buttons below."""
        parts = [*card.get("body", ()), {"type": "ActionSet", "actions": card.get("actions", ())}]
        lines: list[str] = []
        for above, part in pairwise([{}, *parts]):
            air = [""] if is_actions(part) and not is_actions(above) else []
            lines += [*air, *self._element(part)]
        return lines

    def _each(self, parts: Iterable[Part]) -> list[str]:
        return [line for part in parts for line in self._element(part)]

    def _element(self, part: Part) -> list[str]:
        """One element. The hidden is not read; the unknown shows its fallback, or else what it holds."""
        if part.get("isVisible") is False:
            return []
        kind = str(part.get("type", ""))
        space = ["", "─" * 24] if part.get("separator") else []
        if str(part.get("spacing", "")).lower() in SPACED:
            space = ["", *space]
        if kind.startswith("Input."):
            return space + self._field(Field(part))
        reader = self._readers.get(kind, self._fallback if "fallback" in part else self._held)
        return space + reader(part)

    def _words(self, part: Part) -> list[str]:
        return self._wrapped(plain(str(part.get("text", ""))))

    def _runs(self, part: Part) -> list[str]:
        runs = (run if isinstance(run, str) else str(run.get("text", "")) for run in part.get("inlines", ()))
        return self._wrapped("".join(runs))

    def _facts(self, part: Part) -> list[str]:
        facts = (f"{plain(fact['title'])}: {plain(fact['value'])}" for fact in part.get("facts", ()))
        return [line for fact in facts for line in self._wrapped(fact, hang="  ")]

    def _held(self, part: Part) -> list[str]:
        return self._each(part.get("items", ())) + self._each(part.get("rows", ()))

    def _beside(self, cells: Iterable[Part]) -> list[str]:
        """Columns stand beside each other where each is one line, else below each other."""
        read = [lines for cell in cells if (lines := _tidied(self._held(cell)))]
        row = "  ".join(lines[0] for lines in read)
        if all(len(lines) == 1 for lines in read) and len(row) <= self._width:
            return [row] if row else []
        return [line for lines in read for line in lines]

    def _table(self, part: Part) -> list[str]:
        """Columns are aligned where there is room; else it is read row by row."""
        rows = [[" ".join(_tidied(self._held(cell))) for cell in row["cells"]] for row in part["rows"]]
        widest = [max(map(len, column)) for column in zip(*rows, strict=False)]
        if sum(widest) + 2 * (len(widest) - 1) > self._width:
            return [line for row in rows for line in self._wrapped("  ".join(row), hang="  ")]
        padded = ((cell.ljust(size) for cell, size in zip(row, widest, strict=False)) for row in rows)
        return ["  ".join(row).rstrip() for row in padded]

    def _image(self, part: Part) -> list[str]:
        return self._wrapped(f"({part['altText']})") if part.get("altText") else []

    def _chart(self, part: Part) -> list[str]:
        """A chart, a line for each week, apart from what is above and below."""
        return ["", *chart_text(part, self._width), ""]

    def _fallback(self, part: Part) -> list[str]:
        return self._element(part["fallback"]) if isinstance(part["fallback"], dict) else []

    def _actions(self, part: Part) -> list[str]:
        """Buttons beside each other, then the addresses of links, unbroken so that they can be copied."""
        actions = part.get("actions", ())
        links = [f"[{action['title']}] {action['url']}" for action in actions if "url" in action]
        unfolded = [line for action in actions if "card" in action for line in self.read(action["card"])]
        return [*_flowed(map(self._button, actions), self._width), *links, *unfolded]

    def _button(self, action: Part) -> str:
        number = self._numbers.get(id(action))
        label = action.get("title", "")
        if number is None:
            return ""
        return f"[{number}: {label}]" if self._shows_numbers else f"[{label}]"

    def _field(self, field: Field) -> list[str]:
        if field.kind == "Toggle":
            is_on = field.value == str(field.part.get("valueOn", "true"))
            return self._wrapped(f"[{'x' if is_on else ' '}] {field.part.get('title', '')}")
        label = plain(field.label)
        heading = self._wrapped(label if label.endswith(("?", ":", ".")) else f"{label}:")
        if not field.choices:
            return heading + self._wrapped(f"[{field.value or '…'}]", hang="  ", first="  ")
        picked = field.value.split(",") if field.takes_many else [field.value]
        marks = "☒☐" if field.takes_many else "◉○"
        choices = (f"{marks[value not in picked]} {plain(title)}" for title, value in field.choices.items())
        return heading + [line for one in choices for line in self._wrapped(one, hang="    ", first="  ")]

    def _wrapped(self, said: str, *, hang: str = "", first: str = "") -> list[str]:
        return [
            line
            for paragraph in said.splitlines()
            for line in textwrap.wrap(paragraph, self._width, initial_indent=first, subsequent_indent=hang)
            or [""]
        ]


def _flowed(pieces: Iterable[str], width: int) -> Iterator[str]:
    """As many buttons on a line as fit, none of them broken."""
    line = ""
    for piece in pieces:
        if line and len(line) + 1 + len(piece) > width:
            yield line
            line = piece
        else:
            line = f"{line} {piece}".strip()
    if line:
        yield line


def _tidied(lines: Sequence[str]) -> list[str]:
    """No empty line first or last, never two in a row."""
    kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
    while kept and not kept[0]:
        kept.pop(0)
    while kept and not kept[-1]:
        kept.pop()
    return kept
