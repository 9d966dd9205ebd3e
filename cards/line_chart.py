"""The run chart itself: values, centre lines and goal as series of their own, each with a name."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from microsoft_teams.cards import ChartColor, LineChart, LineChartData, LineChartValue

from cards.amounts import PER_CENT, amount, height, short, with_unit
from cards.look import Look
from cards.week_table import circled, week_table
from dialogs.views import ChartLine, ChartRow, ChartTold, Scale
from improvement.measure import Kind
from improvement.run_chart import Basis

# Apart in brightness too, so that they differ for everybody, and in print. The names are beside them.
VALUES: ChartColor = "categoricalBlue"
CENTRE: ChartColor = "divergingGray"
EARLIER: ChartColor = "categoricalLavender"
GOAL: ChartColor = "categoricalGreen"
LIMIT: ChartColor = "categoricalPurple"
IN_FALLBACK = 12  # weeks of the table where charts cannot be shown


def line_chart(chart: ChartTold, look: Look, most: int) -> LineChart:
    """The latest weeks that have a value, at most so many."""
    rows = shown_rows(chart, most)
    labels = _labels(rows, look)
    return LineChart(
        title=told_aloud(chart, rows, look),
        show_title=False,
        show_legend=True,
        x_axis_title=look.words("table-week"),
        color_set="categorical",
        y_min=0,
        y_max=PER_CENT if chart.judged.scale.kind is Kind.SHARE else None,
        data=[_values(chart, rows, labels, look), *_lines(chart, rows, labels, look)],
        fallback=week_table(rows[-IN_FALLBACK:], chart.judged.scale, look),
    )


def shown_rows(chart: ChartTold, most: int) -> Sequence[ChartRow]:
    """The weeks in the chart, the oldest first."""
    return [row for row in chart.rows if row.value is not None][-most:]


def told_aloud(chart: ChartTold, rows: Sequence[ChartRow], look: Look) -> str:
    """The chart for whoever hears the card read aloud."""
    scale = chart.judged.scale
    first, last = (look.words.week(row.monday) for row in (rows[0], rows[-1]))
    value = with_unit(amount(rows[-1], scale, look), scale, look)
    return look.words("chart-told-aloud", count=len(rows), first=first, last=last, value=value)


def _labels(rows: Sequence[ChartRow], look: Look) -> dict[date, str]:
    """The name of each week, different from all others: Teams makes one of those alike."""
    alike = Counter(row.monday.isocalendar().week for row in rows)
    return {row.monday: _label(row, alike[row.monday.isocalendar().week] > 1, look) for row in rows}


def _label(row: ChartRow, has_year: bool, look: Look) -> str:
    """ "①10": there is room for few letters below a chart, and the mark is what must not be cut off."""
    year, week, _ = row.monday.isocalendar()
    marks = "".join(map(circled, row.marks))
    if has_year:
        return look.words("chart-label-of-year", marks=marks, week=week, year=str(year))
    return look.words("chart-label", marks=marks, week=week)


def _values(chart: ChartTold, rows: Sequence[ChartRow], labels: dict[date, str], look: Look) -> LineChartData:
    scale = chart.judged.scale
    name = "chart-values-share" if scale.kind is Kind.SHARE else "chart-values"
    values = [
        LineChartValue(x=labels[row.monday], y=height(row.value, scale))
        for row in rows
        if row.value is not None
    ]
    return LineChartData(legend=look.words(name), color=VALUES, values=values)


def _lines(
    chart: ChartTold, rows: Sequence[ChartRow], labels: dict[date, str], look: Look
) -> list[LineChartData]:
    scale = chart.judged.scale
    found: list[LineChartData] = []
    for number, line in enumerate(chart.lines, 1):
        weeks = [row.monday for row in rows if line.first <= row.monday <= line.last]
        for name, value, color in _named(line, number, scale, look):
            at = height(value, scale)
            found.append(_flat(name, [labels[week] for week in weeks], at, color))
    if chart.goal is not None:
        goal = Fraction(chart.goal)
        name = look.words("chart-goal", usual=short(goal, scale, look))
        found.append(_flat(name, list(labels.values()), height(goal, scale), GOAL))
    return [series for series in found if series.values]


def _flat(name: str, labels: Sequence[str], y: float, color: ChartColor) -> LineChartData:
    return LineChartData(legend=name, color=color, values=[LineChartValue(x=label, y=y) for label in labels])


def _named(line: ChartLine, number: int, scale: Scale, look: Look) -> list[tuple[str, Fraction, ChartColor]]:
    """A line with its name, and its limits where it has some."""
    told = short(line.value, scale, look)
    if line.is_earlier:
        return [(look.words("chart-centre-earlier", number=number, usual=told), line.value, EARLIER)]
    named = [(_centre(line, told, look), line.value, CENTRE)]
    for limit, value in (("upper", line.upper), ("lower", line.lower)):
        if value is not None:
            named.append((look.words(f"chart-{limit}", usual=short(value, scale, look)), value, LIMIT))
    return named


def _centre(line: ChartLine, told: str, look: Look) -> str:
    if line.basis is Basis.BETWEEN:
        return look.words("chart-centre-between")
    return look.words(f"chart-centre-{line.basis}", usual=told)
