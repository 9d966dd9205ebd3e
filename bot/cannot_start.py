"""What stops a start."""


class CannotStart(RuntimeError):
    """Varv cannot start. The message says why and which setting puts it right."""
