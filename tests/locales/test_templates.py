"""Templates: one file each, in both languages; an organisation adds its own without code."""

from pathlib import Path

import pytest

from improvement.measure import Kind
from locales.templates import FOLDER, TemplateFault, read_templates

WHOLE = (FOLDER / "audit-dudit.toml").read_text(encoding="utf-8")


def test_the_templates_come_in_order_and_the_blank_one_last() -> None:
    assert list(read_templates()) == [
        "audit-dudit",
        "motivational-interviewing",
        "first-visit-brochures",
        "care-contact",
        "fall-risk-round",
        "communication-support",
        "target-group-inventory",
        "user-survey",
        "blank",
    ]


def test_a_template_speaks_both_languages() -> None:
    template = read_templates()["audit-dudit"]

    assert template.words["sv"].chances == "nybesök"
    assert template.words["en"].chances == "first visits"


def test_every_template_asks_the_weeks_question_in_its_own_words() -> None:
    for id, template in read_templates().items():
        for words in template.words.values():
            asked = (words.check_in_ask, words.used_ask, words.no_chances)
            assert all(asked) == (id != "blank"), id
            assert all(question.endswith("?") for question in asked[:2] if question)
            assert len(words.no_chances) <= 20  # a button on a telephone


def test_the_blank_one_suggests_nothing() -> None:
    words = read_templates()["blank"].words["sv"]

    assert (words.name, words.aim, words.chances) == ("Tomt blad", "", "")


def test_an_organisation_adds_its_own(tmp_path: Path) -> None:
    (tmp_path / "our-way.toml").write_text(WHOLE.replace("order = 10", "order = 5"), encoding="utf-8")

    templates = read_templates(FOLDER, tmp_path)

    assert next(iter(templates)) == "our-way"
    assert len(templates) == 10


def test_an_organisation_replaces_one_of_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "audit-dudit.toml").write_text(WHOLE.replace("vid nybesök", "hos oss"), encoding="utf-8")

    assert read_templates(FOLDER, tmp_path)["audit-dudit"].words["sv"].name == "AUDIT och DUDIT hos oss"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[en]", "[fr]", "unknown field fr"),
        ('chances = "nybesök"\n', "", r"\[sv\] chances is missing"),
        ('chances = "first visits"', "chances = 7", r"\[en\] chances is not text"),
        ('chances = "nybesök"', 'chances = "nybesök"\ncolour = "red"', "unknown field colour"),
        ('name = "AUDIT och DUDIT vid nybesök"', 'name = " "', r"\[sv\] name is empty"),
        ("order = 10", 'order = "first"', "order is not a whole number"),
        ("order = 10", "order = ", "not valid TOML"),
    ],
)
def test_a_fault_names_the_file_the_field_and_the_remedy(
    tmp_path: Path, before: str, after: str, said: str
) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(WHOLE.replace(before, after, 1), encoding="utf-8")

    with pytest.raises(TemplateFault, match=said) as fault:
        read_templates(tmp_path)

    assert str(file) in str(fault.value)


def test_a_language_that_is_missing_is_named(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(WHOLE.partition("[en]")[0], encoding="utf-8")

    with pytest.raises(TemplateFault, match=r"the language \[en\] is missing"):
        read_templates(tmp_path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match="no such folder"):
        read_templates(tmp_path / "nowhere")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_instruments_are_named_and_never_asked(language: str) -> None:
    """AUDIT and DUDIT may not be altered: a template names them and holds none of their items."""
    text = " ".join(str(read_templates()["audit-dudit"].words[language]).split())

    assert "AUDIT" in text
    for item in ("Hur ofta dricker", "standardglas", "How often do you", "standard drink", "amfetamin"):
        assert item not in text


def test_every_template_has_ready_measures_in_both_languages() -> None:
    for id, template in read_templates().items():
        assert template.measures, id
        for measure in template.measures:
            assert all(words.words for words in measure.words.values()), id
            assert (measure.kind is Kind.NUMBER) <= all(words.unit for words in measure.words.values()), id


def test_a_template_without_ready_measures_is_whole(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(WHOLE.partition("[[measures]]")[0], encoding="utf-8")

    assert read_templates(tmp_path)["ours"].measures == ()


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('kind = "count"', 'kind = "many"', "lacks kind, or has an unknown one. Write one of: count"),
        ('direction = "neither"', "", "lacks direction"),
        ('direction = "neither"', 'direction = "neither"\nevery = "day"', "lacks every"),
        ('direction = "neither"', 'direction = "neither"\ncolour = "red"', "unknown field colour"),
        ('sv = { words = "', 'sv = { words = "", more = "', "unknown field more for sv"),
    ],
)
def test_a_fault_in_a_ready_measure_says_what_to_write(
    tmp_path: Path, before: str, after: str, said: str
) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(WHOLE.replace(before, after, 1), encoding="utf-8")

    with pytest.raises(TemplateFault, match=said) as fault:
        read_templates(tmp_path)

    assert str(file) in str(fault.value)
