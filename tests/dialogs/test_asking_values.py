"""Values are asked for in person: with everything else of the week, at work, once, of one person."""

from collections.abc import Iterable
from datetime import date

import pytest

from dialogs.problem import NothingToSay
from dialogs.views import Form, MeasureCard, MyQuestions, Notice, WeekCard, WeeklyDigest
from improvement.message import Message
from improvement.team import Person
from tests.dialogs.filled import filled
from tests.dialogs.talk import Speaker, Talk, seen, start_cycle, step_called
from tests.dialogs.the_numbers import MINUTES, describe, kept, line, measure, measures, points, take, values
from tests.dialogs.the_week import at, chore, outcome, shown, week_card
from tests.dialogs.those_who_lead import away, change_person, leads

WEEK_10, THURSDAY_10, FRIDAY_10 = date(2026, 3, 2), date(2026, 3, 5), date(2026, 3, 6)
WEEK_11, THURSDAY_11 = date(2026, 3, 9), date(2026, 3, 12)


@pytest.fixture
async def teller(talk: Talk, maria: Speaker) -> Speaker:
    """Maria is asked for minutes every week, and has answered the week's question already."""
    await start_cycle(maria)
    await at(talk, WEEK_10)
    await take(maria)
    await maria.taps(outcome(await week_card(talk, WEEK_10), "did_not"))
    return maria


async def written_to(talk: Talk, messages: Iterable[Message]) -> list[str]:
    async with talk.store.work(talk.tenant) as work:
        return sorted([(await work.get(Person, message.to)).name for message in messages])


async def nudge(talk: Talk, day: date = THURSDAY_10) -> list[str]:
    """Who is written to on a day."""
    await at(talk, day, 13)
    await chore(talk, "nudging", day)
    return await written_to(talk, await talk.messages("nudge"))


async def test_who_tells_a_value_is_asked_for_it_also_when_all_else_is_answered(
    talk: Talk, teller: Speaker
) -> None:
    assert "Maria" in await nudge(talk)

    asked = seen(await shown(talk, "nudge", WEEK_10.isoformat(), to="Maria"), MyQuestions)

    assert asked.questions == ()
    assert [(each.title, each.monday) for each in asked.values] == [(MINUTES, WEEK_10)]


async def test_the_field_on_the_card_keeps_the_value(talk: Talk, teller: Speaker) -> None:
    await at(talk, THURSDAY_10, 13)
    asked = seen(await shown(talk, "nudge", WEEK_10.isoformat(), to="Maria"), MyQuestions)
    value = asked.values[0]

    view = await teller.in_person.taps(value.steps[0], **{f"value-{value.id}": "12,5"})

    assert kept(view) == "value-kept: 12,5 minuter vecka 10"
    assert await values(talk) == {10: "12.5"}


async def test_a_week_without_measuring_is_one_tap_and_is_not_asked_about_again(
    talk: Talk, teller: Speaker
) -> None:
    await at(talk, THURSDAY_10, 13)
    asked = seen(await shown(talk, "nudge", WEEK_10.isoformat(), to="Maria"), MyQuestions)

    await teller.in_person.taps(step_called("not-measured", asked.values[0].steps))

    assert await values(talk) == {10: "-"}
    with pytest.raises(NothingToSay):
        await shown(talk, "nudge", WEEK_10.isoformat(), to="Maria")


