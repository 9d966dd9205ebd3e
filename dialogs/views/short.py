"""Short views: a sentence and a way on, a choice, a small form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from dialogs.views.chart import Trend
from dialogs.views.parts import Step, Trouble


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """A short kind sentence with a way on: words `notice-<code>`, with `.title` where it has one.

    `args` fill the words. `quoted` is somebody's own text, shown as a quotation. `trends` tell how measures
    go, where that is beside the point.
    """

    code: str
    args: Mapping[str, str | int | date | datetime] = field(default_factory=dict)
    quoted: str = ""
    trends: tuple[Trend, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Choose:
    """Which one is meant? Words `choose-<code>`; the steps carry names."""

    code: str
    options: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """Something to fill in on a form: `kind` is text, lines, day, clock, tick, one (of `options`) or many.

    Options are ids with names; one without a name is called by the words `option-<id>`. `value` is what
    stands there from the start; of many, the ids with commas between; of a tick, "true".
    """

    id: str
    kind: str = "text"
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """A few fields and the button that keeps them: words `form-<code>`, `.title`, and `.<id>` for each field.

    `args` fill the words. `quoted` is somebody's own text that the form is about. `kept` is what was written
    and could not be read, in its fields again.
    """

    code: str
    fields: tuple[Field, ...]
    save: Step
    args: Mapping[str, str | int | date | datetime] = field(default_factory=dict)
    quoted: str = ""
    kept: Mapping[str, str] = field(default_factory=dict)
    trouble: Trouble | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Help:
    """What this person can do now, framed by the managers' five steps.

    `frame` is one of the five steps (1-5) that the team is at; `steps` what can be done from here. `commands`
    are a few words that can be written, on the second part of the page the rest; `turn` leads to the other.
    """

    frame: int
    audience: str
    steps: tuple[Step, ...]
    commands: tuple[str, ...] = ()
    is_second: bool = False
    turn: Step | None = None
