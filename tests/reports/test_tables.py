"""Workbooks and text files: every value in its place, and no text that a spreadsheet takes for a formula."""

import csv
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest

from dialogs.report.documents import Table, TableForm, Tables
from reports.press import Press
from reports.tables import harmless
from reports.template import read_template

PRESS = Press(read_template())
HOSTILE = ("=1+1", "+46 70", "-2+3", "@SUM(A1)", "\tx", "\r=x", '=HYPERLINK("http://evil")', "＝1")


def tables(form: TableForm, *texts: str) -> Tables:
    rows = [(text, 2, "2026-W10", date(2026, 3, 2), 3, Decimal("12.5"), None) for text in texts or ("AUDIT",)]
    heads = ("series", "turn", "week", "monday", "used", "chances", "declined")
    return Tables(
        language="sv",
        team="Mottagningen",
        day=date(2026, 4, 27),
        form=form,
        tables=(Table(name="sums", heads=heads, rows=rows),),
    )


def csv_rows(content: bytes) -> list[list[str]]:
    with ZipFile(BytesIO(content)) as files:
        assert files.namelist() == ["Veckosummor.csv"]
        return list(csv.reader(StringIO(files.read("Veckosummor.csv").decode("utf-8-sig"), newline="")))


def test_text_files_have_heads_in_words_and_a_row_for_each() -> None:
    head, row = csv_rows(PRESS.make(tables(TableForm.CSV)))

    assert head == ["Serie", "Varv", "Vecka", "Måndag", "Blev av", "Tillfällen", "Tackade nej"]
    assert row == ["AUDIT", "2", "2026-W10", "2026-03-02", "3", "12.5", ""]


def test_what_people_wrote_is_never_a_formula_in_a_text_file() -> None:
    _, *rows = csv_rows(PRESS.make(tables(TableForm.CSV, *HOSTILE)))

    assert all(row[0].startswith("'") for row in rows)
    assert harmless("AUDIT = bra") == "AUDIT = bra"


def test_what_people_wrote_is_text_in_a_workbook() -> None:
    with ZipFile(BytesIO(PRESS.make(tables(TableForm.XLSX, *HOSTILE)))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        styles = book.read("xl/styles.xml").decode()
        names = book.namelist()

    assert "<f>" not in sheet
    assert 'quotePrefix="1"' in styles
    assert not [name for name in names if "externalLink" in name or "hyperlink" in name.lower()]


@pytest.mark.parametrize("form", TableForm)
def test_without_rows_there_are_heads(form: TableForm) -> None:
    empty = Tables(
        language="en",
        team="T",
        day=date(2026, 4, 27),
        form=form,
        tables=(Table(name="cycles", heads=("series",), rows=()),),
    )

    assert PRESS.make(empty).startswith(b"PK")
