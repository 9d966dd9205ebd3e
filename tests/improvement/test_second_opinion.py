"""A second opinion: what clinical-qikit says of the same series, as it was recorded.

`bench/others/with_qikit.py` recorded it and says how. It is not asked in every run: it would bring numpy,
pandas and plotly. It agrees on lines, useful values, runs, crossings and means, and differs in this:

- Its longest run is a sign from floor(log2 n) + 3 on. Anhøj's own qicharts2 takes more than
  round(log2 n) + 3, and Varv with it. It says nothing of fewer than ten useful values.
- It leaves moving ranges out of their mean that are more than 3.267 times as large as that, and takes
  3 / 1.128 for 2.66. Varv follows the plain definition: its limits are wider where a value is far out.
"""

import json
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from improvement.anhoej import anhoej
from improvement.run_chart import Point, runs_of, stretches
from improvement.xmr import limits_of, with_mean
from tests.improvement.charts import monday, parse
from tests.improvement.test_worked import WORKED

HEARD: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).with_name("second_opinion.json").read_text(encoding="utf-8")
)
SERIES = {series["name"]: series for series in WORKED}
FEWEST_IT_JUDGES = 10
SCREEN = Fraction(3267, 1000)
A_FEW_IN_TEN_THOUSAND = 5e-4


def points_of(name: str, *, with_baseline: bool) -> list[Point]:
    """The values of a series that have a place in the chart."""
    baseline = SERIES[name].get("baseline", 0) if with_baseline else 0
    values = [parse(value) for value in SERIES[name]["values"].split()]
    return [
        Point(monday(place), value, place <= baseline)
        for place, value in enumerate(values, 1)
        if value is not None
    ]


@pytest.mark.parametrize("name", HEARD)
def test_it_agrees_on_the_line_the_runs_and_the_crossings(name: str) -> None:
    (part,) = stretches(points_of(name, with_baseline=True))
    heard = HEARD[name]

    figures = anhoej(runs_of(part))

    assert float(part.line.value) == pytest.approx(heard["line"])
    assert figures.useful == heard["n_useful"]
    assert figures.longest == heard["longest_run"]
    assert figures.crossings == heard["n_crossings"]


@pytest.mark.parametrize(
    "name", [name for name, heard in HEARD.items() if heard["n_useful"] >= FEWEST_IT_JUDGES]
)
def test_it_agrees_on_how_many_crossings_are_too_few(name: str) -> None:
    (part,) = stretches(points_of(name, with_baseline=True))

    figures = anhoej(runs_of(part))

    assert figures.fewest - 1 == HEARD[name]["crossings_threshold"]
    assert figures.is_few == HEARD[name]["crossings_signal"]


@pytest.mark.parametrize("name", [name for name, heard in HEARD.items() if "xmr" in heard])
def test_it_agrees_on_the_mean_and_the_limits_of_xmr_but_for_ranges_it_leaves_out(name: str) -> None:
    (part,) = map(with_mean, stretches(points_of(name, with_baseline=False)))
    limits = limits_of(part)
    middle, lower, upper = HEARD[name]["xmr"]
    assert limits is not None

    wider = float(limits.upper - limits.lower) / (upper - lower)
    outside = [
        place for place, point in enumerate(part.points, 1) if not limits.lower <= point.value <= limits.upper
    ]

    assert float(part.line.value) == pytest.approx(middle)
    if _leaves_out(part.points):
        assert wider > 1
        assert set(outside) <= set(HEARD[name]["outside"])
    else:
        assert wider == pytest.approx(1, rel=A_FEW_IN_TEN_THOUSAND)
        assert outside == HEARD[name]["outside"]


def _leaves_out(points: Sequence[Point]) -> bool:
    ranges = [abs(later.value - earlier.value) for earlier, later in pairwise(points)]
    return max(ranges) > SCREEN * mean(ranges)


def test_every_series_with_a_median_was_heard() -> None:
    """So a series that is added is recorded too."""
    with_median = {name for name in SERIES if SERIES[name].get("kind") != "yes_no"}

    assert set(HEARD) == {name for name in with_median if points_of(name, with_baseline=True)}
