"""How an answer to the week's question grows, tap by tap: what each tap changes, and what is asked next."""

from dataclasses import replace
from enum import StrEnum

from improvement.week import CheckIn, Outcome, Reason

MOST_VISITS = 999  # more than anybody has in a week


class Ask(StrEnum):
    """What can be asked after the first tap. All of it may be left."""

    REASON = "reason"
    CHANCES = "chances"
    USED = "used"
    DECLINED = "declined"


COUNTED = frozenset({Outcome.YES, Outcome.DID_NOT})  # the outcomes that have figures


def with_outcome(answer: CheckIn, outcome: Outcome) -> CheckIn:
    """The answer with another outcome. What was counted stays as far as it still is true."""
    if answer.outcome is outcome:
        return answer
    chances = answer.chances if {answer.outcome, outcome} == COUNTED else None
    chances = 0 if outcome is Outcome.NO_CHANCES else chances
    used = None if outcome in (Outcome.YES, Outcome.NOT_YET) else 0
    return replace(answer, outcome=outcome, reason=None, chances=chances, used=used, declined=None)


def with_reason(answer: CheckIn, reason: Reason) -> CheckIn:
    """The answer with what stood in the way."""
    if answer.reason is reason:
        return answer
    return _settled(replace(answer, reason=reason, declined=None))


def with_chances(answer: CheckIn, chances: int) -> CheckIn:
    """The answer with how many times it could have been done. What depends on it is asked anew."""
    if answer.chances == chances:
        return answer
    used = 0 if answer.outcome is Outcome.DID_NOT or chances == 0 else None
    return _settled(replace(answer, chances=chances, used=used, declined=None))


def with_used(answer: CheckIn, used: int) -> CheckIn:
    """The answer with how many times it was done."""
    if answer.used == used:
        return answer
    return replace(answer, used=used, declined=None)


def with_declined(answer: CheckIn, declined: int) -> CheckIn:
    """The answer with how many said no, thank you."""
    return replace(answer, declined=declined)


def left_over(answer: CheckIn) -> int:
    """How many times it could have been done and was not."""
    return (answer.chances or 0) - (answer.used or 0)


def _settled(answer: CheckIn) -> CheckIn:
    """Whoever had one visit, where the person said no, need not be asked how many said no."""
    is_plain = answer.reason is Reason.DECLINED and answer.chances == 1
    return replace(answer, declined=1) if is_plain else answer


def asked_next(answer: CheckIn) -> Ask | None:
    """What has not been told yet; None when nothing is left to ask."""
    asks = (Ask.REASON, Ask.CHANCES, Ask.USED, Ask.DECLINED)
    return next((ask for ask in asks if applies(ask, answer) and _told(ask, answer) is None), None)


def applies(ask: Ask, answer: CheckIn) -> bool:
    """Whether this is asked after such an answer."""
    match ask:
        case Ask.REASON:
            return answer.outcome is Outcome.DID_NOT
        case Ask.CHANCES:
            return answer.outcome in COUNTED
        case Ask.USED:
            return answer.outcome is Outcome.YES and bool(answer.chances)
        case Ask.DECLINED:
            return left_over(answer) > 0 and (
                answer.reason is Reason.DECLINED
                or (answer.outcome is Outcome.YES and answer.used is not None)
            )


def _told(ask: Ask, answer: CheckIn) -> object:
    return getattr(answer, ask.value)
