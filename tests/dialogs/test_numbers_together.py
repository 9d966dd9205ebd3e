"""Two people tell of the same week at once, on both databases: one effect, and a person chooses."""

import asyncio
from datetime import date

from dialogs.views import Choose, Form, MeasureCard, Notice, PastedTable
from storage import Database
from tests.dialogs.talk import Speaker, Talk, seen, start_cycle, step_called
from tests.dialogs.the_numbers import MINUTES, PLAN_MEASURE, kept, measures, points, take, values
from tests.dialogs.the_week import at


async def two_tellers(database: Database) -> tuple[Talk, Speaker, Speaker]:
    """Maria and Johan, in a team that measures minutes; week 10 has begun."""
    talk = Talk(database)
    await talk.arrive()
    maria, johan = talk.person("Maria"), talk.person("Johan")
    await start_cycle(maria)
    await at(talk, date(2026, 3, 2))
    await take(maria)
    await johan.says("status")
    return talk, maria, johan


async def test_two_people_tell_of_the_same_week_at_once(database: Database) -> None:
    talk, maria, johan = await two_tellers(database)

    views = await asyncio.gather(maria.says("mät 12"), johan.says("mät 14"))

    codes = sorted(seen(view, Notice).code for view in views)
    assert codes == ["value-kept", "value-met"]
    assert len(await points(talk)) == 1


async def test_the_one_who_came_second_chooses(database: Database) -> None:
    talk, maria, johan = await two_tellers(database)
    views = await asyncio.gather(maria.says("mät 12"), johan.says("mät 14"))
    speaker, met = next(
        (who, seen(view, Notice))
        for who, view in zip((maria, johan), views, strict=True)
        if seen(view, Notice).code == "value-met"
    )

    view = await speaker.taps(step_called("button-mine-holds", met.steps))

    assert kept(view) == f"value-kept: {met.args['mine']} vecka 10"
    assert len(await points(talk)) == 2


async def test_two_people_tell_the_same_and_it_is_one(database: Database) -> None:
    talk, maria, johan = await two_tellers(database)

    await asyncio.gather(maria.says("mät 12"), johan.says("mät 12"))

    assert await values(talk) == {10: "12"}
    assert len(await points(talk)) == 1


async def test_two_cards_saved_at_once_never_overwrite_unseen(database: Database) -> None:
    talk, maria, johan = await two_tellers(database)
    await maria.says("mät 12")
    forms = [seen(await speaker.says("mät"), Form) for speaker in (maria, johan)]

    views = await asyncio.gather(maria.taps(forms[0].save, value="13"), johan.taps(forms[1].save, value="14"))

    told = await values(talk)
    codes = sorted(seen(view, Notice).code for view in views)
    assert codes in (["value-kept", "value-kept"], ["value-kept", "value-met"])
    assert (codes == ["value-kept", "value-kept"]) == (len(await points(talk)) == 3 and told == {10: "13"})


async def test_a_ready_measure_taken_twice_at_once_is_one(database: Database) -> None:
    talk, maria, _ = await two_tellers(database)
    step = seen(await maria.says("nytt mått"), Choose).options[0]

    views = await asyncio.gather(*(maria.taps(step) for _ in range(3)))

    assert all(isinstance(view, MeasureCard) for view in views)
    assert len(await measures(talk)) == 3


async def test_a_table_saved_by_two_at_once_is_saved_once(database: Database) -> None:
    talk, maria, johan = await two_tellers(database)
    text = "2026-02-09;12\n2026-02-16;13"
    tables = [seen(await who.in_person.says(text), PastedTable) for who in (maria, johan)]

    await asyncio.gather(
        *(
            who.in_person.taps(table.steps[0], rows=text)
            for who, table in zip((maria, johan), tables, strict=True)
        )
    )

    assert await values(talk, MINUTES) == {7: "12", 8: "13"}
    assert len(await points(talk)) == 2


async def test_a_plan_started_by_two_at_once_has_one_measure_and_one_baseline(database: Database) -> None:
    talk, _, _ = await two_tellers(database)

    assert len([each for each in await measures(talk) if each.words == PLAN_MEASURE]) == 1
    assert len(await points(talk, PLAN_MEASURE)) == 6


async def test_another_organisations_value_card_changes_nothing(database: Database) -> None:
    talk, maria, _ = await two_tellers(database)
    form = seen(await maria.says("mät"), Form)
    elsewhere = Talk(database, tenant="björkviken")
    await elsewhere.arrive()

    view = await elsewhere.person("Maria").taps(form.save, value="12")

    assert seen(view, Notice).code == "old-card"
    assert await points(talk) == []
