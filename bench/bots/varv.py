"""Varv itself, in dev mode: `python -m bench.bots.varv DATABASE_URL`."""

import asyncio
import logging
import sys

import structlog

from app import calm_collector, open_bot, quick_loop, read_settings


async def main(database_url: str) -> None:
    """Listen until killed."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    async with open_bot(read_settings(database_url=database_url, dev=True, port=0)) as server:
        calm_collector()
        print(server.endpoint, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=quick_loop) as runner:
        runner.run(main(sys.argv[1]))
