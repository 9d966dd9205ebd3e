"""A question's card: its fields follow from how the answer is read, and nothing written is lost."""

from dataclasses import replace
from typing import Any

import pytest

from cards.rendering import render
from dialogs.views import AskQuestion, Trouble, View
from locales.words import Words
from tests.cards.models import every, shown
from tests.cards.samples import LINES, ORDINARY, QUESTIONS, SPREAD


def content(view: View) -> dict[str, Any]:
    return render(view, Words("sv")).content


def fields(view: View) -> dict[str, dict[str, Any]]:
    return {field["id"]: field for field in every(content(view), "Input.")}


def buttons(view: View, verb: str) -> list[dict[str, Any]]:
    return [button for button in every(content(view), "Action.Execute") if button["verb"] == verb]


def test_the_question_is_asked_with_its_place_its_reason_and_an_example() -> None:
    text = shown(content(QUESTIONS["plan-aim"]))

    assert "Planera · fråga 3 av 9: Syfte" in text
    assert "Vad ska bli bättre, och för vem?" in text
    assert "_Varför vi frågar:_ Med ett tydligt syfte" in text
    assert "_Exempel:_ ”Vi vill tidigare upptäcka" in text


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("plan-aim", {"value": "Input.Text"}),
        ("plan-participants", {"value": "Input.ChoiceSet"}),
        ("plan-period", {"start": "Input.Date", "end": "Input.Date"}),
        ("plan-scale", {"value": "Input.Text"}),
        ("plan-prediction", {"level": "Input.ChoiceSet", "value": "Input.Text"}),
        ("plan-baseline", {"value": "Input.Text"}),
        ("act-decision", {}),
        ("act-look-again", {"value": "Input.Date"}),
        ("setup-zone", {"value": "Input.ChoiceSet"}),
        ("setup-channel", {"value": "Input.ChoiceSet"}),
        (
            "setup-mandate",
            {"by": "Input.Text", "scope": "Input.Text", "time": "Input.Text", "until": "Input.Date"},
        ),
        ("reason-asked", {"level": "Input.ChoiceSet", "value": "Input.Text", "reason": "Input.Text"}),
        ("note", {"value": "Input.Text", "quotable": "Input.Toggle"}),
    ],
)
def test_the_fields_are_those_the_answer_is_read_from(name: str, ids: dict[str, str]) -> None:
    assert {id: field["type"] for id, field in fields(ORDINARY[name]).items()} == ids


@pytest.mark.parametrize(
    ("name", "id", "value"),
    [
        ("plan-period", "start", "2026-03-02"),
        ("plan-scale", "value", "5"),
        ("plan-prediction", "level", "7"),
        ("plan-baseline", "value", "2/11, 3/12, 1/9, 2/10, 2/11, 1/8"),
        ("plan-participants", "value", "p1,p3"),
        ("setup-mandate", "until", "2026-06-30"),
        ("setup-zone", "value", "Europe/Stockholm"),
    ],
)
def test_the_answer_as_it_is_stands_in_the_field(name: str, id: str, value: str) -> None:
    assert fields(QUESTIONS[name])[id]["value"] == value


def test_what_could_not_be_read_stands_in_the_field_below_a_kind_sentence() -> None:
    view = ORDINARY["trouble"]

    assert fields(view)["value"]["value"] == "31/2"
    assert "Den dagen finns inte i almanackan." in shown(content(view))


def test_dates_that_were_picked_stay_picked_when_they_are_the_wrong_way_round() -> None:
    kept = {"start": "2026-04-26", "end": "2026-03-02", "value": "2026-04-26 - 2026-03-02"}
    view = replace(QUESTIONS["plan-period"], kept=kept, trouble=Trouble(code="end-before-start"))

    assert {id: field["value"] for id, field in fields(view).items()} == {
        "start": "2026-04-26",
        "end": "2026-03-02",
    }


def test_people_picked_a_moment_ago_stay_picked() -> None:
    view = replace(QUESTIONS["plan-participants"], kept={"value": "p2,p4"})

    assert fields(view)["value"]["value"] == "p2,p4"


def test_a_choice_is_one_button_for_each_option() -> None:
    answers = buttons(QUESTIONS["act-decision"], "answer")

    assert [button["title"] for button in answers] == ["Införa", "Anpassa", "Lägga ner"]
    assert [button["data"]["gives"] for button in answers] == ["adopt", "adapt", "abandon"]
    assert all(button["data"]["revision"] == 2 for button in answers)


def test_the_ways_on_are_there_when_they_lead_somewhere() -> None:
    first = replace(QUESTIONS["plan-aim"], can_go_back=False)

    assert not buttons(first, "back")
    assert not buttons(first, "skip")
    assert buttons(first, "later")
    assert buttons(QUESTIONS["plan-baseline"], "skip")


def test_a_question_for_everybody_takes_a_line_at_a_time() -> None:
    view = QUESTIONS["study-learned"]

    assert [len(buttons(view, verb)) for verb in ("add-line", "move-on", "answer", "skip")] == [1, 1, 0, 0]
    assert LINES[0].text in shown(content(view))
    assert "Johan Ek tog bort en rad 2 mars." in shown(content(view))


def test_guesses_are_eleven_buttons_and_the_spread_hides_who() -> None:
    view = QUESTIONS["plan-prediction"]

    assert [button["data"]["gives"] for button in buttons(view, "guess")] == [
        str(level) for level in range(11)
    ]
    assert "Gissningarna: 6, 7, 7, 8, 9. I mitten: 7 av 10." in shown(content(view))


@pytest.mark.parametrize("levels", [(7,), (6, 9)])
def test_fewer_than_three_guesses_are_not_shown(levels: tuple[int, ...]) -> None:
    view = replace(QUESTIONS["plan-prediction"], spread=replace(SPREAD, levels=levels))

    text = shown(content(view))

    assert "Gissningarna visas när minst tre har gissat." in text
    assert "I mitten" not in text


def test_picks_on_other_pages_are_carried_along() -> None:
    view: View = ORDINARY["paged"]

    turns = buttons(view, "turn-page")

    assert [turn["data"]["gives"] for turn in turns] == ["2"] or [
        turn["data"]["gives"] for turn in turns
    ] == ["0", "2"]
    assert {button["data"]["carries"] for button in (*turns, *buttons(view, "answer"))} == {"p77"}


def test_a_name_somebody_typed_cannot_format_the_sentence_about_it() -> None:
    text = shown(content(ORDINARY["person-unknown"]))

    assert r"\*Bo\* \[x\]" in text


def test_the_templates_own_words_replace_the_usual_ones() -> None:
    view: AskQuestion = replace(QUESTIONS["plan-prediction"], ask="Hur många?", example="Åtta.")

    text = shown(content(view))

    assert "Hur många?" in text
    assert "_Exempel:_ ”Åtta.”" in text
    assert "Vid hur många av tio" not in text
