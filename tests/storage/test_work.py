"""A unit of work keeps the same promises in memory, on SQLite and on PostgreSQL."""

from dataclasses import replace
from datetime import datetime

import pytest

from improvement.answer import Answer
from improvement.cycle import Cycle
from improvement.message import Message, Post
from improvement.page import Page
from improvement.ports import Missing, Stale, Store
from improvement.team import Membership, Team
from storage import Refused, WorkIsOver
from tests.storage.examples import (
    ANSWER,
    CYCLE,
    GUESS,
    HERE,
    MARIA,
    MEMBERSHIP,
    MESSAGE,
    NOTE,
    ONE_OF_EACH,
    POST,
    RECORD,
    ROLE,
    SEEN,
    TEAM,
    keep,
)

TWINS = (
    replace(TEAM, id="t2"),
    replace(MARIA, id="p2"),
    replace(MEMBERSHIP, id="m2"),
    replace(ROLE, id="h2"),
    replace(ANSWER, id="a2", value="Något annat."),
    replace(GUESS, id="g2", level=3),
    replace(RECORD, id="r2"),
    replace(MESSAGE, id="b2"),
    replace(POST, id="k2"),
    replace(SEEN, id="s2"),
)


async def test_things_come_back_as_they_were_kept(store: Store) -> None:
    await keep(store, *ONE_OF_EACH)

    async with store.work(HERE) as work:
        found = [await work.get(type(thing), thing.id) for thing in ONE_OF_EACH]

    assert found == list(ONE_OF_EACH)


async def test_things_may_be_added_before_what_they_point_at_when_it_comes_along(store: Store) -> None:
    await keep(store, *reversed(ONE_OF_EACH))

    async with store.work(HERE) as work:
        assert await work.get(Cycle, "c1") == CYCLE


async def test_what_is_not_there_is_missing(store: Store) -> None:
    async with store.work(HERE) as work:
        for thing in ONE_OF_EACH:
            with pytest.raises(Missing):
                await work.get(type(thing), thing.id)


async def test_a_saved_thing_is_one_version_on(store: Store) -> None:
    await keep(store, *ONE_OF_EACH)

    async with store.work(HERE) as work:
        saved = [await work.save(thing) for thing in ONE_OF_EACH]
        await work.commit()

    assert {thing.version for thing in saved} == {1}
    async with store.work(HERE) as work:
        assert [await work.get(type(thing), thing.id) for thing in saved] == saved


async def test_saving_what_somebody_saved_meanwhile_is_stale(store: Store) -> None:
    await keep(store, *ONE_OF_EACH)
    async with store.work(HERE) as work:
        for thing in ONE_OF_EACH:
            await work.save(thing)
        await work.commit()

    for thing in ONE_OF_EACH:
        async with store.work(HERE) as work:
            with pytest.raises(Stale):
                await work.save(thing)


async def test_a_thing_can_be_saved_again_in_the_same_work(store: Store) -> None:
    await keep(store, TEAM)

    async with store.work(HERE) as work:
        once = await work.save(replace(TEAM, size=1))
        await work.save(replace(once, size=2))
        await work.commit()

    async with store.work(HERE) as work:
        assert await work.get(Team, "t1") == replace(TEAM, size=2, version=2)


async def test_a_deleted_thing_is_gone_and_can_be_deleted_again(store: Store) -> None:
    await keep(store, *ONE_OF_EACH)

    async with store.work(HERE) as work:
        for thing in reversed(ONE_OF_EACH):
            await work.delete(thing)
            await work.delete(thing)
        await work.commit()

    async with store.work(HERE) as work:
        assert [await work.find(type(thing)) for thing in ONE_OF_EACH] == [[]] * len(ONE_OF_EACH)


async def test_leaving_without_commit_keeps_nothing(store: Store) -> None:
    async with store.work(HERE) as work:
        await work.add(TEAM)

    async with store.work(HERE) as work:
        assert await work.find(Team) == []


async def test_leaving_with_an_error_keeps_nothing(store: Store) -> None:
    async def fail() -> None:
        async with store.work(HERE) as work:
            await work.add(TEAM)
            await work.get(Team, "t9")

    with pytest.raises(Missing):
        await fail()

    async with store.work(HERE) as work:
        assert await work.find(Team) == []


async def test_a_work_sees_what_it_has_done_itself(store: Store) -> None:
    async with store.work(HERE) as work:
        await work.add(TEAM, MARIA, MEMBERSHIP)
        await work.delete(MEMBERSHIP)
        await work.add(replace(MEMBERSHIP, id="m2"))

        assert [membership.id for membership in await work.find(Membership)] == ["m2"]


async def test_what_was_asked_before_is_answered_anew_after_every_kind_of_write(store: Store) -> None:
    other = replace(TEAM, id="t2", conversation="19:other")

    async with store.work(HERE) as work:
        assert await work.find(Team) == []
        await work.add(TEAM)
        assert await work.find(Team) == [TEAM]
        await work.add(other)
        assert await work.find(Team) == [TEAM, other]
        saved = await work.save(replace(TEAM, name="Vuxenenheten"))
        assert (await work.find(Team), await work.get(Team, "t1")) == ([saved, other], saved)
        await work.change(other, name="Ungdomsenheten")
        assert [team.name for team in await work.find(Team)] == ["Vuxenenheten", "Ungdomsenheten"]
        await work.delete(saved)
        assert [team.id for team in await work.find(Team)] == ["t2"]
        with pytest.raises(Missing):
            await work.get(Team, "t1")


