"""Views: what to show, without pixels and without words.

A view is a small frozen dataclass. `cards/` gives it a look in a language; tests compare views.
Text in a view is what people wrote or are called; everything Varv says is a code with words in `locales/`.
"""

from typing import TypeAlias

from dialogs.views.asking import AskQuestion, Conflict, Evidence, NoteForm, OfferAnswer
from dialogs.views.control import AwayLine, AwayList, Preview, RhythmLine, ScheduleCard
from dialogs.views.cycles import CycleDocument, CycleLine, History, TeamStatus, TemplateChoice
from dialogs.views.parts import Fact, Line, RoleLine, Step, Trouble
from dialogs.views.people import MyData, Removable, RemovalList, TeamCard
from dialogs.views.short import Choose, Field, Form, Help, Notice

__all__ = [
    "AskQuestion",
    "AwayLine",
    "AwayList",
    "Choose",
    "Conflict",
    "CycleDocument",
    "CycleLine",
    "Evidence",
    "Fact",
    "Field",
    "Form",
    "Help",
    "History",
    "Line",
    "MyData",
    "NoteForm",
    "Notice",
    "OfferAnswer",
    "Preview",
    "Removable",
    "RemovalList",
    "RhythmLine",
    "RoleLine",
    "ScheduleCard",
    "Step",
    "TeamCard",
    "TeamStatus",
    "TemplateChoice",
    "Trouble",
    "View",
]

View: TypeAlias = (
    Notice
    | AskQuestion
    | AwayList
    | CycleDocument
    | TeamStatus
    | TeamCard
    | History
    | TemplateChoice
    | Choose
    | NoteForm
    | Form
    | Conflict
    | OfferAnswer
    | Preview
    | RemovalList
    | MyData
    | ScheduleCard
    | Help
)
