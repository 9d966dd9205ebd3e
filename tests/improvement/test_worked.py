"""Series worked through by hand, as data: `worked.toml` says what each shall say, and why."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from improvement.measure import Direction, Kind, Rules
from improvement.verdict import Verdict
from tests.improvement.charts import SHARE, chart, parse, place_of

WORKED: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("worked.toml").read_text(encoding="utf-8")
)["series"]

SAID = ("finding", "line", "more", "sign", "row", "since", "to", "seen")


def verdict_of(series: dict[str, Any]) -> Verdict:
    """What Varv says about a series of the table."""
    return chart(
        [parse(value) for value in series["values"].split()],
        series.get("baseline", 0),
        measure=replace(SHARE, kind=Kind(series.get("kind", "number"))),
        rules=Rules(series.get("rules", "anhoej")),
        direction=Direction(series.get("direction", "up")),
    ).verdict


@pytest.mark.parametrize("series", WORKED, ids=lambda series: series["name"])
def test_a_worked_series_says_what_it_shall(series: dict[str, Any]) -> None:
    verdict = verdict_of(series)

    expected = {key: value for key, value in series.items() if key in SAID}
    assert said(verdict, series) == expected


def said(verdict: Verdict, series: dict[str, Any]) -> dict[str, Any]:
    """The verdict in the words of the table; the line only where the table tells it."""
    found: dict[str, Any] = {"finding": verdict.finding}
    if verdict.line and "line" in series:
        found["line"] = str(verdict.line.value)
    if verdict.more:
        found["more"] = verdict.more
    if verdict.signal:
        signal = verdict.signal
        found |= {"sign": signal.sign, "row": signal.values}
        found |= {"since": place_of(signal.first), "to": place_of(signal.last), "seen": place_of(signal.seen)}
    return found


def test_there_are_enough_worked_series_and_each_says_where_it_comes_from() -> None:
    assert len(WORKED) >= 30
    assert all(series["source"] for series in WORKED)
    assert len({series["name"] for series in WORKED}) == len(WORKED)
