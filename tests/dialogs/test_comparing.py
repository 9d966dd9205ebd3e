"""Study shows what was thought beside what came, word for word, before anybody says whether it held."""

from datetime import date, timedelta

from cards.rendering import render
from dialogs.views import AskQuestion, Evidence
from locales.words import Words
from tests.cards.models import shown
from tests.dialogs.talk import Speaker, Talk, seen, start_cycle
from tests.dialogs.the_chart import another_measure, reports
from tests.dialogs.the_series import weeks_came
from tests.dialogs.the_week import WEEK_10, at, begin
from tests.dialogs.those_who_lead import manages

WEEK_16 = WEEK_10 + timedelta(weeks=6)
SUMS = ((3, 10), (4, 11), (4, 9), (6, 12), (5, 7), (4, 7), (7, 10), (8, 11))  # weeks 10 to 17


async def tested(talk: Talk, *sums: tuple[int, int]) -> None:
    """The pilot's weeks are over and closed."""
    await begin(talk)
    await weeks_came(talk, *sums)
    await at(talk, date(2026, 4, 27), 10)


async def studies(speaker: Speaker) -> Evidence:
    """What stands beside the first question of Study."""
    asked = seen(await speaker.says("studera"), AskQuestion)
    assert asked.evidence is not None
    return asked.evidence


async def read(speaker: Speaker, language: str = "sv") -> str:
    return shown(render(seen(await speaker.says("studera"), AskQuestion), Words(language)).content["body"])


async def test_the_prediction_stands_beside_the_last_two_weeks_and_the_whole_test(
    talk: Talk, maria: Speaker
) -> None:
    await tested(talk, *SUMS)

    said = await read(maria)

    assert "De flesta svarar gärna när vi frågar." in said
    assert (
        "Ni trodde: 7 av 10 nybesök. Det blev 15 av 21 de två sista veckorna. "
        "Under hela testet blev det 41 av 77."
    ) in said


async def test_the_same_in_english(talk: Talk, maria: Speaker) -> None:
    await tested(talk, *SUMS)

    said = await read(maria, "en")

    assert "It came to 15 of 21 in the last two weeks. Over the whole test it came to 41 of 77." in said


async def test_one_week_is_told_as_one(talk: Talk, maria: Speaker) -> None:
    await tested(talk, (3, 10))

    assert "Ni trodde: 7 av 10 nybesök. Det blev 3 av 10 den sista veckan." in await read(maria)


async def test_nothing_is_compared_where_nothing_was_counted(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)

    evidence = await studies(maria)

    assert evidence.compared is not None
    assert (evidence.compared.last, evidence.compared.values) == (None, ())
    assert "Så här blev det" not in await read(maria)


async def test_a_week_without_a_chance_is_not_one_of_the_last_two(talk: Talk, maria: Speaker) -> None:
    await tested(talk, *SUMS, (0, 0))

    compared = (await studies(maria)).compared

    assert compared is not None
    assert compared.last is not None
    assert (compared.last.used, compared.last.chances) == (15, 21)


async def test_other_measures_say_what_they_said_last(talk: Talk, maria: Speaker) -> None:
    await tested(talk, *SUMS)
    minutes = await another_measure(talk, "Besökets längd")
    await reports(talk, minutes, WEEK_16, 10, 25)

    assert "Besökets längd: 25 minuter (vecka 17)" in await read(maria)


async def test_it_is_first_asked_whether_it_held_then_what_surprised_then_what_was_learned(
    talk: Talk, maria: Speaker
) -> None:
    await tested(talk, *SUMS)

    held = seen(await maria.says("studera"), AskQuestion)
    as_planned = seen(await maria.answers("partly"), AskQuestion)
    surprised = seen(await maria.answers("yes"), AskQuestion)
    learned = seen(await maria.does("move-on"), AskQuestion)

    assert [held.key, as_planned.key, surprised.key, learned.key] == [
        "held",
        "carried-out",
        "surprised",
        "learned",
    ]


async def test_who_manages_reads_small_figures_in_words(talk: Talk, karin: Speaker) -> None:
    await tested(talk, (2, 3), (1, 4))
    await manages(talk)

    said = await read(karin.in_person)

    assert "3 av 7" not in said
    assert "Det blev några av 7 de två sista veckorna." in said
