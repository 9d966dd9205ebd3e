"""Who may do what: the one place that knows."""

from dataclasses import dataclass
from enum import StrEnum

from improvement.team import Role


class Deed(StrEnum):
    """Something a person can ask Varv to do in a team."""

    OWN = "own"  # what is about oneself alone, whatever team one is in
    READ = "read"
    TAKE_PART = "take_part"  # plan, guess, note, study, decide, remove one's own words
    SET_UP = "set_up"
    REMOVE_ANY = "remove_any"
    ANSWER_AS_MANAGER = "answer_as_manager"  # say what becomes of an obstacle the team needs help with
    GIVE_MANDATE = "give_mandate"
    ENCOURAGE = "encourage"  # to write to the team as its manager


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person is in a team: a member or not, with which confirmed roles.

    `has_leader` tells whether the team has a confirmed process leader.
    """

    is_member: bool
    roles: frozenset[Role] = frozenset()
    has_leader: bool = False

    @property
    def leads(self) -> bool:
        """Whether this is a confirmed process leader."""
        return Role.PROCESS_LEADER in self.roles

    @property
    def manages(self) -> bool:
        """Whether this is a confirmed manager."""
        return Role.MANAGER in self.roles


STRANGER = Standing(is_member=False)


def may(deed: Deed, standing: Standing) -> bool:
    """Tell whether somebody of this standing may do this.

    What is one's own anybody may. Any member may do anything but set up and remove others' words. Setup is open to every member
    until a process leader has confirmed. What a manager answers and gives, only a confirmed manager can.
    """
    if deed is Deed.OWN:
        return True
    if not standing.is_member:
        return False
    match deed:
        case Deed.READ | Deed.TAKE_PART:
            return True
        case Deed.SET_UP:
            return standing.leads or not standing.has_leader
        case Deed.REMOVE_ANY:
            return standing.leads
        case Deed.ANSWER_AS_MANAGER | Deed.GIVE_MANDATE | Deed.ENCOURAGE:
            return standing.manages
