"""Who may do what: the one place that knows."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from improvement.team import Role


class Deed(StrEnum):
    """Something a person can ask Varv to do in a team."""

    OWN = "own"  # what is about oneself alone, whatever team one is in
    ANSWER_ROLE = "answer_role"  # say yes or no to a role one was named for
    READ = "read"
    TAKE_PART = "take_part"  # plan, guess, measure, note, study, decide, remove one's own words
    SET_UP = "set_up"
    REMOVE_ANY = "remove_any"
    TAKE_OUT = "take_out"  # a report or tables, as a file that leaves Varv
    INVITE = "invite"  # managers and coaches who are not in the team in Teams, and withdraw that
    ANSWER_AS_MANAGER = "answer_as_manager"  # say what becomes of an obstacle the team needs help with
    GIVE_MANDATE = "give_mandate"
    ENCOURAGE = "encourage"  # to write to the team as its manager
    SEE_FIDELITY = "see_fidelity"  # how a turn is run, and the one step that would help: for coaching
    SETTLE_PROGRESS = "settle_progress"  # say how far a series has come


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person is in a team: a member or not, with which confirmed roles.

    `has_leader` tells whether the team has a confirmed process leader. Who `follows` came in by a code: they
    are not in the team in Teams, and have only what their role gives.
    """

    is_member: bool
    roles: frozenset[Role] = frozenset()
    has_leader: bool = False
    follows: bool = False

    @property
    def leads(self) -> bool:
        """Whether this is a confirmed process leader."""
        return Role.PROCESS_LEADER in self.roles

    @property
    def manages(self) -> bool:
        """Whether this is a confirmed manager."""
        return Role.MANAGER in self.roles

    @property
    def is_outside(self) -> bool:
        """Whether they stand outside the team, and so read small figures in words."""
        return self.follows or not self.roles.isdisjoint({Role.MANAGER, Role.COACH})


STRANGER = Standing(is_member=False)
_ANYBODY = frozenset({Deed.OWN})
_ASKED = _ANYBODY | {Deed.ANSWER_ROLE}
_MEMBER = _ASKED | {Deed.READ, Deed.TAKE_PART, Deed.TAKE_OUT}
_MANAGER = frozenset({Deed.ANSWER_AS_MANAGER, Deed.GIVE_MANDATE, Deed.ENCOURAGE})
_COACH = frozenset({Deed.SEE_FIDELITY, Deed.SETTLE_PROGRESS})
_GIVEN_BY: Mapping[Role, frozenset[Deed]] = {
    Role.PROCESS_LEADER: frozenset({Deed.SET_UP, Deed.REMOVE_ANY, Deed.INVITE, Deed.SEE_FIDELITY}),
    Role.MANAGER: _MANAGER,
    Role.COACH: _COACH,
}
_GIVEN_TO_FOLLOWER: Mapping[Role, frozenset[Deed]] = {
    Role.MANAGER: _MANAGER | {Deed.READ, Deed.TAKE_PART, Deed.TAKE_OUT},
    Role.COACH: _COACH | {Deed.READ},
}


def deeds_of(standing: Standing) -> frozenset[Deed]:
    """Everything that somebody of this standing may do.

    What is one's own anybody may. Any member may do anything but set up, invite and remove others' words.
    Setup is open to every member until a process leader has confirmed. What a manager answers and gives, only
    a confirmed manager can. How a turn is run is for the process leader and the coach, how far a series has
    come for the coach alone: to coach by, never to compare. A follower has nothing but what a role gives that
    they have said yes to.
    """
    if not standing.is_member:
        return _ANYBODY
    given = _GIVEN_TO_FOLLOWER if standing.follows else _GIVEN_BY
    by_role = frozenset[Deed]().union(*(given.get(role, frozenset()) for role in standing.roles))
    if standing.follows:
        return _ASKED | by_role
    return _MEMBER | by_role | (frozenset() if standing.has_leader else {Deed.SET_UP})


def may(deed: Deed, standing: Standing) -> bool:
    """Tell whether somebody of this standing may do this."""
    return deed in deeds_of(standing)
