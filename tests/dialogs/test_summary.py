"""The week's summary: figures with how many answered, what came in between, and what comes now."""

from datetime import date, timedelta

import pytest

from dialogs.views import ObstacleTold
from improvement.identity import new_id
from improvement.note import Note, bury
from improvement.obstacle import Obstacle, ObstacleState
from tests.dialogs.talk import Speaker, Talk
from tests.dialogs.the_week import WEEK_10, at, begin, chore, outcome, says_no, says_yes, summary, week_card

FRIDAY, NEXT_FRIDAY = date(2026, 3, 6), date(2026, 3, 13)


async def obstacle(talk: Talk, text: str, monday: date, *, closed: bool = False) -> None:
    cycle = (await week_card(talk, WEEK_10)).questions[0].steps[0].page.cycle or ""
    told = Obstacle(
        id=new_id(),
        tenant=talk.tenant,
        team=(await talk.team()).id,
        cycle=cycle,
        text=text,
        monday=monday,
        at=talk.clock.now(),
        state=ObstacleState.SOLVED if closed else ObstacleState.OPEN,
        closed_at=talk.clock.now() if closed else None,
    )
    async with talk.store.work(talk.tenant) as work:
        await work.add(told)
        await work.commit()


async def test_what_came_in_between_is_grouped_and_not_counted(talk: Talk) -> None:
    await begin(talk)
    card = await week_card(talk, WEEK_10)
    for name, reason in (("Maria", "material"), ("Johan", "time"), ("Elin", "material")):
        await says_no(talk.person(name), card, reason, 1)

    told = (await summary(talk, FRIDAY)).cycles[0]

    assert told.reasons == ("material", "time")


async def test_only_an_observation_whose_writer_allowed_it_is_quoted(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await johan.says("notera Det gick lättare när jag sa att vi frågar alla.")
    await talk.person("Elin").in_person.says("notera Blanketten är lång.")

    told = (await summary(talk, FRIDAY)).cycles[0]

    assert told.quote == "Det gick lättare när jag sa att vi frågar alla."


async def test_last_weeks_observation_is_not_quoted_again(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await johan.says("notera Det gick lättare.")
    await at(talk, NEXT_FRIDAY, 14)

    assert (await summary(talk, NEXT_FRIDAY)).cycles[0].quote == ""


async def test_a_removed_observation_is_gone(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await johan.says("notera Det gick lättare.")
    async with talk.store.work(talk.tenant) as work:
        (note,) = await work.find(Note)
        await work.save(bury(note, note.by, talk.clock.now()))
        await work.commit()

    assert (await summary(talk, FRIDAY)).cycles[0].quote == ""


async def test_obstacles_that_remain_and_those_solved_this_week(talk: Talk) -> None:
    await begin(talk)
    await obstacle(talk, "Blanketterna finns inte i samtalsrum 2.", WEEK_10)
    await obstacle(talk, "Lathunden är borta.", WEEK_10, closed=True)

    this = (await summary(talk, FRIDAY)).cycles[0]
    await at(talk, NEXT_FRIDAY, 14)
    later = (await summary(talk, NEXT_FRIDAY)).cycles[0]

    assert this.obstacles == (
        ObstacleTold(text="Blanketterna finns inte i samtalsrum 2."),
        ObstacleTold(text="Lathunden är borta.", is_solved=True),
    )
    assert later.obstacles == (ObstacleTold(text="Blanketterna finns inte i samtalsrum 2."),)


async def test_somebody_who_told_half_is_not_counted_as_never(talk: Talk, johan: Speaker) -> None:
    await begin(talk)

    await says_yes(johan, await week_card(talk, WEEK_10), 3)

    told = (await summary(talk, FRIDAY)).cycles[0].sums
    assert (told.answered, told.used, told.chances) == (1, 0, 0)


@pytest.mark.parametrize(("week", "comes"), [(10, "week"), (16, "week"), (17, "study")])
async def test_what_comes_now(talk: Talk, week: int, comes: str) -> None:
    await begin(talk)
    friday = FRIDAY + timedelta(weeks=week - 10)
    await at(talk, friday, 14)

    told = (await summary(talk, friday)).cycles[0]

    assert told.next == comes
    assert told.step is not None
    assert told.step.words == ("button-study" if comes == "study" else "button-note")


async def test_nobody_has_answered(talk: Talk) -> None:
    await begin(talk)

    told = (await summary(talk, FRIDAY)).cycles[0]

    assert (told.sums.answered, told.sums.asked) == (0, 5)


async def test_a_closed_week_keeps_its_figures(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await says_yes(johan, await week_card(talk, WEEK_10), 3, 1, 1)
    await talk.person("Elin").taps(outcome(await week_card(talk, WEEK_10), "not_yet"))
    before = (await summary(talk, FRIDAY)).cycles[0]
    await at(talk, NEXT_FRIDAY, 14)
    await chore(talk, "closing", NEXT_FRIDAY)

    after = await summary(talk, FRIDAY)

    assert after.is_closed
    assert after.cycles[0].sums == before.sums
