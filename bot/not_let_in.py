"""A request that is turned away."""

from http import HTTPStatus


class NotLetIn(Exception):
    """Whoever sent this gets a status and no word about why; `reason` is for the log, and never theirs.

    `retry_after` is how many whole seconds to wait before the next attempt, None when waiting does not help.
    """

    def __init__(self, status: HTTPStatus, reason: str, *, retry_after: int | None = None) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.retry_after = retry_after
