"""Delivers the outbox: claim a message, open its page as it is now, send it, write down what became of it."""

import traceback
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

import structlog

from dialogs.problem import NothingToSay
from dialogs.scene import DEFAULT_LANGUAGE, Scene
from improvement.delivery import DeliveryFailed
from improvement.message import Delivery, Message, MessageState
from improvement.ports import Calendar, Clock, Missing, Stale, Store, Work
from locales.templates import Template
from scheduler import outcome
from scheduler.aftermath import note_begun, note_failure, note_sent
from scheduler.courier import Courier
from scheduler.parcel import Parcel, pack

LEASE = timedelta(seconds=30)
BATCH = 50
TRIES = 5  # what became of a message is written down again when that met somebody else's write
log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True, slots=True)
class Deliveries:
    """Sends what is due. Any number of these may run at once: the database decides who sends what."""

    store: Store
    clock: Clock
    templates: Mapping[str, Template]
    calendar: Calendar
    courier: Courier

    async def deliver_due(self) -> int:
        """Send everything that is due now; returns how many messages were settled."""
        settled = 0
        while due := await self.store.due(self.clock.now(), limit=BATCH):
            taken = [await self._deliver(message) for message in due]
            settled += sum(taken)
            if not any(taken):
                break
        return settled

    async def _deliver(self, message: Message) -> bool:
        """Deliver one message. The one place that catches everything in a delivery."""
        try:
            claimed = await self._claim(message)
            await self._carry(claimed)
        except Stale:
            return False  # another replica has it, or it changed: it comes again if it is still due
        except Exception as error:
            # where and what kind, not the error's own words: they may quote what somebody wrote
            where = traceback.extract_tb(error.__traceback__)[-1]
            log.error(
                "delivery failed",
                message=message.id,
                tenant=message.tenant,
                error=type(error).__name__,
                at=f"{where.filename}:{where.lineno}",
            )
            return False
        return True

    async def _claim(self, message: Message) -> Message:
        now = self.clock.now()
        async with self.store.work(message.tenant) as work:
            if message.state is MessageState.SENDING and not outcome.may_repeat(message):
                await work.save(outcome.dead(message, "cut off while it was being sent"))
                await work.commit()
                raise Stale(message.id)
            claimed = await work.save(
                replace(
                    message,
                    state=MessageState.SENDING,
                    attempts=message.attempts + 1,
                    claimed_until=now + LEASE,
                )
            )
            await note_begun(work, claimed, now)
            await work.commit()
            return claimed

    async def _carry(self, message: Message) -> None:
        try:
            parcel = await self._pack(message)
        except (NothingToSay, Missing) as gone:
            await self._settle(outcome.skipped(message, str(gone)))
            return
        try:
            place = await self._send(message, parcel)
        except DeliveryFailed as error:
            log.warning("not delivered", message=message.id, tenant=message.tenant, status=error.status)
            await self._settle_failed(message, error)
            return
        now = self.clock.now()
        note = partial(note_sent, message=message, parcel=parcel, place=place, now=now)
        await self._settle(outcome.sent(message, now), note)

    async def _pack(self, message: Message) -> Parcel:
        async with self.store.work(message.tenant) as work:
            return await pack(self._scene(work), message)

    def _scene(self, work: Work) -> Scene:
        """Where nobody looks yet."""
        return Scene(
            work=work,
            now=self.clock.now(),
            templates=self.templates,
            calendar=self.calendar,
            language=DEFAULT_LANGUAGE,
        )

    async def _send(self, message: Message, parcel: Parcel) -> tuple[str, str]:
        """Show it. Returns the conversation and the activity it is shown in."""
        if parcel.post is not None:
            await self.courier.edit(
                parcel.conversation,
                parcel.service_url,
                parcel.post.activity,
                parcel.view,
                parcel.language,
                page=parcel.post.page,
                refresh_users=parcel.hands,
            )
            return parcel.conversation, parcel.post.activity
        conversation = parcel.conversation
        if message.delivery is Delivery.PERSONAL and not conversation:
            assert parcel.person is not None
            conversation = await self.courier.open_personal(parcel.person, parcel.service_url, message.tenant)
        activity = await self.courier.post(conversation, parcel.service_url, parcel.view, parcel.language)
        return conversation, activity

    async def _settle_failed(self, message: Message, error: DeliveryFailed) -> None:
        now = self.clock.now()
        settled = outcome.failed(message, error, now)
        if settled.state is MessageState.DEAD:
            await self._settle(settled, partial(note_failure, message=settled, error=error, now=now))
        else:
            await self._settle(settled)

    async def _settle(self, message: Message, note: Callable[[Work], Awaitable[None]] | None = None) -> None:
        """Write down what became of a message, and what follows. Left undone it would be sent once more."""
        for _ in range(TRIES):
            try:
                return await self._settle_once(message, note)
            except Stale:
                continue
        raise Stale(message.id)

    async def _settle_once(self, message: Message, note: Callable[[Work], Awaitable[None]] | None) -> None:
        async with self.store.work(message.tenant) as work:
            await work.save(message)
            if note is not None:
                await note(work)
            await work.commit()
