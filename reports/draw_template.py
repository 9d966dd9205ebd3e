"""Draws Varv's own template anew: `python -m reports.draw_template`.

An organisation may put its own in its place. Wide slides, three layouts, plain colours that are told apart in
print. Nothing in it but placeholders.
"""

from pathlib import Path

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Inches, Pt

from reports.template import LAYOUTS, OURS

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
MARGIN = Inches(0.7)
GREEN, INK = RGBColor(0x1F, 0x6B, 0x5C), RGBColor(0x1B, 0x1B, 0x1B)
_KEPT = {0: LAYOUTS[0], 1: LAYOUTS[1], 5: LAYOUTS[2]}  # of python-pptx's own template
_COLOURS = {"accent1": "1F6B5C", "accent2": "5A5A5A", "accent3": "B8860B", "accent4": "3B6FB6"}
_SIZES = {"titleStyle": 26, "bodyStyle": 18}


def draw(out: Path = OURS) -> None:
    """Write the template."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    master = deck.slide_master
    _drop_layouts(deck, master)
    _paint(master)
    _place_all(master)
    for layout in master.slide_layouts:
        _place_layout(layout)
    deck.core_properties.title = "Varv"
    deck.core_properties.author = "Varv"
    deck.save(str(out))


def _drop_layouts(deck: Deck, master: SlideMaster) -> None:
    layouts = list(master.slide_layouts)
    for number, layout in enumerate(layouts):
        if number in _KEPT:
            layout._element.cSld.set("name", _KEPT[number])
        else:
            master.slide_layouts.remove(layout)


def _paint(master: SlideMaster) -> None:
    """Colours in the theme, sizes and alignment in the master: an organisation changes them in one place."""
    part = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    theme = etree.fromstring(part.blob)
    for name, value in _COLOURS.items():
        for colour in theme.iter(qn(f"a:{name}")):
            for old in list(colour):
                colour.remove(old)
            etree.SubElement(colour, qn("a:srgbClr")).set("val", value)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
    for name, size in _SIZES.items():
        for style in master._element.iter(qn(f"p:{name}")):
            level = style.find(qn("a:lvl1pPr"))
            level.set("algn", "l")
            run = level.find(qn("a:defRPr"))
            run.set("sz", str(size * 100))
            if name == "titleStyle":
                run.set("b", "1")


def _place_all(master: SlideMaster) -> None:
    for shape in master.placeholders:
        _place(shape)


def _place_layout(layout: SlideLayout) -> None:
    for shape in list(layout.placeholders):
        if shape.placeholder_format.idx in (10, 11):  # the day and the foot: on the first slide instead
            shape._element.getparent().remove(shape._element)
        else:
            _place(shape, is_first=layout.name == LAYOUTS[0])
    if layout.name == LAYOUTS[0]:
        _paint_bar(layout, 0, 0, Inches(0.35), HEIGHT)
    else:
        _paint_bar(layout, MARGIN + Pt(7), Inches(1.39), Inches(0.9), Pt(3))


def _paint_bar(layout: SlideLayout, left: int, top: int, width: int, height: int) -> None:
    """A bar of colour behind everything: it says nothing, and nobody has it read aloud."""
    sizes = f'<a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'
    bar = parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="90" name="bar"><a:extLst>'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
        '</a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm>{sizes}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )
    layout.shapes._spTree.insert(2, bar)


def _place(shape: BaseShape, *, is_first: bool = False) -> None:
    kind = shape.placeholder_format.type.name
    if kind in ("TITLE", "CENTER_TITLE"):
        top, height = (Inches(2.0), Inches(1.9)) if is_first else (Inches(0.45), Inches(0.95))
        _put(shape, MARGIN, top, WIDTH - 2 * MARGIN, height)
        _write(shape, MSO_ANCHOR.BOTTOM if is_first else MSO_ANCHOR.MIDDLE, GREEN, 36 if is_first else None)
    elif kind in ("SUBTITLE", "BODY", "OBJECT"):
        top, height = (Inches(4.1), Inches(2.6)) if is_first else (Inches(1.6), Inches(5.3))
        _put(shape, MARGIN, top, WIDTH - 2 * MARGIN, height)
        _write(shape, MSO_ANCHOR.TOP, INK, 18 if is_first else None)
    elif kind == "SLIDE_NUMBER":
        _put(shape, WIDTH - MARGIN - Inches(1.5), Inches(6.95), Inches(1.5), Inches(0.35))


def _put(shape: BaseShape, left: int, top: int, width: int, height: int) -> None:
    shape.left, shape.top, shape.width, shape.height = left, top, width, height


def _write(shape: BaseShape, anchor: MSO_ANCHOR, colour: RGBColor, size: int | None) -> None:
    frame = shape.text_frame
    frame.vertical_anchor, frame.word_wrap = anchor, True
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    style = frame._txBody.find(qn("a:lstStyle"))
    level = style.find(qn("a:lvl1pPr"))
    if level is None:
        level = etree.SubElement(style, qn("a:lvl1pPr"))
    level.set("algn", "l")
    run = level.find(qn("a:defRPr"))
    if run is None:
        run = etree.SubElement(level, qn("a:defRPr"))
    if size is not None:
        run.set("sz", str(int(Pt(size).pt * 100)))
    for fill in run.findall(qn("a:solidFill")):
        run.remove(fill)
    filled = etree.Element(qn("a:solidFill"))
    etree.SubElement(filled, qn("a:srgbClr")).set("val", str(colour))
    run.insert(0, filled)


if __name__ == "__main__":
    draw()
