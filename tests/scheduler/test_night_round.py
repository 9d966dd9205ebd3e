"""The night round: each team once a night, and whatever goes wrong, the others too."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from improvement.ports import Stale, Store
from improvement.team import Team, TeamKind
from scheduler.night_round import BATCH, NightRound
from storage import MemoryStore
from tests.clocks import StillClock

EVENING = datetime(2026, 3, 2, 20, tzinfo=UTC)
NIGHT = datetime(2026, 3, 3, 2, tzinfo=UTC)
HOUR, A_DAY = timedelta(hours=1), timedelta(days=1)
MANY = BATCH + 2


@dataclass
class Asked:
    """Remembers which teams were asked for; fails for the one that `fails` names."""

    teams: list[str] = field(default_factory=list)
    fails: str = ""

    async def __call__(self, team: Team) -> None:
        self.teams.append(team.id)
        if team.id == self.fails:
            raise ConnectionError


async def begun(store: Store, teams: int = MANY) -> None:
    async with store.work("ekdalen") as work:
        await work.add(*(_team(f"t{number}") for number in range(teams)))
        await work.commit()


def _team(id: str) -> Team:
    return Team(
        id=id,
        tenant="ekdalen",
        conversation=f"19:{id}",
        service_url="https://smba.example/",
        kind=TeamKind.CHANNEL,
    )


async def test_a_few_teams_are_asked_for_at_each_tick_of_the_night(store: Store) -> None:
    clock, asked = StillClock(EVENING), Asked()
    night = NightRound(store=store, clock=clock, ask=asked)
    await begun(store)

    in_the_evening = await night.go_on()
    await clock.forward(NIGHT - EVENING)
    at_night = [await night.go_on() for _ in range(3)]

    assert (in_the_evening, at_night) == (0, [BATCH, MANY - BATCH, 0])
    assert len(set(asked.teams)) == MANY


async def test_the_next_night_they_are_asked_for_again(store: Store) -> None:
    clock, asked = StillClock(NIGHT), Asked()
    night = NightRound(store=store, clock=clock, ask=asked)
    await begun(store, teams=2)
    await night.go_on()
    await night.go_on()

    await clock.forward(A_DAY)

    assert await night.go_on() == 2
    assert len(asked.teams) == 4


async def test_two_processes_ask_for_each_team_once(store: Store) -> None:
    clock, asked = StillClock(NIGHT), Asked()
    nights = [NightRound(store=store, clock=clock, ask=asked) for _ in range(2)]
    await begun(store)

    for _ in range(2):
        for night in nights:
            await night.go_on()

    assert sorted(asked.teams) == sorted({f"t{number}" for number in range(MANY)})


async def test_a_process_that_starts_in_the_middle_of_the_night_goes_on() -> None:
    store, clock, asked = MemoryStore(), StillClock(NIGHT + HOUR), Asked()
    await begun(store, teams=1)

    assert await NightRound(store=store, clock=clock, ask=asked).go_on() == 1


@pytest.mark.parametrize("moment", [NIGHT - timedelta(seconds=1), NIGHT + 4 * HOUR, NIGHT + 10 * HOUR])
async def test_by_day_nobody_is_asked_for(moment: datetime) -> None:
    store, asked = MemoryStore(), Asked()
    await begun(store)

    assert await NightRound(store=store, clock=StillClock(moment), ask=asked).go_on() == 0


async def test_a_team_that_cannot_be_asked_for_does_not_keep_the_others_waiting() -> None:
    store, asked = MemoryStore(), Asked(fails="t0")
    await begun(store, teams=3)

    assert await NightRound(store=store, clock=StillClock(NIGHT), ask=asked).go_on() == 3
    assert len(asked.teams) == 3


class Held(MemoryStore):
    """A store whose teams others hold at the first try, and that is broken at the second."""

    tries = 0

    async def take_rosters(self, before: datetime, now: datetime, *, limit: int) -> list[Team]:
        self.tries += 1
        raise Stale("another work holds the file") if self.tries == 1 else OSError


async def test_what_others_hold_is_tried_again_and_a_fault_waits_for_the_next_night() -> None:
    store, clock = Held(), StillClock(NIGHT)
    night = NightRound(store=store, clock=clock, ask=Asked())

    for _ in range(5):
        await night.go_on()
    tonight = store.tries
    await clock.forward(A_DAY)
    await night.go_on()

    assert (tonight, store.tries) == (2, 3)