async def test_promise_3_a_value_and_the_weeks_question_are_one_message(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await at(talk, WEEK_10)
    await take(maria)

    names = await nudge(talk)
    await chore(talk, "asking", THURSDAY_10)
    await chore(talk, "nudging", THURSDAY_10)

    asked = seen(await shown(talk, "nudge", WEEK_10.isoformat(), to="Maria"), MyQuestions)
    assert names.count("Maria") == 1
    assert (await written_to(talk, await talk.messages("nudge"))).count("Maria") == 1
    assert (len(asked.questions), len(asked.values)) == (1, 1)


async def test_promise_3_nobody_who_is_away_is_asked(talk: Talk, teller: Speaker) -> None:
    await away(talk, "Maria", THURSDAY_10, FRIDAY_10)

    assert "Maria" not in await nudge(talk)


async def test_promise_4_who_wants_no_reminders_gets_none_and_finds_it_when_they_ask(
    talk: Talk, teller: Speaker
) -> None:
    await change_person(talk, "Maria", is_nudged=False)

    assert "Maria" not in await nudge(talk)
    assert len(seen(await teller.in_person.says("svara"), MyQuestions).values) == 1


async def test_who_chose_to_be_asked_in_person_hears_of_it_on_monday_about_the_week_before(
    talk: Talk, teller: Speaker
) -> None:
    await change_person(talk, "Maria", asked_in_person=True)
    await at(talk, WEEK_11)

    await chore(talk, "asking", WEEK_11)

    asked = seen(await shown(talk, "nudge", WEEK_11.isoformat(), to="Maria"), MyQuestions)
    assert await written_to(talk, await talk.messages("nudge")) == ["Maria"]
    assert [each.monday for each in asked.values] == [WEEK_10]


async def test_a_leader_finds_it_in_the_letter_instead(talk: Talk, teller: Speaker) -> None:
    await leads(talk, "Maria")

    names = await nudge(talk)

    letter = seen(await shown(talk, "digest", to="Maria"), WeeklyDigest)
    assert "Maria" not in names
    assert [each.title for each in letter.values] == [MINUTES]


async def test_a_team_that_answered_together_is_asked_for_values_only(talk: Talk, teller: Speaker) -> None:
    card = seen(await teller.says("möte"), WeekCard)
    form = seen(await teller.taps(card.questions[0].steps[0]), Form)
    await teller.taps(form.save, **filled(form, chances="10", used="3"))

    assert await nudge(talk) == ["Maria"]


@pytest.mark.parametrize(("often", "weeks"), [("week", 5), ("second_week", 3), ("month", 1)])
async def test_it_is_asked_as_often_as_was_chosen(talk: Talk, maria: Speaker, often: str, weeks: int) -> None:
    await start_cycle(maria)
    await at(talk, THURSDAY_10)
    await describe(maria, "Klagomål", "count", "down", "-", "Maria", often)
    asked = 0

    for number in range(5):
        await at(talk, date.fromordinal(THURSDAY_10.toordinal() + 7 * number), 13)
        view = await maria.in_person.says("svara")
        asked += len(view.values) if isinstance(view, MyQuestions) else 0

    assert asked == weeks


async def test_a_paused_team_and_an_ended_measure_are_not_asked_about(talk: Talk, teller: Speaker) -> None:
    await at(talk, THURSDAY_10, 13)
    card = await take(teller, "Personer som erbjöds fortsatt stöd")
    await teller.taps(step_called("end-measure", card.steps))
    ended = seen(await teller.in_person.says("svara"), MyQuestions)
    await teller.says("pausa till 10 augusti")

    paused = seen(await teller.in_person.says("svara"), Notice)

    assert [each.title for each in ended.values] == [MINUTES]
    assert paused.code == "nothing-asked"


async def test_another_person_is_asked_when_the_team_says_so(talk: Talk, teller: Speaker) -> None:
    change = step_called("button-change", (await line(teller)).steps)
    card = seen(await teller.taps(change), MeasureCard)
    await teller.taps(next(fact.edit for fact in card.facts if fact.edit and fact.key == "reporter"))
    await teller.answers("Karin")

    assert "Karin" in await nudge(talk)
    assert "Maria" not in await nudge(talk)


async def test_what_the_weeks_question_counts_asks_nothing_more(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await at(talk, THURSDAY_10, 13)

    asked = seen(await maria.in_person.says("svara"), MyQuestions)

    assert asked.values == ()
    assert len(await measures(talk)) == 1


async def test_an_earlier_weeks_card_keeps_its_week(talk: Talk, teller: Speaker) -> None:
    await at(talk, THURSDAY_10, 13)
    asked = seen(await shown(talk, "nudge", WEEK_10.isoformat(), to="Maria"), MyQuestions)
    await at(talk, THURSDAY_11)

    await teller.in_person.taps(asked.values[0].steps[0], **{f"value-{(await measure(talk)).id}": "12"})

    assert [point.monday for point in await points(talk)] == [WEEK_10]
