"""The planner: what rings is planned once, however many plan, and a fault stays with its schedule."""

import asyncio
from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from improvement.calendar import Calendar
from improvement.days_off import DaysOff
from improvement.message import Message, MessageState
from improvement.ports import Store
from improvement.rhythm import Skip, default_schedules, planned
from improvement.team import Team, TeamKind
from scheduler.bell import Bell
from scheduler.planner import AFTER_A_FAULT, BATCH, Planner
from storage import Database, MemoryStore, open_database
from tests.calendars import PaperCalendar
from tests.clocks import StillClock

TENANT = "ekdalen"
SUNDAY = datetime(2026, 3, 1, 12, tzinfo=UTC)
MONDAY_AT_NINE = datetime(2026, 3, 2, 8, tzinfo=UTC)
CALENDAR = PaperCalendar()


def team_called(name: str, zone: str = "Europe/Stockholm") -> Team:
    return Team(
        id=name,
        tenant=TENANT,
        conversation=f"19:{name}",
        service_url="https://smba.example/",
        kind=TeamKind.CHANNEL,
        zone=zone,
    )


async def begin(store: Store, teams: Collection[Team]) -> None:
    """Teams with the usual rhythm, before any of it rang."""
    async with store.work(TENANT) as work:
        await work.add(*teams)
        for team in teams:
            usual = default_schedules(team, SUNDAY.date())
            await work.add(*(planned(each, team, CALENDAR, SUNDAY) for each in usual))
        await work.commit()


def planner_of(store: Store, clock: StillClock, calendar: Calendar = CALENDAR) -> Planner:
    return Planner(store=store, clock=clock, bell=Bell(calendar=calendar))


async def messages(store: Store) -> list[Message]:
    async with store.work(TENANT) as work:
        return await work.find(Message, order="due_at")


async def test_nothing_is_planned_before_its_time(store: Store) -> None:
    await begin(store, [team_called("t1")])
    clock = StillClock(MONDAY_AT_NINE - timedelta(microseconds=1))

    before = await planner_of(store, clock).plan_due()
    await clock.forward(timedelta(microseconds=1))
    then = await planner_of(store, clock).plan_due()

    assert (before, then) == (0, 1)
    assert {each.page.name for each in await messages(store)} == {"week", "asking"}


async def test_a_week_is_planned_as_it_comes_and_asking_again_changes_nothing(store: Store) -> None:
    await begin(store, [team_called("t1")])
    clock = StillClock(SUNDAY)
    planner = planner_of(store, clock)

    for _ in range(7 * 24):
        await clock.forward(timedelta(hours=1))
        await planner.plan_due()
        await planner.plan_due()

    names = Counter(each.page.name for each in await messages(store))
    assert names == Counter(["week", "asking", "nudging", "digesting", "summary", "closing", "noting"])
    assert {each.state for each in await messages(store)} == {MessageState.WAITING}


async def test_more_than_a_batch_is_planned_in_one_go() -> None:
    store = MemoryStore()
    teams = [team_called(f"t{number}") for number in range(BATCH + 20)]
    for team in teams:
        await begin(store, [team])

    rung = await planner_of(store, StillClock(MONDAY_AT_NINE)).plan_due()

    assert rung == len(teams)


async def test_two_processes_plan_everything_once(database: Database, database_url: str) -> None:
    teams = [team_called(f"t{number}") for number in range(60)]
    await begin(database, teams)
    other = await open_database(database_url)
    clock = StillClock(MONDAY_AT_NINE)

    rung = await asyncio.gather(*(planner_of(each, clock).plan_due() for each in (database, other)))

    weeks = [each.team for each in await messages(database) if each.page.name == "week"]
    assert sum(rung) == 60
    assert sorted(map(str, weeks)) == sorted(team.id for team in teams)
    await other.close()


class TornCalendar(PaperCalendar):
    """Knows nothing about one country."""

    def is_day_off(self, day: date, off: DaysOff) -> bool:
        if off.country == "XX":
            raise LookupError(off.country)
        return super().is_day_off(day, off)


async def test_a_fault_in_one_schedule_keeps_no_other_from_ringing_and_it_comes_again(store: Store) -> None:
    torn = replace(team_called("t1"), days_off=DaysOff(country="XX"))
    await begin(store, [torn, team_called("t2")])
    clock = StillClock(MONDAY_AT_NINE)

    await planner_of(store, clock, TornCalendar()).plan_due()
    first = {each.team for each in await messages(store)}
    await clock.forward(AFTER_A_FAULT)
    await planner_of(store, clock).plan_due()

    assert first == {"t2"}
    assert {each.team for each in await messages(store)} == {"t1", "t2"}


async def test_a_store_that_fails_is_left_for_the_next_tick() -> None:
    class NoStore(MemoryStore):
        async def plan(self, *_: object, **__: object) -> int:
            raise ConnectionError

    rung = await planner_of(NoStore(), StillClock(MONDAY_AT_NINE)).plan_due()

    assert rung == 0


async def test_after_a_summer_without_power_nothing_is_lost_without_a_word(store: Store) -> None:
    await begin(store, [team_called("t1")])
    clock = StillClock(MONDAY_AT_NINE + timedelta(weeks=8))

    await planner_of(store, clock).plan_due()

    weeks = [each for each in await messages(store) if each.page.name == "week"]
    assert [each.reason for each in weeks] == [Skip.TOO_LATE] * 8 + [""]
