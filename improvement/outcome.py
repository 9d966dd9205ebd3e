"""What every outcome of a send means for the message: the one table."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from improvement.delivery import (
    DeliveryAmbiguous,
    DeliveryFailed,
    DeliveryLater,
    DeliveryRefused,
    DeliveryTooBig,
    DeliveryUnauthorised,
    DeliveryUnreachable,
)
from improvement.message import Delivery, Message, MessageState

MOST_ATTEMPTS = 8
MOST_COPIES = 2
LONGEST_ASKED = timedelta(hours=1)  # nobody's word keeps Varv silent for longer than that at a time
NEVER_TWICE = frozenset({"decision", "encourage"})  # what states a decision, or what one person says to all


class Why(StrEnum):
    """Why nothing more happens to a message. A detail may follow in its reason, after a colon."""

    NOTHING_TO_SAY = "nothing-to-say"
    MISSING = "missing"
    EXPIRED = "expired"
    SHUT = "shut"
    CUT_OFF = "cut-off"
    UNCLEAR = "unclear"
    UNREACHABLE = "unreachable"
    GONE = "gone"
    REFUSED = "refused"
    TOO_BIG = "too-big"
    BROKEN = "broken"


MAY_BE_SHOWN = frozenset({Why.CUT_OFF, Why.UNCLEAR})
IN_WORDS = {
    Why.NOTHING_TO_SAY: "when its turn came there was nothing to say any more",
    Why.MISSING: "what it was about is not there any more",
    Why.EXPIRED: "it could not be sent while it would still have helped anybody",
    Why.SHUT: "this person's chat was closed to Varv within the last week, and nobody was heard from there",
    Why.CUT_OFF: "a process ended while sending it; it may be shown, and is not worth a second copy",
    Why.UNCLEAR: "the chat service gave no clear answer; it may be shown, and is not worth another copy",
    Why.UNREACHABLE: "the chat service could not be reached, eight times",
    Why.GONE: "the conversation is closed to Varv: blocked, removed or not there",
    Why.REFUSED: "the chat service does not take it",
    Why.TOO_BIG: "the chat service finds it too large, in its short form too",
    Why.BROKEN: "Varv itself failed with it eight times; see the log",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Pauses:
    """How long to wait before something is tried again: twice as long each time."""

    first: timedelta = timedelta(seconds=2)
    longest: timedelta = timedelta(minutes=10)

    def after(self, attempts: int) -> timedelta:
        """The pause after so many attempts."""
        return min(self.longest, self.first * int(2 ** max(0, attempts - 1)))


USUAL = Pauses()


def sent(message: Message, now: datetime) -> Message:
    """It is shown."""
    return replace(message, state=MessageState.SENT, sent_at=now, held_until=None)


def skipped(message: Message, why: Why, detail: str = "") -> Message:
    """Its cause is gone: nothing is shown. Its key is free again, should the cause come back."""
    return _over(message, MessageState.SKIPPED, why, detail)


def dead(message: Message, why: Why, detail: str = "") -> Message:
    """Given up, visibly. Its key is free again: the same thing can be said once the cause is mended.

    What may be shown all the same keeps its key, so that nobody hears it, or another of its kind, twice.
    """
    over = _over(message, MessageState.DEAD, why, detail)
    return replace(over, key=message.key) if why in MAY_BE_SHOWN else over


def failed(
    message: Message, error: DeliveryFailed, now: datetime, pauses: Pauses = USUAL, jitter: float = 0
) -> Message:
    """Wait and try again, or give up with the reason. `now` is real time; `jitter` is from 0 to 1."""
    match error:
        case DeliveryLater():
            return untouched(message, now + pause_of(error, pauses, jitter))
        case DeliveryUnauthorised():
            return untouched(message, now)
        case DeliveryUnreachable() if message.attempts < MOST_ATTEMPTS:
            return _again(message, now + pauses.after(message.attempts))
        case DeliveryAmbiguous() if may_repeat(message):
            return _again(message, now + pauses.after(message.attempts))
    return dead(message, _why(error), str(error))


def _why(error: DeliveryFailed) -> Why:
    match error:
        case DeliveryUnreachable():
            return Why.UNREACHABLE
        case DeliveryAmbiguous():
            return Why.UNCLEAR
        case DeliveryTooBig():
            return Why.TOO_BIG
        case DeliveryRefused() if error.is_gone:
            return Why.GONE
    return Why.REFUSED


def pause_of(error: DeliveryLater, pauses: Pauses = USUAL, jitter: float = 0) -> timedelta:
    """The pause the chat service asks for, and up to a quarter more, so that not all come back at once."""
    seconds = min(error.retry_after or 0, LONGEST_ASKED.total_seconds())  # before it is too many to count
    asked = timedelta(seconds=seconds) if seconds > 0 else pauses.first
    return asked * (1 + jitter / 4)


def broken(message: Message, kind: str, now: datetime, pauses: Pauses = USUAL) -> Message:
    """Varv itself failed, before anything was shown. `kind` is the error's name, never its words."""
    if message.attempts < MOST_ATTEMPTS:
        return _again(message, now + pauses.after(message.attempts))
    return dead(message, Why.BROKEN, kind)


def untouched(message: Message, until: datetime | None = None) -> Message:
    """Nothing was tried with it: it waits on, and that was no attempt."""
    return _again(replace(message, attempts=message.attempts - 1), until)


def resent(message: Message) -> Message:
    """An operator puts back what was skipped or dead: as new, under the key it had."""
    return replace(
        message,
        state=MessageState.WAITING,
        key=message.key.removesuffix(_mark(message, message.state)),
        reason="",
        attempts=0,
        held_until=None,
        expires_at=None,
    )


def may_repeat(message: Message) -> bool:
    """Whether a message that may be shown already is worth showing again.

    Editing twice does no harm, nor does a chore, which is done in one transaction. A new card is repeated
    once, unless it states a decision.
    """
    if message.delivery in (Delivery.EDIT, Delivery.CHORE):
        return message.attempts < MOST_ATTEMPTS
    return message.attempts < MOST_COPIES and message.page.name not in NEVER_TWICE


def why_in_words(message: Message) -> str:
    """Why nothing more happens to a message, for operators."""
    code, _, detail = message.reason.partition(": ")
    known = {why.value: words for why, words in IN_WORDS.items()}
    words = known.get(code, code)
    return f"{words} ({detail})" if detail else words


def _over(message: Message, state: MessageState, why: Why, detail: str) -> Message:
    reason = f"{why}: {detail}" if detail else str(why)
    key = message.key + _mark(message, state)
    return replace(message, state=state, reason=reason, key=key, held_until=None)


def _mark(message: Message, state: MessageState) -> str:
    return f":{state}:{message.id}"


def _again(message: Message, at: datetime | None) -> Message:
    return replace(message, state=MessageState.WAITING, held_until=at)
