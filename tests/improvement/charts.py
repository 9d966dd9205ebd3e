"""Charts for tests: values week after week, and the rules said once more in the simplest way there is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from math import comb, log2

from improvement.centre_change import CentreChange
from improvement.chart_week import ChartWeek, State
from improvement.measure import Direction, Kind, Measure, Rules
from improvement.run_chart import Point, Stretch, stretches
from improvement.verdict import Chart, chart_of

WEEK_1 = date(2026, 1, 5)
NOW = datetime(2026, 1, 5, tzinfo=UTC)
SHARE = Measure(
    id="l1",
    tenant="ekdalen",
    team="t1",
    ramp="r1",
    words="Nybesök där AUDIT eller DUDIT användes, av alla nybesök",
    kind=Kind.SHARE,
    made_by="p1",
    created_at=NOW,
)
COUNT = replace(SHARE, kind=Kind.COUNT)
NUMBER = replace(SHARE, kind=Kind.NUMBER)
YES_NO = replace(SHARE, kind=Kind.YES_NO)


def monday(place: int) -> date:
    """The Monday of the first, the second … week."""
    return WEEK_1 + timedelta(weeks=place - 1)


def place_of(day: date | None) -> int | None:
    """Which week a Monday is of, counted from 1."""
    return None if day is None else (day - WEEK_1).days // 7 + 1


def weeks(values: Sequence[Fraction | int | None], baseline: int = 0) -> tuple[ChartWeek, ...]:
    """Weeks with these values, those first so many of the baseline; None is a week without chances."""
    return tuple(
        ChartWeek(
            monday=monday(place),
            state=State.NO_CHANCES if value is None else State.TOLD,
            value=None if value is None else Fraction(value),
            is_baseline=place <= baseline,
        )
        for place, value in enumerate(values, 1)
    )


def chart(
    values: Sequence[Fraction | int | None],
    baseline: int = 0,
    *,
    measure: Measure = NUMBER,
    rules: Rules = Rules.ANHOEJ,
    direction: Direction = Direction.UP,
    changes: Sequence[CentreChange] = (),
) -> Chart:
    """The chart of these values, read in the week of the last."""
    told = replace(measure, rules=rules, direction=direction)
    return chart_of(told, weeks(values, baseline), changes, today=monday(len(values)))


def stretch(values: Sequence[Fraction | int], baseline: int = 0) -> Stretch:
    """The one stretch of these values."""
    points = [
        Point(monday(place), Fraction(value), place <= baseline) for place, value in enumerate(values, 1)
    ]
    (only,) = stretches(points)
    return only


def change(first: int, last: int) -> CentreChange:
    """A new centre line from one week on, of the values up to another."""
    return CentreChange(
        id=f"e{first}",
        tenant="ekdalen",
        team="t1",
        measure="l1",
        first=monday(first),
        last=monday(last),
        reason="Alla frågar nu.",
        by="p1",
        at=NOW,
    )


def signs(values: Sequence[Fraction | int], line: Fraction) -> str:
    """The chart as a text: + above the line and - below it. Values on the line are left out."""
    return "".join("+" if value > line else "-" for value in values if value != line)


def runs_in(text: str) -> list[str]:
    """The runs of a chart as a text."""
    return [found.group() for found in re.finditer(r"\++|-+", text)]


def quantile(trials: int) -> int:
    """The 5 % quantile of Binomial(trials, ½): the least number whose distribution function reaches 5 %."""
    reached = Fraction(0)
    for least in range(trials + 1):
        reached += Fraction(comb(trials, least), 2**trials)
        if reached >= Fraction(1, 20):
            return least
    raise AssertionError("a distribution reaches 1")


def is_sign_by_anhoej(text: str) -> bool:
    """Anhøj's rules on a chart as a text, by their definition and floating logarithms."""
    if not text:
        return False
    runs = runs_in(text)
    return max(map(len, runs)) > round(log2(len(text))) + 3 or len(runs) - 1 < quantile(len(text) - 1)


def run_limits_by_hand(above: int, below: int) -> tuple[int, int]:
    """Write down every order there is, count its runs, and leave out at most 2.5 % at each end."""
    counts = sorted(_runs_of_every_order(above, below))
    spare = len(counts) // 40
    fewest = next(runs for runs in range(1, len(counts) + 2) if sum(each <= runs for each in counts) > spare)
    most = next(runs for runs in range(above + below, -1, -1) if sum(each >= runs for each in counts) > spare)
    return fewest, most


def _runs_of_every_order(above: int, below: int) -> Iterator[int]:
    for chosen in combinations(range(above + below), above):
        text = "".join("+" if place in chosen else "-" for place in range(above + below))
        yield len(runs_in(text))


def parse(value: str) -> Fraction | None:
    """A value as it is written in a table: "7/10", "12.5", or a dash for a week without chances."""
    if value == "-":
        return None
    return Fraction(value) if "/" in value else Fraction(Decimal(value))
