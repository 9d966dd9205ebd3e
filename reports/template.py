"""The presentation a report is made from: Varv's own, or one that an organisation put in its place.

What is needed of it is documented in `docs/operators.md`: three layouts, found by their names, or else by the
placeholders they have.
"""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PackageNotFoundError
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout

OURS = Path(__file__).parent / "varv.pptx"
LAYOUTS = ("Varv title", "Varv text", "Varv chart")
_TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
_BODIES = {PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT}
_APART = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}


class TemplateUnfit(ValueError):
    """No report can be made from the file. The message names it and what it lacks."""


@dataclass(frozen=True, slots=True)
class Template:
    """A presentation without slides, to be filled. It is opened anew for each report."""

    content: bytes

    def open(self) -> Deck:
        """A new presentation. Slides that the file has as examples are taken out."""
        deck = Presentation(BytesIO(self.content))
        for listed in list(deck.slides._sldIdLst):
            deck.part.drop_rel(listed.rId)
            deck.slides._sldIdLst.remove(listed)
        return deck


def read_template(file: Path | None = None) -> Template:
    """The template in a file, or Varv's own. Raises `TemplateUnfit`."""
    path = file or OURS
    try:
        template = Template(path.read_bytes())
        deck = template.open()
    except (OSError, PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise TemplateUnfit(f"{path} cannot be read as a presentation: {type(error).__name__}.") from None
    for name in LAYOUTS:
        try:
            layout_of(deck, name)
        except TemplateUnfit as unfit:
            raise TemplateUnfit(f"{path}: {unfit}") from None
    return template


def layout_of(deck: Deck, name: str) -> SlideLayout:
    """The layout with this name, or the first with the placeholders it stands for. Raises `TemplateUnfit`."""
    layouts = [layout for master in deck.slide_masters for layout in master.slide_layouts]
    named = [layout for layout in layouts if layout.name == name and _FITS[name](layout)]
    fitting = named or [layout for layout in layouts if _FITS[name](layout)]
    if not fitting:
        raise TemplateUnfit(f"it has no layout {name!r}, and none with {_NEEDS[name]}.")
    return fitting[0]


def _kinds(layout: SlideLayout) -> list[PP_PLACEHOLDER]:
    kinds = (placeholder.placeholder_format.type for placeholder in layout.placeholders)
    return [kind for kind in kinds if kind not in _APART]


def _is_title(layout: SlideLayout) -> bool:
    kinds = _kinds(layout)
    return bool(_TITLES & set(kinds)) and PP_PLACEHOLDER.SUBTITLE in kinds


def _is_text(layout: SlideLayout) -> bool:
    kinds = _kinds(layout)
    return bool(_TITLES & set(kinds)) and sum(kind in _BODIES for kind in kinds) == 1


def _is_chart(layout: SlideLayout) -> bool:
    kinds = _kinds(layout)
    return len(kinds) == 1 and bool(_TITLES & set(kinds))


_FITS: dict[str, Callable[[SlideLayout], bool]] = {
    "Varv title": _is_title,
    "Varv text": _is_text,
    "Varv chart": _is_chart,
}
_NEEDS = {
    "Varv title": "a title and a subtitle",
    "Varv text": "a title and one place for text",
    "Varv chart": "a title alone",
}
