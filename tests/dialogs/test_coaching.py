"""How a turn is run, and the one step that would help: for process leader and coach, never a ranking."""

import re
from datetime import date

import pytest

from cards.rendering import render
from dialogs.views import AskQuestion, CycleDocument, ManagerStatus, TeamStatus, WeeklyDigest, Wheel
from improvement.fidelity import Element
from locales.words import LANGUAGES, Words
from tests.cards.models import shown
from tests.dialogs.talk import (
    Speaker,
    Talk,
    begin_cycle,
    code_of,
    seen,
    start_cycle,
    step_called,
    study_cycle,
)
from tests.dialogs.the_series import coached, cycles, opens, weeks_came, wheel
from tests.dialogs.the_week import at
from tests.dialogs.the_week import shown as sent
from tests.dialogs.those_who_lead import leads, manages

AFTER = date(2026, 4, 27)
THREE_WEEKS = ((3, 10), (4, 11), (4, 9))


def met(view: Wheel) -> set[Element]:
    return {element for part in view.parts for element in part.met}


def lacking(view: Wheel) -> set[Element]:
    return {element for part in view.parts for element in part.open}


def said(view: Wheel, language: str = "sv") -> str:
    return shown(render(view, Words(language)).content["body"])


async def test_a_well_planned_turn_is_met_with_the_next_thing_to_look_after(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    await leads(talk)

    found = await wheel(maria.in_person)

    assert met(found) == {Element.PREDICTION, Element.MEASURABLE, Element.SCALE}
    assert lacking(found) == set()
    assert found.advice is not None
    assert (found.advice.element, found.advice.in_next_turn) == (Element.POINTS, False)
    assert found.advice.step is not None
    assert "Ett steg som hjälper mest just nu" in said(found)


async def test_the_button_of_the_step_leads_to_where_it_is_taken(talk: Talk, maria: Speaker) -> None:
    await begin_cycle(maria)
    await maria.answers("Tidigare upptäcka riskbruk.")
    await leads(talk)

    found = await wheel(maria.in_person)

    assert found.advice is not None
    assert found.advice.element is Element.PREDICTION
    assert found.advice.step is not None
    assert seen(await maria.in_person.taps(found.advice.step), AskQuestion).key == "prediction"


async def test_a_decision_that_waits_is_the_step_in_act(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await leads(talk)
    await weeks_came(talk, *THREE_WEEKS)
    await at(talk, AFTER, 10)
    await study_cycle(maria)
    await maria.answers("adapt")

    found = await wheel(maria.in_person)

    assert {Element.POINTS, Element.COMPARED} <= met(found)
    assert found.advice is not None
    assert found.advice.element is Element.DECIDED
    assert found.advice.step is not None
    assert found.advice.step.page.name == "act"


async def test_a_turn_studied_without_a_value_is_not_compared_and_that_is_for_the_next(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    await leads(talk)
    await at(talk, AFTER, 10)
    await study_cycle(maria)
    await maria.answers("abandon")
    await maria.answers("Det räckte inte.")
    await maria.answers("Någon måste säga det.")
    await maria.taps(step_called("conclude", seen(maria.view, CycleDocument).steps))

    found = seen(await maria.in_person.taps(opens((await cycles(talk))[0], "wheel")), Wheel)

    assert {Element.POINTS, Element.COMPARED} <= lacking(found)
    assert Element.DECIDED in met(found)
    assert found.advice is not None
    assert (found.advice.in_next_turn, found.advice.step) == (True, None)


async def test_the_coach_finds_it_from_her_teams(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    elin = await coached(talk)
    row = seen(await elin.says("status"), ManagerStatus).teams[0]
    status = seen(await elin.taps(row.steps[0]), TeamStatus)

    found = seen(await elin.taps(step_called("button-wheel", status.open[0].more)), Wheel)

    assert [step.words for step in found.steps] == ["button-series", "button-progress"]


async def test_others_neither_see_the_button_nor_the_wheel(
    talk: Talk, maria: Speaker, johan: Speaker, karin: Speaker
) -> None:
    await start_cycle(maria)
    await leads(talk)
    await manages(talk)
    cycle = (await cycles(talk))[0]

    for speaker in (johan.in_person, karin.in_person):
        assert code_of(await speaker.taps(opens(cycle, "wheel"))) == "only-coaching"
    status = seen(await johan.in_person.says("status"), TeamStatus)

    assert [step.words for step in status.open[0].more] == []


async def test_it_is_never_shown_where_the_team_reads_along(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await leads(talk)
    status = seen(await maria.says("status"), TeamStatus)

    in_channel = await maria.taps(opens((await cycles(talk))[0], "wheel"))

    assert [step.words for step in status.open[0].more] == []
    assert code_of(in_channel) == "old-card"


async def test_the_digest_tells_the_one_step_to_the_leader(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await leads(talk)
    await at(talk, date(2026, 3, 6), 14)

    digest = seen(await sent(talk, "digest", "2026-03-02", to="Maria"), WeeklyDigest)

    advice = digest.teams[0].advice
    assert advice is not None
    assert advice.element is Element.POINTS
    assert advice.step is not None
    assert advice.step.page.name == "wheel"
    assert "Ett steg som hjälper: Se till att det blir minst tre värden" in shown(
        render(digest, Words("sv")).content["body"]
    )


@pytest.mark.parametrize("language", LANGUAGES)
async def test_promise_4_no_ranking_the_wheel_has_no_figure_to_compare_teams_by(
    talk: Talk, maria: Speaker, language: str
) -> None:
    await start_cycle(maria)
    await leads(talk)

    found = await wheel(maria.in_person)

    words = said(found, language).replace(f"{found.title} · ", "")
    assert [number for number in re.findall(r"\d+", words) if number != str(found.number)] == []


async def test_it_is_told_in_words_and_signs_never_by_colour_alone(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await leads(talk)

    found = said(await wheel(maria.in_person))

    assert "● På plats" in found
    assert "▸ Pågår nu" in found
    assert "◌ Inte dags än" in found
    assert "✓ På hur många ni prövar" in found
