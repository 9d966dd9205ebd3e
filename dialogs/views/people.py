"""Views of people: the team's card, one's own data, one's own texts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.views.parts import Fact, Line, RoleLine, Step
from improvement.working_hours import WorkingHours


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
    """What is stored about one person, counted by kind, and the buttons that show, export and erase it.

    `hours`, `is_nudged` and `asked_in_person` are how they want to be asked.
    """

    name: str
    teams: tuple[str, ...]
    roles: tuple[tuple[str, RoleLine], ...]
    language: str
    counts: Mapping[str, int]
    hours: WorkingHours = field(default_factory=WorkingHours)
    is_nudged: bool = True
    asked_in_person: bool = False
    steps: tuple[Step, ...] = ()
