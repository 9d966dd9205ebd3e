"""Everybody who may try something, around a team in the middle of its work, and all that is kept of it."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date

from improvement.cycle import Cycle, Decision, Phase
from improvement.message import Seen
from improvement.obstacle import Obstacle, ObstacleState
from improvement.page import Page
from improvement.permission import STRANGER, Standing
from improvement.ports import Entity
from improvement.team import Role, Team
from storage import MemoryStore
from storage.mapping import TABLES
from tests.dialogs.obstacle_talk import begin_test
from tests.dialogs.talk import Speaker, Talk
from tests.dialogs.the_week import WEEK_10, at
from tests.dialogs.those_who_lead import another_team, obstacle, role

NEIGHBOURS = "björkviken"
MUCH_LATER = date(2026, 5, 4)
STANDINGS = {  # what each of them is in the team
    "a stranger": STRANGER,
    "somebody of another organisation": STRANGER,
    "a member of another team": STRANGER,
    "staff": Standing(is_member=True, has_leader=True),
    "a leader": Standing(is_member=True, has_leader=True, roles=frozenset({Role.PROCESS_LEADER})),
    "a manager": Standing(is_member=True, has_leader=True, roles=frozenset({Role.MANAGER})),
    "a coach": Standing(is_member=True, has_leader=True, roles=frozenset({Role.COACH})),
}
NAMES = {
    "a stranger": "Stig",
    "somebody of another organisation": "Tyra",
    "a member of another team": "Bo",
    "staff": "Johan",
    "a leader": "Maria",
    "a manager": "Karin",
    "a coach": "Elin",
}
Rows = Mapping[tuple[str, str], Entity]


@dataclass
class Crowd:
    """The pilot's team with a running test, a neighbouring team, another organisation and a passer-by.

    The `obstacle` stands in the way of the `cycle`, and its manager has been asked for help.
    """

    store: MemoryStore
    talk: Talk
    team: Team
    cycle: Cycle
    obstacle: Obstacle

    def copy(self) -> "Crowd":
        """The same once more, to try something that may change it."""
        store = deepcopy(self.store)
        talk = Talk(store, clock=self.talk.clock)
        return Crowd(store, talk, self.team, self.cycle, self.obstacle)

    def who(self, standing: str) -> Speaker:
        """One of them, in their personal chat."""
        tenant = NEIGHBOURS if standing == "somebody of another organisation" else self.talk.tenant
        talk = Talk(self.store, clock=self.talk.clock, tenant=tenant, numbers=self.talk.numbers)
        return talk.person(NAMES[standing]).in_person

    def page(self, name: str, *, item: str = "") -> Page:
        """A page of the team, about its running cycle."""
        return Page(name=name, team=self.team.id, cycle=self.cycle.id, item=item or self.obstacle.id)

    async def rows(self, *, of: str = "") -> Rows:
        """Everything that is kept, in one organisation or in both, but for what was heard."""
        found: dict[tuple[str, str], Entity] = {}
        for tenant in (of,) if of else (self.talk.tenant, NEIGHBOURS):
            async with self.store.work(tenant) as work:
                for kind in TABLES:
                    for thing in await work.find(kind) if kind is not Seen else []:
                        found[kind.__name__ + tenant, thing.id] = thing
        return found

    async def is_over(self) -> None:
        """Two months later: the test was closed, and what stood in its way removed."""
        now = self.talk.clock.now()
        gone = replace(self.obstacle, text="", closed_at=now, removed_at=now, removed_by="p")
        done = replace(self.cycle, phase=Phase.CLOSED, ended_at=now, decision=Decision.ABANDON)
        async with self.store.work(self.talk.tenant) as work:
            await work.save(gone)
            await work.save(done)
            await work.commit()
        await at(self.talk, MUCH_LATER)

    async def kept_of_the_team(self) -> Rows:
        """What is kept of the team and of what it does."""
        rows = await self.rows(of=self.talk.tenant)
        return {at: kept for at, kept in rows.items() if self._is_here(kept)}

    async def kept_elsewhere(self) -> Rows:
        """What is kept of the neighbours, in the same organisation and in another."""
        rows = await self.rows()
        return {at: kept for at, kept in rows.items() if not self._is_here(kept) and _has_team(kept)}

    def _is_here(self, kept: Entity) -> bool:
        return self.team.id in (kept.id, getattr(kept, "team", None), getattr(kept, "subject", None))


def _has_team(kept: Entity) -> bool:
    return isinstance(kept, Team) or getattr(kept, "team", None) is not None


async def gather() -> Crowd:
    """Everybody is there, has said hello once, and the first week has begun."""
    store = MemoryStore()
    talk = Talk(store)
    await talk.arrive()
    await begin_test(talk)
    await role(talk, NAMES["a coach"], Role.COACH)
    await at(talk, WEEK_10, 10)
    await another_team(talk, "Vuxenenheten", "Bo")
    elsewhere = Talk(store, clock=talk.clock, tenant=NEIGHBOURS)
    await elsewhere.arrive("Tyra")
    stands = await obstacle(talk, ObstacleState.WITH_MANAGER, monday=WEEK_10)
    async with store.work(talk.tenant) as work:
        (cycle,) = await work.find(Cycle)
    crowd = Crowd(store, talk, await talk.team(), cycle, stands)
    for standing in STANDINGS:
        await crowd.who(standing).says("hjälp")
    return crowd
