"""A series: the turns of one change idea in line, 1 → 5 → the unit, with what was learned at each."""

from cards.rendering import render
from dialogs.views import ChartCard, CycleDocument, Series, TeamStatus
from improvement.cycle import Decision, Phase
from locales.words import Words
from tests.cards.models import shown
from tests.dialogs.talk import Speaker, Talk, decide_cycle, seen, start_cycle, step_called, study_cycle
from tests.dialogs.the_series import adopt, cycles, opens

IDEA = "Tolkbesök bokas 15 minuter längre."


async def two_turns(maria: Speaker) -> None:
    """The first is adapted and tried on more in the second, which is being planned."""
    await start_cycle(maria)
    await study_cycle(maria)
    await decide_cycle(maria, "adapt", "Tolkbesök tar längre tid.", IDEA, "8")


def said(view: Series, language: str = "sv") -> str:
    return shown(render(view, Words(language)).content["body"])


async def test_the_turns_stand_in_line_with_what_was_learned(talk: Talk, maria: Speaker) -> None:
    await two_turns(maria)
    status = seen(await maria.says("status"), TeamStatus)

    series = seen(await maria.taps(step_called("button-series", status.open[0].more)), Series)

    assert [(turn.number, turn.scale, turn.decision) for turn in series.turns] == [
        (1, 5, Decision.ADAPT),
        (2, 8, None),
    ]
    assert [line.text for line in series.turns[0].learned] == ["Säg att vi frågar alla."]
    assert series.grows
    assert "Prövat på: 5 → 8" in said(series)
    assert "Testet har vuxit från varv till varv." in said(series)


async def test_what_is_adopted_ends_in_the_whole_unit(talk: Talk) -> None:
    cycle = await adopt(talk)

    series = seen(await talk.person("Johan").taps(opens(cycle, "series")), Series)

    assert "Prövat på: 5 → hela enheten" in said(series)
    assert "Tried on: 5 → the whole unit" in said(series, "en")


async def test_the_chart_across_all_turns_is_a_tap_away(talk: Talk, maria: Speaker) -> None:
    await two_turns(maria)
    series = seen(await maria.taps(opens((await cycles(talk))[1], "series")), Series)

    assert isinstance(await maria.taps(step_called("button-chart", series.steps)), ChartCard)


async def test_each_turn_can_be_opened(talk: Talk, maria: Speaker) -> None:
    await two_turns(maria)
    series = seen(await maria.taps(opens((await cycles(talk))[0], "series")), Series)
    assert series.turns[0].step is not None

    record = seen(await maria.taps(series.turns[0].step), CycleDocument)

    assert record.phase is Phase.CLOSED


async def test_a_lesson_that_was_removed_is_not_among_them(talk: Talk, maria: Speaker) -> None:
    await two_turns(maria)
    removal = await maria.in_person.says("ta bort Säg att vi frågar alla.")
    assert removal is not None
    listed = await maria.in_person.says("ta bort")
    line = next(each for each in listed.texts if each.line.text == "Säg att vi frågar alla.")  # type: ignore[union-attr]
    asked = await maria.in_person.taps(line.step)
    await maria.in_person.taps(step_called("remove", asked.steps))  # type: ignore[union-attr]

    series = seen(await maria.taps(opens((await cycles(talk))[0], "series")), Series)

    assert series.turns[0].learned == ()
    assert "Inget är skrivet ännu om vad ni lärde er." in said(series)
