"""What a verdict costs for each value in its chart, with 10, 100 and 1 000 of them.

Every set of rules reads the series as it may be at its worst: values that vary, values that step up half-way,
values that only rise, and shares of ever other chances. `python -m bench.chart` prints microseconds per
value; the limits of runs are worked out anew each time.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from improvement.chart_week import ChartWeek, State
from improvement.measure import Kind, Measure, Rules
from improvement.runs_test import run_limits
from improvement.verdict import chart_of

SIZES = (10, 100, 1_000)
ROUNDS = 7
BASELINE = 6
FIRST = date(2000, 1, 3)
MEASURE = Measure(
    id="l",
    tenant="bench",
    team="t",
    ramp="r",
    words="Nybesök",
    kind=Kind.NUMBER,
    made_by="p",
    created_at=datetime(2000, 1, 3, tzinfo=UTC),
)
Series = Callable[[random.Random, int], Iterable[Fraction]]


def _varying(chance: random.Random, size: int) -> Iterator[Fraction]:
    return (Fraction(chance.randint(0, 20)) for _ in range(size))


def _stepping(chance: random.Random, size: int) -> Iterator[Fraction]:
    return (Fraction(chance.randint(0, 20) + 30 * (2 * place > size)) for place in range(size))


def _rising(chance: random.Random, size: int) -> Iterator[Fraction]:
    return (Fraction(place) for place in range(size))


def _shares(chance: random.Random, size: int) -> Iterator[Fraction]:
    chances = (chance.randint(5, 40) for _ in range(size))
    return (Fraction(chance.randint(0, most), most) for most in chances)


SERIES: Mapping[str, Series] = {
    "varying": _varying,
    "stepping": _stepping,
    "rising": _rising,
    "shares": _shares,
}


def weeks(values: Iterable[Fraction], baseline: int) -> tuple[ChartWeek, ...]:
    """The values week after week."""
    return tuple(
        ChartWeek(
            monday=FIRST + timedelta(weeks=place),
            state=State.TOLD,
            value=value,
            is_baseline=place < baseline,
        )
        for place, value in enumerate(values)
    )


def microseconds(measure: Measure, told: tuple[ChartWeek, ...]) -> float:
    """The middle of some rounds, for each value."""
    took = []
    for _ in range(ROUNDS):
        run_limits.cache_clear()
        began = time.perf_counter()
        chart_of(measure, told, today=told[-1].monday)
        took.append(time.perf_counter() - began)
    return statistics.median(took) / len(told) * 1e6


def main() -> None:
    """Print a line for each set of rules and each series, and how much dearer a value is among most."""
    print(f"{'':24}" + "".join(f"{size:>10}" for size in SIZES) + "   µs per value")
    for rules in Rules:
        measure = replace(MEASURE, rules=rules)
        for name, series in SERIES.items():
            for baseline in (0, BASELINE):
                costs = [
                    microseconds(measure, weeks(series(random.Random(1), size), baseline)) for size in SIZES
                ]
                line = f"{rules} {name} {'frozen' if baseline else 'moving'}"
                print(
                    f"{line:24}"
                    + "".join(f"{cost:10.1f}" for cost in costs)
                    + f"   × {costs[-1] / costs[0]:.1f}"
                )


if __name__ == "__main__":
    main()
