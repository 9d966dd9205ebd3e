"""Two at once about what lasts and how far it has come, on both databases: one effect, nothing lost."""

import asyncio
from decimal import Decimal

from dialogs.views import FollowUpCard, Notice, ProgressCard, Series, Wheel
from improvement.cycle import Cycle
from improvement.follow_up import FollowUp
from improvement.progress_level import ProgressLevel
from storage import Database
from tests.dialogs.talk import Talk, seen, start_cycle, step_called
from tests.dialogs.the_series import WEEKS_LATER, adopt, coached, cycles, follow_up, opens, says, wheel
from tests.dialogs.the_week import at


async def begin(database: Database) -> Talk:
    talk = Talk(database)
    await talk.arrive()
    return talk


async def test_two_answer_a_follow_up_at_once_and_one_answer_is_kept(database: Database) -> None:
    talk = await begin(database)
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])
    johan, elin = talk.person("Johan"), talk.person("Elin")
    card = await follow_up(johan, cycle, 4)

    shown = await asyncio.gather(says(johan, card, still="yes"), says(elin, card, still="no"))

    async with database.work(talk.tenant) as work:
        (kept,) = await work.find(FollowUp)
    assert {each.answered.still_done for each in shown if each.answered} == {kept.still_done}


async def test_two_begin_the_new_turn_at_once_and_one_is_begun(database: Database) -> None:
    talk = await begin(database)
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])
    johan, elin = talk.person("Johan"), talk.person("Elin")
    card = await says(johan, await follow_up(johan, cycle, 4), still="no")
    new = step_called("new-turn", card.steps)

    begun = await asyncio.gather(johan.taps(new), elin.taps(new))

    async with database.work(talk.tenant) as work:
        turns = await work.find(Cycle, order="number")
    assert [turn.number for turn in turns] == [1, 2]
    assert {seen(each, Notice).steps for each in begun} == {seen(begun[0], Notice).steps}


async def test_two_coaches_settle_at_once_and_the_second_sees_the_first(database: Database) -> None:
    talk = await begin(database)
    await start_cycle(talk.person("Maria"))
    elin, amir = await coached(talk, "Elin"), await coached(talk, "Amir")
    card = seen(await elin.taps(opens((await cycles(talk))[0], "progress")), ProgressCard)
    assert card.form is not None
    save = card.form.save

    shown = await asyncio.gather(
        elin.taps(save, level="3.0", reason="Jag har sett det."),
        amir.taps(save, level="2.0", reason="Bara fem har prövat."),
    )

    async with database.work(talk.tenant) as work:
        (kept,) = await work.find(ProgressLevel)
    assert kept.settled in (Decimal("3.0"), Decimal("2.0"))
    assert {seen(each, ProgressCard).settled[0].settled for each in shown} == {kept.settled}


async def test_everything_is_read_again_from_the_database(database: Database) -> None:
    talk = await begin(database)
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])
    johan, maria = talk.person("Johan"), talk.person("Maria")
    card = await says(johan, await follow_up(johan, cycle, 4), still="partly", newcomer="does_not")
    await johan.taps(step_called("new-turn", card.steps))

    series = seen(await johan.taps(opens(cycle, "series")), Series)
    found = await wheel(maria.in_person)

    assert [turn.number for turn in series.turns] == [1, 2]
    assert [each.still_done for each in series.turns[0].follow_ups] == ["partly"]
    assert isinstance(found, Wheel)
    assert isinstance(await follow_up(johan, cycle, 4), FollowUpCard)
