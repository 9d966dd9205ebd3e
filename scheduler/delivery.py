"""Delivers the outbox: claim, open the pages as they are now, send, write down what became of it."""

import asyncio
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import structlog

from dialogs.problem import NothingToSay
from improvement import outcome
from improvement.claiming import Claim, Claimed, Terms
from improvement.delivery import DeliveryAmbiguous, DeliveryFailed, DeliveryLater, DeliveryUnauthorised
from improvement.message import Delivery, Message, MessageState
from improvement.outcome import Pauses, Why
from improvement.pace import Pace
from improvement.ports import Calendar, Clock, Missing, Stale, Store
from locales.templates import Template
from scheduler.aftermath import Shown, note_failure
from scheduler.clock import RealClock
from scheduler.courier import Courier
from scheduler.packing import Pack, Packed, Packing
from scheduler.parcel import Parcel, pack
from scheduler.sending import send
from scheduler.settling import Settled, Settling

LEASE = timedelta(seconds=60)
HANDS = 32
# So that a second never holds more than a tenth above the rate, cards sent anew in a short form included.
PUNCTUAL = timedelta(milliseconds=50)
LONGEST_ROUND = timedelta(seconds=10)
IN_FLIGHT = 4 * HANDS  # so that hands go on while what others sent is written down
LOADS = 8  # claimed at a time, of as many messages as there are hands
NOT_SIGNED_IN = "the chat service does not take Varv's token; for a while nothing is sent to"
Queue = asyncio.Queue[Packed | None]
log = structlog.get_logger()


def nobody_asks(outcome: str) -> None:
    """Where what became of messages is not counted."""


@dataclass(kw_only=True, slots=True)
class Deliveries:
    """Sends what is due. Any number of these may run at once: the database decides who sends what.

    `clock` is the time people live in; `real` is that of leases, gates and pauses, which moves by itself.
    As many messages as there are `hands` are being sent at once; no more than `in_flight` are being sent or
    not yet written down. `became` is told what became of each message. Where Varv's token is not taken there
    is `silence`: in that organisation alone, since others may be spoken to as another app.
    """

    store: Store
    clock: Clock
    templates: Mapping[str, Template]
    calendar: Calendar
    courier: Courier
    real: Clock = field(default_factory=RealClock)
    pace: Pace = field(default_factory=Pace)
    pauses: Pauses = field(default_factory=Pauses)
    lease: timedelta = LEASE
    silence: timedelta = timedelta(minutes=1)
    hands: int = HANDS
    in_flight: int = IN_FLIGHT
    pack: Pack = pack
    jitter: Callable[[], float] = random.random
    became: Callable[[str], None] = nobody_asks
    _silent: dict[str, datetime] = field(default_factory=dict)

    async def deliver_due(self) -> int:
        """Send everything that is due now; returns how many messages were settled."""
        this_round = Round(self)
        try:
            while not (this_round.is_over or (claim := await self.claim()).is_empty):
                await this_round.run(claim)
        except BaseExceptionGroup as group:
            raise group.exceptions[0] from None  # what ends one of them ends all
        return this_round.settled

    async def claim(self) -> Claim:
        """What this process sends next."""
        terms = Terms(
            now=self.clock.now(),
            real=self.real.now(),
            limit=self.most_claimed,
            lease=self.lease,
            pace=self.pace,
        )
        try:
            return await self.store.claim(terms)
        except Stale:
            return Claim()  # others are claiming: what is left is due at the next tick too

    @property
    def most_claimed(self) -> int:
        """How many at a time."""
        return LOADS * self.hands

    @property
    def trouble(self) -> str:
        """Where nothing can be sent; empty while all is well."""
        return f"{NOT_SIGNED_IN} {', '.join(sorted(self._silent))}" if self._silent else ""

    def silent_until(self, tenant: str) -> datetime | None:
        """Until when nothing is sent to an organisation; None where it may be tried."""
        until = self._silent.get(tenant)
        return until if until is not None and self.real.now() < until else None

    def fall_silent(self, tenant: str) -> datetime:
        """Send nothing to an organisation for a while: returns until when."""
        self._silent[tenant] = self.real.now() + self.silence
        return self._silent[tenant]

    def was_heard(self, tenant: str) -> None:
        """The chat service took what was sent to this organisation."""
        self._silent.pop(tenant, None)


