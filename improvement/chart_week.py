"""The weeks of a chart: what was told about each, from reports and from the week's question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from improvement.data_point import DataPoint, latest
from improvement.measure import Kind, Measure
from improvement.run_chart import Point
from improvement.week import Outcome, Sums


class State(StrEnum):
    """What is known of a week. Only the first has a place in the chart; none of them is zero."""

    TOLD = "told"
    NO_CHANCES = "no_chances"  # there was nothing to count: 0 of 0 says nothing
    NOT_MEASURED = "not_measured"  # somebody said so
    MISSING = "missing"  # nobody has told yet


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartWeek:
    """One week of a measure. `count` is what was reported, of `of` chances where it is a share.

    `value` is what the chart shows, exact: for a share a part of one. `is_corrected` says that something else
    was reported first.
    """

    monday: date
    state: State
    value: Fraction | None = None
    count: Decimal | None = None
    of: int | None = None
    text: str = ""
    is_baseline: bool = False
    is_corrected: bool = False


def points_from(weeks: Iterable[tuple[date, Sums]]) -> dict[date, ChartWeek]:
    """The week's question as values of a share: how many times it was done, of how many chances.

    Turns that share a week are added up. Chances that nobody has told are missing, and a week without any
    chance has no value: neither is zero.
    """
    by_week: dict[date, list[Sums]] = {}
    for monday, sums in weeks:
        by_week.setdefault(monday, []).append(sums)
    return {monday: _share(monday, by_week[monday]) for monday in sorted(by_week)}


def _share(monday: date, sums: list[Sums]) -> ChartWeek:
    used, chances = sum(each.used for each in sums), sum(each.chances for each in sums)
    if chances:
        return ChartWeek(
            monday=monday,
            state=State.TOLD,
            value=Fraction(used, chances),
            count=Decimal(used),
            of=chances,
        )
    had_none = all(_had_no_chances(each) for each in sums)
    return ChartWeek(monday=monday, state=State.NO_CHANCES if had_none else State.MISSING)


def _had_no_chances(sums: Sums) -> bool:
    """Whether everybody who answered had none. In a meeting the team gives sums and no outcomes."""
    outcomes = {outcome for outcome, count in sums.outcomes.items() if count}
    return sums.answered > 0 and outcomes <= {str(Outcome.NO_CHANCES)}


def weeks_of(
    measure: Measure,
    points: Iterable[DataPoint],
    check_ins: Mapping[date, ChartWeek] | None = None,
    *,
    until: date,
) -> tuple[ChartWeek, ...]:
    """Every week of a measure from the first that was told, those that are missing up to `until` too.

    Where somebody has reported about a week, that holds, also over what the week's question says.
    """
    told = dict(check_ins or {}) if measure.follows_check_in else {}
    told |= {monday: _reported(measure, point) for monday, point in latest(points).items()}
    if not told:
        return ()
    monday = min(told)
    while monday <= until:
        told.setdefault(monday, ChartWeek(monday=monday, state=State.MISSING))
        monday = measure.every.next_after(monday)
    return tuple(told[monday] for monday in sorted(told))


def _reported(measure: Measure, point: DataPoint) -> ChartWeek:
    return ChartWeek(
        monday=point.monday,
        state=_state(measure, point),
        value=_value(measure, point),
        count=point.value,
        of=point.of,
        text=point.text,
        is_baseline=point.is_baseline,
        is_corrected=point.number > 1,
    )


def _state(measure: Measure, point: DataPoint) -> State:
    if not point.is_measured:
        return State.NOT_MEASURED
    return State.NO_CHANCES if measure.kind is Kind.SHARE and not point.of else State.TOLD


def _value(measure: Measure, point: DataPoint) -> Fraction | None:
    if _state(measure, point) is not State.TOLD or point.value is None or not measure.has_chart:
        return None
    whole = point.of if measure.kind is Kind.SHARE and point.of else 1
    return Fraction(point.value) / whole


def charted(weeks: Iterable[ChartWeek]) -> tuple[Point, ...]:
    """The weeks that have a place in the chart."""
    return tuple(
        Point(week.monday, week.value, is_baseline=week.is_baseline)
        for week in weeks
        if week.value is not None
    )
