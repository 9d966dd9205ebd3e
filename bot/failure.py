"""Tells the failures of a call apart, by what to do next."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

from aiohttp import ClientConnectorError, ClientError, ConnectionTimeoutError, InvalidURL

from bot.incoming import part, text
from improvement.delivery import (
    DeliveryAmbiguous,
    DeliveryFailed,
    DeliveryLater,
    DeliveryRefused,
    DeliveryTooBig,
    DeliveryUnauthorised,
    DeliveryUnreachable,
)

LATER = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.PRECONDITION_FAILED)


def failure_in(status: int, retry_after: str, content: Mapping[str, Any]) -> DeliveryFailed | None:
    """The failure an answer of the chat service tells of; None for success.

    `retry_after` is the header of that name. A redirect is a refusal: Varv never follows one.
    """
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return None
    code = text(part(content, "error"), "code")
    reason = f"the chat service answered {status} {code}".rstrip()
    if status in LATER:
        return DeliveryLater(reason, status=status, code=code, retry_after=_seconds(retry_after))
    if status == HTTPStatus.UNAUTHORIZED:
        return DeliveryUnauthorised(reason, status=status, code=code)
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return DeliveryTooBig(reason, status=status, code=code)
    if status == HTTPStatus.REQUEST_TIMEOUT or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return DeliveryAmbiguous(reason, status=status, code=code)
    return DeliveryRefused(reason, status=status, code=code)


def _seconds(retry_after: str) -> float | None:
    """Whole seconds, as the chat service writes them, however many. A date names none, nor does a minus."""
    return float(retry_after) if retry_after.isdecimal() else None


@contextmanager
def failures_told_apart() -> Iterator[None]:
    """Turn the errors of the HTTP client into those of `improvement.delivery`.

    Whether a connection stood decides: without one nothing can have been shown.
    """
    try:
        yield
    except InvalidURL:
        raise DeliveryRefused("the service address cannot be read") from None
    except (ClientConnectorError, ConnectionTimeoutError) as error:
        raise DeliveryUnreachable(f"no connection: {type(error).__name__}") from error
    except (ClientError, TimeoutError, ConnectionError) as error:
        raise DeliveryAmbiguous(f"no answer: {type(error).__name__}") from error
