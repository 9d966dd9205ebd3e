"""Views: what to show, without pixels and without words.

A view is a small frozen dataclass. `cards/` gives it a look in a language; tests compare views.
Text in a view is what people wrote or are called; everything Varv says is a code with words in `locales/`.
"""

from typing import TypeAlias

from dialogs.views.asking import AskQuestion, Conflict, Evidence, NoteForm, OfferAnswer
from dialogs.views.chart import (
    ChartCard,
    ChartLine,
    ChartMark,
    ChartNews,
    ChartRow,
    ChartTable,
    ChartTold,
    Judged,
    MarkTold,
    Scale,
    SignAsked,
    Trend,
)
from dialogs.views.control import AwayLine, AwayList, Preview, RhythmLine, ScheduleCard
from dialogs.views.cycles import CycleDocument, CycleLine, History, TeamStatus, TemplateChoice
from dialogs.views.figures import WeekFigures
from dialogs.views.files import FileOffer
from dialogs.views.leaders import (
    Aloud,
    Lost,
    ManagedCycle,
    ManagedTeam,
    ManagerStatus,
    Moved,
    TeamWeek,
    Waiting,
    WeeklyDigest,
)
from dialogs.views.learning import (
    Advice,
    Compared,
    FollowUpCard,
    FollowUpLine,
    LatestValue,
    ProgressCard,
    Series,
    SeriesLine,
    SettledLevel,
    Wheel,
    WheelPart,
)
from dialogs.views.numbers import (
    MeasureCard,
    MeasureLine,
    MeasureList,
    MeasureQuestion,
    PastedFault,
    PastedRow,
    PastedTable,
)
from dialogs.views.parts import Fact, Line, RoleLine, Step, Trouble
from dialogs.views.people import MyData, Removable, RemovalList, TeamCard
from dialogs.views.short import Choose, Field, Form, Help, Notice
from dialogs.views.week import (
    AskCount,
    CycleQuestion,
    CycleSummary,
    MyQuestions,
    ObstacleTold,
    WeekCard,
    WeekState,
    WeekSummary,
)

__all__ = [
    "Advice",
    "Aloud",
    "AskCount",
    "AskQuestion",
    "AwayLine",
    "AwayList",
    "ChartCard",
    "ChartLine",
    "ChartMark",
    "ChartNews",
    "ChartRow",
    "ChartTable",
    "ChartTold",
    "Choose",
    "Compared",
    "Conflict",
    "CycleDocument",
    "CycleLine",
    "CycleQuestion",
    "CycleSummary",
    "Evidence",
    "Fact",
    "Field",
    "FileOffer",
    "FollowUpCard",
    "FollowUpLine",
    "Form",
    "Help",
    "History",
    "Judged",
    "LatestValue",
    "Line",
    "Lost",
    "ManagedCycle",
    "ManagedTeam",
    "ManagerStatus",
    "MarkTold",
    "MeasureCard",
    "MeasureLine",
    "MeasureList",
    "MeasureQuestion",
    "Moved",
    "MyData",
    "MyQuestions",
    "NoteForm",
    "Notice",
    "ObstacleTold",
    "OfferAnswer",
    "PastedFault",
    "PastedRow",
    "PastedTable",
    "Preview",
    "ProgressCard",
    "Removable",
    "RemovalList",
    "RhythmLine",
    "RoleLine",
    "Scale",
    "ScheduleCard",
    "Series",
    "SeriesLine",
    "SettledLevel",
    "SignAsked",
    "Step",
    "TeamCard",
    "TeamStatus",
    "TeamWeek",
    "TemplateChoice",
    "Trend",
    "Trouble",
    "View",
    "Waiting",
    "WeekCard",
    "WeekFigures",
    "WeekState",
    "WeekSummary",
    "WeeklyDigest",
    "Wheel",
    "WheelPart",
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
    | FileOffer
    | OfferAnswer
    | Preview
    | RemovalList
    | MyData
    | ScheduleCard
    | Help
    | ManagerStatus
    | WeeklyDigest
    | WeekCard
    | MyQuestions
    | AskCount
    | ChartCard
    | ChartTable
    | WeekSummary
    | FollowUpCard
    | ProgressCard
    | Series
    | Wheel
    | MeasureCard
    | MeasureList
    | PastedTable
)
