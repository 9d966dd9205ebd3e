"""A measure over time: one sentence, the table behind a button, the chart, and what people say about it."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from microsoft_teams.cards import CardElement, TextBlock

from cards.amounts import short, usual
from cards.buttons import row
from cards.harmless import harmless
from cards.line_chart import line_chart, shown_rows
from cards.lines import signature
from cards.look import Look
from cards.text import frame, heading, hint, label, say, small, written
from cards.verdicts import sign, sign_heading, verdict, what_next
from cards.week_table import circled, week_table
from dialogs.views import ChartCard, ChartMark, ChartNews, ChartTable, ChartTold, MarkTold, SignAsked
from improvement.verdict import Finding
from locales.words import Argument

POINTS_A_LINE = 5  # weeks in a chart for each line of a list there is room for: sixty on a usual card
POINTS_BESIDE = 2  # where the chart is one of many things on a card
ROWS_A_LINE = 3  # weeks in the table


def chart_card(view: ChartCard, look: Look) -> list[CardElement]:
    """A chart on a card of its own."""
    return [
        *chart(view.chart, look),
        *([frame(_question(view.asks, look))] if view.asks else []),
        *_proposal(view, look),
        *row(view.steps, look, is_apart=True),
    ]


def _proposal(view: ChartCard, look: Look) -> list[CardElement]:
    if view.proposes is None:
        return []
    return [say(look.words("chart-proposes", since=look.words.week(view.proposes)))]


def chart(view: ChartTold, look: Look) -> list[CardElement]:
    """The sentence first, then how sure it is, the table's button, the chart, and the list of its marks."""
    return [
        _sentence(verdict(view.judged, look)),
        say(what_next(view.judged, look)),
        small(_name(view, look)),
        *row([view.table] if view.table else [], look),
        *_drawn(view, look, look.lines * POINTS_A_LINE),
        *_about(view, look),
        *_marks(view.marks, look),
    ]


def chart_beside(view: ChartTold, look: Look) -> list[CardElement]:
    """The same three among other things on a card: the sentence, the table's button and the chart."""
    return [
        label(verdict(view.judged, look)),
        *_beside(view, look),
    ]


def _beside(view: ChartTold, look: Look) -> list[CardElement]:
    """What is counted, the table's button and the chart, without marks: their list is on its own card."""
    plain = replace(view, rows=tuple(replace(each, marks=()) for each in view.rows))
    return [
        hint(harmless(look.call(view.title.rstrip(".")))),
        *row([view.table] if view.table else [], look),
        *_drawn(plain, look, look.lines * POINTS_BESIDE),
    ]


def news(view: ChartNews, look: Look) -> list[CardElement]:
    """What is new this week: what it asks comes before the chart."""
    if view.asks is None:
        return chart_beside(view.chart, look)
    return [*_asking(view.asks, look), *_beside(view.chart, look)]


def asked(view: SignAsked, look: Look) -> CardElement:
    """What a sign of change asks, set apart."""
    return frame([small(harmless(look.call(view.title))), *_asking(view, look)])


def _asking(view: SignAsked, look: Look) -> list[CardElement]:
    judged = view.judged
    return [
        label(sign_heading(judged, look)),
        say(sign(judged, look)),
        *_question(view, look),
    ]


def _question(view: SignAsked, look: Look) -> list[CardElement]:
    """The question alone, where what has happened stands above."""
    return [say(look.words("sign-ask", finding=str(view.judged.finding))), *row(view.steps, look)]


def _sentence(words: str) -> TextBlock:
    """The verdict is the card's heading, and often too long to be large."""
    return TextBlock(text=words, size="Medium", weight="Bolder", wrap=True, style="heading")


def _name(view: ChartTold, look: Look) -> str:
    title, series = (harmless(look.call(name.rstrip("."))) for name in (view.title, view.series))
    return look.words("chart-series", measure=title, series=series) if series else title


def _drawn(view: ChartTold, look: Look, most: int) -> list[CardElement]:
    rows = shown_rows(view, most)
    if not rows:
        return []
    return [line_chart(view, look, most)] if view.is_drawn else [hint(look.words("chart-not-outside"))]


def _about(view: ChartTold, look: Look) -> list[CardElement]:
    """What the line is made of, and what the chart leaves out."""
    if not view.is_drawn or view.judged.finding is Finding.NOTHING:
        return []
    told = [row for row in view.rows if row.value is not None]
    older = len(told) - len(shown_rows(view, look.lines * POINTS_A_LINE))
    gaps = len(view.rows) - len(told)
    said = [
        *_about_sign(view, look),
        *_about_line(view, look),
        *_about_goal(view, look),
        *([look.words("chart-older", count=older)] if older else []),
        *([look.words("chart-gaps", count=gaps)] if gaps else []),
    ]
    return [hint(" ".join(said))] if said else []


def _about_sign(view: ChartTold, look: Look) -> list[str]:
    """When the sign could first be seen: later than it began, since chance must be ruled out."""
    seen = view.judged.seen
    return [look.words("chart-seen", week=look.words.week(seen))] if seen else []


def _about_line(view: ChartTold, look: Look) -> list[str]:
    line = view.judged.line
    if line is None:
        return []
    args: dict[str, Argument] = {
        "points": line.points,
        "first": look.words.week(line.first),
        "usual": short(line.value, view.judged.scale, look),
    }
    return [look.words(f"chart-about-{line.basis}", **args)]


def _about_goal(view: ChartTold, look: Look) -> list[str]:
    if view.goal is None or view.goal_day is None:
        return []
    goal = usual(Fraction(view.goal), view.judged.scale, look)
    return [look.words("chart-goal-day", usual=goal, day=look.words.short_day(view.goal_day))]


def _marks(marks: Sequence[ChartMark], look: Look) -> list[CardElement]:
    """The latest of what is said about single weeks, by their numbers."""
    if not marks:
        return []
    shown = marks[-look.lines :]
    more = len(marks) - len(shown)
    rest = [hint(look.words("lines-more", count=more))] if more else []
    lines = [element for mark in shown for element in _mark(mark, look)]
    return [label(look.words("chart-marks")), *lines, *rest]


def _mark(mark: ChartMark, look: Look) -> list[CardElement]:
    name = look.words(f"chart-mark-{mark.kind}", **_mark_args(mark, look))
    if mark.kind in (MarkTold.CYCLE, MarkTold.REMOVED) or not mark.text:
        return [small(name)]
    signed = [small(signature(mark.by, mark.at, look))] if mark.at else []
    return [small(name), written(look.shorten(mark.text)), *signed]


def _mark_args(mark: ChartMark, look: Look) -> dict[str, Argument]:
    return {
        "number": circled(mark.number),
        "week": look.words.week(mark.monday),
        "turn": mark.turn,
        "by": harmless(look.call(mark.by)),
        "day": look.words.short_day(mark.at) if mark.at else "",
    }


def chart_table(view: ChartTable, look: Look) -> list[CardElement]:
    """The weeks one by one, the newest first, and what is said about them."""
    shown = view.rows[: look.lines * ROWS_A_LINE]
    more = len(view.rows) - len(shown)
    return [
        heading(look.words("table-heading")),
        small(harmless(look.call(view.title))),
        week_table(shown, view.scale, look) if shown else say(look.words("table-empty")),
        *([hint(look.words("lines-more", count=more))] if more else []),
        *_marks(view.marks, look),
        *row(view.steps, look),
    ]
