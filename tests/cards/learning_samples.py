"""What makes turns worth their name, from the pilot case: the wheel, the series, the level, the follow-up."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from dialogs.views import (
    Advice,
    Compared,
    Field,
    FollowUpCard,
    FollowUpLine,
    Form,
    LatestValue,
    Line,
    ProgressCard,
    Scale,
    Series,
    SeriesLine,
    SettledLevel,
    Step,
    Trend,
    View,
    WeekFigures,
    Wheel,
    WheelPart,
)
from improvement.cycle import Decision, Phase
from improvement.fidelity import Element
from improvement.follow_up import Newcomer, StillDone
from improvement.how_far import level_of
from improvement.measure import Kind
from improvement.page import Page
from improvement.progress_level import Ground
from tests.cards.chart_samples import BETTER, ROWS

TEAM, CYCLE = "1f0c2a7be6d84a32a1f0c2a7be6d84a3", "c7d84a32a1f0c2a7be6d84a31f0c2a7b"
TITLE = "AUDIT och DUDIT vid nybesök"
MONDAY = datetime(2026, 4, 27, 9, 12, tzinfo=UTC)


def step(verb: str = "open", name: str = "status", **parts: object) -> Step:
    """A button of the kind the dialogs make."""
    return replace(Step(verb=verb, page=Page(name=name, team=TEAM, cycle=CYCLE)), **parts)  # type: ignore[arg-type]


WEEKS_16_17 = WeekFigures(
    monday=date(2026, 4, 20), chances=21, used=15, answered=5, asked=5, what="nybesök", happened=True
)
MINUTES = Scale(kind=Kind.NUMBER, unit="minuter")
LONGEST = replace(ROWS[-1], count=Decimal("12.5"), of=None)
COMPARED = Compared(
    last=WEEKS_16_17,
    weeks=2,
    total=replace(WEEKS_16_17, chances=77, used=41),
    values=(LatestValue(title="Besökets längd", row=LONGEST, scale=MINUTES),),
)
WHEEL = Wheel(
    team="Mottagningen · Tidigt stöd",
    title=TITLE,
    number=2,
    phase=Phase.DO,
    parts=(
        WheelPart(
            stage=Phase.PLAN,
            met=(Element.PREDICTION, Element.MEASURABLE, Element.SCALE),
            open=(Element.GROWTH,),
        ),
        WheelPart(stage=Phase.DO),
        WheelPart(stage=Phase.STUDY),
        WheelPart(stage=Phase.ACT),
    ),
    advice=Advice(
        element=Element.POINTS, step=step(name="measures", words="button-measures", is_primary=True)
    ),
    steps=(step(name="series", words="button-series"), step(name="progress", words="button-progress")),
)
FOUR_WEEKS = FollowUpLine(
    weeks=4,
    still_done=StillDone.PARTLY,
    newcomer=Newcomer.DOES_NOT,
    at=date(2026, 7, 20),
    by="Elin Åberg",
    text="När det är mycket att göra blir det inte av.",
)
SERIES = Series(
    title=TITLE,
    turns=(
        SeriesLine(
            number=1,
            phase=Phase.CLOSED,
            scale=1,
            learned=(Line(text="Lättare när jag sa att vi frågar alla.", by="Maria Lind", at=MONDAY),),
            decision=Decision.ADAPT,
            started=date(2026, 2, 26),
            ended=date(2026, 2, 27),
            step=step(name="cycle", words="button-open-record"),
        ),
        SeriesLine(number=2, phase=Phase.DO, scale=5, started=date(2026, 3, 2)),
        SeriesLine(
            number=3,
            phase=Phase.CLOSED,
            scale=8,
            decision=Decision.ADOPT,
            started=date(2026, 4, 27),
            ended=date(2026, 6, 21),
            follow_ups=(FOUR_WEEKS,),
        ),
    ),
    grows=True,
    is_adopted=True,
    steps=(step(name="chart", words="button-chart"),),
)
PROGRESS = ProgressCard(
    team="Mottagningen · Tidigt stöd",
    title=TITLE,
    suggested=Decimal("3.5"),
    ground=Ground.BETTER,
    settled=(
        SettledLevel(
            suggested=Decimal("3.0"),
            settled=Decimal("2.5"),
            by="Lena Berg",
            at=MONDAY,
            reason="De har bara prövat med fem.",
        ),
        SettledLevel(suggested=Decimal("2.5"), settled=Decimal("2.5"), by="Lena Berg", at=MONDAY),
    ),
    confirm=step("confirm-progress", "progress", value="3.5", is_primary=True),
    form=Form(
        code="progress",
        fields=(
            Field(
                id="level",
                kind="one",
                value="3.5",
                options=tuple((str(level_of(ground)), f"{level_of(ground)} · …") for ground in Ground),
            ),
            Field(id="reason", kind="lines"),
        ),
        save=step("settle-progress", "progress", words="button-answer"),
    ),
    steps=(step(name="series", words="button-series"),),
)
FOLLOW_UP = FollowUpCard(
    title=TITLE,
    number=3,
    weeks=4,
    trends=(Trend(title="Nybesök där AUDIT eller DUDIT användes", judged=BETTER),),
    form=Form(
        code="follow-up",
        fields=(
            Field(id="still", kind="one", options=(("yes", "Ja"), ("partly", "Delvis"), ("no", "Nej"))),
            Field(id="newcomer", kind="one", options=(("knows", "Ja"), ("nobody_new", "Ingen är ny"))),
            Field(id="text", kind="lines"),
        ),
        save=step("save-follow-up", "follow-up", words="button-answer", is_primary=True),
    ),
    steps=(step(name="chart", words="button-chart"),),
)
LEARNING: dict[str, View] = {
    "wheel": WHEEL,
    "wheel-of-a-whole-turn": replace(
        WHEEL,
        phase=Phase.CLOSED,
        parts=tuple(replace(part, met=(*part.met, *part.open), open=()) for part in WHEEL.parts),
        advice=None,
    ),
    "wheel-for-next-turn": replace(WHEEL, advice=Advice(element=Element.COMPARED, in_next_turn=True)),
    "series": SERIES,
    "series-of-one": Series(title=TITLE, turns=(SeriesLine(number=1, phase=Phase.PLAN),)),
    "progress": PROGRESS,
    "progress-removed": replace(
        PROGRESS,
        confirm=None,
        settled=(replace(PROGRESS.settled[0], reason="", removed_by="Lena Berg", removed_at=MONDAY),),
    ),
    "follow-up": FOLLOW_UP,
    "follow-up-slips": replace(
        FOLLOW_UP,
        form=None,
        answered=FOUR_WEEKS,
        is_slipping=True,
        steps=(step("new-turn", "follow-up", is_primary=True), step("change", "follow-up")),
    ),
    "follow-up-lasts": replace(
        FOLLOW_UP,
        form=None,
        answered=replace(
            FOUR_WEEKS,
            still_done=StillDone.YES,
            newcomer=Newcomer.KNOWS,
            text="",
            removed_by="Elin Åberg",
            removed_at=date(2026, 7, 21),
        ),
    ),
}
