"""Cards as plain text, and the buttons and fields in them."""

from typing import Any

from bot.card_parts import Part, buttons_in, fields_in, links_in
from bot.card_text import WIDTH, card_text


def words(text: str, **more: Any) -> Part:
    return {"type": "TextBlock", "text": text, **more}


def execute(title: str, **more: Any) -> Part:
    return {"type": "Action.Execute", "title": title, "verb": title.lower(), **more}


def card(*body: Part, actions: tuple[Part, ...] = ()) -> Part:
    return {"type": "AdaptiveCard", "body": list(body), "actions": list(actions)}


def test_words_are_shown_without_the_marks_for_bold_and_italics() -> None:
    shown = card_text(card(words("**Planera** · fråga 1 av 7"), words("_Varför:_ 2 \\* 3 _är_ sex_och_sju")))

    assert shown == "Planera · fråga 1 av 7\nVarför: 2 * 3 är sex_och_sju"


def test_lines_are_broken_between_words() -> None:
    shown = card_text(card(words("ett par ord " * 30)))

    assert max(len(line) for line in shown.splitlines()) <= WIDTH


def test_buttons_stand_where_they_stand_on_the_card() -> None:
    inner = {"type": "ActionSet", "actions": [execute("Ja"), execute("Nej")]}

    shown = card_text(card(words("Blev det av?"), inner, words("2 av 5"), actions=(execute("Hjälp"),)))

    assert shown == "Blev det av?\n\n[Ja] [Nej]\n2 av 5\n\n[Hjälp]"


def test_a_number_before_a_button_is_its_place_among_the_buttons() -> None:
    inner = {
        "type": "ActionSet",
        "actions": [execute("Ja"), {"type": "Action.OpenUrl", "title": "Läs", "url": "u"}],
    }
    whole = card(inner, actions=(execute("Hjälp"),))

    assert card_text(whole, numbered=True) == "[1: Ja]\n[Läs] u\n[2: Hjälp]"
    assert [button.label for button in buttons_in(whole)] == ["Ja", "Hjälp"]
    assert links_in(whole) == {"Läs": "u"}


def test_a_long_address_is_not_broken() -> None:
    url = "https://example.org/" + "x" * 100

    shown = card_text(card(actions=({"type": "Action.OpenUrl", "title": "Hämta", "url": url},)))

    assert shown == f"[Hämta] {url}"


def test_fields_show_what_stands_in_them() -> None:
    shown = card_text(
        card(
            {"type": "Input.Text", "id": "aim", "label": "Syfte"},
            {"type": "Input.Number", "id": "scale", "label": "Antal", "value": 5},
            {"type": "Input.Toggle", "id": "quote", "title": "Får citeras", "value": "true"},
            {"type": "Input.Toggle", "id": "other", "title": "Annat"},
            {
                "type": "Input.ChoiceSet",
                "id": "held",
                "label": "Höll det?",
                "value": "partly",
                "choices": [{"title": "Ja", "value": "yes"}, {"title": "Delvis", "value": "partly"}],
            },
            {
                "type": "Input.ChoiceSet",
                "id": "who",
                "label": "Vilka?",
                "value": "p1,p2",
                "isMultiSelect": True,
                "choices": [{"title": f"P{n}", "value": f"p{n}"} for n in (1, 2, 3)],
            },
        )
    )

    assert shown.splitlines() == [
        "Syfte:",
        "  […]",
        "Antal:",
        "  [5]",
        "[x] Får citeras",
        "[ ] Annat",
        "Höll det?",
        "  ○ Ja",
        "  ◉ Delvis",
        "Vilka?",
        "  ☒ P1",
        "  ☒ P2",
        "  ☐ P3",
    ]


def test_containers_facts_runs_and_pictures_are_read_in_order() -> None:
    shown = card_text(
        card(
            {"type": "Container", "items": [words("inuti")], "separator": True, "spacing": "Medium"},
            {"type": "FactSet", "facts": [{"title": "Fas", "value": "**Göra**"}]},
            {"type": "RichTextBlock", "inlines": ["Elin: ", {"type": "TextRun", "text": "*lätt*"}]},
            {"type": "Image", "url": "x", "altText": "ett hjul"},
            words("gömt", isVisible=False),
            {"type": "ProgressBar", "fallback": words("3 av 9")},
            {"type": "Icon", "fallback": "drop"},
        )
    )

    assert shown.splitlines() == ["─" * 24, "inuti", "Fas: Göra", "Elin: *lätt*", "(ett hjul)", "3 av 9"]


def test_short_columns_stand_beside_each_other_and_long_ones_below() -> None:
    def columns(*texts: str) -> Part:
        return {
            "type": "ColumnSet",
            "columns": [{"type": "Column", "items": [words(text)]} for text in texts],
        }

    assert card_text(card(columns("Syfte", "Ändra"))) == "Syfte  Ändra"
    assert card_text(card(columns("x" * 50, "y" * 50))) == f"{'x' * 50}\n{'y' * 50}"


def test_a_table_is_aligned() -> None:
    rows = [
        {"type": "TableRow", "cells": [{"type": "TableCell", "items": [words(text)]} for text in row]}
        for row in (("v.", "sum"), ("10", "3/10"))
    ]

    assert card_text(card({"type": "Table", "rows": rows})) == "v.  sum\n10  3/10"


def test_a_button_takes_the_fields_of_its_card_unless_it_says_none() -> None:
    whole = card(
        {"type": "Container", "items": [{"type": "Input.Text", "id": "aim", "isRequired": True}]},
        actions=(execute("Spara"), execute("Hoppa över", associatedInputs="none")),
    )

    save, skip = buttons_in(whole)

    assert [field.id for field in save.fields] == ["aim"]
    assert skip.fields == ()
    assert fields_in(whole)[0].is_required


def test_what_a_button_unfolds_has_its_own_fields_and_those_around_it() -> None:
    inner = card({"type": "Input.Text", "id": "why"}, actions=(execute("Skicka"),))
    unfolds = {"type": "Action.ShowCard", "title": "Annat", "card": inner}
    whole = card({"type": "Input.Text", "id": "what"}, actions=(execute("Spara"), unfolds))

    save, send = buttons_in(whole)

    assert [field.id for field in save.fields] == ["what"]
    assert [field.id for field in send.fields] == ["what", "why"]
    assert "[Skicka]" in card_text(whole)
