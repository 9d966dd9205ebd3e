"""A presentation being written: every slide has a title, an order of reading, a language and notes."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from io import BytesIO
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Length, Pt

from locales.words import Words
from reports.paper import ABOVE, AFTER, Block, Room, flow
from reports.template import LAYOUTS, Template, layout_of

TEXT_SIZE = 18.0
LONG_TEXT_SIZE = 16.0
SMALLER, SMALLEST = 14.0, 11.0  # before text goes on to another slide, and where there is no other
POINTS = 12_700  # of the file's own unit
INSET = 14.4  # points that a place for text keeps free at its two sides together
TAGS = {"sv": "sv-SE", "en": "en-GB"}
_POINT = "•"


class Deck:
    """Slides in the language of `words`, on the layouts of a template."""

    def __init__(self, template: Template, words: Words) -> None:
        self._file = template.open()
        self.words = words
        self._tag = TAGS[words.language]
        self._layouts = {name: layout_of(self._file, name) for name in LAYOUTS}
        self._room = self._room_for_text()

    def describe(self, *, title: str, about: str, author: str) -> None:
        """What the file says of itself, before it is opened."""
        told = self._file.core_properties
        told.title, told.subject, told.author, told.language = title, about, author, self._tag
        told.last_modified_by = told.comments = told.keywords = ""

    def first(self, title: str, lines: Sequence[str], notes: str) -> None:
        """The slide it begins with."""
        slide = self._slide("Varv title", title, notes)
        self._write(_place_for_text(slide), [Block(line) for line in lines], size=None)

    def text(self, title: str, blocks: Sequence[Block], notes: str) -> None:
        """Text on one slide, a little smaller if need be, or on as many as it takes, each with its title."""
        long = replace(self._room, size=LONG_TEXT_SIZE)
        room = next((room for room in self._rooms(SMALLER) if room.fits(blocks)), long)
        parts = list(flow(blocks, room)) or [[]]
        for number, part in enumerate(parts, 1):
            said = self._numbered(title, number, len(parts))
            slide = self._slide("Varv text", said, notes)
            self._write(_place_for_text(slide), part, size=room.size)

    def page(self, title: str, blocks: Sequence[Block], notes: str) -> None:
        """Text on one slide: it is written smaller, and at the last what has no room is left out."""
        *rooms, smallest = self._rooms(SMALLEST)
        room = next((room for room in rooms if room.fits(blocks)), smallest)
        slide = self._slide("Varv text", title, notes)
        self._write(_place_for_text(slide), next(flow(blocks, room), []), size=room.size)

    def open(self, title: str, notes: str) -> Slide:
        """A slide with a title and room below, for a chart or a table."""
        return self._slide("Varv chart", title, notes)

    def below_title(self, slide: Slide) -> tuple[Length, Length, Length, Length]:
        """Left, top, width and height of that room: as wide as the title, to just above the number."""
        title = slide.shapes.title
        assert title is not None, "the layout has one"
        top = title.top + title.height + Pt(14)
        bottom = Emu(self._file.slide_height or 0) - Pt(46)
        return title.left, Emu(top), title.width, Emu(bottom - top)

    def box(self, slide: Slide, place: Sequence[int], blocks: Sequence[Block], size: float) -> None:
        """Text in a place of its own."""
        left, top, width, height = (Emu(each) for each in place)
        frame = slide.shapes.add_textbox(left, top, width, height).text_frame
        frame.word_wrap = True
        self._write(frame, blocks, size=size)

    def numbered(self, title: str, number: int, of: int) -> str:
        """The title of one of several slides about the same thing."""
        return self._numbered(title, number, of)

    def tag(self, properties: Any) -> None:
        """Say of these properties of text which language it is in."""
        properties.set("lang", self._tag)

    def saved(self) -> bytes:
        """The file."""
        held = BytesIO()
        self._file.save(held)
        return held.getvalue()

    def _numbered(self, title: str, number: int, of: int) -> str:
        return title if of == 1 else self.words("report-part", title=title, number=number, of=of)

    def _slide(self, layout: str, title: str, notes: str) -> Slide:
        slide = self._file.slides.add_slide(self._layouts[layout])
        assert slide.shapes.title is not None, "the layout has one"
        self._write(slide.shapes.title.text_frame, [Block(title)], size=None)
        self._number(slide)
        frame = slide.notes_slide.notes_text_frame
        if frame is not None:
            self._write(frame, [Block(line) for line in notes.split("\n")], size=None)
        return slide

    def _number(self, slide: Slide) -> None:
        """The slide's number where the layout has one: python-pptx leaves it out."""
        for shape in slide.slide_layout.placeholders:
            if shape.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER:
                copy = deepcopy(shape._element)
                for properties in (*copy.iter(qn("a:rPr")), *copy.iter(qn("a:endParaRPr"))):
                    self.tag(properties)
                slide.shapes._spTree.append(copy)
                copy.nvSpPr.cNvPr.set("id", str(max(each.shape_id for each in slide.shapes) + 1))

    def _rooms(self, smallest: float) -> list[Room]:
        """The room for text in every size, the largest first."""
        sizes = range(int(TEXT_SIZE), int(smallest) - 1, -1)
        return [replace(self._room, size=float(size)) for size in sizes]

    def _room_for_text(self) -> Room:
        place = next(shape for shape in self._layouts["Varv text"].placeholders if _holds_text(shape))
        return Room(place.width / POINTS - INSET, place.height / POINTS - INSET / 2, TEXT_SIZE)

    def _write(self, frame: TextFrame, blocks: Sequence[Block], *, size: float | None) -> None:
        """Put paragraphs in a frame. Without a `size` the template decides how they look."""
        for number, block in enumerate(blocks):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            run.text = block.text
            self.tag(run.font._element)
            if size is None:
                continue
            run.font.size, run.font.bold = Pt(size), block.is_heading or None
            if block.is_heading:
                run.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1
            above = size * ABOVE if block.is_heading and number else 0
            paragraph.space_before, paragraph.space_after = Pt(above), Pt(size * AFTER)
            _indent(paragraph._p.get_or_add_pPr(), size if block.is_point else 0)


def _indent(properties: Any, size: float) -> None:
    """A point of a list has its mark outside the text; other paragraphs have none."""
    marks = [qn(name) for name in ("a:buNone", "a:buChar", "a:buAutoNum")]
    for old in [each for each in properties if each.tag in marks]:
        properties.remove(old)
    indent = int(size * POINTS)
    properties.set("marL", str(indent))
    properties.set("indent", str(-indent))
    mark = properties.makeelement(qn("a:buChar" if size else "a:buNone"), {"char": _POINT} if size else {})
    properties.append(mark)


def _holds_text(shape: BaseShape) -> bool:
    kinds = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.SUBTITLE)
    return shape.placeholder_format.type in kinds


def _place_for_text(slide: Slide) -> TextFrame:
    return next(shape for shape in slide.placeholders if _holds_text(shape)).text_frame
