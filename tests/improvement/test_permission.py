"""Who may do what: every cell of the table."""

import pytest

from improvement.permission import STRANGER, Deed, Standing, may
from improvement.team import Role

LEADER, MANAGER = frozenset({Role.PROCESS_LEADER}), frozenset({Role.MANAGER})
COACH = frozenset({Role.COACH})
NOBODY: frozenset[Role] = frozenset()
GIVES = {Deed.ANSWER_AS_MANAGER, Deed.GIVE_MANDATE, Deed.ENCOURAGE}  # only a manager who has said yes
COACHES = {Deed.SEE_FIDELITY, Deed.SETTLE_PROGRESS}
STANDINGS = {
    "a stranger": STRANGER,
    "a leader who left the team": Standing(is_member=False, roles=LEADER, has_leader=True),
    "a member of a team without leader": Standing(is_member=True),
    "a manager of a team without leader": Standing(is_member=True, roles=MANAGER),
    "a member of a led team": Standing(is_member=True, roles=NOBODY, has_leader=True),
    "a manager of a led team": Standing(is_member=True, roles=MANAGER, has_leader=True),
    "a leader": Standing(is_member=True, roles=LEADER, has_leader=True),
    "a leader who is manager too": Standing(is_member=True, roles=LEADER | MANAGER, has_leader=True),
    "a coach in the team": Standing(is_member=True, roles=COACH, has_leader=True),
    "a follower who has not said yes": Standing(is_member=True, follows=True),
    "a manager who follows": Standing(is_member=True, roles=MANAGER, follows=True),
    "a coach who follows": Standing(is_member=True, roles=COACH, follows=True),
}
MAY = {
    "a stranger": {Deed.OWN},
    "a leader who left the team": {Deed.OWN},
    "a member of a team without leader": {
        Deed.OWN,
        Deed.ANSWER_ROLE,
        Deed.READ,
        Deed.TAKE_PART,
        Deed.TAKE_OUT,
        Deed.SET_UP,
    },
    "a manager of a team without leader": {
        Deed.OWN,
        Deed.ANSWER_ROLE,
        Deed.READ,
        Deed.TAKE_PART,
        Deed.TAKE_OUT,
        Deed.SET_UP,
        *GIVES,
    },
    "a member of a led team": {Deed.OWN, Deed.ANSWER_ROLE, Deed.READ, Deed.TAKE_PART, Deed.TAKE_OUT},
    "a manager of a led team": {Deed.OWN, Deed.ANSWER_ROLE, Deed.READ, Deed.TAKE_PART, Deed.TAKE_OUT, *GIVES},
    "a leader": set(Deed) - GIVES - {Deed.SETTLE_PROGRESS},
    "a leader who is manager too": set(Deed) - {Deed.SETTLE_PROGRESS},
    "a coach in the team": {Deed.OWN, Deed.ANSWER_ROLE, Deed.READ, Deed.TAKE_PART, Deed.TAKE_OUT, *COACHES},
    "a follower who has not said yes": {Deed.OWN, Deed.ANSWER_ROLE},
    "a manager who follows": {Deed.OWN, Deed.ANSWER_ROLE, Deed.READ, Deed.TAKE_PART, Deed.TAKE_OUT, *GIVES},
    "a coach who follows": {Deed.OWN, Deed.ANSWER_ROLE, Deed.READ, *COACHES},
}


@pytest.mark.parametrize("deed", Deed)
@pytest.mark.parametrize("who", STANDINGS)
def test_may(who: str, deed: Deed) -> None:
    assert may(deed, STANDINGS[who]) == (deed in MAY[who])


def test_only_a_process_leader_leads() -> None:
    leading = {who for who, standing in STANDINGS.items() if standing.leads and standing.is_member}

    assert leading == {"a leader", "a leader who is manager too"}
