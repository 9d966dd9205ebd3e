"""Varv itself: `… varv DATABASE_URL` in dev mode, else `… varv DATABASE_URL SETTINGS CERTIFICATE`.

The settings are JSON; the certificate is the one that the others on this machine show.
"""

import asyncio
import json
import logging
import socket
import sys
from pathlib import Path
from typing import Any

import structlog

from running.assembly import open_bot
from running.command_line import calm_collector
from running.settings import read_settings


async def main(database_url: str, settings: str = "", certificate: str = "") -> None:
    """Listen until killed."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    told: dict[str, Any] = json.loads(settings) if settings else {"dev": True}
    with socket.socket() as probe:  # outside dev mode the port must be known
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    chosen = read_settings(database_url=database_url, port=port, **told)
    async with open_bot(chosen, trusted=Path(certificate) if certificate else None) as server:
        calm_collector()
        print(server.endpoint, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
