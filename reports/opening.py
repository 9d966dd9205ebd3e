"""The first slides: what this is, why it was done, and the series at a glance."""

from collections.abc import Sequence

from pptx.slide import Slide
from pptx.util import Emu, Pt

from dialogs.report.documents import Report, ReportTurn
from reports.deck import Deck
from reports.paper import Block
from reports.sentences import predicted, result, tally_said

ROWS_ON_A_SLIDE = 8
CELL_SIZE = 14
_SHARES = (0.09, 0.13, 0.24, 0.32, 0.22)  # of the width, for each column
_HEADS = ("turn", "scale", "predicted", "result", "decision")


def add_opening(deck: Deck, report: Report, sources: str) -> None:
    """Title, background and aim, the turns in a table."""
    words = deck.words
    facts = [
        words("report-by", team=report.team),
        words("report-number", number=report.number) if report.number else "",
        words("report-edition", edition=report.edition) if report.edition else "",
        words("report-approved", by=report.approved) if report.approved else "",
        words("report-day", day=report.day),
        words("report-for-outside") if report.in_words else "",
    ]
    title = report.title or words("report-untitled")
    deck.first(title, [fact for fact in facts if fact], sources)
    _add_background(deck, report, sources)
    _add_series(deck, report)


def _add_background(deck: Deck, report: Report, sources: str) -> None:
    words, turns = deck.words, report.turns
    said = (
        ("aim", report.aim),
        ("idea", turns[0].change),
        ("where", turns[0].where),
        ("measure", report.measure),
        ("before", tally_said(report.before, report.what, words) if report.before else ""),
        ("goal", report.goal),
    )
    blocks = [
        block
        for key, text in said
        if text
        for block in (Block(words(f"report-head-{key}"), is_heading=True), Block(text))
    ]
    deck.text(words("report-background"), blocks or [Block(words("report-nothing-yet"))], sources)


def _add_series(deck: Deck, report: Report) -> None:
    words, turns = deck.words, report.turns
    parts = [turns[start : start + ROWS_ON_A_SLIDE] for start in range(0, len(turns), ROWS_ON_A_SLIDE)]
    for number, part in enumerate(parts, 1):
        title = deck.numbered(words("report-series"), number, len(parts))
        slide = deck.open(title, words("report-notes-series"))
        _add_table(deck, slide, title, [_row(deck, report, turn) for turn in part])


def _row(deck: Deck, report: Report, turn: ReportTurn) -> Sequence[str]:
    words = deck.words
    held = words(f"report-held-{turn.held}") if turn.held else ""
    outcome = result(turn, report.what, words)
    return (
        str(turn.number),
        "" if turn.scale is None else str(turn.scale),
        predicted(turn, report.what, words),
        words("report-result-held", result=outcome, held=held) if outcome and held else outcome or held,
        words(f"decision-{turn.decision}") if turn.decision else words(f"phase-{turn.phase}"),
    )


def _add_table(deck: Deck, slide: Slide, about: str, rows: Sequence[Sequence[str]]) -> None:
    left, top, width, height = deck.below_title(slide)
    row_height = min(Pt(46), Emu(height // (len(rows) + 1)))
    frame = slide.shapes.add_table(
        len(rows) + 1, len(_HEADS), left, top, width, Emu(row_height * (len(rows) + 1))
    )
    properties = frame._element.nvGraphicFramePr.cNvPr
    properties.set("descr", about)
    properties.set("name", about)
    for column, share in zip(frame.table.columns, _SHARES, strict=True):
        column.width = Emu(int(width * share))
    heads = [deck.words(f"report-column-{head}") for head in _HEADS]
    for line, texts in zip(frame.table.rows, [heads, *rows], strict=True):
        for cell, text in zip(line.cells, texts, strict=True):
            _write(deck, cell, text)


def _write(deck: Deck, cell: object, text: str) -> None:
    paragraph = cell.text_frame.paragraphs[0]  # type: ignore[attr-defined]  # a cell of python-pptx
    if not text:
        deck.tag(paragraph._p.get_or_add_endParaRPr())
        return
    run = paragraph.add_run()
    run.text = text
    run.font.size = Pt(CELL_SIZE)
    deck.tag(run.font._element)
