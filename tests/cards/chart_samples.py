"""Samples of charts, from the pilot case; and charts that hold as much as there may be."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from dialogs.views import (
    ChartCard,
    ChartLine,
    ChartMark,
    ChartNews,
    ChartRow,
    ChartTable,
    ChartTold,
    Judged,
    MarkTold,
    Moved,
    Notice,
    Scale,
    SignAsked,
    Step,
    TeamWeek,
    Trend,
    View,
    WeeklyDigest,
    WeekSummary,
)
from improvement.chart_week import State
from improvement.measure import Kind
from improvement.page import Page
from improvement.run_chart import Basis, Side
from improvement.signal import Sign
from improvement.verdict import Finding
from tests.cards.check_in_samples import CARD, SUMMARY

TEAM, MEASURE = "1f0c2a7be6d84a32a1f0c2a7be6d84a3", "3d84a32a1f0c2a7bc7d84a32a1f0c2a7"
WEEK_4, WEEK_10, A_WEEK = date(2026, 1, 19), date(2026, 3, 2), timedelta(weeks=1)
NOW = datetime(2026, 4, 24, 14, tzinfo=UTC)
TITLE = "Nybesök där AUDIT eller DUDIT användes, av alla nybesök."
SERIES = "AUDIT och DUDIT vid nybesök"
VISITS = Scale(kind=Kind.SHARE, unit="nybesök")
BASELINE = ((2, 11), (3, 12), (1, 9), (2, 10), (2, 11), (1, 8))
TESTED = ((3, 10), (4, 11), (4, 9), (6, 12), (5, 7), (4, 7), (7, 10), (8, 11))


def step(verb: str, name: str, words: str = "", item: str = MEASURE) -> Step:
    return Step(verb=verb, words=words, page=Page(name=name, team=TEAM, item=item))


def share(number: int, used: int, of: int, **parts: object) -> ChartRow:
    """A week counted from the fourth."""
    row = ChartRow(
        monday=WEEK_4 + number * A_WEEK,
        state=State.TOLD,
        value=Fraction(used, of),
        count=Decimal(used),
        of=of,
    )
    return replace(row, **parts)  # type: ignore[arg-type]


ROWS = (
    *(share(number, *told, is_baseline=True) for number, told in enumerate(BASELINE)),
    *(share(number, *told, marks=(1, 2) if number == 6 else ()) for number, told in enumerate(TESTED, 6)),
)
LINE = ChartLine(value=Fraction(2, 11), basis=Basis.BASELINE, first=WEEK_4, last=ROWS[-1].monday, points=6)
BETTER = Judged(
    finding=Finding.BETTER,
    scale=VISITS,
    line=LINE,
    sign=Sign.LONG_RUN,
    side=Side.ABOVE,
    first=WEEK_10,
    last=ROWS[-1].monday,
    seen=WEEK_10 + 6 * A_WEEK,
    values=8,
)
TOO_EARLY = Judged(
    finding=Finding.TOO_EARLY,
    scale=VISITS,
    line=LINE,
    weeks=4,
    earliest=WEEK_10 + 6 * A_WEEK,
    measured=ROWS[6:9],
)
NO_SIGN = replace(TOO_EARLY, finding=Finding.NO_SIGN, weeks=0, earliest=None, measured=())
MARKS = (
    ChartMark(number=1, monday=WEEK_10, kind=MarkTold.CYCLE, turn=2),
    ChartMark(
        number=2,
        monday=WEEK_10,
        kind=MarkTold.NOTE,
        text="Vi sa till alla att det här frågar vi alla.",
        by="Maria Lind",
        at=NOW,
    ),
)
CHART = ChartTold(
    title=TITLE,
    series=SERIES,
    judged=BETTER,
    rows=ROWS,
    lines=(LINE,),
    marks=MARKS,
    table=step("open", "chart-table", "button-chart-table"),
)
ASKS = SignAsked(
    title=TITLE,
    judged=BETTER,
    steps=(
        replace(step("open", "sign", "button-write-a-line", f"{MEASURE}/2026-03-02"), is_primary=True),
        step("sign-not-known", "sign", "button-we-do-not-know", f"{MEASURE}/2026-03-02"),
        step("sign-to-meeting", "sign", "button-take-to-meeting", f"{MEASURE}/2026-03-02"),
    ),
)
NEWS = ChartNews(chart=CHART, asks=ASKS)
STEPS = (
    step("open", "chart-mark", "button-chart-mark"),
    step("open", "chart-line", "button-chart-line"),
    step("open", "chart-rules", "button-more-settings"),
)
CARD_OF_CHART = ChartCard(chart=CHART, proposes=WEEK_10, steps=STEPS)


def many(weeks: int) -> ChartTold:
    """A chart of so many weeks, with an earlier line, limits, a goal, marks and a gap."""
    rows = tuple(
        share(number, number % 11, 11, marks=(number // 2 + 1,) if number % 2 == 0 else ())
        for number in range(weeks)
    )
    gap = ChartRow(monday=WEEK_4 + weeks * A_WEEK, state=State.MISSING)
    marks = tuple(
        replace(MARKS[1], number=number // 2 + 1, monday=rows[number].monday) for number in range(0, weeks, 2)
    )
    newer = replace(
        LINE,
        basis=Basis.MEAN_OF_ALL,
        first=rows[weeks // 2].monday,
        last=rows[-1].monday,
        lower=Fraction(1, 10),
        upper=Fraction(9, 10),
    )
    lines = (replace(LINE, last=rows[weeks // 2 - 1].monday, is_earlier=True), newer)
    return replace(
        CHART,
        judged=replace(BETTER, line=newer, sign=Sign.OUTSIDE),
        rows=(*rows, gap),
        lines=lines,
        marks=marks,
        goal=Decimal("0.7"),
        goal_day=date(2026, 6, 30),
    )


def told_in_words(number: int) -> ChartRow:
    return ChartRow(
        monday=WEEK_4 + number * A_WEEK, state=State.TOLD, text="Lugnare i väntrummet.", is_corrected=True
    )


GAPS = (
    ChartRow(monday=WEEK_4, state=State.MISSING),
    ChartRow(monday=WEEK_4 + A_WEEK, state=State.NOT_MEASURED),
    ChartRow(monday=WEEK_4 + 2 * A_WEEK, state=State.NO_CHANCES),
    share(3, 0, 8),
)
TABLE = ChartTable(title=TITLE, scale=VISITS, rows=(*reversed(ROWS), *GAPS), marks=MARKS, steps=STEPS[:1])
OUTSIDE = replace(CHART, is_drawn=False, judged=replace(BETTER, scale=replace(VISITS, in_words=True)))
EMPTY = ChartTold(title=TITLE, series="", judged=Judged(finding=Finding.NOTHING, scale=VISITS))
FRESH = Moved(title=SERIES, number=2, news=(replace(NEWS, asks=None),))
CHARTS: dict[str, View] = {
    "chart": CARD_OF_CHART,
    "chart-asks": ChartCard(chart=CHART, asks=ASKS, steps=STEPS[:1]),
    "chart-too-early": ChartCard(chart=replace(CHART, judged=TOO_EARLY, rows=ROWS[:9])),
    "chart-no-sign": ChartCard(chart=replace(CHART, judged=NO_SIGN)),
    "chart-nothing": ChartCard(chart=EMPTY),
    "chart-long": ChartCard(chart=many(70), asks=ASKS, steps=STEPS),
    "chart-outside": ChartCard(chart=OUTSIDE),
    "chart-table": TABLE,
    "chart-table-empty": replace(TABLE, rows=(), marks=()),
    "chart-table-words": ChartTable(
        title=TITLE,
        scale=Scale(kind=Kind.OBSERVATION),
        rows=tuple(told_in_words(number) for number in range(26)),
    ),
    "chart-in-summary": WeekSummary(
        monday=WEEK_10, cycles=(replace(SUMMARY, news=(NEWS, replace(NEWS, asks=None))),)
    ),
    "chart-in-digest": WeeklyDigest(
        monday=WEEK_10,
        teams=tuple(TeamWeek(team="Mottagningen", moved=(FRESH,)) for _ in range(4)),
    ),
    "chart-at-meeting": replace(CARD, code="meeting", signs=(ASKS,)),
    "chart-in-words": Notice(
        code="later", trends=(Trend(title=TITLE, judged=BETTER), Trend(title=TITLE, judged=TOO_EARLY))
    ),
}
