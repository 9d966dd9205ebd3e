"""Views: what to show, without pixels and without words.

A view is a small frozen dataclass. `cards/` gives it a look in a language; tests compare views.
Text in a view is what people wrote or are called; everything Varv says is a code with words in `locales/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias

from improvement.answer import Value
from improvement.cycle import Decision, Phase, Progress
from improvement.guess import Spread
from improvement.page import Page
from improvement.team import Role, RoleState


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """A button: `verb` is what happens, `page` what it is about.

    Its words are `button-<verb>`, unless it has a `label` of its own (a team's or a person's name) or
    `words`, another id. `revision` is the answer the person was looking at: the guard of what it changes.
    `value` is what a tap alone answers, such as a guess. `carries` keeps earlier picks of a paged list.
    """

    verb: str
    page: Page
    words: str = ""
    label: str = ""
    revision: int = 0
    value: str = ""
    carries: str = ""
    is_primary: bool = False
    is_destructive: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Trouble:
    """A sentence about what could not be read: words `problem-<code>`, filled by `args`."""

    code: str
    args: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """A short kind sentence with a way on: words `notice-<code>`, with `.title` where it has one.

    `args` fill the words. `quoted` is somebody's own text, shown as a quotation.
    """

    code: str
    args: Mapping[str, str | int | date | datetime] = field(default_factory=dict)
    quoted: str = ""
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """Something a person wrote, signed like minutes. A removed line has no text, only who and when."""

    text: str
    by: str
    at: datetime
    note: str = ""
    removed_by: str = ""
    removed_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """What Study stands on: the prediction, word for word, and what was seen on the way.

    `more` observations are older; `unquoted` ones are not shown where the team reads along.
    """

    level: int | None
    why: str
    observations: tuple[Line, ...]
    more: int = 0
    unquoted: int = 0
    chances: str = ""


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
class Fact:
    """An answer as it stands in a document. `names` tells what the ids in a list of people mean."""

    flow: str
    key: str
    value: Value | None
    by: str = ""
    at: datetime | None = None
    revision: int = 0
    reason: str = ""
    skipped: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    removed_by: str = ""
    removed_at: datetime | None = None
    edit: Step | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CycleDocument:
    """A cycle as it is written down: a draft, a running plan, or the record of a decision.

    `kind` picks the heading: "draft" (not started), "plan" (running), "ending" (all answered, not yet
    decided for good) or "record" (closed). `guesses` are the buttons 0 to 10. `large` is true where the
    scale is larger than a first test needs to be, and a kind word is said about it.
    """

    kind: str
    page: Page
    title: str
    number: int
    phase: Phase
    facts: tuple[Fact, ...]
    lines: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    decision: Decision | None = None
    record: int = 0
    by: str = ""
    at: datetime | None = None
    spread: Spread | None = None
    guesses: tuple[Step, ...] = ()
    guessed: int | None = None
    chances: str = ""
    large: bool = False
    unquoted: int = 0
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CycleLine:
    """A cycle in one row. `next` is the step that takes it on, `read` the one that opens it."""

    title: str
    number: int
    phase: Phase
    progress: Progress | None = None
    planned_end: date | None = None
    study_is_due: bool = False
    decision: Decision | None = None
    asked: tuple[int, int] | None = None
    ended: date | None = None
    learned: str = ""
    next: Step | None = None
    read: Step | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RoleLine:
    """A person and the role they were named for."""

    name: str
    role: Role
    state: RoleState


@dataclass(frozen=True, kw_only=True, slots=True)
class TeamStatus:
    """How it goes: open cycles, then the series so far, then who leads."""

    team: str
    open: tuple[CycleLine, ...]
    series: tuple[tuple[CycleLine, ...], ...] = ()
    roles: tuple[RoleLine, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class TeamCard:
    """Who does what in the team and what the mandate says; shown to the team after setup.

    `mandate` has by, scope, time and until (an ISO date), or is empty. `facts` are the answers of the
    setup, each with a button, for somebody who wants to change one.
    """

    team: str
    roles: tuple[RoleLine, ...]
    mandate: Mapping[str, str]
    facts: tuple[Fact, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class History:
    """Earlier cycles, newest first, one page of them."""

    team: str
    cycles: tuple[CycleLine, ...]
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class TemplateChoice:
    """What a new cycle can begin from: (step, name, about) for each template."""

    team: str
    templates: tuple[tuple[Step, str, str], ...]
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Choose:
    """Which one is meant? Words `choose-<code>`; the steps carry names."""

    code: str
    options: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteForm:
    """A place to write what was seen. `save` is the button; `quotable` the tick before it."""

    title: str
    save: Step
    kept: str = ""
    quotable: bool = False
    trouble: Trouble | None = None


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
class Removable:
    """A text that may be removed: where it stands, who wrote it, and the button."""

    line: Line
    where: str
    step: Step


@dataclass(frozen=True, kw_only=True, slots=True)
class RemovalList:
    """Texts to choose from, newest first, one page of them."""

    texts: tuple[Removable, ...]
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class MyData:
    """What is stored about one person, counted by kind, and the buttons that show, export and erase it."""

    name: str
    teams: tuple[str, ...]
    roles: tuple[tuple[str, RoleLine], ...]
    language: str
    counts: Mapping[str, int]
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Help:
    """What this person can do now, framed by the managers' five steps.

    `frame` is one of the five steps (1-5) that the team is at; `steps` what can be done from here.
    """

    frame: int
    audience: str
    steps: tuple[Step, ...]
    commands: tuple[str, ...] = ()


View: TypeAlias = (
    Notice
    | AskQuestion
    | CycleDocument
    | TeamStatus
    | TeamCard
    | History
    | TemplateChoice
    | Choose
    | NoteForm
    | Conflict
    | OfferAnswer
    | RemovalList
    | MyData
    | Help
)
