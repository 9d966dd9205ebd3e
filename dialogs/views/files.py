"""Views of files: what is handed over in a personal chat."""

from dataclasses import dataclass

from dialogs.report.documents import Document
from dialogs.views.parts import Step
from improvement.page import Page


@dataclass(frozen=True, kw_only=True, slots=True)
class FileOffer:
    """A file that can be handed over: its name, what it holds, and the page that it comes from.

    Where the chat service cannot take it, a card offers the `steps` instead.
    """

    name: str
    page: Page
    document: Document
    steps: tuple[Step, ...] = ()
