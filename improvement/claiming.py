"""Who of those that are due is sent now, who waits, and who is over: the one place that decides.

Both databases and the store in memory ask it, each within one transaction of its own.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from improvement import outcome
from improvement.message import Delivery, Message, MessageState
from improvement.pace import Gates, Pace, Place

ONE_AT_A_TIME = timedelta(seconds=1)  # until an edit is looked at again whose card is being edited


@dataclass(frozen=True, kw_only=True, slots=True)
class Terms:
    """What holds for a claim. `now` is the time people live in, `real` that of leases and pauses."""

    now: datetime
    real: datetime
    limit: int = 100
    lease: timedelta = timedelta(seconds=60)
    pace: Pace = field(default_factory=Pace)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that is ours to send, not before `at`."""

    message: Message
    at: datetime


@dataclass(frozen=True, slots=True)
class Claim:
    """What became of those that were due. Whoever claimed the `taken` has them until their lease runs out."""

    taken: list[Claimed] = field(default_factory=list)
    held: list[Message] = field(default_factory=list)
    over: list[Message] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was due."""
        return not (self.taken or self.held or self.over)


def decide(due: Iterable[Message], gates: Gates, busy: Collection[Place], terms: Terms) -> Claim:
    """Sort those that are due, in their order. `busy` are the cards that somebody is editing now."""
    claim, editing = Claim(), set(busy)
    for message in due:
        if over := _over(message, terms.now):
            claim.over.append(over)
        elif message.delivery is Delivery.EDIT and (message.tenant, message.to) in editing:
            claim.held.append(_held(message, terms.real + ONE_AT_A_TIME))
        elif waits := _waits_for_a_gate(message, gates, terms):
            claim.held.append(_held(message, waits))
        else:
            claim.taken.append(_taken(message, gates, terms))
            if message.delivery is Delivery.EDIT:
                editing.add((message.tenant, message.to))
    return claim


def _over(message: Message, now: datetime) -> Message | None:
    if message.state is MessageState.SENDING and not outcome.may_repeat(message):
        return outcome.dead(message, outcome.Why.CUT_OFF)
    if message.expires_at is not None and message.expires_at <= now:
        return outcome.skipped(message, outcome.Why.EXPIRED)
    return None


def _waits_for_a_gate(message: Message, gates: Gates, terms: Terms) -> datetime | None:
    """Until when; None when it may pass. Who has not waited yet stands behind those who have."""
    if message.delivery is Delivery.CHORE:
        return None
    pace, tenant = terms.pace, gates.at(message.tenant)
    at = tenant.next_from(terms.real)
    latest = terms.real + pace.horizon
    if at > latest or (message.held_until is None and tenant.line > latest):
        return tenant.queue(at, pace.tenant_interval) - pace.horizon
    if message.lane:
        lane = gates.at(message.tenant, message.lane)
        opens = lane.next_from(at, pace.lane_slack)
        if opens > at:
            return lane.queue(opens, pace.lane_interval)
    return None


def _taken(message: Message, gates: Gates, terms: Terms) -> Claimed:
    at = terms.real
    if message.delivery is not Delivery.CHORE:
        tenant = gates.at(message.tenant)
        at = tenant.next_from(terms.real)
        tenant.let_pass(at, terms.pace.tenant_interval)
        if message.lane:
            gates.at(message.tenant, message.lane).let_pass(at, terms.pace.lane_interval)
    claimed = replace(
        message,
        state=MessageState.SENDING,
        attempts=message.attempts + 1,
        held_until=terms.real + terms.lease,
        version=message.version + 1,
    )
    return Claimed(claimed, at)


def _held(message: Message, until: datetime) -> Message:
    return replace(message, state=MessageState.WAITING, held_until=until)
