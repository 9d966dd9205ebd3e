"""The pilot case as a report, and reports that are as long as they get."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from dialogs.report.documents import (
    MarkKind,
    PartnerPage,
    Report,
    ReportChart,
    ReportFollowUp,
    ReportMark,
    ReportObstacle,
    ReportTurn,
    Tally,
)
from improvement.chart_week import ChartWeek, State
from improvement.cycle import Decision, Phase
from improvement.follow_up import StillDone
from improvement.measure import Kind, Measure
from improvement.verdict import chart_of

WEEK_4 = date(2026, 1, 19)
A_WEEK = timedelta(weeks=1)
BEFORE = ((2, 11), (3, 12), (1, 9), (2, 10), (2, 11), (1, 8))
AFTER = ((3, 10), (4, 11), (4, 9), (6, 12), (5, 7), (4, 7), (7, 10), (8, 11))
AIM = (
    "Tidigare upptäcka riskbruk av alkohol och droger hos dem som söker ekonomiskt bistånd för "
    "första gången, så att de kan erbjudas stöd i tid."
)
CHANGE = "Vi erbjuder AUDIT och DUDIT vid varje nybesök, med orden ”det här frågar vi alla”."
WORDS = "Nybesök där AUDIT eller DUDIT användes, av alla nybesök."
WHY = (
    "De flesta svarar gärna när vi frågar. Minst 7 av 10 nybesök de två sista veckorna. Besöket blir högst "
    "tio minuter längre."
)
TODAY = date(2026, 4, 27)
TEAM = "Mottagningen · Tidigt stöd"
TITLE = "AUDIT och DUDIT vid nybesök"
MEASURE = Measure(
    id="m",
    tenant="ekdalen",
    team="t",
    ramp="r",
    words=WORDS,
    kind=Kind.SHARE,
    made_by="p",
    created_at=datetime(2026, 2, 26, tzinfo=UTC),
    unit="nybesök",
    follows_check_in=True,
)


def share(monday: date, used: int, chances: int, *, is_baseline: bool = False) -> ChartWeek:
    return ChartWeek(
        monday=monday,
        state=State.TOLD,
        value=Fraction(used, chances),
        count=Decimal(used),
        of=chances,
        is_baseline=is_baseline,
    )


def weeks() -> tuple[ChartWeek, ...]:
    """Weeks 4 to 17 of the pilot."""
    told = [*((pair, True) for pair in BEFORE), *((pair, False) for pair in AFTER)]
    return tuple(
        share(WEEK_4 + number * A_WEEK, *pair, is_baseline=is_baseline)
        for number, (pair, is_baseline) in enumerate(told)
    )


MARKS = (
    ReportMark(monday=date(2026, 2, 23), kind=MarkKind.TURN, turn=1),
    ReportMark(monday=date(2026, 3, 2), kind=MarkKind.TURN, turn=2),
    ReportMark(
        monday=date(2026, 3, 23),
        kind=MarkKind.NOTE,
        text="Blanketter och lathund ligger nu i alla tre samtalsrummen.",
    ),
)
CHART = ReportChart(
    measure=MEASURE, unit="nybesök", chart=chart_of(MEASURE, weeks(), today=TODAY), marks=MARKS
)
FIRST = ReportTurn(
    number=1,
    phase=Phase.CLOSED,
    change="Jag erbjuder AUDIT och DUDIT vid två nybesök.",
    where="Vid nybesök på mottagningen.",
    scale=1,
    period=(date(2026, 2, 26), date(2026, 2, 27)),
    level=5,
    why="Ett av två, eftersom det är nytt.",
    tally=Tally(used=1, chances=2),
    carried_out="yes",
    held="yes",
    observations=("Tolv minuter tog det.",),
    learned=("Lättare när jag sa att vi frågar alla.",),
    decision=Decision.ADAPT,
    reason="Det gick, och det gick lättare med rätt ord.",
    next_change=CHANGE,
    next_scale=5,
)
SECOND = ReportTurn(
    number=2,
    phase=Phase.CLOSED,
    change=CHANGE,
    where="Vid nybesök på mottagningen.",
    scale=5,
    period=(date(2026, 3, 2), date(2026, 4, 26)),
    level=7,
    why=WHY,
    tally=Tally(used=41, chances=77),
    declined=3,
    carried_out="yes",
    held="partly",
    observations=("Det gick lättare när jag sa att vi frågar alla.", "Med tolk tog det 25 minuter extra."),
    surprised=(
        "Nästan ingen tackade nej, 3 av 77.",
        "Det som stoppade oss var inte viljan utan var pappret låg.",
    ),
    learned=("Säg att vi frågar alla. Lägg materialet där samtalet är.",),
    decision=Decision.ADAPT,
    reason="Det blev av vid 15 av 21 nybesök de två sista veckorna. Mest tog det tio "
    "minuter, men 25 med tolk.",
    next_change=(
        "Vi erbjuder AUDIT och DUDIT vid varje nybesök. Tolkbesök bokas 15 minuter längre, och blanketter "
        "finns på fler språk."
    ),
    next_scale=8,
)
THIRD = ReportTurn(
    number=3,
    phase=Phase.DO,
    change=SECOND.next_change,
    where="Vid nybesök på mottagningen.",
    scale=8,
    period=(date(2026, 5, 4), date(2026, 6, 14)),
    level=8,
    why="Mer tid med tolk gör det lugnare. Då blir det av vid minst 5 av 10 sådana besök.",
)
PARTNERS = PartnerPage(
    language="sv",
    team=TEAM,
    title=TITLE,
    day=TODAY,
    aim=AIM,
    change=CHANGE,
    what="nybesök",
    before=Tally(used=11, chances=61, in_words=True),
    now=Tally(used=41, chances=77, in_words=True),
    learned=(FIRST.learned[0], SECOND.learned[0]),
    decision=Decision.ADAPT,
)
PILOT = Report(
    language="sv",
    team=TEAM,
    title=TITLE,
    day=TODAY,
    outside=PARTNERS,
    number="SN 2026/118",
    edition="1",
    approved="Anders Lind, tf enhetschef",
    aim=AIM,
    measure=WORDS,
    what="nybesök",
    goal="8 av 10 till sommaren.",
    before=Tally(used=11, chances=61),
    turns=(FIRST, SECOND, THIRD),
    charts=(CHART,),
    obstacles=(
        ReportObstacle(
            text="Blanketterna finns inte i samtalsrum 2.",
            is_solved=True,
            helped="Blanketter och lathund ligger nu i alla tre samtalsrummen.",
        ),
        ReportObstacle(
            text="Tolk går inte att boka samma dag.", is_solved=False, promised_until=date(2026, 5, 15)
        ),
    ),
    level=Decimal("3.5"),
)
SHORT = replace(
    PILOT,
    number="",
    edition="",
    approved="",
    goal="",
    before=None,
    turns=(replace(FIRST, decision=None, phase=Phase.DO, tally=None, observations=(), learned=(), held=""),),
    charts=(),
    obstacles=(),
    level=None,
    outside=replace(PARTNERS, before=None, now=None, learned=(), decision=None),
)
A_LONG_TEXT = (
    "Vi bestämde oss för att fråga alla, och att säga att vi gör det. Det var lättare än vi trodde, men det "
    "tog tid att få blanketterna på plats och att komma överens om vem som fyller på dem. "
) * 11
MANY_WEEKS = tuple(
    share(
        date(2023, 1, 2) + number * A_WEEK,
        (number * 7) % 9 + min(number // 40, 3),
        12,
        is_baseline=number < 8,
    )
    for number in range(170)
)


def forty() -> Report:
    """Forty turns, each with all there can be, and years of weeks."""
    turns = tuple(
        replace(
            SECOND,
            number=number,
            observations=tuple(SECOND.observations) * 3,
            why=A_LONG_TEXT[:400],
            reason=A_LONG_TEXT,
            decision=Decision.ADAPT if number < 40 else Decision.ADOPT,
            owner="Den som är ny på mottagningen håller i det första året.",
            written="I rutinen för nybesök.",
            look_again=date(2026, 10, 1),
            tally=Tally(used=number % 9, chances=11),
        )
        for number in range(1, 41)
    )
    marks = tuple(
        ReportMark(monday=MANY_WEEKS[number * 4].monday, kind=MarkKind.TURN, turn=number + 1)
        for number in range(40)
    )
    chart = replace(CHART, chart=chart_of(MEASURE, MANY_WEEKS, today=TODAY), marks=marks)
    obstacles = tuple(
        replace(each, text=f"{each.text} Det här är hinder nummer {number}.")
        for number in range(15)
        for each in PILOT.obstacles
    )
    return replace(
        PILOT,
        aim=A_LONG_TEXT,
        turns=turns,
        charts=(chart,),
        obstacles=obstacles,
        follow_ups=(ReportFollowUp(weeks=4, still_done=StillDone.YES, text="Det sitter."),),
    )
