"""Tables as a workbook, or as text for any program. What people wrote is never a formula."""

import csv
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dialogs.report.documents import Cell, Table, Tables
from locales.words import Words

WIDEST, NARROWEST = 60, 8  # letters
LONGEST_CELL = 32_000  # what a workbook takes is a little more
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def workbook(tables: Tables) -> bytes:
    """A sheet for each table, with its heads frozen."""
    words, held = Words(tables.language), BytesIO()
    # Texts stay texts: nothing in them is read as a formula, an address or a number.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(held, options) as book:
        book.set_properties({"title": words("tables-title"), "author": tables.team})
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
        text = book.add_format({"valign": "top", "text_wrap": True, "quote_prefix": True})
        day = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"})
        number = book.add_format({"valign": "top"})
        for table in tables.tables:
            sheet = book.add_worksheet(words(f"table-{table.name}"))
            for column, each in enumerate(table.heads):
                sheet.write_string(0, column, words(f"table-head-{each}"), head)
            for row, cells in enumerate(table.rows, 1):
                for column, cell in enumerate(cells):
                    _write(sheet, row, column, cell, text, day, number)
            _set_widths(sheet, table, words)
            sheet.freeze_panes(1, 0)
    return held.getvalue()


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, *formats: object) -> None:
    text, day, number = formats
    match cell:
        case str():
            if cell:
                sheet.write_string(row, column, cell[:LONGEST_CELL], text)
        case date():
            sheet.write_datetime(row, column, cell, day)
        case int() | Decimal():
            sheet.write_number(row, column, cell, number)


def _set_widths(sheet: Worksheet, table: Table, words: Words) -> None:
    for column, head in enumerate(table.heads):
        longest = max((len(str(row[column] or "")) for row in table.rows), default=0)
        width = max(NARROWEST, len(words(f"table-head-{head}")) + 2, min(WIDEST, longest + 2))
        sheet.set_column(column, column, width)


def csv_files(tables: Tables) -> bytes:
    """A file for each table, together in one: commas between, points in numbers, UTF-8 that Excel knows."""
    words, held = Words(tables.language), BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as files:
        for table in tables.tables:
            files.writestr(f"{words(f'table-{table.name}')}.csv", _csv(table, words).encode("utf-8-sig"))
    return held.getvalue()


def _csv(table: Table, words: Words) -> str:
    written = StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow([words(f"table-head-{head}") for head in table.heads])
    rows.writerows(_plain(row) for row in table.rows)
    return written.getvalue()


def _plain(row: Sequence[Cell]) -> list[str]:
    return [harmless(cell) if isinstance(cell, str) else "" if cell is None else str(cell) for cell in row]


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe stands before what begins like one."""
    return f"'{text}" if text.startswith(_BEGINS_A_FORMULA) else text
