"""The weeks of a measure as a table: what the chart shows, and what it cannot."""

from collections.abc import Sequence
from datetime import date

from microsoft_teams.cards import CardElement, ColumnDefinition, Table, TableCell, TableRow, TextBlock

from cards.amounts import amount
from cards.look import Look
from dialogs.views import ChartRow, Scale

_CIRCLED = ("\u2460", 20)  # ① and how many there are of them


def week_table(rows: Sequence[ChartRow], scale: Scale, look: Look) -> Table:
    """A row for each week: its number, its value or why there is none, and its marks."""
    head = _row([look.words("table-week"), look.words("table-value")], is_head=True)
    return Table(
        columns=[ColumnDefinition(width=1), ColumnDefinition(width=3)],
        first_row_as_headers=True,
        show_grid_lines=True,
        rows=[head, *(_week(row, scale, look) for row in rows)],
    )


def week_name(monday: date, look: Look, *, has_year: bool = False) -> str:
    """ "v. 41", with its year where that is needed."""
    year, week, _ = monday.isocalendar()
    if has_year:
        return look.words("chart-week-of-year", week=week, year=str(year))
    return look.words("chart-week", week=week)


def marked(name: str, marks: Sequence[int], look: Look) -> str:
    """ "v. 41 ①"."""
    if not marks:
        return name
    return look.words("chart-week-marked", week=name, marks="".join(map(circled, marks)))


def _week(row: ChartRow, scale: Scale, look: Look) -> TableRow:
    name = week_name(row.monday, look, has_year=row.monday.isocalendar().week == 1)
    return _row([marked(name, row.marks, look), _value(row, scale, look)])


def _value(row: ChartRow, scale: Scale, look: Look) -> str:
    """The value with what is to be known about it."""
    about = [
        *([look.words("table-baseline")] if row.is_baseline else []),
        *([look.words("table-corrected")] if row.is_corrected else []),
    ]
    said = amount(row, scale, look)
    return look.words("table-about", value=said, about=", ".join(about)) if about else said


def _row(texts: Sequence[str], *, is_head: bool = False) -> TableRow:
    return TableRow(cells=[TableCell(items=[_text(text, is_head)]) for text in texts])


def _text(text: str, is_head: bool) -> CardElement:
    return TextBlock(text=text, wrap=True, weight="Bolder" if is_head else None)


def circled(number: int) -> str:
    """A number in a ring, to be found again in the list below: ①."""
    first, most = _CIRCLED
    return chr(ord(first) + number - 1) if number <= most else f"({number})"
