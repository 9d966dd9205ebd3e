"""`find` gives the same things in the same order from every store."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from improvement.answer import Answer
from improvement.cycle import Cycle, Decision, Phase
from improvement.message import Message, MessageState, Post
from improvement.page import Page
from improvement.ports import Store
from improvement.record import Record
from improvement.team import Membership, Team
from tests.storage.examples import (
    ANSWER,
    CYCLE,
    HERE,
    MARIA,
    MEMBERSHIP,
    MESSAGE,
    MONDAY,
    ONE_OF_EACH,
    POST,
    TEAM,
    keep,
)

CLOSED = replace(
    CYCLE, id="c0", number=1, phase=Phase.CLOSED, decision=Decision.ADAPT, ended_at=MONDAY - timedelta(days=3)
)
STUDIED = replace(CYCLE, id="c2", number=2, phase=Phase.STUDY, follows="c0", started_at=MONDAY)
CYCLES = (CLOSED, CYCLE, STUDIED)


def named(part: object) -> str:
    """A name that is the same in every process: a set has no order of its own."""
    return re.sub(r"\{'c.*?\}", "{…}", str(part))


@pytest.mark.parametrize(
    ("equal", "expected"),
    [
        ({}, ["c0", "c1", "c2"]),
        ({"team": "t1"}, ["c0", "c1", "c2"]),
        ({"team": "t9"}, []),
        ({"phase": Phase.STUDY}, ["c2"]),
        ({"phase": "study"}, ["c2"]),
        ({"phase": [Phase.PLAN, Phase.STUDY]}, ["c1", "c2"]),
        ({"phase": (Phase.PLAN, "closed")}, ["c0", "c1"]),
        ({"id": {"c0", "c2", "c9"}}, ["c0", "c2"]),
        ({"id": frozenset({"c1"})}, ["c1"]),
        ({"id": []}, []),
        ({"decision": None}, ["c1", "c2"]),
        ({"decision": [None, Decision.ADAPT]}, ["c0", "c1", "c2"]),
        ({"decision": [None, Decision.ADOPT]}, ["c1", "c2"]),
        ({"started_at": MONDAY}, ["c2"]),
        ({"number": 1, "phase": Phase.PLAN}, ["c1"]),
    ],
    ids=named,
)
async def test_all_things_whose_fields_equal_these_are_found(
    store: Store, equal: dict[str, object], expected: list[str]
) -> None:
    await keep(store, TEAM, *CYCLES)

    async with store.work(HERE) as work:
        found = await work.find(Cycle, **equal)  # type: ignore[arg-type]  # none of them is an order or a limit

    assert [cycle.id for cycle in found] == expected


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("id", ["c0", "c1", "c2"]),
        ("-id", ["c2", "c1", "c0"]),
        ("number", ["c0", "c1", "c2"]),
        ("-number", ["c2", "c1", "c0"]),
        ("started_at", ["c0", "c1", "c2"]),
        ("-started_at", ["c2", "c1", "c0"]),
        ("ended_at", ["c1", "c2", "c0"]),
        ("-ended_at", ["c0", "c2", "c1"]),
        ("phase", ["c0", "c1", "c2"]),
    ],
)
async def test_order_is_by_field_and_then_by_id_with_the_empty_as_the_lowest(
    store: Store, order: str, expected: list[str]
) -> None:
    await keep(store, TEAM, *CYCLES)

    async with store.work(HERE) as work:
        found = await work.find(Cycle, order=order)

    assert [cycle.id for cycle in found] == expected


async def test_letters_are_ordered_alike_everywhere(store: Store) -> None:
    names = ["Åse", "anna", "Örjan", "Bo", "ä", "Zoe", "_", "𝔸", "ﬁ", "9"]
    await keep(
        store,
        *(replace(TEAM, id=f"t{i}", conversation=f"19:{i}", name=name) for i, name in enumerate(names)),
    )

    async with store.work(HERE) as work:
        found = await work.find(Team, order="name")

    assert [team.name for team in found] == sorted(names)


async def test_the_limit_cuts_after_the_order(store: Store) -> None:
    await keep(store, TEAM, *CYCLES)

    async with store.work(HERE) as work:
        newest = await work.find(Cycle, order="-number", limit=1)
        none = await work.find(Cycle, limit=0)

    assert [cycle.id for cycle in newest] == ["c2"]
    assert none == []


async def test_yes_and_no_are_told_apart(store: Store) -> None:
    gone = replace(MARIA, id="p2", directory_id="d-amir")
    await keep(store, TEAM, MARIA, gone, MEMBERSHIP, replace(MEMBERSHIP, id="m2", person="p2", present=False))

    async with store.work(HERE) as work:
        present = await work.find(Membership, present=True)
        absent = await work.find(Membership, present=False)

    assert [[found.id for found in membership] for membership in (present, absent)] == [["m1"], ["m2"]]


async def test_pages_and_answers_are_found_by_what_they_are(store: Store) -> None:
    level = replace(ANSWER, id="a2", revision=2, value={"why": "eftersom", "level": 8})
    await keep(store, *ONE_OF_EACH, level)

    async with store.work(HERE) as work:
        posts = await work.find(Post, page=Page(name="plan", cycle="c1", team="t1"))
        others = await work.find(Post, page=Page(name="plan", team="t1"))
        answers = await work.find(Answer, value={"level": 8, "why": "eftersom"})

    assert (posts, others, answers) == ([POST], [], [level])


async def test_a_page_is_found_among_several(store: Store) -> None:
    pages = [Page(name="week", team="t1", item=f"2026-03-0{day}") for day in range(1, 8)]
    shared = replace(POST, subject="t1", person=None)
    weeks = [replace(shared, id=page.item, activity=page.item, page=page) for page in pages]
    await keep(store, *ONE_OF_EACH, *weeks)

    async with store.work(HERE) as work:
        found = await work.find(Post, subject="t1", person=None, page=[pages[1], POST.page, pages[4]])

    assert [post.id for post in found] == ["2026-03-02", "2026-03-05"]


async def test_a_list_of_ids_keeps_its_order(store: Store) -> None:
    await keep(store, *ONE_OF_EACH)

    async with store.work(HERE) as work:
        assert (await work.get(Record, "r1")).answers == ("a2", "a1")


async def test_a_message_is_found_by_key_and_state(store: Store) -> None:
    sent = replace(MESSAGE, id="b2", key="role:h1:0", state=MessageState.SENT, sent_at=MONDAY)
    await keep(store, TEAM, MESSAGE, sent)

    async with store.work(HERE) as work:
        found = await work.find(Message, key=["study-due:c1", "role:h1:0"], state=MessageState.SENT)

    assert found == [sent]
