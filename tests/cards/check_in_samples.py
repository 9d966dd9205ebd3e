"""Samples of the week's cards, from the pilot case."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from dialogs.views import (
    AskCount,
    CycleQuestion,
    CycleSummary,
    MyQuestions,
    Notice,
    ObstacleTold,
    Step,
    Trouble,
    View,
    WeekCard,
    WeekState,
    WeekSummary,
)
from improvement.cycle import Progress
from improvement.page import Page
from improvement.week import Outcome, Sums

TEAM, CYCLE = "1f0c2a7be6d84a32a1f0c2a7be6d84a3", "c7d84a32a1f0c2a7be6d84a31f0c2a7b"
WEEK_12, FRIDAY = date(2026, 3, 16), datetime(2026, 3, 20, 14, tzinfo=ZoneInfo("Europe/Stockholm"))
TITLE = "AUDIT och DUDIT vid nybesök"
PAGE = Page(name="check-in", team=TEAM, cycle=CYCLE, item="2026-03-16")
OUTCOMES = tuple(
    Step(
        verb="check-in",
        words=f"button-outcome-{outcome}",
        label="Inga nybesök" if outcome is Outcome.NO_CHANCES else "",
        page=PAGE,
        value=outcome,
    )
    for outcome in Outcome
)
QUESTION = CycleQuestion(
    title=TITLE,
    number=2,
    chances="nybesök",
    ask="Har du använt AUDIT eller DUDIT vid något nybesök den här veckan?",
    progress=Progress(week=3, weeks=8),
    before=Sums(asked=5, answered=5, chances=11, used=4),
    obstacle="Blanketterna finns inte i samtalsrum 2.",
    asked=5,
    answered=2,
    steps=OUTCOMES,
)
BLANK = replace(QUESTION, title="Broschyrer", chances="", ask="", before=None, obstacle="", answered=0)
NO_VISITS = Sums(asked=5, answered=1, outcomes={"no_chances": 1})
CARD = WeekCard(
    code="week",
    monday=WEEK_12,
    state=WeekState.OPEN,
    questions=(QUESTION,),
    closes=FRIDAY,
    has_manager=True,
    moved=(date(2026, 3, 16), date(2026, 3, 17)),
)
CLOSED = replace(QUESTION, sums=Sums(asked=4, answered=3, chances=9, used=4), asked=4, answered=3, steps=())
NUMBERS = tuple(
    Step(verb="count-chances", label=str(number), page=PAGE, value=str(number), is_primary=number == 2)
    for number in range(6)
)
DONE = Step(verb="done-answering", words="button-done-answering", page=PAGE)
COUNT = AskCount(
    code="chances",
    title=TITLE,
    chances="nybesök",
    thanks="reason-meeting",
    numbers=NUMBERS,
    steps=(Step(verb="count-chances", words="button-larger-number", page=PAGE, value="more"), DONE),
)
WRITTEN = replace(COUNT, save=Step(verb="count-chances", words="button-answer", page=PAGE), steps=())
MINE = Notice(code="told-figures", args={"used": 1, "chances": 3, "declined": 0, "what": "nybesök"})
DECLINED = replace(MINE, code="told-declined", args={**MINE.args, "declined": 2})
SUMMARY = CycleSummary(
    title=TITLE,
    number=2,
    chances="nybesök",
    progress=Progress(week=3, weeks=8),
    sums=Sums(asked=5, answered=4, late=1, chances=8, used=6, declined=1),
    reasons=("time", "material", "meeting", "declined", "other"),
    obstacles=(
        ObstacleTold(text="Blanketterna finns inte i samtalsrum 2."),
        ObstacleTold(text="Lathunden är borta.", is_solved=True),
        ObstacleTold(text="Ingen tolk.", is_solved=True, helped="Boka tolken *dagen före*."),
    )
    * 7,
    quote="Med tolk tog det 25 minuter extra.",
    next="week",
    step=Step(verb="open", words="button-note", page=Page(name="note", team=TEAM, cycle=CYCLE)),
)
NUDGE = MyQuestions(
    code="nudge",
    name="Amir Öz",
    questions=(replace(QUESTION, team="Mottagningen"),),
    closes=FRIDAY,
    when="tomorrow",
    steps=(
        Step(verb="open", words="button-i-am-away", page=Page(name="away")),
        Step(verb="stop-nudging", page=Page(name="nudge")),
    ),
)
THANKS = Notice(
    code="checked-in-figures",
    args=MINE.args,
    steps=(Step(verb="open", words="button-change-answer", page=PAGE),),
)
CHECK_IN_SAMPLES: dict[str, View] = {
    "week": CARD,
    "week-many": replace(CARD, questions=(QUESTION, BLANK) * 2, has_manager=False, moved=None),
    "week-obstacle": replace(
        CARD,
        questions=(
            replace(
                QUESTION,
                obstacle_steps=(Step(verb="open", words="button-note", page=Page(name="note", team=TEAM)),),
            ),
        ),
    ),
    "week-late": replace(CARD, state=WeekState.LATE, questions=(replace(QUESTION, sums=CLOSED.sums),)),
    "week-no-deadline": replace(CARD, closes=None, questions=(replace(QUESTION, before=NO_VISITS),)),
    "week-nobody-there": replace(CARD, questions=(replace(QUESTION, asked=0, answered=0),)),
    "week-together": replace(CARD, state=WeekState.TOGETHER, questions=(CLOSED,)),
    "week-closed": replace(CARD, state=WeekState.CLOSED, questions=(CLOSED, replace(CLOSED, sums=NO_VISITS))),
    "week-again": replace(CARD, code="again", questions=(replace(QUESTION, steps=()),)),
    "week-again-many": replace(CARD, code="again", questions=(replace(QUESTION, steps=()), CLOSED)),
    "week-meeting": replace(
        CARD,
        code="meeting",
        questions=(
            replace(
                QUESTION,
                steps=(Step(verb="open", words="button-answer-together", page=PAGE, is_primary=True),),
            ),
        ),
        steps=(Step(verb="open", words="button-week-before", page=Page(name="meeting", team=TEAM)),),
    ),
    "my-questions": MyQuestions(code="check-in", questions=(replace(QUESTION, mine=MINE), BLANK) * 2),
    "my-questions-declined": MyQuestions(code="check-in", questions=(replace(QUESTION, mine=DECLINED),)),
    "my-questions-more": MyQuestions(code="more", thanks=THANKS, questions=(BLANK,)),
    "nudge": NUDGE,
    "nudge-later": replace(NUDGE, when="later", name=""),
    "nudge-today": replace(NUDGE, when="today", code="asked"),
    "nudge-open": replace(NUDGE, closes=None),
    "ask-chances": COUNT,
    "ask-written": WRITTEN,
    "ask-used": replace(COUNT, code="used", ask="Vid hur många använde du AUDIT eller DUDIT?", thanks=""),
    "ask-declined": replace(COUNT, code="declined", thanks="tap", steps=(DONE,)),
    "ask-trouble": replace(
        WRITTEN,
        kept={"value": "många"},
        trouble=Trouble(code="number-outside", args={"lowest": 0, "highest": 999}),
    ),
    "summary": WeekSummary(
        monday=WEEK_12,
        cycles=(SUMMARY, replace(SUMMARY, next="study", quote="", reasons=(), is_together=True)),
        moved=(date(2026, 4, 3), date(2026, 4, 2)),
    ),
    "summary-nobody": WeekSummary(
        monday=WEEK_12, cycles=(replace(SUMMARY, sums=Sums(asked=5), progress=None, next="on"),)
    ),
    "summary-few": WeekSummary(
        monday=WEEK_12,
        is_closed=True,
        cycles=(replace(SUMMARY, sums=Sums(asked=3, answered=2, late=1, chances=2, used=1), next="begun"),),
    ),
    "summary-none": WeekSummary(
        monday=WEEK_12, cycles=(replace(SUMMARY, sums=NO_VISITS, is_together=True, step=None),)
    ),
}
