"""What an operator takes out comes back without loss: every kind of thing, on both databases."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from improvement.ports import Entity, Store
from storage import CannotArchive, Database, migrate, open_database
from storage.archive import schema
from storage.mapping import TABLES
from tests.databases import KINDS
from tests.storage.examples import (
    ABSENCE,
    CYCLE,
    ELSEWHERE,
    HERE,
    MARIA,
    MEMBERSHIP,
    NOTE,
    ONE_OF_EACH,
    TEAM,
    keep,
)

OTHER_TEAM = replace(TEAM, id="t2", conversation="19:vuxna", name="Vuxenenheten")
BO = replace(MARIA, id="p2", directory_id="d-bo", name="Bo", last_team="t2", focus=None)


async def kept(store: Store, tenant: str = HERE) -> dict[str, list[Entity]]:
    async with store.work(tenant) as work:
        return {kind.__name__: await work.find(kind) for kind in TABLES}


def through_a_file(archive: dict[str, Any]) -> dict[str, Any]:
    """As it is read again."""
    return json.loads(json.dumps(archive, ensure_ascii=False))  # type: ignore[no-any-return]


@pytest.fixture(params=KINDS)
async def empty(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A new database of either kind, beside the other."""
    is_file = request.param == "sqlite"
    url = f"sqlite:///{tmp_path / 'new.db'}" if is_file else request.getfixturevalue("postgres").empty()
    opened = await open_database(url)
    await migrate(opened)
    yield opened
    await opened.close()


async def test_everything_of_a_tenant_comes_back_the_same(database: Database, empty: Database) -> None:
    later = replace(CYCLE, id="a0", number=2, follows=CYCLE.id)
    await keep(database, *ONE_OF_EACH, later)

    count = await empty.restore(through_a_file(await database.archive(tenant=HERE)))

    assert count == len(ONE_OF_EACH) + 1
    assert await kept(empty) == await kept(database)
    assert all((await kept(empty)).values()), "every kind of thing is tried"


async def test_an_archive_is_what_its_schema_says(database: Database) -> None:
    await keep(database, *ONE_OF_EACH)

    archive = through_a_file(await database.archive(tenant=HERE))

    Draft202012Validator(schema()).validate(archive)


async def test_a_team_takes_its_people_along_and_nothing_of_other_teams(
    database: Database, empty: Database
) -> None:
    in_both = replace(MEMBERSHIP, id="m2", team="t2")
    only_there = replace(ABSENCE, id="a2", team="t1")
    of_bo = replace(MEMBERSHIP, id="m3", team="t2", person="p2")
    elsewhere = replace(CYCLE, id="c2", team="t2")
    await keep(database, *ONE_OF_EACH, OTHER_TEAM, BO, in_both, of_bo, elsewhere, only_there)

    await empty.restore(through_a_file(await database.archive(team=OTHER_TEAM.id)))

    found = await kept(empty)
    assert found["Team"] == [OTHER_TEAM]
    assert found["Cycle"] == [elsewhere]
    assert {person.id for person in found["Person"]} == {"p1", "p2"}
    assert found["Note"] == found["Ticket"] == []
    assert found["Absence"] == [ABSENCE]
    assert found["Membership"] == [in_both, of_bo]


async def test_somebody_is_taken_along_without_what_they_did_last_in_another_team(
    database: Database, empty: Database
) -> None:
    await keep(database, TEAM, OTHER_TEAM, MARIA, replace(MEMBERSHIP, team="t2"))

    await empty.restore(await database.archive(team=OTHER_TEAM.id))

    assert (await kept(empty))["Person"] == [replace(MARIA, last_team=None, focus=None, focus_revision=0)]


async def test_what_was_removed_is_in_no_archive(database: Database) -> None:
    await keep(database, TEAM, MARIA, CYCLE, replace(NOTE, text="", removed_by="p1", removed_at=NOTE.at))

    written = json.dumps(await database.archive(team=TEAM.id), ensure_ascii=False)

    assert NOTE.text not in written


async def test_another_tenant_is_left_out(database: Database) -> None:
    await keep(database, TEAM, MARIA)
    await keep(database, replace(TEAM, tenant=ELSEWHERE, name="Björkviken"))

    archive = await database.archive(tenant=ELSEWHERE)

    assert [team["name"] for team in archive["kept"]["teams"]] == ["Björkviken"]
    assert archive["kept"]["persons"] == []


async def test_nothing_is_read_into_a_database_that_holds_something(database: Database) -> None:
    await keep(database, TEAM, MARIA)
    archive = await database.archive(tenant=HERE)

    with pytest.raises(CannotArchive, match="not empty"):
        await database.restore(archive)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"format": "other"}, "no export"),
        ({"step": "0001"}, "release that wrote it"),
        ({"kept": {}}, "under `kept`"),
    ],
)
async def test_another_file_is_refused_in_a_sentence(
    database: Database, empty: Database, change: dict[str, Any], said: str
) -> None:
    await keep(database, TEAM, MARIA)
    archive = await database.archive(tenant=HERE)

    with pytest.raises(CannotArchive, match=said):
        await empty.restore({**archive, **change})


async def test_a_thing_that_cannot_be_read_leaves_the_database_empty(
    database: Database, empty: Database
) -> None:
    await keep(database, *ONE_OF_EACH)
    archive = await database.archive(tenant=HERE)
    archive["kept"]["follow_ups"][0]["at"] = "yesterday"

    with pytest.raises(CannotArchive, match=r"follow_ups .*: ValueError"):
        await empty.restore(archive)

    assert not any((await kept(empty)).values())


async def test_nobody_is_archived_who_is_not_there(database: Database) -> None:
    for of in ({"team": "nobodys"}, {"tenant": "nobodys"}):
        with pytest.raises(CannotArchive, match=r"app\.py export"):
            await database.archive(**of)
