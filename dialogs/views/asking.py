"""Views that ask: one question of a flow, and what it is asked beside."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.views.chart import ChartTold
from dialogs.views.learning import Compared
from dialogs.views.parts import Fact, Line, Step, Trouble
from improvement.answer import Value
from improvement.guess import Spread
from improvement.page import Page


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """What Study stands on: the prediction, word for word, and what was seen on the way.

    `more` observations are older; `unquoted` ones are not shown where the team reads along. `charts` tell
    what was measured, and `compared` what came of it in a line.
    """

    level: int | None
    why: str
    observations: tuple[Line, ...]
    more: int = 0
    unquoted: int = 0
    chances: str = ""
    charts: tuple[ChartTold, ...] = ()
    compared: Compared | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AskQuestion:
    """One question of a flow. Its words are `<flow>-<key>` with .ask, .why, .example and .label.

    `value` is the answer now, or what a template suggests, to start from; `kept` is what could not be
    read, shown again as it was written. `options` are ids with names (people, channels), already in order
    and one page long; `picked` are those chosen. `chances` is the template's word for what is counted
    ("nybesök"). `guessed` is the viewer's own guess. `ask` and `example` replace the words where a template
    has its own. `title` and `turn` tell which cycle it is about.
    """

    page: Page
    flow: str
    key: str
    number: int
    of: int | None
    revision: int
    skippable: bool = False
    can_go_back: bool = False
    value: Value | None = None
    kept: Mapping[str, str] = field(default_factory=dict)
    trouble: Trouble | None = None
    options: tuple[tuple[str, str], ...] = ()
    picked: tuple[str, ...] = ()
    option_page: int = 0
    option_pages: int = 1
    lines: tuple[Line, ...] = ()
    evidence: Evidence | None = None
    spread: Spread | None = None
    guessed: int | None = None
    chances: str = ""
    ask: str = ""
    example: str = ""
    needs_reason: bool = False
    title: str = ""
    turn: int = 1
    small_word: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Conflict:
    """Two people answered at once: what the other wrote, then the question with what you wrote in its field.

    Saving replaces theirs (or what the two make together); `keep` leaves it as it is.
    """

    theirs: Fact
    ask: AskQuestion
    keep: Step


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferAnswer:
    """A message came that may be an answer: 'Ska jag spara det som svar på …?'"""

    flow: str
    key: str
    text: str
    save: Step
    note: Step | None = None
    leave: Step | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteForm:
    """A place to write what was seen. `save` is the button; `quotable` the tick before it."""

    title: str
    save: Step
    kept: str = ""
    quotable: bool = False
    trouble: Trouble | None = None
