"""Sentences that several slides say: how it went, what was predicted, what a chart tells."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from dialogs.report.documents import ReportChart, ReportTurn, Tally
from improvement.chart_week import ChartWeek, State
from improvement.measure import Kind
from improvement.verdict import Finding
from locales.words import Words

PER_CENT = 100
MOST_DIGITS = 1  # after the comma


def tally_said(tally: Tally | None, what: str, words: Words) -> str:
    """ "41 av 77 nybesök (53 %)"."""
    told = tally or Tally()
    share = round(PER_CENT * told.used / told.chances) if told.chances else 0
    return words("report-tally", kind=told.kind, used=told.used, chances=told.chances, what=what, share=share)


def predicted(turn: ReportTurn, what: str, words: Words) -> str:
    """ "7 av 10 nybesök"; empty where nothing was predicted."""
    return "" if turn.level is None else words("report-predicted", level=turn.level, what=what)


def result(turn: ReportTurn, what: str, words: Words) -> str:
    """What came of a turn, with how many said no where that is told."""
    if turn.tally is None:
        return ""
    said = tally_said(turn.tally, what, words)
    return words("report-declined", result=said, count=turn.declined) if turn.declined else said


def week_label(monday: date, words: Words, *, with_year: bool = False) -> str:
    """ "v. 10", where the chart spans more than a year with it."""
    year, week, _ = monday.isocalendar()
    if with_year:
        return words("report-week-of-year", week=week, year=str(year))
    return words("report-week", week=week)


def value_said(value: Fraction | Decimal, chart: ReportChart, words: Words) -> str:
    """A value as people write it: a share in per cent, else with its unit."""
    if chart.measure.kind is Kind.SHARE:
        return words("report-per-cent", number=plain(value * PER_CENT, words, most=0))
    return f"{plain(value, words)} {chart.unit}".strip()


def plain(value: Fraction | Decimal, words: Words, *, most: int = MOST_DIGITS) -> str:
    """A number with few decimals and the language's comma."""
    said = f"{float(value):.{most}f}"
    said = said.rstrip("0").rstrip(".") if "." in said else said
    return said.replace(".", words("report-comma"))


def week_said(week: ChartWeek, chart: ReportChart, words: Words) -> str:
    """What was told about a week: "7 av 10", or why there is no value."""
    if week.state is not State.TOLD:
        return words(f"table-state-{week.state}")
    if chart.measure.kind is Kind.OBSERVATION:
        return week.text
    if chart.measure.kind is Kind.YES_NO:
        return words("table-yes") if week.count else words("report-no")
    count = plain(week.count or Decimal(0), words)
    if chart.measure.kind is Kind.SHARE:
        return words("report-count-of", count=count, of=week.of or 0)
    return f"{count} {chart.unit}".strip()


def verdict_said(chart: ReportChart, words: Words) -> str:
    """What the chart says, in a sentence. Signs and rules are in the notes."""
    verdict = chart.chart.verdict
    if verdict.finding is Finding.NOTHING:
        return words("report-verdict-nothing")
    since = week_label(verdict.signal.first, words) if verdict.signal else ""
    earliest = week_label(verdict.earliest, words) if verdict.earliest else ""
    return words(f"report-verdict-{verdict.finding}", since=since, earliest=earliest)


def line_said(chart: ReportChart, words: Words) -> str:
    """What the values are compared with, and what that is made of."""
    line = chart.chart.verdict.line
    if line is None:
        return ""
    value = value_said(line.value, chart, words)
    return words(f"report-line-{line.basis}", value=value, points=line.points)
