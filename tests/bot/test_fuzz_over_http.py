"""A few hundred garbled activities over real HTTP, with a token that holds, on both databases."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import ClientSession
from structlog.testing import capture_logs

from bot.fake_key_server import running_key_server
from bot.gate import open_gate
from bot.rate import Limits
from bot.server import Server
from improvement.ports import Store
from storage import Database
from tests.bot.fuzzing import TIDY, some
from tests.bot.garbled import garbled, rubbish
from tests.bot.ward import APP, EKDALEN, GRANBY, begin_both, events, sayings, tap, values_of_taps, ward_on
from tests.clocks import StillClock
from tests.dialogs.talk import CHANNEL


async def test_over_http_nothing_is_answered_with_an_error_of_ours(database: Database) -> None:
    await begin_both(database)
    values = await values_of_taps(database, EKDALEN)
    bodies = [*sayings(EKDALEN, "Maria"), *sayings(GRANBY, "Maria", True), *events(EKDALEN)]
    bodies += [tap(EKDALEN, "Maria", value, is_personal=False) for value in values]
    batches = [batch for part in (garbled(bodies), rubbish()) for batch in some(part, 15)]

    with capture_logs() as logged:
        async with guarded_ward(database) as knock:
            statuses = [await knock(body) for batch in batches for body in batch]

    assert [line for line in logged if line["event"] in TIDY] == []
    assert set(statuses) == {200, 400, 401, 403}


@asynccontextmanager
async def guarded_ward(store: Store) -> AsyncIterator[Callable[[object], Awaitable[int]]]:
    """A way to knock with a token that holds at a bot that lets Ekdalen in. Returns the status."""
    clock = StillClock()
    async with (
        running_key_server() as keys,
        ClientSession() as session,
        open_gate(
            session,
            clock,
            metadata=keys.metadata,
            app_ids={APP},
            tenants={EKDALEN},
            may_call=lambda _: True,
            limits=Limits(person=10**6),
        ) as gate,
    ):
        adapter = ward_on(store).adapter
        server = Server(adapter, store, host="127.0.0.1", port=0, is_dev=False, gate=gate)
        await server.start()
        token = keys.token(APP, CHANNEL.service_url, clock.now())
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

        async def knock(body: object) -> int:
            data = json.dumps(body).encode()
            async with session.post(server.endpoint, data=data, headers=headers) as answer:
                return answer.status

        yield knock
        await server.stop()
