"""Drains as many jobs with procrastinate: arguments and output as with pgqueuer."""

import asyncio
import sys
import time

import psycopg
from procrastinate import App, PsycopgConnector

from bench.client import IN_FLIGHT, MESSAGE, calm_collector, open_client


async def main(database: str, sink: str, how_many: int) -> None:
    """Install, fill the queue, analyse, then measure the drain."""
    app = App(connector=PsycopgConnector(conninfo=database))
    async with app.open_async(), open_client() as client:
        await app.schema_manager.apply_schema_async()

        @app.task(name="send")
        async def task(conversation: str) -> None:
            await client.send(sink, conversation, MESSAGE)

        await task.batch_defer_async(*({"conversation": f"c{number}"} for number in range(how_many)))
        async with await psycopg.AsyncConnection.connect(database, autocommit=True) as connection:
            await connection.execute("ANALYZE")
        calm_collector()
        began = time.perf_counter()
        await app.run_worker_async(concurrency=IN_FLIGHT, wait=False, install_signal_handlers=False)
        print(time.perf_counter() - began)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
