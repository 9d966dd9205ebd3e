"""The chart's card, as it is read, heard and looked at."""

import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cards.look import Look
from cards.rendering import MOST_BYTES, render
from cards.verdicts import sign, sign_heading, trend, verdict, what_next
from dialogs.views import ChartCard, ChartRow, ChartTable, Judged, Scale, View
from improvement.chart_week import State
from improvement.measure import Kind
from improvement.run_chart import Basis, Side
from improvement.signal import Sign
from improvement.verdict import Finding
from locales.words import LANGUAGES, Words
from tests.cards.chart_samples import (
    ASKS,
    BETTER,
    CARD_OF_CHART,
    CHART,
    CHARTS,
    EMPTY,
    GAPS,
    NO_SIGN,
    ROWS,
    TITLE,
    TOO_EARLY,
    VISITS,
    many,
)
from tests.cards.models import every, shown

WORSE = replace(BETTER, finding=Finding.WORSE, side=Side.BELOW)
CHANGED = replace(BETTER, finding=Finding.CHANGED)
ANSWERS = replace(BETTER, sign=Sign.FEW_RUNS, scale=Scale(kind=Kind.YES_NO))
SV, EN = Look(words=Words("sv")), Look(words=Words("en"))


def body(view: View, language: str = "sv") -> list[dict[str, Any]]:
    content: list[dict[str, Any]] = render(view, Words(language)).content["body"]
    return content


def chart_on(view: View) -> dict[str, Any]:
    (chart,) = every(body(view), "Chart.Line")
    return chart


def series(view: View) -> dict[str, list[tuple[str, float]]]:
    """Every line of the chart by its name."""
    return {
        each["legend"]: [(point["x"], point["y"]) for point in each["values"]]
        for each in chart_on(view)["data"]
    }


def table(view: View) -> dict[str, str]:
    """What the table says about each week."""
    (shown_table,) = [part for part in body(view) if part["type"] == "Table"]
    rows = [[cell["items"][0]["text"] for cell in row["cells"]] for row in shown_table["rows"]]
    return {row[0]: row[1] for row in rows}


def test_the_verdict_is_said_first_then_the_tables_button_then_the_chart() -> None:
    kinds = [part["type"] for part in body(CARD_OF_CHART)]

    assert body(CARD_OF_CHART)[0]["text"] == (
        "Det har blivit bättre sedan vecka 10: åtta veckor i rad ligger över det vanliga före testet, "
        "som var 2 av 10 nybesök."
    )
    assert kinds.index("TextBlock") < kinds.index("ActionSet") < kinds.index("Chart.Line")


def test_it_is_too_early_as_the_pilot_wrote_it() -> None:
    assert verdict(TOO_EARLY, SV) == (
        "För tidigt att säga: tidigast om fyra veckor, vecka 16, går det att säga mer."
    )
    assert what_next(TOO_EARLY, SV) == (
        "Ni har mätt i tre veckor: 3 av 10, 4 av 11 och 4 av 9 nybesök. Det är för få veckor för att skilja "
        "en förändring från vanliga svängningar. Fortsätt som planerat, så hör jag av mig."
    )


def test_a_sign_is_told_as_the_pilot_wrote_it() -> None:
    seven = replace(BETTER, values=7)

    assert sign_heading(seven, SV) == "Något har hänt sedan vecka 10"
    assert sign(seven, SV) == (
        "Sju veckor i rad ligger över det vanliga före testet, som var 2 av 10 nybesök. "
        "Det beror sällan på slumpen."
    )


