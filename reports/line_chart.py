"""The run chart as a chart of the presentation's own: it can be changed, and read aloud."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import groupby
from math import ceil
from operator import itemgetter
from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from dialogs.report.documents import ReportChart, ReportMark
from improvement.chart_week import ChartWeek
from improvement.measure import Kind, Rules
from improvement.run_chart import Stretch
from improvement.xmr import limits_of
from locales.words import Words
from reports.deck import TAGS
from reports.sentences import line_said, value_said, verdict_said, week_label, week_said

VALUES, CENTRE, EARLIER = RGBColor(0x1F, 0x6B, 0x5C), RGBColor(0x3A, 0x3A, 0x3A), RGBColor(0x8A, 0x8A, 0x8A)
GOAL, LIMIT = RGBColor(0xB8, 0x6E, 0x00), RGBColor(0x8A, 0x4F, 0x9E)
MOST_WEEKS = 60  # the latest; the others are in the notes
MOST_LABELS, MOST_LONG_LABELS = 26, 12  # below the axis; of more every second, third … is named
CROWDED = 30  # values, to be drawn smaller
LETTER_SIZE = 12
_CIRCLED = 0x2460
_LAST_CIRCLED = 20

Line = tuple[str, Mapping[date, Fraction], RGBColor, MSO_LINE]


def circled(number: int) -> str:
    """The number of a mark: ①, and from 21 on (21)."""
    return chr(_CIRCLED + number - 1) if number <= _LAST_CIRCLED else f"({number})"


def numbered(marks: Sequence[ReportMark]) -> dict[date, str]:
    """The numbers beside each week, as they are listed."""
    pairs = [(mark.monday, circled(number)) for number, mark in enumerate(marks, 1)]
    weeks = groupby(pairs, key=itemgetter(0))
    return {monday: "".join(sign for _, sign in some) for monday, some in weeks}


def shown_weeks(shown: ReportChart) -> list[ChartWeek]:
    """The weeks that have room in the chart."""
    return list(shown.chart.weeks)[-MOST_WEEKS:]


def shown_marks(shown: ReportChart) -> list[ReportMark]:
    """What is said about those weeks."""
    weeks = shown_weeks(shown)
    return [mark for mark in shown.marks if weeks and mark.monday >= weeks[0].monday]


def add_line_chart(slide: Slide, place: Sequence[Any], shown: ReportChart, words: Words) -> None:
    """Put the chart on a slide: the values, the line they are compared with, the goal, and the marks."""
    weeks = shown_weeks(shown)
    mondays, signs = [week.monday for week in weeks], numbered(shown_marks(shown))
    values = {week.monday: week.value for week in weeks if week.value is not None}
    data = CategoryChartData(number_format="0%" if shown.measure.kind is Kind.SHARE else "General")
    data.categories = _labels(mondays, values, signs, words)
    data.add_series(words("report-values"), [_number(values.get(monday)) for monday in mondays])
    lines = [line for line in _lines(shown, mondays, words) if line[1]]
    for name, points, _, _ in lines:
        data.add_series(name, [_number(points.get(monday)) for monday in mondays])
    frame = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *place, data)
    _tell(frame, shown, words)
    _dress(frame.chart, shown, lines, words)
    _mark(frame.chart, [signs.get(monday, "") if monday in values else "" for monday in mondays])


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _labels(
    mondays: Sequence[date], values: Mapping[date, object], signs: Mapping[date, str], words: Words
) -> list[str]:
    """The weeks below the axis. A mark at a week without a value stands here, where it can be seen."""
    is_long = _is_over_new_year(mondays)
    labels = {monday: week_label(monday, words, with_year=is_long) for monday in mondays}
    bare = {monday: "" if monday in values else signs.get(monday, "") for monday in mondays}
    return [f"{labels[monday]} {bare[monday]}".strip() for monday in mondays]


def _is_over_new_year(mondays: Sequence[date]) -> bool:
    return len({monday.isocalendar().year for monday in mondays}) > 1


def _lines(shown: ReportChart, mondays: Sequence[date], words: Words) -> list[Line]:
    """Every line the values are compared with; the latest is whole, those before it are broken."""
    *earlier, latest = shown.chart.stretches or (None,)
    found: list[Line] = []
    for stretch in earlier:
        assert stretch is not None
        value = value_said(stretch.line.value, shown, words)
        found.append((words("report-earlier-line", value=value), _level(stretch), EARLIER, MSO_LINE.DASH))
    if latest is not None:
        value = value_said(latest.line.value, shown, words)
        found.append((words("report-centre-line", value=value), _level(latest), CENTRE, MSO_LINE.SOLID))
        found += _limits(shown, latest, words)
    if shown.measure.goal is not None:
        goal = Fraction(shown.measure.goal)
        name = words("report-goal-line", value=value_said(goal, shown, words))
        found.append((name, dict.fromkeys(mondays, goal), GOAL, MSO_LINE.ROUND_DOT))
    return found


def _level(stretch: Stretch) -> dict[date, Fraction]:
    return {point.monday: stretch.line.value for point in stretch.points}


def _limits(shown: ReportChart, latest: Stretch, words: Words) -> list[Line]:
    limits = limits_of(latest) if shown.measure.rules is Rules.XMR else None
    if limits is None:
        return []
    weeks = [point.monday for point in latest.points]
    return [
        (words("report-upper-limit"), dict.fromkeys(weeks, limits.upper), LIMIT, MSO_LINE.LONG_DASH),
        (words("report-lower-limit"), dict.fromkeys(weeks, limits.lower), LIMIT, MSO_LINE.LONG_DASH),
    ]


def _tell(frame: Any, shown: ReportChart, words: Words) -> None:
    """The chart for whoever hears it read aloud."""
    told = [week for week in shown_weeks(shown) if week.value is not None]
    first, last = told[0], told[-1]
    properties = frame._element.nvGraphicFramePr.cNvPr
    properties.set("name", words("report-chart-name"))
    about = words(
        "report-chart-aloud",
        count=len(told),
        first=week_label(first.monday, words),
        last=week_label(last.monday, words),
        value=week_said(last, shown, words),
    )
    properties.set("descr", " ".join((about, verdict_said(shown, words), line_said(shown, words))))


def _dress(chart: Chart, shown: ReportChart, lines: Sequence[Line], words: Words) -> None:
    chart.has_title = False
    chart.has_legend = True
    assert chart.legend is not None
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.font.size = Pt(LETTER_SIZE)
    for properties in chart._chartSpace.iter(qn("a:defRPr")):
        properties.set("lang", TAGS[words.language])
    values, *others = chart.plots[0].series
    _draw(values, VALUES, MSO_LINE.SOLID, width=2.25)
    values.marker.style, values.marker.size = (
        XL_MARKER_STYLE.CIRCLE,
        8 if len(shown_weeks(shown)) <= CROWDED else 5,
    )
    values.marker.format.fill.solid()
    values.marker.format.fill.fore_color.rgb = VALUES
    for series, (_, _, colour, dash) in zip(others, lines, strict=True):
        _draw(series, colour, dash, width=1.5)
        series.marker.style = XL_MARKER_STYLE.NONE
    _axes(chart, shown, words)


def _draw(series: Any, colour: RGBColor, dash: MSO_LINE, *, width: float) -> None:
    series.smooth = False
    series.format.line.color.rgb, series.format.line.width = colour, Pt(width)
    series.format.line.dash_style = dash


def _axes(chart: Chart, shown: ReportChart, words: Words) -> None:
    """Values from zero, a share to all of them; weeks that nobody told about are gaps and no zeros."""
    weeks, values = chart.category_axis, chart.value_axis
    kind = shown.measure.kind
    if all(week.value is None or week.value >= 0 for week in shown.chart.weeks):
        values.minimum_scale = 0
    if kind in (Kind.SHARE, Kind.YES_NO):
        values.maximum_scale = 1
    values.tick_labels.number_format = "0%" if kind is Kind.SHARE else "General"
    values.tick_labels.number_format_is_linked = False
    values.major_gridlines.format.line.color.rgb = RGBColor(0xD9, 0xD9, 0xD9)
    for axis, title in ((weeks, words("report-axis-weeks")), (values, _scale(shown, words))):
        axis.has_title = True
        axis.axis_title.text_frame.text = title
        font = axis.axis_title.text_frame.paragraphs[0].runs[0].font
        font.size, font.bold = Pt(LETTER_SIZE), False
    mondays = [week.monday for week in shown_weeks(shown)]
    skip = ceil(len(mondays) / (MOST_LONG_LABELS if _is_over_new_year(mondays) else MOST_LABELS))
    for name in ("c:tickLblSkip", "c:tickMarkSkip"):
        element = weeks._element.makeelement(qn(name), {"val": str(max(1, skip))})
        weeks._element.find(qn("c:noMultiLvlLbl")).addprevious(element)
    blanks = chart._chartSpace.chart.find(qn("c:dispBlanksAs"))
    blanks.set("val", "gap")


def _scale(shown: ReportChart, words: Words) -> str:
    if shown.measure.kind is Kind.SHARE:
        return words("report-share-of", what=shown.unit)
    return shown.unit or words("report-values")


def _mark(chart: Chart, signs: Sequence[str]) -> None:
    """The numbers of what is listed beside the chart, above the weeks they are about."""
    values = chart.plots[0].series[0]
    for number, sign in enumerate(signs):
        if sign:
            label = values.points[number].data_label
            label.position = XL_LABEL_POSITION.ABOVE
            label.has_text_frame = True
            label.text_frame.text = sign
            label.text_frame.paragraphs[0].runs[0].font.size = Pt(LETTER_SIZE + 2)
