"""How long files take to make: reports of one turn, of three and of forty, and tables."""

import statistics
import time
from collections.abc import Mapping
from datetime import date

from dialogs.report.documents import Document, Table, TableForm, Tables
from reports.press import Press
from reports.template import read_template
from tests.reports.samples import PARTNERS, PILOT, SHORT, forty

TIMES = 5
ROWS = 5_000
HEADS = ("series", "turn", "week", "monday", "used", "chances", "declined")


def tables(form: TableForm) -> Tables:
    """The sums of a hundred turns of a year each."""
    row = ("AUDIT och DUDIT vid nybesök", 2, "2026-W10", date(2026, 3, 2), 3, 10, 0)
    return Tables(
        language="sv",
        team="Mottagningen",
        day=date(2026, 4, 27),
        form=form,
        tables=(Table(name="sums", heads=HEADS, rows=[row] * ROWS),),
    )


DOCUMENTS: Mapping[str, Document] = {
    "page for others": PARTNERS,
    "report, 1 turn": SHORT,
    "report, 3 turns": PILOT,
    "report, 40 turns with 2000 letters each": forty(),
    f"workbook, {ROWS} rows": tables(TableForm.XLSX),
    f"text files, {ROWS} rows": tables(TableForm.CSV),
}


def main() -> None:
    """Print the middle and the longest of some times, and how large the file is."""
    press = Press(read_template())
    for name, document in DOCUMENTS.items():
        took = []
        for _ in range(TIMES):
            begun = time.perf_counter()
            content = press.make(document)
            took.append(time.perf_counter() - begun)
        middle, longest = statistics.median(took), max(took)
        print(f"{name:42} {middle:6.2f} s, at most {longest:5.2f} s, {len(content) // 1024:4} KB")


if __name__ == "__main__":
    main()