@pytest.mark.parametrize(
    ("judged", "said"),
    [
        (WORSE, "Det har blivit sämre sedan vecka 10: åtta veckor i rad ligger under"),
        (CHANGED, "Något har ändrats sedan vecka 10, varken till det bättre eller det sämre:"),
        (replace(BETTER, in_weeks=False), "åtta mätningar i rad ligger över"),
        (replace(BETTER, sign=Sign.TREND, values=5), "fem veckor i rad har värdena stigit."),
        (replace(BETTER, sign=Sign.FEW_CROSSINGS), "värdena byter sällan sida om det vanliga före"),
        (ANSWERS, "åtta veckor i rad är svaret ja."),
        (replace(BETTER, sign=Sign.OUTSIDE), "Det blev bättre vecka 10: värdet ligger över de vanliga"),
        (replace(CHANGED, sign=Sign.MANY_RUNS, side=None), "Kanske blandas två saker"),
        (replace(BETTER, finding=Finding.PASSED), "Något hände vecka 10, men de senaste värdena"),
        (NO_SIGN, "Inget tecken på förändring: värdena svänger som vanligt kring det vanliga före"),
        (EMPTY.judged, "Det finns inget att visa ännu."),
        (replace(TOO_EARLY, weeks=0), "För tidigt att säga: tidigast den här veckan går det"),
        (replace(TOO_EARLY, weeks=1), "För tidigt att säga: tidigast om en vecka, vecka 16, går det"),
    ],
)
def test_each_verdict_has_a_plain_sentence(judged: Judged, said: str) -> None:
    assert said in verdict(judged, SV)


@pytest.mark.parametrize("sign_seen", Sign)
@pytest.mark.parametrize("finding", [Finding.BETTER, Finding.WORSE, Finding.CHANGED, Finding.PASSED])
@pytest.mark.parametrize("basis", Basis)
@pytest.mark.parametrize("look", [SV, EN], ids=LANGUAGES)
def test_there_are_words_for_every_sign_and_every_line(
    look: Look, basis: Basis, finding: Finding, sign_seen: Sign
) -> None:
    assert BETTER.line is not None
    judged = replace(BETTER, finding=finding, sign=sign_seen, line=replace(BETTER.line, basis=basis))

    for said in (verdict(judged, look), sign(judged, look), what_next(judged, look)):
        assert said.endswith(".")
        assert "  " not in said
        assert "{" not in said


@pytest.mark.parametrize(
    ("value", "scale", "said"),
    [
        (Fraction(2, 11), VISITS, "2 av 10 nybesök"),
        (Fraction(1, 30), VISITS, "3 av 100 nybesök"),
        (Fraction(99, 100), VISITS, "99 av 100 nybesök"),
        (Fraction(0), VISITS, "0 av 10 nybesök"),
        (Fraction(1), VISITS, "10 av 10 nybesök"),
        (Fraction(25, 2), Scale(kind=Kind.NUMBER, unit="minuter"), "12,5 minuter"),
        (Fraction(3), Scale(kind=Kind.COUNT), "3"),
    ],
)
def test_the_line_is_said_in_tenths_before_per_cent(value: Fraction, scale: Scale, said: str) -> None:
    assert BETTER.line is not None
    judged = replace(BETTER, scale=scale, line=replace(BETTER.line, value=value))

    assert f"som var {said}." in verdict(judged, SV)


def test_the_trend_is_a_few_words_and_nothing_where_there_is_nothing_to_say() -> None:
    assert trend(TITLE, BETTER, SV).endswith("av alla nybesök: bättre sedan vecka 10.")
    assert trend(TITLE, TOO_EARLY, SV).endswith(": för tidigt att säga, tidigast vecka 16.")
    assert trend(TITLE, EMPTY.judged, SV) == ""


def test_values_and_the_centre_line_are_series_with_names() -> None:
    lines = series(CARD_OF_CHART)

    assert list(lines) == ["Värden (%)", "Mittlinje 18 %"]
    assert lines["Värden (%)"][6:8] == [("①②10", 30.0), ("11", 36.36)]
    assert {y for _, y in lines["Mittlinje 18 %"]} == {18.18}
    assert [x for x, _ in lines["Mittlinje 18 %"]] == [x for x, _ in lines["Värden (%)"]]


def test_an_earlier_line_limits_and_the_goal_are_series_of_their_own() -> None:
    lines = series(ChartCard(chart=many(40)))

    assert list(lines) == [
        "Värden (%)",
        "Förr 18 % (1)",
        "Medelvärde 18 %",
        "Övre gräns 90 %",
        "Nedre gräns 10 %",
        "Mål 70 %",
    ]
    assert len(lines["Förr 18 % (1)"]) == len(lines["Medelvärde 18 %"]) == 20
    assert len(lines["Mål 70 %"]) == 40


