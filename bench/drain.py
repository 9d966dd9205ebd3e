"""How fast Varv empties its outbox, and how fast one could send without one."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import Executable, text

from bench.client import CARD, IN_FLIGHT, MESSAGE, open_client
from bot.carrier import Carrier
from bot.look import VarvLook
from cards.rendering import Card
from dialogs.scene import Scene
from dialogs.views import Notice, View
from improvement.message import Delivery, Message
from improvement.pace import Pace
from improvement.page import Page
from improvement.team import Stage, Team, TeamKind
from locales.templates import read_templates
from scheduler.almanac import Almanac
from scheduler.clock import RealClock
from scheduler.courier import Courier
from scheduler.delivery import Deliveries
from scheduler.packing import Pack
from scheduler.parcel import Parcel, pack
from storage import Database

TENANT = "bench"
NO_LIMIT = Pace(tenant_interval=timedelta(microseconds=1))  # the gates are asked, and always open
VIEW = Notice(code="welcome")


def ready_card(
    view: View,
    language: str,
    *,
    page: Page | None = None,
    refresh_users: Sequence[str] = (),
    short: bool = False,
) -> Card:
    """The look of a payload that needs no rendering: the card that everybody sends, whatever the view."""
    return Card(content=CARD, summary="")


async def send_without_queue(sink: str, how_many: int) -> float:
    """Seconds to send so many, as many in flight, with nothing remembered."""
    numbers = iter(range(how_many))
    async with open_client() as client:

        async def hand() -> None:
            for number in numbers:
                await client.send(sink, f"c{number}", MESSAGE)

        began = time.perf_counter()
        await asyncio.gather(*(hand() for _ in range(IN_FLIGHT)))
        return time.perf_counter() - began


async def drain(store: Database, sink: str, how_many: int) -> float:
    """Seconds to send so many that wait in the outbox, with a payload that needs no rendering."""

    async def packed(scene: Scene, message: Message) -> Parcel:
        return Parcel(view=VIEW, language="sv", service_url=sink, conversation=message.lane)

    await fill(store, sink, how_many)
    async with open_client() as client:
        return await _drain(store, Carrier(client, ready_card), packed, how_many)


async def drain_with_rendering(store: Database, sink: str, how_many: int) -> float:
    """The same with everything: pages opened, cards rendered, Varv's own client."""
    await fill(store, sink, how_many)
    async with open_client() as client:
        return await _drain(store, Carrier(client, VarvLook()), pack, how_many)


async def fill(store: Database, sink: str, how_many: int) -> None:
    """A team, and so many messages to so many conversations, all due."""
    now = datetime.now(UTC) - timedelta(seconds=1)
    team = Team(
        id="t1",
        tenant=TENANT,
        conversation="19:bench",
        service_url=sink,
        kind=TeamKind.CHANNEL,
        name="Mottagningen",
        stage=Stage.PRESENTED,
    )
    messages = [
        Message(
            id=f"m{number}",
            tenant=TENANT,
            team=team.id,
            delivery=Delivery.POST,
            to=team.id,
            page=Page(name="welcome", team=team.id),
            key=f"m{number}",
            due_at=now,
            created_at=now,
            lane=f"c{number}",
        )
        for number in range(how_many)
    ]
    async with store.work(TENANT) as work:
        await work.add(team, *messages)
        await work.commit()
    await analyse(store)


async def analyse(store: Database) -> None:
    """What a database does by itself after a minute: look at how its tables are filled."""
    await run(store, text("ANALYZE"))


async def run(store: Database, statement: Executable, values: Mapping[str, object] | None = None) -> None:
    """Run a statement in a transaction of its own."""
    await store.do(lambda connection: connection.execute(statement, values).close())


async def _drain(store: Database, courier: Courier, pack: Pack, how_many: int) -> float:
    deliveries = Deliveries(
        store=store,
        clock=RealClock(),
        templates=read_templates(),
        calendar=Almanac(),
        courier=courier,
        pace=NO_LIMIT,
        hands=IN_FLIGHT,
        in_flight=4 * IN_FLIGHT,
        pack=pack,
    )
    began = time.perf_counter()
    settled = 0
    while settled < how_many:
        settled += await deliveries.deliver_due()
    return time.perf_counter() - began
