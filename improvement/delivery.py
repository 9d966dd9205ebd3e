"""What can go wrong when something is sent, told apart by what to do next.

DeliveryFailed
├── DeliveryUnauthorised  401: not shown; sign in anew, or send nothing for a while
├── DeliveryRefused       403, 404 and other refusals: never again as it is
├── DeliveryTooBig        413: once more in a short form, then never
├── DeliveryLater         429, 412: not shown; wait and send again
├── DeliveryUnreachable   nobody answered the call: not shown; send again
└── DeliveryAmbiguous     408, 5xx, timeout, reset: it may be shown already
"""


class DeliveryFailed(Exception):
    """Something could not be sent.

    `status` is the HTTP status, 0 when there was none; `code` is the chat service's own word for it.
    """

    def __init__(self, reason: str, *, status: int = 0, code: str = "") -> None:
        super().__init__(reason)
        self.status = status
        self.code = code


class DeliveryRefused(DeliveryFailed):
    """The chat service says no. Sending the same again will not help."""

    @property
    def is_gone(self) -> bool:
        """Whether the conversation itself is closed to Varv: blocked, removed or not there (403, 404)."""
        return self.status in (403, 404)


class DeliveryUnauthorised(DeliveryFailed):
    """The chat service does not know Varv: its token is old, or its credentials are wrong."""


class DeliveryTooBig(DeliveryFailed):
    """The card is larger than the chat service takes. Send a shorter one."""


class DeliveryLater(DeliveryFailed):
    """The chat service asks for a pause; nothing was shown. Not an attempt that failed.

    `retry_after` is the wait it asked for in seconds, whatever it asked for; None when it named none.
    """

    def __init__(self, reason: str, *, status: int, code: str = "", retry_after: float | None = None) -> None:
        super().__init__(reason, status=status, code=code)
        self.retry_after = retry_after

    @property
    def is_for_tenant(self) -> bool:
        """Whether the whole organisation has to wait, by the chat service's own word."""
        return "tenant" in self.code.lower()


class DeliveryUnreachable(DeliveryFailed):
    """The chat service could not be called at all, so nothing was shown. Try again after a while."""


class DeliveryAmbiguous(DeliveryFailed):
    """No clear answer came, and creating a message cannot be repeated safely: it may be shown already."""