async def test_the_list_that_was_found_is_the_askers_own(store: Store) -> None:
    async with store.work(HERE) as work:
        await work.add(TEAM)
        (await work.find(Team)).clear()

        assert await work.find(Team) == [TEAM]


async def test_a_unique_field_that_is_taken_is_stale(store: Store) -> None:
    await keep(store, *ONE_OF_EACH)

    for twin in TWINS:
        async with store.work(HERE) as work:
            with pytest.raises(Stale):
                await work.add(twin)


async def test_an_id_that_is_taken_is_stale(store: Store) -> None:
    await keep(store, TEAM)

    async with store.work(HERE) as work:
        with pytest.raises(Stale):
            await work.add(replace(TEAM, conversation="19:allmant"))


async def test_saving_into_a_taken_unique_field_is_stale(store: Store) -> None:
    other = replace(TEAM, id="t2", conversation="19:allmant")
    await keep(store, TEAM, other)

    async with store.work(HERE) as work:
        with pytest.raises(Stale):
            await work.save(replace(other, conversation=TEAM.conversation))


async def test_messages_without_a_key_may_be_many(store: Store) -> None:
    await keep(store, TEAM, replace(MESSAGE, key=""), replace(MESSAGE, id="b2", key=""))

    async with store.work(HERE) as work:
        assert len(await work.find(Message, key="")) == 2


async def test_pointing_at_nothing_is_refused(store: Store) -> None:
    for thing in (MARIA, MEMBERSHIP, CYCLE, ANSWER, NOTE, MESSAGE, POST):
        async with store.work(HERE) as work:
            with pytest.raises(Refused):
                await work.add(thing)


async def test_deleting_what_is_pointed_at_is_refused(store: Store) -> None:
    await keep(store, TEAM, CYCLE)

    async with store.work(HERE) as work:
        with pytest.raises(Refused):
            await work.delete(TEAM)


async def test_a_row_without_a_needed_field_is_refused_without_quoting_it(store: Store) -> None:
    await keep(store, TEAM, CYCLE)
    nameless = replace(NOTE, text="Det här skrev någon.", by=None)  # type: ignore[arg-type]  # the mistake

    async with store.work(HERE) as work:
        with pytest.raises(Refused) as refused:
            await work.add(nameless)

    assert "skrev" not in str(refused.value)
    assert refused.value.__cause__ is None


async def test_a_work_is_over_after_its_commit(store: Store) -> None:
    async with store.work(HERE) as work:
        await work.add(TEAM)
        await work.commit()

        with pytest.raises(WorkIsOver):
            await work.find(Team)


async def test_a_work_is_over_after_its_first_failure(store: Store) -> None:
    await keep(store, TEAM)

    async with store.work(HERE) as work:
        with pytest.raises(Stale):
            await work.add(TEAM)
        with pytest.raises(WorkIsOver):
            await work.commit()


async def test_a_missing_thing_does_not_end_the_work(store: Store) -> None:
    await keep(store, TEAM)

    async with store.work(HERE) as work:
        with pytest.raises(Missing):
            await work.get(Team, "t9")

        assert await work.get(Team, "t1") == TEAM


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    await keep(store, TEAM)

    async with store.work(HERE) as work:
        with pytest.raises(ValueError, match="without a zone"):
            await work.add(replace(CYCLE, created_at=datetime(2026, 3, 2, 9)))  # the mistake
    async with store.work(HERE) as work:
        with pytest.raises(ValueError, match="without a zone"):
            await work.find(Cycle, created_at=datetime(2026, 3, 2, 9))  # the mistake


@pytest.mark.parametrize("unkept", ["a\0b", "half a \ud83d"])
async def test_a_text_that_a_database_cannot_keep_is_refused_by_every_store(
    store: Store, unkept: str
) -> None:
    for team in (replace(TEAM, name=unkept), replace(TEAM, channels={"19:tidigt-stod": unkept})):
        async with store.work(HERE) as work:
            with pytest.raises(ValueError, match="cannot be kept") as refused:
                await work.add(team)

        assert unkept not in str(refused.value)


async def test_a_backslash_before_a_letter_and_zeros_is_only_that(store: Store) -> None:
    team = replace(TEAM, name=r"\u0000", channels={r"\\u0000": r"\u0000"})

    await keep(store, team)

    async with store.work(HERE) as work:
        assert await work.get(Team, "t1") == team


async def test_changing_a_list_after_it_was_kept_changes_nothing_kept(store: Store) -> None:
    people = ["p1", "p2"]
    await keep(store, TEAM, replace(ANSWER, value=people))

    people.append("p3")

    async with store.work(HERE) as work:
        assert (await work.get(Answer, "a1")).value == ["p1", "p2"]


async def test_a_work_asks_for_nothing_it_cannot_keep(store: Store) -> None:
    async with store.work(HERE) as work:
        with pytest.raises(TypeError, match="Page has no table"):
            await work.find(Page)  # type: ignore[type-var]  # the mistake
        with pytest.raises(TypeError, match="Cycle has no field 'colour'"):
            await work.find(Cycle, colour="blue")
        with pytest.raises(TypeError, match="Cycle has no field 'colour'"):
            await work.find(Cycle, order="-colour")
        with pytest.raises(TypeError, match="cannot be ordered"):
            await work.find(Post, order="page")
        with pytest.raises(ValueError, match="spring"):
            await work.find(Cycle, phase="spring")
