"""What is foreseen is read in one step, and is what asking for it alone would have found."""

from dataclasses import replace

import pytest

from improvement.answer import Answer
from improvement.cycle import Cycle, Phase
from improvement.ports import Entity, Missing, Of, Store, Wish
from improvement.team import Membership, Person, Team
from storage import Database
from tests.storage.examples import ANSWER, CYCLE, ELSEWHERE, HERE, MARIA, MEMBERSHIP, ONE_OF_EACH, TEAM, keep
from tests.storage.overhearing import overheard

SECOND = replace(CYCLE, id="c2", number=2, phase=Phase.DO)
THIRD = replace(CYCLE, id="c3", number=3, phase=Phase.DO)


@pytest.mark.parametrize("thing", ONE_OF_EACH, ids=lambda thing: type(thing).__name__)
async def test_every_kind_of_thing_comes_back_as_it_was(store: Store, thing: Entity) -> None:
    await keep(store, *ONE_OF_EACH)

    async with store.work(HERE) as work:
        await work.foresee(Wish(type(thing), {"id": thing.id}))
        found = await work.get(type(thing), thing.id)

    assert found == thing


async def test_what_is_foreseen_is_asked_for_once(database: Database, database_url: str) -> None:
    await keep(database, TEAM, MARIA, MEMBERSHIP, CYCLE, SECOND, THIRD, ANSWER)
    team = Wish(Team, {"conversation": TEAM.conversation})
    cycles = Wish(Cycle, {"team": Of(team)})
    here = Wish(Membership, {"team": Of(team), "present": True})

    people_here = Wish(Person, {"id": Of(here, "person")})

    async with overheard(database_url) as (heard, said), heard.work(HERE) as work:
        await work.foresee(team, cycles, here, people_here, Wish(Answer, {"subject": Of(cycles)}))
        teams = await work.find(Team, conversation=TEAM.conversation)
        same = await work.get(Team, TEAM.id)
        tried = await work.find(Cycle, team=TEAM.id, phase=[Phase.DO, Phase.ACT], order="-number")
        first = await work.find(Cycle, team=TEAM.id, order="number", limit=1)
        answers = await work.find(Answer, subject=CYCLE.id)
        people = await work.find(Person, id=[MARIA.id])

    assert len(said) == 1
    assert (teams, same, people) == ([TEAM], TEAM, [MARIA])
    assert [cycle.id for cycle in tried] == ["c3", "c2"]
    assert [cycle.id for cycle in first] == ["c1"]
    assert answers == [ANSWER]


async def test_what_is_not_among_it_is_asked_for(database: Database) -> None:
    await keep(database, TEAM, CYCLE, SECOND)

    async with database.work(HERE) as work:
        await work.foresee(Wish(Cycle, {"team": TEAM.id, "phase": "plan"}))
        everything = await work.find(Cycle, team=TEAM.id)

    assert [cycle.id for cycle in everything] == ["c1", "c2"]


async def test_what_is_not_there_is_known_not_to_be(database_url: str) -> None:
    async with overheard(database_url) as (database, said), database.work(HERE) as work:
        await work.foresee(Wish(Team, {"id": ["t1", "t2"]}))
        found = await work.find(Team, id="t2")

    assert found == []
    assert len(said) == 1


async def test_nobody_foresees_another_organisations_things(store: Store) -> None:
    await keep(store, *ONE_OF_EACH)
    team = Wish(Team, {"conversation": TEAM.conversation})

    async with store.work(ELSEWHERE) as work:
        await work.foresee(team, Wish(Cycle, {"team": Of(team)}), Wish(Cycle, {"team": TEAM.id}))

        assert await work.find(Team, conversation=TEAM.conversation) == []
        assert await work.find(Cycle, team=TEAM.id) == []
        with pytest.raises(Missing):
            await work.get(Cycle, CYCLE.id)


async def test_every_part_of_the_statement_names_the_tenant(database_url: str) -> None:
    team = Wish(Team, {"conversation": TEAM.conversation})
    cycles = Wish(Cycle, {"team": Of(team)})

    async with overheard(database_url) as (database, said), database.work(HERE) as work:
        await work.foresee(team, cycles, Wish(Answer, {"subject": Of(cycles)}))

    [(statement, _)] = said
    assert statement.count("FROM ") - statement.count("FROM json_each") == statement.count(".tenant = ")


async def test_what_was_written_meanwhile_is_seen(store: Store) -> None:
    await keep(store, TEAM, CYCLE)

    async with store.work(HERE) as work:
        await work.foresee(Wish(Cycle, {"team": TEAM.id}))
        await work.add(SECOND)
        found = await work.find(Cycle, team=TEAM.id)

    assert [cycle.id for cycle in found] == ["c1", "c2"]


async def test_a_wish_that_depends_on_one_that_is_not_there_is_refused(database: Database) -> None:
    team = Wish(Team, {"conversation": TEAM.conversation})

    async with database.work(HERE) as work:
        with pytest.raises(TypeError, match="the wish for Team is not foreseen"):
            await work.foresee(Wish(Cycle, {"team": Of(team)}))
