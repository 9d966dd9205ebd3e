"""Rehearses the operator guide:  .venv/bin/python -m tests.rehearsal  (as root, on a Debian or its like)."""

import asyncio
import os
import shutil
import socket
import sys

from tests.rehearsal.guide import read_guide
from tests.rehearsal.machine import fresh_machine
from tests.rehearsal.organisation import pretended_organisation
from tests.rehearsal.releases import Releases
from tests.rehearsal.walk import SOURCE, folder, rehearse

TOOLS = ("debootstrap", "systemd-nspawn", "nsenter", "git")
PORTS = (80, 443, 3978, 5432, 9178)


def main() -> None:
    """Say what is missing, or go."""
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if os.geteuid() or missing:
        sys.exit(f"This wants root and {', '.join(missing or TOOLS)}: see docs/operators.md.")
    if taken := [port for port in PORTS if _is_taken(port)]:
        sys.exit(f"The machine shares its ports with this one, where {taken} are taken.")
    asyncio.run(_rehearse())


async def _rehearse() -> None:
    at = folder()
    releases = Releases(at)
    with fresh_machine(at, {releases.repository: SOURCE}) as machine:
        async with pretended_organisation(at) as around:
            await rehearse(machine, around, releases, read_guide())
    print("The guide was followed to its end.")


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


main()
