"""Operators see what was not delivered and why, and can put it back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from improvement import outcome
from improvement.message import Entry, Message, MessageState
from improvement.outcome import Why
from scheduler.ledger import described, listed
from storage import CannotResend, Database
from tests.storage.examples import ELSEWHERE, HERE, MESSAGE, MONDAY, TEAM, keep

ALL = tuple(MessageState)
HOUR = timedelta(hours=1)


def test_a_row_says_what_and_for_whom_and_the_next_one_why() -> None:
    dead = outcome.dead(MESSAGE, Why.GONE, "the chat service answered 403")

    table = listed([Entry(dead, "Mottagningen"), Entry(replace(MESSAGE, id="b2"), "")])

    assert "2026-03-02 08:00:00  dead     study-due  ekdalen  Mottagningen" in table
    assert "blocked, removed or not there (the chat service answered 403)" in table.splitlines()[2]
    assert "it waits for a process that sends" in table.splitlines()[4]


def test_nothing_to_see_is_said_too() -> None:
    assert listed([]) == "Nothing waits too long, was skipped or is dead."


def test_every_reason_has_words() -> None:
    assert set(outcome.IN_WORDS) == set(Why)
    assert "page: study-due" in described(Entry(MESSAGE, ""))


async def test_what_is_over_and_what_is_late_is_listed_over_all_tenants_the_newest_first(
    database: Database,
) -> None:
    dead = replace(outcome.dead(MESSAGE, Why.GONE), id="b2", due_at=MONDAY + HOUR)
    on_time = replace(MESSAGE, id="b3", key="3", due_at=MONDAY + 2 * HOUR)
    elsewhere = replace(outcome.skipped(MESSAGE, Why.EXPIRED), tenant=ELSEWHERE, due_at=MONDAY + 3 * HOUR)
    await keep(database, TEAM, MESSAGE, dead, on_time)
    await keep(database, replace(TEAM, tenant=ELSEWHERE), elsewhere)

    entries = await database.ledger(MONDAY + 2 * HOUR, ALL, 10)
    only_dead = await database.ledger(MONDAY + 2 * HOUR, [MessageState.DEAD], 10)

    assert [(entry.message.id, entry.team) for entry in entries] == [
        ("b1", "Mottagningen"),
        ("b2", "Mottagningen"),
        ("b1", "Mottagningen"),
    ]
    assert [entry.message for entry in only_dead] == [dead]


async def test_what_was_given_up_can_be_put_back_as_new(database: Database) -> None:
    dead = outcome.dead(replace(MESSAGE, attempts=8, expires_at=MONDAY), Why.UNREACHABLE, "no connection")
    await keep(database, TEAM, dead)

    await database.resend(MESSAGE.id)

    async with database.work(HERE) as work:
        assert await work.get(Message, MESSAGE.id) == replace(MESSAGE, version=1)


async def test_what_was_said_since_or_is_not_given_up_is_not_put_back(database: Database) -> None:
    dead = replace(outcome.dead(MESSAGE, Why.GONE))
    await keep(database, TEAM, dead, replace(MESSAGE, id="b2"))

    for id, why in (("b1", "b2"), ("b2", "waiting"), ("b3", "no message")):
        with pytest.raises(CannotResend, match=why):
            await database.resend(id)
