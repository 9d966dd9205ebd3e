"""What every outcome of a send means for the message: the one table."""

from dataclasses import replace
from datetime import datetime, timedelta

from improvement.delivery import DeliveryAmbiguous, DeliveryFailed, DeliveryLater, DeliveryUnreachable
from improvement.message import Delivery, Message, MessageState

MOST_ATTEMPTS = 8
MOST_COPIES = 2
FIRST_PAUSE = timedelta(seconds=2)
LONGEST_PAUSE = timedelta(minutes=10)
STATES_A_DECISION = frozenset({"decision"})  # never at risk of being shown twice


def sent(message: Message, now: datetime) -> Message:
    """It is shown."""
    return replace(message, state=MessageState.SENT, sent_at=now, claimed_until=None)


def skipped(message: Message, reason: str) -> Message:
    """Its cause is gone: nothing is shown. Its key is free again, should the cause come back."""
    return _over(message, MessageState.SKIPPED, reason)


def failed(message: Message, error: DeliveryFailed, now: datetime) -> Message:
    """Wait and try again, or give up with the reason."""
    if isinstance(error, DeliveryLater):
        pause = timedelta(seconds=error.retry_after) if error.retry_after else FIRST_PAUSE
        return _again(replace(message, attempts=message.attempts - 1), now + pause)
    if isinstance(error, DeliveryUnreachable) and message.attempts < MOST_ATTEMPTS:
        return _again(message, now + _pause(message.attempts))
    if isinstance(error, DeliveryAmbiguous) and may_repeat(message):
        return _again(message, now + _pause(message.attempts))
    return dead(message, str(error))


def dead(message: Message, reason: str) -> Message:
    """Given up, visibly. Its key is free again: the same thing can be said once the cause is mended."""
    return _over(message, MessageState.DEAD, reason)


def may_repeat(message: Message) -> bool:
    """Whether a message that may be shown already is worth showing again.

    Editing twice does no harm. A new card is repeated once, unless it states a decision.
    """
    if message.delivery is Delivery.EDIT:
        return message.attempts < MOST_ATTEMPTS
    return message.attempts < MOST_COPIES and message.page.name not in STATES_A_DECISION


def _over(message: Message, state: MessageState, reason: str) -> Message:
    key = f"{message.key}:{state}:{message.id}"
    return replace(message, state=state, reason=reason, key=key, claimed_until=None)


def _again(message: Message, at: datetime) -> Message:
    return replace(message, state=MessageState.WAITING, due_at=at, claimed_until=None)


def _pause(attempts: int) -> timedelta:
    doublings = max(0, attempts - 1)
    return min(LONGEST_PAUSE, FIRST_PAUSE * int(2**doublings))
