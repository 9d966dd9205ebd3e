"""A line chart in the terminal: plain characters, a line of text for each week."""

from bot.card_text import card_text
from bot.chart_text import MOST_SHOWN, chart_text


def line(legend: str, *values: tuple[str, float]) -> dict[str, object]:
    return {"legend": legend, "values": [{"x": x, "y": y} for x, y in values]}


def chart(*series: dict[str, object], **parts: object) -> dict[str, object]:
    return {"type": "Chart.Line", "data": list(series), **parts}


def test_each_week_is_a_line_with_its_value_and_where_that_is() -> None:
    told = chart(
        line("Värden (%)", ("9", 0), ("①10", 50), ("11", 100)),
        line("Mittlinje 50 %", ("9", 50), ("①10", 50), ("11", 50)),
        yMin=0,
        yMax=100,
    )

    assert chart_text(told, 31) == [
        "o Värden (%)  | Mittlinje 50 %",
        "9      0  o         |",
        "①10   50            o",
        "11   100            |         o",
    ]


def test_a_line_that_ends_earlier_stands_at_its_own_weeks_only() -> None:
    told = chart(line("Värden", ("1", 3), ("2", 12.5)), line("Förr 1 (1)", ("1", 1)))

    first, second = chart_text(told, 20)[1:]

    assert "|" in first
    assert "|" not in second
    assert second.startswith("2  12")


def test_of_a_long_chart_the_latest_weeks_are_shown() -> None:
    told = chart(line("Värden", *((str(number), number) for number in range(100))))

    shown = chart_text(told, 60)

    assert len(shown) == MOST_SHOWN + 1
    assert shown[-1].startswith("99")


def test_values_that_are_all_alike_can_be_drawn() -> None:
    assert chart_text(chart(line("Värden", ("1", 0), ("2", 0))), 20)[1:] == ["1  0  o", "2  0  o"]


def test_a_chart_without_values_is_nothing() -> None:
    assert chart_text(chart(), 40) == []
    assert card_text({"body": [chart()]}) == ""


def test_it_stands_apart_on_a_card() -> None:
    body = [{"type": "TextBlock", "text": "Bättre."}, chart(line("Värden", ("1", 1)))]

    assert card_text({"body": body}).splitlines()[:3] == ["Bättre.", "", "o Värden"]
