"""No word is missing in any language, and none is left over."""

import ast
from pathlib import Path

from locales.code_words import Need, needs_in
from locales.completeness import faults


def test_every_word_is_there_in_both_languages_and_used() -> None:
    assert faults() == []


def needs(tmp_path: Path, code: str) -> set[tuple[str, frozenset[str] | None]]:
    ast.parse(code)
    (tmp_path / "some.py").write_text(code, encoding="utf-8")
    return {(need.id, need.args) for need in needs_in(tmp_path)}


def test_a_code_becomes_the_id_of_its_word(tmp_path: Path) -> None:
    code = """
Notice(code="noted", args={"title": 1})
Problem("empty", kept=x)
Step(verb="start")
Choose(code="team")
"""

    assert needs(tmp_path, code) == {
        ("notice-noted", frozenset({"title"})),
        ("problem-empty", frozenset()),
        ("button-start", frozenset()),
        ("choose-team", frozenset()),
    }


def test_a_button_with_words_of_its_own_needs_none_by_its_verb(tmp_path: Path) -> None:
    code = 'Step(verb="open", words="button-note")\nStep(verb="open", label=name)'

    assert needs(tmp_path, code) == {("button-note", None)}


def test_a_code_is_followed_through_a_name_and_a_choice(tmp_path: Path) -> None:
    code = 'code = "large" if many else "small"\nNotice(code=code)'

    assert {id for id, _ in needs(tmp_path, code)} == {"notice-large", "notice-small"}


def test_what_is_filled_in_when_it_runs_is_a_star(tmp_path: Path) -> None:
    assert needs(tmp_path, 'words(f"language-{code}", count=1)') == {("language-*", frozenset({"count"}))}


def test_a_need_says_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "some.py").write_text('\nwords("a-word")', encoding="utf-8")

    assert list(needs_in(tmp_path)) == [
        Need(id="a-word", where=f"{tmp_path.name}/some.py:2", args=frozenset())
    ]
