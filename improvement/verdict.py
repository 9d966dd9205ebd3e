"""Verdicts: what a chart says, in one word for each thing it can say, and since when."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from improvement import anhoej, ihi, xmr, yes_no
from improvement.centre_change import CentreChange
from improvement.chart_week import ChartWeek, State, charted
from improvement.domain import Domain, domain_of
from improvement.mark import Mark
from improvement.measure import Direction, Kind, Measure, Rules
from improvement.run_chart import FEWEST_FOR_LINE, CentreLine, Side, Stretch, stretches
from improvement.signal import Sign, Signal
from improvement.week import monday_of


class Finding(StrEnum):
    """What a measure says. Words are found for it elsewhere."""

    BETTER = "better"
    WORSE = "worse"
    CHANGED = "changed"  # more than chance, and neither good nor bad
    PASSED = "passed"  # there was a sign of change, and the values since are back on both sides of the line
    NO_SIGN = "no_sign"
    TOO_EARLY = "too_early"  # with so few values a change would not have shown, however great
    NOTHING = "nothing"  # there is no chart, or no value in it yet


HOLDS = frozenset(
    {Finding.BETTER, Finding.WORSE, Finding.CHANGED}
)  # the findings of a sign that is still there


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What a chart says, by the line as it is now.

    `tried` is how many values there are to compare. When it is too early, `more` is how few further values
    could say more, and `earliest` the week of the last of them, if one is reported every time.
    """

    finding: Finding
    line: CentreLine | None = None
    tried: int = 0
    signal: Signal | None = None
    more: int = 0
    earliest: date | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """What there is to draw and to say: the stretches with their lines, the latest last, and the verdict."""

    weeks: tuple[ChartWeek, ...]
    stretches: tuple[Stretch, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class _Way:
    """A set of rules: its line, its signs, how many values it takes, how few more could show a sign."""

    draw: Callable[[Stretch], Stretch]
    signals: Callable[[Stretch], Iterator[Signal]]
    enough: Callable[[Stretch | None, Domain], int]
    fewest_more: Callable[[Stretch | None, Domain], int]


def _as_it_is(stretch: Stretch) -> Stretch:
    return stretch


_WAYS: Mapping[Rules, _Way] = {
    Rules.ANHOEJ: _Way(_as_it_is, anhoej.signals, anhoej.enough, anhoej.fewest_more),
    Rules.IHI: _Way(_as_it_is, ihi.signals, ihi.enough, ihi.fewest_more),
    Rules.XMR: _Way(xmr.with_mean, xmr.signals, xmr.enough, xmr.fewest_more),
}
_YES_NO = _Way(yes_no.between, yes_no.signals, yes_no.enough, yes_no.fewest_more)


def _way_of(measure: Measure) -> _Way:
    return _YES_NO if measure.kind is Kind.YES_NO else _WAYS[measure.rules]


def chart_of(
    measure: Measure, weeks: Iterable[ChartWeek], changes: Iterable[CentreChange] = (), *, today: date
) -> Chart:
    """Read a measure's weeks, which are in the order of time. The verdict is about the latest stretch."""
    told = tuple(weeks)
    parts = tuple(_way_of(measure).draw(part) for part in stretches(charted(told), changes))
    if not parts:
        return Chart(told, (), Verdict(finding=Finding.NOTHING))
    return Chart(told, parts, _verdict(measure, parts[-1], told, today))


def _verdict(measure: Measure, stretch: Stretch, weeks: Sequence[ChartWeek], today: date) -> Verdict:
    way, tried = _way_of(measure), len(stretch.tried)
    signal = _telling(way.signals(stretch))
    if signal is not None:
        finding = Finding.PASSED if signal.has_passed else _finding(signal, measure.direction)
        return Verdict(finding=finding, line=stretch.line, tried=tried, signal=signal)
    domain = domain_of(measure.kind)
    if tried >= way.enough(stretch.settled_alone if stretch.settled else None, domain):
        return Verdict(finding=Finding.NO_SIGN, line=stretch.line, tried=tried)
    more = way.fewest_more(stretch, domain)
    return Verdict(
        finding=Finding.TOO_EARLY,
        line=stretch.line,
        tried=tried,
        more=more,
        earliest=_earliest(measure, weeks, more, today),
    )


def _telling(signals: Iterable[Signal]) -> Signal | None:
    """Of several signs one that still holds, then one with a side, then the latest, then the first seen."""
    return max(
        signals,
        key=lambda each: (not each.has_passed, each.side is not None, each.last, -each.seen.toordinal()),
        default=None,
    )


def _finding(signal: Signal, direction: Direction) -> Finding:
    if direction is Direction.NEITHER or signal.side is None:
        return Finding.CHANGED
    better = Side.ABOVE if direction is Direction.UP else Side.BELOW
    return Finding.BETTER if signal.side is better else Finding.WORSE


def _earliest(measure: Measure, weeks: Sequence[ChartWeek], more: int, today: date) -> date:
    """The week of the last of so many further values. Weeks that were told about are over."""
    monday = max(week.monday for week in weeks if week.state is not State.MISSING)
    for _ in range(more):
        monday = measure.every.next_after(monday)
    return max(monday, monday_of(today))


def is_asked(verdict: Verdict, marks: Iterable[Mark]) -> bool:
    """Whether to ask what was done differently: there is a sign that holds, and nobody has answered it."""
    signal = verdict.signal
    if verdict.finding not in HOLDS or signal is None:
        return False
    return not any(mark.answers(signal.first, signal.last) for mark in marks)


def is_news(now: Verdict, before: Verdict) -> bool:
    """Whether there is something to say that was not said before: without news Varv is silent.

    What it is too early to say was announced, so it is news when that is over.
    """
    if now.finding is not before.finding:
        return now.finding not in (Finding.NOTHING, Finding.TOO_EARLY)
    if now.signal is None or before.signal is None:
        return False
    return now.signal.first > before.signal.last  # another sign than the one before


def proposed_change(chart: Chart) -> tuple[date, date] | None:
    """The weeks whose median could become the new line; None when there is nothing to propose.

    A sign holds, and from its first week on there are as many values as a line stands on. It takes a
    person's yes and reason, since only people know whether what happened is there to stay.
    """
    signal = chart.verdict.signal
    if chart.verdict.finding not in HOLDS or signal is None or signal.sign is Sign.MANY_RUNS:
        return None
    weeks = [point.monday for point in chart.stretches[-1].points if point.monday >= signal.first]
    return (weeks[0], weeks[-1]) if len(weeks) >= FEWEST_FOR_LINE else None
