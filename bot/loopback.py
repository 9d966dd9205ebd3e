"""This machine, and nothing else: where dev mode listens and whom it calls."""

from yarl import URL

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def is_loopback(host: str) -> bool:
    """Whether this host name or address is the machine itself."""
    return host.lower() in LOOPBACK


def calls_loopback(url: URL) -> bool:
    """Whether a call to this address stays on this machine, without a name and password in it."""
    return url.scheme in ("http", "https") and url.user is None and is_loopback(url.host or "")
