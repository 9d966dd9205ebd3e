"""A file on a card, and the short sentences around files."""

from datetime import date, datetime

from dialogs.report.documents import PartnerPage
from dialogs.views import Field as Filled
from dialogs.views import FileOffer, Form, Notice, Step, View
from improvement.page import Page

FILE = Page(name="file", team="t1", item="partners:r1")
DETAILS = Page(name="report-details", team="t1", item="r1")
LINES: dict[str, str | int | date | datetime] = {
    "team": "Mottagningen",
    "change": "Vi erbjuder AUDIT och DUDIT vid varje nybesök.",
    "now": "counted",
    "used": 41,
    "chances": 77,
    "before": "counted",
    "used_before": 11,
    "chances_before": 61,
    "what": "nybesök",
    "learned": "Säg att vi frågar alla.",
    "has_learned": "yes",
    "decision": "adapt",
}
FILES: dict[str, View] = {
    "file-offer": FileOffer(
        name="Varv 2026-04-27.pptx",
        page=FILE,
        document=PartnerPage(language="sv", team="Mottagningen", title="AUDIT", day=date(2026, 4, 27)),
        steps=(Step(verb="make-file", words="button-fetch-by-link", page=FILE, value="link"),),
    ),
    "file-ready": Notice(code="file-ready", steps=(Step(verb="fetch", page=FILE, value="/file/t/1"),)),
    "report": Notice(
        code="report", args={"series": "AUDIT och DUDIT"}, steps=(Step(verb="make-report", page=FILE),)
    ),
    "report-details": Form(
        code="report-details",
        args={"series": "AUDIT och DUDIT"},
        fields=(Filled(id="number"), Filled(id="edition"), Filled(id="approved")),
        save=Step(verb="save-details", words="button-save-and-make", page=DETAILS),
    ),
    "three-lines": Notice(code="three-lines", args=LINES),
}
