"""Two years of two hundred teams in many zones, and four weeks of some on the real databases.

Teams pause, close for weeks, move to other zones, change their rhythm, take Varv out and in again; people are
away; processes end and begin at random, also in the middle of planning and of sending. The planner, the
outbox, the dialogs and the almanac are the real ones. To be done in seconds, most teams have one or two
rhythms and try nothing, so that their messages end with the reason that there is nothing to say; the busy
ones have every rhythm, and a cycle that runs all the time.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from random import SystemRandom
from zoneinfo import ZoneInfo

import pytest

from improvement.message import Delivery, Message, MessageState
from improvement.ports import Store
from improvement.rhythm import Skip
from improvement.schedule import Occasion, Schedule
from improvement.team import Team
from improvement.week import monday_of
from scheduler.bell import SPREAD
from storage import Database, MemoryStore
from tests.scheduler.world import BEGINS, World

A_WEEK = timedelta(weeks=1)
TWO_YEARS = 2 * 365
FOUR_WEEKS = 28
UNASKED = ("nudge", "digest", "manager-note")
OVER = (MessageState.SENT, MessageState.SKIPPED, MessageState.DEAD)


async def lived(store: Store, *, teams: int, busy: int, days: int) -> World:
    world = World(store=store, seed=SystemRandom().randrange(10**6), teams=teams, busy=busy)
    print(f"seed {world.seed}")  # shown when the test fails
    await world.begin()
    await world.live(days=days)
    return world


async def test_in_two_years_nothing_is_lost_and_nothing_is_said_twice() -> None:
    world = await lived(MemoryStore(), teams=200, busy=5, days=TWO_YEARS)

    await check(world, least=25_000)


@pytest.mark.parametrize("seed", [2, 7])
async def test_a_small_world_with_many_cycles_keeps_the_same_promises(seed: int) -> None:
    world = World(store=MemoryStore(), seed=seed, teams=24, busy=24)
    await world.begin()
    await world.live(days=FOUR_WEEKS * 3)

    await check(world, least=500)


async def test_four_weeks_on_a_real_database_are_the_same(database: Database) -> None:
    world = await lived(database, teams=12, busy=6, days=FOUR_WEEKS)

    await check(world, least=100)


async def check(world: World, *, least: int) -> None:
    """Every promise about what is said when."""
    messages = await world.messages()
    assert len(messages) >= least
    _everything_ended_and_every_end_has_a_reason(messages)
    _every_period_is_there_once(world, messages)
    _what_was_said_was_said_on_a_working_day_at_its_hour(world, messages)
    _one_card_per_team_and_week(messages)
    _one_unasked_message_per_person_and_week(messages)
    _nothing_was_shown_twice_but_by_killed_processes(world, messages)


def _everything_ended_and_every_end_has_a_reason(messages: Iterable[Message]) -> None:
    assert [each for each in messages if each.state not in OVER and each.due_at <= _last(messages)] == []
    silent = (MessageState.SKIPPED, MessageState.DEAD)
    assert [each for each in messages if each.state in silent and not each.reason] == []
    late = [each for each in messages if each.expires_at and each.sent_at and each.sent_at > each.expires_at]
    assert late == []


def _last(messages: Iterable[Message]) -> datetime:
    """The last tick, as far as anything tells."""
    return max(each.created_at for each in messages)


def _every_period_is_there_once(world: World, messages: Iterable[Message]) -> None:
    """Counted with nothing but a calendar, for the teams whose rhythm never changed.

    In the first and in the last week what moves may come before the beginning, or after the end.
    """
    there = Counter((key.schedule, key.day) for key in map(Key, messages) if key.is_period)
    days = _days(BEGINS.date() + A_WEEK, world.clock.now().date() - A_WEEK)
    for schedule in world.rhythms.values():
        expected = {day for day in days if _is_nominal(schedule, day)}
        found = {day for id, day in there if id == schedule.id} & set(days)
        assert found == expected, schedule.id
    assert [period for period, copies in there.items() if copies > 1] == []


class Key:
    """What the key of a message in the outbox says; what follows a third colon frees it."""

    def __init__(self, message: Message) -> None:
        kind, _, rest = message.key.partition(":")
        self.schedule, _, rest = rest.partition(":")
        self.is_period = kind in set(Occasion) and Skip.CHANGED not in rest
        self.day = date.fromisoformat(rest[:10]) if self.is_period else date.min


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def _is_nominal(schedule: Schedule, day: date) -> bool:
    weeks = (monday_of(day) - monday_of(schedule.anchor)).days // 7
    return day.weekday() in schedule.weekdays and weeks % schedule.every == 0


def _what_was_said_was_said_on_a_working_day_at_its_hour(world: World, messages: Iterable[Message]) -> None:
    for message in messages:
        key = Key(message)
        schedule = world.rhythms.get(key.schedule)
        if schedule is None or not key.is_period or message.reason in set(Skip):
            continue
        team = world.steady[schedule.team]
        day = _day_said(message, team, schedule)
        assert monday_of(day) == monday_of(key.day)
        assert day.weekday() < 5 or day.weekday() in schedule.weekdays
        assert not world.almanac.is_day_off(day, team.days_off)


def _day_said(message: Message, team: Team, schedule: Schedule) -> date:
    """The local day, whose hour is the schedule's within the spread: more only where the clocks jump."""
    wall = message.due_at.astimezone(ZoneInfo(team.zone))
    meant = datetime.combine(wall.date(), schedule.at)
    early = wall.replace(tzinfo=None) < meant
    day = wall.date() - timedelta(days=early)  # the spread may go past midnight
    after = wall.replace(tzinfo=None) - datetime.combine(day, schedule.at)
    assert after < SPREAD + timedelta(hours=1)
    return day


def _one_card_per_team_and_week(messages: Iterable[Message]) -> None:
    cards = Counter(
        (each.tenant, each.team, each.page.item)
        for each in messages
        if (each.page.name, each.delivery) == ("week", Delivery.POST) and each.reason not in set(Skip)
    )
    assert [card for card, copies in cards.items() if copies > 1] == []


def _one_unasked_message_per_person_and_week(messages: Iterable[Message]) -> None:
    unasked = [each for each in messages if each.page.name in UNASKED and each.state is MessageState.SENT]
    keys = Counter((each.tenant, *each.key.split(":")[:3]) for each in unasked)
    assert [each for each in unasked if not each.key.startswith(f"week:{each.to}:")] == []
    assert [key for key, copies in keys.items() if copies > 1] == []


def _nothing_was_shown_twice_but_by_killed_processes(world: World, messages: Iterable[Message]) -> None:
    new = (Delivery.POST, Delivery.PERSONAL)
    sent = [each for each in messages if each.delivery in new and each.state is MessageState.SENT]
    assert len(sent) <= len(world.board.posted) <= len(sent) + world.kills * world.in_flight
