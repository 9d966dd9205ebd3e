"""A cycle as it is written down reads like minutes: what, who, when."""

from dataclasses import replace
from typing import Any

from cards.rendering import render
from dialogs.views import Fact, View
from locales.words import Words
from tests.cards.models import every, shown
from tests.cards.samples import DRAFT, ENDING, LINES, MONDAY, ORDINARY, RECORD, RUNNING, STATUS


def content(view: View, language: str = "sv") -> dict[str, Any]:
    return render(view, Words(language)).content


def test_every_answer_is_shown_and_signed() -> None:
    text = shown(content(DRAFT))

    assert "Utkast till plan" in text
    assert "2 mars–26 april 2026 (v. 10–17)" in text
    assert "Amir Öz, Elin Åberg, Farida Amini, Johan Ek och Maria Lind" in text
    assert "7 av 10 nybesök" in text
    assert "Sammanlagt 11 av 61" in text
    assert "Maria Lind, 2 mars" in text


def test_every_answer_of_a_draft_can_be_changed() -> None:
    buttons = [button for button in every(content(DRAFT), "Action.Execute") if button["verb"] == "change"]

    assert len(buttons) == 10
    assert buttons[0]["tooltip"] == "Ändra: Syfte"


def test_a_large_test_gets_a_kind_word() -> None:
    assert "Kanske räcker fem?" in shown(content(DRAFT))
    assert "Kanske räcker fem?" not in shown(content(RUNNING))


def test_a_changed_prediction_shows_why() -> None:
    assert "Ändrad därför att: Vi hade räknat fel på antalet besök." in shown(content(RUNNING))


def test_a_removed_text_leaves_who_and_when() -> None:
    gone = Fact(flow="plan", key="aim", value="", removed_by="Johan Ek", removed_at=MONDAY)

    text = shown(content(replace(DRAFT, facts=(gone,))))

    assert "Johan Ek tog bort texten 2 mars." in text


def test_a_record_begins_with_the_decision() -> None:
    text = shown(content(RECORD))

    assert "Beslut: Anpassa" in text
    assert "Beslutat 2 mars 2026 av Maria Lind (version 1)." in text
    assert text.index("Det blir av, men besök med tolk") < text.index(LINES[1].text) < text.index("Syfte")


def test_lines_stand_under_their_question() -> None:
    text = shown(content(ENDING))

    assert text.index("Det vi har lärt oss") < text.index("Planera") < text.index("Anteckningar")


def test_what_people_wrote_is_never_read_as_markdown() -> None:
    fact = Fact(flow="plan", key="aim", value="**fet** [x](http://y.se)", by="Bo", at=MONDAY)

    elements = every(content(replace(DRAFT, facts=(fact,))), "")

    assert {"type": "TextRun", "text": "**fet** [x](http://y.se)"} in elements
    assert not any(
        "**fet**" in element.get("text", "") for element in elements if element["type"] == "TextBlock"
    )


def test_status_says_where_each_cycle_is_and_what_comes_next() -> None:
    text = shown(content(STATUS))

    assert "Göra · vecka 3 av 8" in text
    assert "Pågår till söndag 26 april." in text
    assert "Planera · fråga 3 av 9" in text
    assert "Perioden är slut." in text
    assert "Varv 1: Anpassades, 27 februari" in text


def test_a_role_waits_for_its_own_yes() -> None:
    text = shown(content(STATUS))

    assert "Maria Lind, processledare\n" in text
    assert "Karin Berg, chef (väntar på ja)" in text


def test_the_same_in_english() -> None:
    text = (
        shown(content(RECORD, "en")) + shown(content(STATUS, "en")) + shown(content(ORDINARY["note"], "en"))
    )

    assert "Decision: Adapt" in text
    assert "2 March–26 April 2026 (w. 10–17)" in text
    assert "Do · week 3 of 8" in text
    assert "May be quoted in the channel" in text
