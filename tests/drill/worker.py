"""A process that sends, without the chat service's SDK.

It goes on until it is killed. Its own courier tells failures apart as Varv's does, by status.
"""

import asyncio
import logging
import time
from collections.abc import Sequence
from contextlib import suppress

import structlog
from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout

from dialogs.scene import Scene
from dialogs.views import Notice, View
from improvement.delivery import (
    DeliveryAmbiguous,
    DeliveryFailed,
    DeliveryLater,
    DeliveryRefused,
    DeliveryTooBig,
    DeliveryUnreachable,
)
from improvement.message import Message
from improvement.page import Page
from improvement.ports import Stale, Work
from improvement.team import Person
from scheduler.almanac import Almanac
from scheduler.clock import RealClock
from scheduler.delivery import Deliveries
from scheduler.parcel import Parcel
from storage import open_database
from tests.drill import terms


class StampingCourier:
    """Sends a message that says when it was sent. Implements `scheduler.courier.Courier`."""

    def __init__(self, session: ClientSession) -> None:
        self._session = session

    async def post(
        self,
        conversation: str,
        service_url: str,
        view: View,
        language: str,
        thread: str = "",
        *,
        tenant: str = "",
        short: bool = False,
    ) -> str:
        url = f"{service_url}/v3/conversations/{conversation}/activities"
        try:
            async with self._session.post(url, json={"text": "", "sent": time.time()}) as answer:
                content = await answer.json()
        except ClientConnectorError as error:
            raise DeliveryUnreachable(type(error).__name__) from error
        except (ClientError, TimeoutError, ConnectionError) as error:
            raise DeliveryAmbiguous(type(error).__name__) from error
        if failure := _failure(answer.status, answer.headers.get("Retry-After")):
            raise failure
        return str(content["id"])

    async def edit(
        self,
        conversation: str,
        service_url: str,
        activity: str,
        view: View,
        language: str,
        *,
        tenant: str = "",
        page: Page | None = None,
        refresh_users: Sequence[str] = (),
        short: bool = False,
    ) -> None:
        raise DeliveryRefused("nothing is edited in this drill")

    async def open_personal(self, person: Person, service_url: str, tenant: str) -> str:
        raise DeliveryRefused("every chat is open in this drill")

    async def sign_in_anew(self) -> None:
        """Nobody is signed in."""


def _failure(status: int, retry_after: str | None) -> DeliveryFailed | None:
    reason = f"answered {status}"
    match status:
        case 200 | 201:
            return None
        case 429 | 412:
            pause = float(retry_after) if retry_after else None
            return DeliveryLater(reason, status=status, retry_after=pause)
        case 413:
            return DeliveryTooBig(reason, status=status)
        case 408 | 500 | 502 | 504:
            return DeliveryAmbiguous(reason, status=status)
    return DeliveryRefused(reason, status=status)


async def packed(scene: Scene, message: Message) -> Parcel:
    """A parcel to the person's chat, without opening a page."""
    person = await _person(scene.work, message)
    return Parcel(
        view=Notice(code=message.page.name),
        language="sv",
        service_url=person.service_url,
        conversation=message.lane,
        person=person,
    )


async def _person(work: Work, message: Message) -> Person:
    return await work.get(Person, message.to)


async def main(url: str) -> None:
    """Send what is due, again and again."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    database = await open_database(url)
    async with ClientSession(timeout=ClientTimeout(total=terms.PATIENCE)) as session:
        deliveries = Deliveries(
            store=database,
            clock=RealClock(),
            templates={},
            calendar=Almanac(),
            courier=StampingCourier(session),
            pace=terms.PACE,
            pauses=terms.PAUSES,
            lease=terms.LEASE,
            hands=terms.IN_FLIGHT,
            in_flight=terms.IN_FLIGHT,
            pack=packed,
        )
        while True:
            with suppress(Stale):
                await deliveries.deliver_due()
            await asyncio.sleep(0.05)


def run(url: str) -> None:
    """What such a process does."""
    asyncio.run(main(url))
