"""Processes are killed while they send, and the chat service misbehaves: nothing is lost."""

import secrets

from tests.drill import terms
from tests.drill.drill import Account, drill


def kept_its_promises(account: Account) -> None:
    assert account.lost == []
    assert account.twice_said == []
    assert account.most_copies <= 2
    assert account.doubles <= account.kills * terms.IN_FLIGHT + account.unsure
    assert account.worst_second <= 1.1 * terms.RATE


async def test_three_processes_on_postgresql_lose_nothing_when_they_are_killed(postgres_url: str) -> None:
    seed = secrets.randbelow(1_000_000)
    print(f"seed {seed}")

    account = await drill(postgres_url, processes=3, kills=5, messages=240, seed=seed)

    kept_its_promises(account)


async def test_one_process_on_sqlite_loses_nothing_when_it_is_killed_and_started_again(
    sqlite_url: str,
) -> None:
    seed = secrets.randbelow(1_000_000)
    print(f"seed {seed}")

    account = await drill(sqlite_url, processes=1, kills=3, messages=120, seed=seed)

    kept_its_promises(account)
