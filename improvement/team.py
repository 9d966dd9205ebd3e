"""Teams and the people in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from improvement.days_off import DaysOff
from improvement.page import Page
from improvement.working_hours import WorkingHours


class TeamKind(StrEnum):
    """What kind of conversation a team is."""

    CHANNEL = "channel"
    GROUP_CHAT = "group_chat"


class Stage(StrEnum):
    """How far a team has come with Varv."""

    ARRIVED = "arrived"  # installed, and silent in the channel
    PRESENTED = "presented"  # Varv has said hello to the team
    REMOVED = "removed"  # the bot was taken out; what was written is kept


@dataclass(frozen=True, kw_only=True, slots=True)
class Team:
    """One channel or group chat that Varv posts to. Many may share one team in Teams.

    While `paused_until` has not come, nothing is said on a schedule. `roster_at` is when its people were last
    asked for at night, in real time.
    """

    id: str
    tenant: str
    conversation: str
    service_url: str
    kind: TeamKind
    teams_id: str = ""
    name: str = ""
    channel: str = ""
    language: str = "sv"
    zone: str = "Europe/Stockholm"
    stage: Stage = Stage.ARRIVED
    installer: str | None = None
    size: int = 0
    channels: Mapping[str, str] = field(default_factory=dict)
    days_off: DaysOff = field(default_factory=DaysOff)
    paused_until: date | None = None
    roster_at: datetime | None = None
    version: int = 0

    def is_paused(self, day: date) -> bool:
        """Whether the team is on a pause that day."""
        return self.paused_until is not None and day < self.paused_until


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody, known by directory id and tenant, never by display name.

    `conversation` is the personal chat, once there is one. `focus` is the question last
    shown there, with the revision of its answer then: a typed message answers that one and no other.
    `hours` are when they may be written to. Who is `asked_in_person` gets the week's question there instead
    of in the channel; who is not `is_nudged` gets no personal reminders. `tries` is how many one-time codes
    they have written in the minute since `tried_at`.
    """

    id: str
    tenant: str
    directory_id: str
    teams_id: str
    name: str
    language: str | None = None
    conversation: str | None = None
    service_url: str = ""
    focus: Page | None = None
    focus_revision: int = 0
    last_team: str | None = None
    hours: WorkingHours = field(default_factory=WorkingHours)
    is_nudged: bool = True
    asked_in_person: bool = False
    tries: int = 0
    tried_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Membership:
    """A person in a team. `present` turns false when they leave; their words stay signed.

    One who `is_follower` came in by a code and is not in the team in Teams: a manager or a coach.
    """

    id: str
    tenant: str
    team: str
    person: str
    present: bool = True
    is_follower: bool = False
    version: int = 0


class Role(StrEnum):
    """What a person is trusted with in a team, beyond being a member."""

    PROCESS_LEADER = "process_leader"
    MANAGER = "manager"
    COACH = "coach"  # follows several teams, often in several organisations


class RoleState(StrEnum):
    """A role counts only when the person has said yes in person."""

    NAMED = "named"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True, slots=True)
class RoleHolding:
    """A role somebody was named for, and what they said about it."""

    id: str
    tenant: str
    team: str
    person: str
    role: Role
    state: RoleState
    named_by: str
    at: datetime
    version: int = 0
