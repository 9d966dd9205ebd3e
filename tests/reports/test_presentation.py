"""The presentation, opened again: titles, words for those who listen, charts and notes."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as Opened

from dialogs.report.documents import PartnerPage, Report, Tally
from improvement.measure import Kind
from improvement.verdict import Chart, Finding, Verdict
from reports.press import Press
from reports.template import read_template
from tests.reports.samples import CHART, MEASURE, PARTNERS, PILOT, SHORT, forty

PRESS = Press(read_template())
EMPTY = replace(CHART, chart=Chart((), (), Verdict(finding=Finding.NOTHING)), marks=())
IN_ENGLISH = replace(PILOT, language="en", outside=replace(PARTNERS, language="en"))
REPORTS = {"pilot": PILOT, "one turn": SHORT, "forty turns": forty(), "English": IN_ENGLISH}


def opened(document: Report | PartnerPage) -> Opened:
    return Presentation(BytesIO(PRESS.make(document)))


def texts(deck: Opened) -> list[str]:
    return [text for slide in deck.slides for shape in slide.shapes for text in _texts(shape)]


def _texts(shape: object) -> Iterator[str]:
    if getattr(shape, "has_text_frame", False):
        yield shape.text_frame.text  # type: ignore[attr-defined]
    if getattr(shape, "has_table", False):
        yield from (cell.text for row in shape.table.rows for cell in row.cells)  # type: ignore[attr-defined]


@pytest.fixture(params=REPORTS, scope="module")
def deck(request: pytest.FixtureRequest) -> Opened:
    return opened(REPORTS[request.param])


def test_every_slide_has_a_title_of_its_own_that_is_read_first(deck: Opened) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]

    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert all(slide.shapes[0].shape_id == slide.shapes.title.shape_id for slide in deck.slides)


def test_every_slide_has_notes_with_its_source_or_its_rule(deck: Opened) -> None:
    assert all(slide.notes_slide.notes_text_frame.text.strip() for slide in deck.slides)


def test_charts_and_tables_have_words_for_those_who_do_not_see_them(deck: Opened) -> None:
    frames = [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart or shape.has_table]

    assert frames
    assert all(frame._element.nvGraphicFramePr.cNvPr.get("descr") for frame in frames)


@pytest.mark.parametrize(("report", "tag"), [(PILOT, "sv-SE"), (IN_ENGLISH, "en-GB")])
def test_every_text_says_which_language_it_is_in(report: Report, tag: str) -> None:
    deck = opened(report)

    runs = [run for slide in deck.slides for run in slide._element.iter("{*}rPr")]
    assert {run.get("lang") for run in runs} == {tag}
    assert deck.core_properties.language == tag


def test_no_text_runs_out_of_its_place_as_far_as_can_be_told(deck: Opened) -> None:
    """Every paragraph is at least as small as letters of 18 points need, and no slide has more than fits."""
    for slide in deck.slides:
        for shape in slide.placeholders:
            if shape.placeholder_format.idx == 1 and shape.text_frame.text:
                size = max(
                    (run.font.size or 0 for p in shape.text_frame.paragraphs for run in p.runs), default=0
                )
                letters = len(shape.text_frame.text)
                assert (
                    letters * (size / 12700) ** 2 * 0.5 * 1.22 <= shape.width * shape.height / 12700**2 * 1.05
                )


def test_the_pilot_is_told_from_plan_to_decision() -> None:
    said = "\n".join(texts(opened(PILOT)))

    for words in (
        "Diarienummer SN 2026/118",
        "Godkänd av Anders Lind, tf enhetschef",
        "11 av 61 nybesök (18 %)",
        "41 av 77 nybesök (53 %), 3 tackade nej",
        "Det blev delvis som vi trodde.",
        "Det har blivit bättre sedan v. 10.",
        "Blanketterna finns inte i samtalsrum 2. Det som hjälpte: Blanketter och lathund",
        "Omfattning: 8.",
        "3,5 av 5",
    ):
        assert words in said


def test_the_chart_is_native_and_has_values_the_centre_line_and_marks() -> None:
    deck = opened(PILOT)
    (chart,) = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]

    values, centre = chart.plots[0].series
    assert list(chart.plots[0].categories)[:2] == ["v. 4", "v. 5"]
    assert [round(value, 2) for value in values.values][6:8] == [0.3, 0.36]
    assert centre.name == "Mittlinje 18 %"
    assert len({round(value, 6) for value in centre.values}) == 1
    labels = [label.text for label in chart._chartSpace.iter("{*}t") if label.text in ("①", "②", "③")]
    assert labels == ["①", "②", "③"]


def test_weeks_that_nobody_told_about_are_gaps_and_no_zeros() -> None:
    weeks = (*CHART.chart.weeks[:8], replace(CHART.chart.weeks[8], value=None), *CHART.chart.weeks[9:])
    chart = replace(CHART, chart=replace(CHART.chart, weeks=weeks))
    deck = opened(replace(PILOT, charts=(chart,)))

    (drawn,) = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert list(drawn.plots[0].series[0].values)[8] is None
    assert drawn._chartSpace.chart.find("{*}dispBlanksAs").get("val") == "gap"


def test_a_measure_without_values_or_in_words_needs_no_chart() -> None:
    words = replace(EMPTY, measure=replace(MEASURE, kind=Kind.OBSERVATION))
    deck = opened(replace(PILOT, charts=(EMPTY, words)))

    assert not [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]


def test_the_page_for_others_is_one_page_however_long_the_texts_are() -> None:
    long = replace(PARTNERS, aim="Ord. " * 400, change="Ord. " * 400, learned=("Ord. " * 200,) * 3)

    assert len(opened(PARTNERS).slides) == len(opened(long).slides) == 1


@pytest.mark.parametrize(
    ("used", "chances", "told"),
    [(3, 10, "några av 10"), (9, 10, "nästan alla av 10"), (2, 4, "några nybesök"), (0, 3, "för få nybesök")],
)
def test_promise_7_small_numbers_are_words_outside_the_team(used: int, chances: int, told: str) -> None:
    page = replace(PARTNERS, now=Tally(used=used, chances=chances, in_words=True), before=None)

    assert told in "\n".join(texts(opened(page)))


def test_a_text_is_never_a_formula_in_the_workbook_of_a_chart() -> None:
    chart = replace(CHART, measure=replace(MEASURE, words="=cmd|'/c calc'!A1", unit="=1+1"))
    deck = opened(replace(PILOT, charts=(chart,)))

    (drawn,) = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    with ZipFile(BytesIO(drawn.part.chart_workbook.xlsx_part.blob)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet


def test_the_file_is_whole(deck: Opened) -> None:
    """Every part is well-formed, every relation leads somewhere, and no two shapes share a number."""
    held = BytesIO()
    deck.save(held)
    with ZipFile(held) as package:
        assert package.testzip() is None
        names = package.namelist()
        assert len(set(names)) == len(names)
        for name in names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
    for slide in deck.slides:
        ids = sorted(shape.shape_id for shape in slide.shapes)
        assert all(one != other for one, other in pairwise(ids))
