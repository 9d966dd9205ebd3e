"""What views are made of: buttons, signed lines, answers, people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from improvement.answer import Value
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
class Line:
    """Something a person wrote, signed like minutes. A removed line has no text, only who and when."""

    text: str
    by: str
    at: datetime
    note: str = ""
    removed_by: str = ""
    removed_at: datetime | None = None


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
class RoleLine:
    """A person and the role they were named for."""

    name: str
    role: Role
    state: RoleState
