"""What people wrote can neither format, link nor run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.harmless import harmless, inert


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Maria Lind", "Maria Lind"),
        ("Stöd & familj", "Stöd & familj"),
        ("*fet* och _lutande_", r"\*fet\* och \_lutande\_"),
        ("[klicka](http://x.se)", "\\[klicka\\]\u200b(http\u200b://x.se)"),
        ("<b>hej</b>", r"\<b\>hej\</b\>"),
        ("# rubrik", r"\# rubrik"),
        ("- punkt", r"\- punkt"),
        ("1. punkt", r"\1. punkt"),
        ("12.5 minutes", "12.5 minutes"),
        ("&lt;b", r"\&lt;b"),
    ],
)
def test_marks_are_shown_and_not_followed(written: str, shown: str) -> None:
    assert harmless(written) == shown


def test_card_functions_are_not_run() -> None:
    assert "{{" not in inert("{{DATE(2026-03-02T09:00:00Z,SHORT)}}")


def test_marks_that_turn_the_line_are_taken_away() -> None:
    assert inert("en\u202eted\u202c") == "ented"


@given(st.text())
def test_no_link_survives(text: str) -> None:
    assert "](" not in harmless(f"[{text}]({text})")
