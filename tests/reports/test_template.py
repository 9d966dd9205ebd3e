"""An organisation's own template: three layouts will do, and others are refused kindly."""

from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from reports.draw_template import draw
from reports.press import Press
from reports.template import LAYOUTS, OURS, TemplateUnfit, layout_of, read_template
from tests.reports.samples import PILOT


def test_a_template_of_other_names_is_known_by_its_placeholders(tmp_path: Path) -> None:
    file = tmp_path / "kommunen.pptx"
    Presentation().save(str(file))

    deck = Presentation(BytesIO(Press(read_template(file)).make(PILOT)))

    assert deck.slides[0].slide_layout.name == "Title Slide"
    assert deck.slides[0].shapes.title.text_frame.text == PILOT.title


def test_slides_that_a_template_has_as_examples_are_not_in_the_report(tmp_path: Path) -> None:
    file = tmp_path / "kommunen.pptx"
    example = Presentation(str(OURS))
    slide = example.slides.add_slide(layout_of(example, LAYOUTS[1]))
    slide.shapes.title.text_frame.text = "Så här använder du mallen"
    example.save(str(file))

    deck = Presentation(BytesIO(Press(read_template(file)).make(PILOT)))

    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert "Så här använder du mallen" not in titles


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", b"%PDF-1.4"])
def test_what_is_no_presentation_is_refused_with_its_name(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "mall.pptx"
    file.write_bytes(content)

    with pytest.raises(TemplateUnfit, match=r"mall\.pptx cannot be read"):
        read_template(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateUnfit, match=r"nowhere\.pptx"):
        read_template(tmp_path / "nowhere.pptx")


def test_a_template_that_lacks_a_layout_is_told_which(tmp_path: Path) -> None:
    file = tmp_path / "mall.pptx"
    deck = Presentation(str(OURS))
    deck.slide_master.slide_layouts.remove(layout_of(deck, "Varv chart"))
    deck.save(str(file))

    with pytest.raises(TemplateUnfit, match="no layout 'Varv chart', and none with a title alone"):
        read_template(file)


def test_our_template_is_what_its_drawing_makes(tmp_path: Path) -> None:
    drawn = tmp_path / "varv.pptx"
    draw(drawn)

    one, other = (Presentation(str(file)) for file in (drawn, OURS))

    assert [layout.name for layout in one.slide_layouts] == [layout.name for layout in other.slide_layouts]
    places = [
        [
            (shape.left, shape.top, shape.width, shape.height)
            for layout in deck.slide_layouts
            for shape in layout.shapes
        ]
        for deck in (one, other)
    ]
    assert places[0] == places[1]
