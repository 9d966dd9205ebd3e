"""Drains as many jobs with pgqueuer: `… with_pgqueuer URL SINK HOW_MANY` prints the seconds."""

import asyncio
import sys
import time

import asyncpg
from pgqueuer import AsyncpgDriver, Job, Queries, QueueManager
from pgqueuer.types import QueueExecutionMode

from bench.client import IN_FLIGHT, MESSAGE, calm_collector, open_client


async def main(database: str, sink: str, how_many: int) -> None:
    """Install, fill the queue, then measure the drain."""
    driver = AsyncpgDriver(await asyncpg.connect(database))
    queries = Queries(driver)
    await queries.install()
    names = [f"c{number}".encode() for number in range(how_many)]
    await queries.enqueue(["send"] * how_many, list(names), [0] * how_many)
    await driver.execute("ANALYZE")
    manager = QueueManager(queries)
    slots = asyncio.Semaphore(IN_FLIGHT)
    async with open_client() as client:

        @manager.entrypoint("send")
        async def _(job: Job) -> None:
            async with slots:
                await client.send(sink, (job.payload or b"").decode(), MESSAGE)

        calm_collector()
        began = time.perf_counter()
        await manager.run(
            batch_size=IN_FLIGHT, max_concurrent_tasks=2 * IN_FLIGHT, mode=QueueExecutionMode.drain
        )
        print(time.perf_counter() - began)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
