"""What is counted about turns and refusals, for whoever watches over the process. Never who, never what."""

from enum import StrEnum
from http import HTTPStatus
from typing import Protocol

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

REFUSED = web.ResponseKey("refused", str)


class TurnKind(StrEnum):
    """What a turn began with."""

    MESSAGE = "message"
    TAP = "tap"
    ARRIVAL = "arrival"
    EVENT = "event"
    ROLL_CALL = "roll_call"


class TurnOutcome(StrEnum):
    """How a turn ended."""

    DONE = "done"
    FAILED = "failed"
    CUT_OFF = "cut_off"


class Meter(Protocol):
    """Takes note of what happened."""

    def turn(self, kind: TurnKind, outcome: TurnOutcome, seconds: float) -> None:
        """A turn is over."""

    def refusal(self, status: int, reason: str) -> None:
        """A request was not let in. The reason is a word from the code, never from the request."""


class NoMeter:
    """Implements `Meter` where nobody watches."""

    def turn(self, kind: TurnKind, outcome: TurnOutcome, seconds: float) -> None:
        """Nobody asks."""

    def refusal(self, status: int, reason: str) -> None:
        """Nobody asks."""


def counts_refusals(meter: Meter, path: str) -> Middleware:
    """Counts what is refused at one address.

    The reason is what the answer carries as `answer[REFUSED]`, else the name of its status.
    """

    @web.middleware
    async def counted(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.path != path:
            return await handler(request)
        try:
            answer = await handler(request)
        except web.HTTPException as refused:
            _count(meter, refused)
            raise
        except Exception:
            meter.refusal(HTTPStatus.INTERNAL_SERVER_ERROR, "broken")
            raise
        _count(meter, answer)
        return answer

    return counted


def _count(meter: Meter, answer: web.StreamResponse) -> None:
    if answer.status >= HTTPStatus.BAD_REQUEST:
        meter.refusal(answer.status, answer.get(REFUSED) or HTTPStatus(answer.status).name.lower())