def test_no_two_lines_have_the_same_look() -> None:
    colors = [each["color"] for each in chart_on(ChartCard(chart=many(40)))["data"]]

    assert len(set(colors)) == len(colors) - 1  # the two limits are alike


def test_every_week_in_a_long_chart_has_a_name_of_its_own() -> None:
    labels = [x for x, _ in series(ChartCard(chart=many(60)))["Värden (%)"]]

    assert len(set(labels)) == 60
    assert any("(2027)" in label for label in labels)


def test_marks_are_listed_by_their_numbers() -> None:
    said = shown(body(CARD_OF_CHART))

    assert "① vecka 10: varv 2 börjar" in said
    assert "② vecka 10:\nVi sa till alla att det här frågar vi alla.\nMaria Lind, 24 april" in said


def test_the_card_says_when_the_sign_could_first_be_seen() -> None:
    assert "Det gick att se först i vecka 16" in shown(body(CARD_OF_CHART))


def test_the_chart_can_be_heard() -> None:
    told = chart_on(CARD_OF_CHART)["title"]

    assert told == "Diagram med 14 värden, från vecka 4 till vecka 17. Det senaste är 8 av 11 nybesök."


def test_where_charts_cannot_be_shown_there_is_a_table() -> None:
    table = chart_on(CARD_OF_CHART)["fallback"]

    assert table["type"] == "Table"
    assert len(table["rows"]) == 13


@pytest.mark.parametrize("weeks", [60, 70, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_with_sixty_weeks_and_more_is_small_and_older_ones_are_in_the_table(
    weeks: int, language: str
) -> None:
    content = render(ChartCard(chart=many(weeks), asks=ASKS), Words(language)).content

    (chart,) = every(content, "Chart.Line")
    drawn = len(chart["data"][0]["values"])
    assert len(json.dumps(content, ensure_ascii=False).encode()) < MOST_BYTES
    assert drawn >= 30
    if drawn < weeks:
        assert str(weeks - drawn) in shown(content)


def test_nought_missing_not_measured_and_nothing_to_count_differ() -> None:
    read = table(ChartTable(title=TITLE, scale=VISITS, rows=GAPS))

    assert list(read.values())[1:] == ["saknas", "mättes inte", "fanns inga tillfällen", "0 av 8"]


def test_weeks_without_a_value_are_told_below_the_chart() -> None:
    said = shown(body(ChartCard(chart=many(20))))

    assert "En vecka utan värde hoppas över i diagrammet. Den står i tabellen." in said


def test_the_table_tells_what_was_counted_back_and_what_was_corrected() -> None:
    corrected = replace(ROWS[-1], is_corrected=True)

    read = table(ChartTable(title=TITLE, scale=VISITS, rows=(corrected, ROWS[0])))

    assert read["v. 17"] == "8 av 11, rättat"
    assert read["v. 4"] == "2 av 11, före testet"


@pytest.mark.parametrize(
    ("count", "of", "said"),
    [
        (4, 11, "några av 11"),
        (3, 4, "för få för att visas här"),
        (0, 11, "0 av 11"),
        (7, 10, "7 av 10"),
    ],
)
def test_promise_7_small_figures_are_words_outside_the_team(count: int, of: int, said: str) -> None:
    row = replace(ROWS[0], count=Decimal(count), of=of, value=Fraction(count, of), is_baseline=False)
    outside = replace(VISITS, in_words=True)

    read = table(ChartTable(title=TITLE, scale=outside, rows=(row,)))

    assert read["v. 4"] == said


def test_promise_7_a_chart_that_would_tell_small_figures_is_not_drawn_outside() -> None:
    content = body(CHARTS["chart-outside"])

    assert every(content, "Chart.") == []
    assert "Veckorna visas bara för teamet" in shown(content)


def test_what_was_not_told_is_not_in_the_chart() -> None:
    gap = ChartRow(monday=ROWS[-1].monday + timedelta(weeks=1), state=State.MISSING)

    values = series(ChartCard(chart=replace(CHART, rows=(*ROWS, gap))))["Värden (%)"]

    assert len(values) == len(ROWS)
