"""The hosts of the chat service: outside dev mode Varv calls no others, and its token goes nowhere else."""

import re
from collections.abc import Iterable, Sequence

from yarl import URL

from bot.server import CannotStart

OF_FILES = ("*.sharepoint.com",)  # where people's OneDrive is
OF_TEAMS = ("smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com")
HTTPS = 443
_NAME = re.compile(r"(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?|localhost:\d{1,5}")


class ServiceHosts:
    """Says whether a call may go to an address: over https, to one of these hosts, to the usual port.

    A name that begins with `*.` stands for every host below it; one that ends with a port is for that port.
    """

    def __init__(self, names: Iterable[str] = OF_TEAMS) -> None:
        named = [_host_and_port(name) for name in names]
        self._exact = {each for each in named if not each[0].startswith("*")}
        self._below = [(host.removeprefix("*"), port) for host, port in named if host.startswith("*")]

    def __call__(self, url: URL) -> bool:
        if url.scheme != "https" or url.user is not None or url.password is not None:
            return False
        host, port = url.raw_host or "", url.port
        return host.isascii() and self._has(host.lower(), port)

    def _has(self, host: str, port: int | None) -> bool:
        return (host, port) in self._exact or any(
            host.endswith(end) and host != end and port == its for end, its in self._below
        )


def read_service_hosts(
    listed: str, *, setting: str = "VARV_SERVICE_HOSTS", usual: Sequence[str] = OF_TEAMS
) -> ServiceHosts:
    """The hosts in a setting, with commas between; empty: the usual ones. Raises `CannotStart`."""
    names = [name.strip().lower() for name in listed.split(",") if name.strip()]
    for name in names:
        if not _NAME.fullmatch(name):
            raise CannotStart(
                f"{setting} names {name!r}, and that is no host: write names such as {usual[0]}, "
                "with commas between."
            )
    return ServiceHosts(names or usual)


def _host_and_port(name: str) -> tuple[str, int]:
    host, _, port = name.partition(":")
    return host, int(port or HTTPS)
