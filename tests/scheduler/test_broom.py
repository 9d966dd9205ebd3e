"""The broom: once a night, a batch at a tick, and never a word about what is not old."""

from datetime import UTC, datetime, timedelta

from improvement.message import Delivery, Message, MessageState
from improvement.page import Page
from improvement.ports import Stale, Store
from improvement.team import Team, TeamKind
from scheduler.broom import BATCH, KEPT_FOR, Broom
from storage import MemoryStore
from tests.clocks import StillClock

TENANT = "ekdalen"
EVENING = datetime(2026, 3, 2, 20, tzinfo=UTC)
NIGHT = datetime(2026, 3, 3, 2, tzinfo=UTC)
A_DAY = timedelta(days=1)


async def begun(store: Store, *, old: int, new: int = 0) -> None:
    """A team, and messages sent to it, long ago and not so long ago."""
    team = Team(
        id="t1",
        tenant=TENANT,
        conversation="19:t1",
        service_url="https://smba.example/",
        kind=TeamKind.CHANNEL,
    )
    dues = [NIGHT - KEPT_FOR - A_DAY] * old + [NIGHT - KEPT_FOR + A_DAY] * new
    async with store.work(TENANT) as work:
        await work.add(team, *(_sent(number, due) for number, due in enumerate(dues)))
        await work.commit()


def _sent(number: int, due: datetime) -> Message:
    return Message(
        id=f"m{number}",
        tenant=TENANT,
        team="t1",
        delivery=Delivery.POST,
        to="t1",
        page=Page(name="week", team="t1"),
        key=f"m{number}",
        due_at=due,
        created_at=due,
        state=MessageState.SENT,
    )


async def left(store: Store) -> int:
    async with store.work(TENANT) as work:
        return len(await work.find(Message))


async def test_it_sweeps_at_night_and_then_waits_for_the_next() -> None:
    store, clock = MemoryStore(), StillClock(EVENING)
    broom = Broom(store=store, clock=clock)
    await begun(store, old=2, new=3)

    in_the_evening = await broom.sweep_due()
    await clock.forward(NIGHT - EVENING)
    at_night = await broom.sweep_due()
    await clock.forward(A_DAY - timedelta(seconds=1))
    before_the_next = await broom.sweep_due()
    await clock.forward(A_DAY)

    assert (in_the_evening, at_night, before_the_next) == (0, 2, 0)
    assert await left(store) == 3
    assert await broom.sweep_due() == 3


async def test_of_many_a_batch_goes_at_each_tick() -> None:
    store, clock = MemoryStore(), StillClock(EVENING)
    broom = Broom(store=store, clock=clock)
    await begun(store, old=BATCH + 1)
    await broom.sweep_due()
    await clock.forward(NIGHT - EVENING)

    assert [await broom.sweep_due() for _ in range(3)] == [BATCH, 1, 0]


class Locked(MemoryStore):
    """A store in which nothing can be forgotten tonight."""

    tries = 0

    async def forget(self, before: datetime, *, limit: int) -> int:
        self.tries += 1
        raise Stale("another work holds the file")


async def test_a_fault_waits_for_the_next_night() -> None:
    store, clock = Locked(), StillClock(EVENING)
    broom = Broom(store=store, clock=clock)
    await broom.sweep_due()
    await clock.forward(NIGHT - EVENING)

    for _ in range(3):
        assert await broom.sweep_due() == 0

    assert store.tries == 1
