"""The cards of a week, as they are read."""

import json
from dataclasses import replace

import pytest

from cards.rendering import MOST_BYTES, render
from dialogs.views import ObstacleTold, View, WeekCard, WeekSummary
from improvement.week import Sums
from locales.words import Words
from tests.cards.check_in_samples import CARD, CHECK_IN_SAMPLES, COUNT, NUDGE, QUESTION, SUMMARY, WEEK_12
from tests.cards.models import every, shown


def read(view: View, language: str = "sv") -> str:
    return shown(render(view, Words(language)).content["body"])


def test_the_card_reads_as_the_pilot_wrote_it() -> None:
    said = read(replace(CARD, moved=None, has_manager=False))

    assert said.splitlines() == [
        "AUDIT och DUDIT vid nybesök · vecka 3 av 8",
        "Förra veckan: 4 av 11 nybesök.",
        "Ett hinder är kvar:",
        "Blanketterna finns inte i samtalsrum 2.",
        "Har du använt AUDIT eller DUDIT vid något nybesök den här veckan?",
        "Ja",
        "Inte än",
        "Det gick inte",
        "Inga nybesök",
        "2 av 5 har svarat. Svara när det passar, senast fredag kl. 14.",
    ]


def test_the_card_says_that_a_manager_reads_along() -> None:
    said = read(CARD)

    assert "Chefen är med här. Det syns hur många som har svarat, aldrig vem." in said


@pytest.mark.parametrize(
    ("answered", "of", "said"),
    [
        (0, 4, "Ingen har svarat ännu."),
        (1, 4, "Någon har svarat."),
        (2, 4, "Några har svarat."),
        (3, 4, "De flesta har svarat."),
        (4, 4, "Alla har svarat."),
        (3, 5, "3 av 5 har svarat."),
        (0, 0, "Alla som prövar är borta den här veckan."),
    ],
)
def test_few_people_are_counted_in_words(answered: int, of: int, said: str) -> None:
    card = replace(CARD, questions=(replace(QUESTION, answered=answered, asked=of),))

    assert said in read(card)


def test_a_summary_tells_figures_first_and_then_how_many_answered() -> None:
    said = read(WeekSummary(monday=WEEK_12, cycles=(SUMMARY,)))

    assert said.splitlines()[:7] == [
        "Så gick vecka 12",
        "AUDIT och DUDIT vid nybesök · vecka 3 av 8",
        "6 av 8 nybesök.",
        "4 av 5 har svarat.",
        "Tackade nej: 1.",
        "Ett svar kom senare.",
        "Det som kom emellan: hann inte, saknade material, passade inte i mötet, personen tackade nej "
        "och annat.",
    ]


def test_of_few_people_a_late_answer_is_not_counted() -> None:
    few = replace(SUMMARY, sums=Sums(asked=4, answered=3, late=1, chances=8, used=6))

    said = read(WeekSummary(monday=WEEK_12, cycles=(few,)))

    assert "Sena svar är medräknade." in said
    assert "Ett svar" not in said


def test_answers_without_figures_are_not_told_as_none() -> None:
    only_taps = Sums(asked=5, answered=2, outcomes={"yes": 2})
    card = replace(CARD, questions=(replace(QUESTION, before=only_taps),))

    assert "Förra veckan" not in read(card)


def test_nobody_is_blamed_for_a_week_without_answers() -> None:
    said = read(CHECK_IN_SAMPLES["summary-nobody"])

    assert "Ingen har svarat ännu. Det är lätt att glömma en hektisk vecka." in said


def test_a_nudge_reads_as_the_pilot_wrote_it() -> None:
    said = read(NUDGE)

    assert "Hej Amir Öz! Veckans fråga är öppen till i morgon kl. 14." in said
    assert "Ett tryck räcker, och ”det gick inte” är också ett bra svar." in said
    assert "Bara du ser den här påminnelsen. Den kommer högst en gång i veckan." in said


def test_last_weeks_number_stands_out_and_every_number_says_what_it_answers() -> None:
    content = render(COUNT, Words("sv")).content

    numbers = [button for button in every(content, "Action.Execute") if button["title"].isdecimal()]
    assert [button["title"] for button in numbers if button.get("style") == "positive"] == ["2"]
    assert {button["tooltip"] for button in numbers} == {f"{n}: Hur många nybesök hade du?" for n in range(6)}


@pytest.mark.parametrize("letter", ["å", "🙂", "*", "\n"])
def test_six_cycles_with_the_longest_obstacles_still_fit(letter: str) -> None:
    long = letter * 1000
    summary = replace(
        SUMMARY,
        obstacles=(ObstacleTold(text=long, is_solved=True, helped=long),) * 20,
        quote=long,
        title=long,
    )
    card: WeekCard = replace(CARD, questions=(replace(QUESTION, obstacle=long, title=long),) * 6)

    for view in (card, WeekSummary(monday=WEEK_12, cycles=(summary,) * 6)):
        content = render(view, Words("sv")).content
        assert len(json.dumps(content, ensure_ascii=False).encode()) < MOST_BYTES
