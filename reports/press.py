"""Makes the file of a document: a presentation, a page for those outside, a workbook or tables as text."""

from dialogs.report.documents import Document, PartnerPage, Report, TableForm, Tables
from locales.words import Words
from reports.chart_slides import add_charts
from reports.closing import add_closing
from reports.deck import Deck
from reports.opening import add_opening
from reports.paper import Block
from reports.sentences import tally_said
from reports.tables import csv_files, workbook
from reports.template import Template
from reports.turn_slides import add_turns


class Press:
    """Prints on one template."""

    def __init__(self, template: Template) -> None:
        self._template = template

    def make(self, document: Document) -> bytes:
        """The file. It is made in memory and kept nowhere; it takes a moment, so call it beside the talk."""
        match document:
            case Report():
                return self._report(document)
            case PartnerPage():
                return self._partner_page(document)
            case Tables(form=TableForm.XLSX):
                return workbook(document)
            case Tables():
                return csv_files(document)

    def _report(self, report: Report) -> bytes:
        deck, words = self._deck(report)
        sources = words("report-notes-sources", day=report.day)
        add_opening(deck, report, sources)
        add_turns(deck, report)
        add_charts(deck, report)
        add_closing(deck, report, sources)
        return deck.saved()

    def _deck(self, document: Report | PartnerPage) -> tuple[Deck, Words]:
        words = Words(document.language)
        deck = Deck(self._template, words)
        about = words("report-about")
        deck.describe(title=document.title or about, about=about, author=document.team)
        return deck, words

    def _partner_page(self, page: PartnerPage) -> bytes:
        deck, words = self._deck(page)
        said = (
            ("aim", page.aim),
            ("idea", page.change),
            ("happened", _came(page, words)),
            ("decision", words(f"decision-{page.decision}") if page.decision else ""),
        )
        blocks = [
            block
            for key, text in said
            if text
            for block in (Block(words(f"report-head-{key}"), is_heading=True), Block(text))
        ]
        if page.learned:
            blocks.append(Block(words("report-head-learned"), is_heading=True))
            blocks += [Block(text, is_point=len(page.learned) > 1) for text in page.learned]
        blocks.append(Block(words("report-invites", team=page.team), is_heading=True))
        title = words("report-partners", title=page.title or words("report-untitled"))
        deck.page(title, blocks, words("report-notes-partners", day=page.day))
        return deck.saved()


def _came(page: PartnerPage, words: Words) -> str:
    now = tally_said(page.now, page.what, words) if page.now else ""
    before = tally_said(page.before, page.what, words) if page.before else ""
    if now and before:
        return words("report-now-before", now=now, before=before)
    return now or before
