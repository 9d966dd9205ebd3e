"""A measure on its slides: the chart with what it says, and what is said beside it."""

from collections.abc import Sequence

from pptx.slide import Slide
from pptx.util import Emu, Pt

from dialogs.report.documents import MarkKind, Report, ReportChart, ReportMark
from improvement.measure import Kind
from reports.deck import POINTS, Deck
from reports.line_chart import MOST_WEEKS, add_line_chart, circled, shown_marks, shown_weeks
from reports.paper import Block, Room, shortened
from reports.sentences import line_said, verdict_said, week_label, week_said

SIDE = 0.26  # of the width, for the marks beside the chart
FOOT = Pt(74)
SIDE_SIZE, FOOT_SIZE = 12.0, 15.0
LONGEST_TITLE = 60


def add_charts(deck: Deck, report: Report) -> None:
    """Every measure of the series."""
    for chart in report.charts:
        name = _name(chart.measure.words or report.title)
        if chart.measure.kind is Kind.OBSERVATION:
            _add_words(deck, name, chart)
        elif chart.is_drawn and any(week.value is not None for week in shown_weeks(chart)):
            _add_chart(deck, name, chart)
        else:
            _add_in_words(deck, name, chart)


def _name(words: str) -> str:
    """What is counted, in a line: the first sentence of what the team wrote."""
    return shortened(words.split("\n", maxsplit=1)[0].split(". ", maxsplit=1)[0].rstrip("."), LONGEST_TITLE)


def _add_chart(deck: Deck, name: str, chart: ReportChart) -> None:
    words = deck.words
    slide = deck.open(words("report-chart", measure=name), _notes(deck, chart))
    left, top, width, height = deck.below_title(slide)
    marks = _marks(deck, shown_marks(chart))
    room = Room(width * SIDE / POINTS, (height - FOOT) / POINTS, SIDE_SIZE)
    is_beside = bool(marks) and room.fits([Block(words("report-marks"), is_heading=True), *marks])
    chart_width = Emu(int(width * (1 - SIDE))) if is_beside else width
    add_line_chart(slide, (left, top, chart_width, Emu(height - FOOT)), chart, words)
    if is_beside:
        beside = [Block(words("report-marks"), is_heading=True), *marks]
        place = (left + chart_width, top, width - chart_width, height - FOOT)
        deck.box(slide, place, beside, SIDE_SIZE)
    _add_foot(deck, slide, chart)
    if marks and not is_beside:
        deck.text(words("report-marks-of", measure=name), marks, words("report-notes-marks"))


def _add_foot(deck: Deck, slide: Slide, chart: ReportChart) -> None:
    left, top, width, height = deck.below_title(slide)
    words, count = deck.words, len(chart.chart.weeks)
    older = words("report-older-weeks", most=MOST_WEEKS, count=count) if count > MOST_WEEKS else ""
    told = [verdict_said(chart, words), f"{line_said(chart, words)} {older}".strip()]
    blocks = [Block(text, is_heading=number == 0) for number, text in enumerate(told) if text]
    deck.box(slide, (left, top + height - FOOT, width, FOOT), blocks, FOOT_SIZE)


def _marks(deck: Deck, marks: Sequence[ReportMark]) -> list[Block]:
    return [Block(f"{circled(number)} {_mark(deck, mark)}") for number, mark in enumerate(marks, 1)]


def _mark(deck: Deck, mark: ReportMark) -> str:
    week = week_label(mark.monday, deck.words)
    if mark.kind is MarkKind.TURN:
        return deck.words("report-mark-turn", week=week, turn=mark.turn)
    if mark.kind is MarkKind.LINE:
        return deck.words("report-mark-line", week=week, reason=mark.text)
    return deck.words("report-mark-note", week=week, text=mark.text)


def _notes(deck: Deck, chart: ReportChart) -> str:
    """The rule that was asked, and every week in figures: for those who check, and those who do not see."""
    words = deck.words
    weeks = [
        words("report-notes-week", week=week_label(week.monday, words), value=week_said(week, chart, words))
        for week in chart.chart.weeks
    ]
    rule = "yes_no" if chart.measure.kind is Kind.YES_NO else str(chart.measure.rules)
    told = [chart.measure.words, words(f"report-rules-{rule}"), line_said(chart, words), *weeks]
    return "\n".join(line for line in told if line)


def _add_in_words(deck: Deck, name: str, chart: ReportChart) -> None:
    """Where no chart can be shown, what it says."""
    words = deck.words
    why = words("report-not-drawn") if chart.chart.stretches and not chart.is_drawn else ""
    blocks = [Block(text) for text in (verdict_said(chart, words), why) if text]
    deck.text(words("report-chart", measure=name), blocks, words("report-notes-series"))


def _add_words(deck: Deck, name: str, chart: ReportChart) -> None:
    told = [week for week in chart.chart.weeks if week.text]
    blocks = [
        Block(f"{week_label(week.monday, deck.words)}: {week.text}", is_point=True) for week in told
    ] or [Block(deck.words("report-nothing-yet"))]
    deck.text(deck.words("report-chart", measure=name), blocks, deck.words("report-notes-turn"))