class Round:
    """One go: one hand claims and packs, many send, one writes down."""

    def __init__(self, deliveries: Deliveries) -> None:
        self._of = deliveries
        self._packing = Packing(
            store=deliveries.store,
            clock=deliveries.clock,
            real=deliveries.real,
            templates=deliveries.templates,
            calendar=deliveries.calendar,
            pack=deliveries.pack,
            pauses=deliveries.pauses,
        )
        self._settling = Settling(deliveries.store, deliveries.clock, in_flight=deliveries.in_flight)
        self._is_paced = deliveries.pace.is_felt
        self._queue: Queue = asyncio.Queue()
        self._has_room = asyncio.Event()
        self._ends = deliveries.real.now() + LONGEST_ROUND
        self._without_sending = 0

    @property
    def settled(self) -> int:
        """How many messages were settled."""
        return self._without_sending + self._settling.written

    async def run(self, claim: Claim) -> None:
        """Deliver this claim, and what else is due meanwhile."""
        try:
            await self._run(claim)
        finally:
            await self._settling.finish()

    async def _run(self, claim: Claim) -> None:
        async with asyncio.TaskGroup() as group:
            for _ in range(self._of.hands):
                group.create_task(self._send_all())
            while not claim.is_empty:
                self._count_over(claim)
                is_more = len(claim.taken) == self._of.most_claimed and not self.is_over
                ahead = group.create_task(self._of.claim()) if is_more else None
                await self._feed(claim)
                claim = await ahead if ahead else Claim()
            for _ in range(self._of.hands):
                self._queue.put_nowait(None)

    @property
    def is_over(self) -> bool:
        """Whether it is time to let the ticker ring anew."""
        return self._of.real.now() >= self._ends

    def _count_over(self, claim: Claim) -> None:
        self._without_sending += len(claim.over)
        for message in claim.over:
            self._of.became(message.state.value)
            log.warning("given up", message=message.id, tenant=message.tenant, why=message.reason)

    async def _feed(self, claim: Claim) -> None:
        size = self._of.hands
        for start in range(0, len(claim.taken), size):
            for packed in await self._packing.pack_all(claim.taken[start : start + size]):
                if self._is_paced:
                    await self._wait_for(packed.claimed.at)
                self._queue.put_nowait(packed)
            await self._make_room()

    async def _wait_for(self, moment: datetime) -> None:
        early = (moment - self._of.real.now()).total_seconds()
        if early > 0:
            await asyncio.sleep(early)

    async def _make_room(self) -> None:
        """Go on packing when about as many wait to be sent as are being sent."""
        while self._queue.qsize() > self._of.hands:
            self._has_room.clear()
            await self._has_room.wait()

    async def _send_all(self) -> None:
        while (packed := await self._queue.get()) is not None:
            if self._queue.qsize() <= self._of.hands:
                self._has_room.set()
            await self._settling.begin()
            settled = None
            try:
                settled = await self._carry(packed)
                self._of.became(_what_became(settled))
            except Exception as error:
                # it comes again when its lease has run out; the error's own words may quote what people wrote
                self._packing.broken(packed.message, error)
            finally:
                self._settling.end(settled)

    async def _carry(self, packed: Packed) -> Settled | None:
        """What became of it; None when that is written down already."""
        message = packed.message
        if message.state is not MessageState.SENDING:  # what became of it is known already
            return Settled(message=message)
        if self._is_late(packed.claimed):
            return _put_back(message, self._of.real.now())
        if message.delivery is Delivery.CHORE:
            return await self._do(message)
        if silent_until := self._of.silent_until(message.tenant):
            return _put_back(message, silent_until)
        assert packed.parcel is not None
        return await self._send(message, packed.parcel)

    def _is_late(self, claimed: Claimed) -> bool:
        """Whether it has lost its place: sent now it would crowd those that come after it.

        Or too little is left of the lease to hear what becomes of it.
        """
        until, now = claimed.message.held_until, self._of.real.now()
        has_a_place = self._is_paced and claimed.message.delivery is not Delivery.CHORE
        return (has_a_place and now > claimed.at + PUNCTUAL) or (
            until is not None and now > until - self._of.lease / 2
        )

    async def _do(self, message: Message) -> Settled | None:
        try:
            await self._packing.do(message)
            self._without_sending += 1
            return None
        except NothingToSay as nothing:
            settled = outcome.skipped(message, Why.NOTHING_TO_SAY, str(nothing))
        except Missing as missing:
            settled = outcome.skipped(message, Why.MISSING, str(missing))
        except Exception as error:
            settled = self._packing.broken(message, error)
        return Settled(message=settled)

    async def _send(self, message: Message, parcel: Parcel) -> Settled:
        try:
            conversation, activity = await send(self._of.courier, message, parcel)
        except DeliveryFailed as error:
            return await self._failed(message, error)
        except Exception as error:  # in the courier, so that nobody knows whether it is shown
            self._packing.broken(message, error)
            return await self._failed(message, DeliveryAmbiguous(type(error).__name__))
        self._of.was_heard(message.tenant)
        shown = Shown(message=message, parcel=parcel, conversation=conversation, activity=activity)
        return Settled(message=message, shown=shown)

    async def _failed(self, message: Message, error: DeliveryFailed) -> Settled:
        log.warning("not delivered", message=message.id, tenant=message.tenant, status=error.status)
        jitter, now = self._of.jitter(), self._of.real.now()
        if isinstance(error, DeliveryUnauthorised):
            return Settled(message=outcome.untouched(message, self._of.fall_silent(message.tenant)))
        if isinstance(error, DeliveryLater) and error.retry_after:
            await self._shut(message, error, now + outcome.pause_of(error, self._of.pauses, jitter))
        settled = outcome.failed(message, error, now, self._of.pauses, jitter)
        if settled.state is not MessageState.DEAD:
            return Settled(message=settled)
        note = partial(note_failure, message=settled, error=error, now=self._of.clock.now())
        return Settled(message=settled, note=note)

    async def _shut(self, message: Message, error: DeliveryLater, until: datetime) -> None:
        """Everybody waits, whichever process they are in: for this conversation, or for the organisation."""
        lanes = {message.lane} - {""} | ({""} if error.is_for_tenant else set())
        for lane in sorted(lanes):
            await self._of.store.shut(message.tenant, lane, until, self._of.pace)


def _put_back(message: Message, until: datetime) -> Settled:
    return Settled(message=outcome.untouched(message, until), is_untouched=True)


def _what_became(settled: Settled | None) -> str:
    """A word for it. What waits was either put back untouched or will be tried again."""
    if settled is None:
        return "done"
    if settled.shown is not None:
        return MessageState.SENT.value
    if settled.is_untouched:
        return "put_back"
    return "again" if settled.message.state is MessageState.WAITING else settled.message.state.value
