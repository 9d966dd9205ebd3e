"""How numbers come in: measures, a value that is asked for, and a pasted table shown back."""

from collections.abc import Sequence

from microsoft_teams.cards import CardElement, Fact, FactSet

from cards.buttons import row
from cards.document import fact
from cards.harmless import harmless
from cards.inputs import text_field
from cards.look import Look
from cards.question import sentence
from cards.text import answer, frame, heading, hint, label, say, small, warning
from dialogs.views import (
    MeasureCard,
    MeasureLine,
    MeasureList,
    MeasureQuestion,
    PastedFault,
    PastedRow,
    PastedTable,
)
from improvement.measure import Kind

MOST_VALUES = 3  # asked for on one card; the others come when these are told
MOST_FAULTS = 10  # told at once: the rest when these are put right


def measure_list(view: MeasureList, look: Look) -> list[CardElement]:
    """Each measure with its last value and who tells it."""
    lines = [_line(line, look) for line in view.lines]
    return [heading(look.words("measures-heading")), *lines, *row(view.steps, look)]


def _line(line: MeasureLine, look: Look) -> CardElement:
    items: list[CardElement] = [
        label(harmless(look.call(line.title))),
        answer(_last(line, look)),
        small(_who(line, look)),
        *row(line.steps, look),
    ]
    return frame(items)


def _last(line: MeasureLine, look: Look) -> str:
    value = harmless(look.shorten(line.last))
    if line.week is None:
        return look.words("measure-nothing-yet")
    return look.words("measure-last", value=value, week=line.week.isocalendar().week)


def _who(line: MeasureLine, look: Look) -> str:
    if line.follows_check_in:
        return look.words("measure-by-check-in")
    if not line.reporter:
        return look.words("measure-by-nobody")
    return look.words(f"measure-by-{line.every}", name=harmless(look.call(line.reporter)))


def measure_card(view: MeasureCard, look: Look) -> list[CardElement]:
    """What is settled about a measure, each with a button to change it."""
    words = look.words
    ended = [say(words("measure-is-over"))] if view.is_ended else []
    follows = [hint(words("measure-by-check-in"))] if view.follows_check_in else []
    return [
        small(words("measure-card")),
        heading(harmless(look.call(view.title))),
        *ended,
        say(words("measure-now", value=harmless(look.shorten(view.last)))),
        *follows,
        *(fact(each, look) for each in view.facts),
        *row(view.steps, look, is_apart=True),
    ]


def values_asked(values: Sequence[MeasureQuestion], look: Look) -> list[CardElement]:
    """Each value that is asked for, with a field or its buttons."""
    return [_value(value, look) for value in values[: min(MOST_VALUES, look.lines)]]


def _value(value: MeasureQuestion, look: Look) -> CardElement:
    week = look.words.week(value.monday)
    asked = look.words(f"value-ask-{value.kind.replace('_', '-')}", week=week)
    is_text = value.kind is Kind.OBSERVATION
    field = text_field(f"value-{value.id}", asked, look, is_long=is_text)
    team = [small(harmless(look.call(value.team)))] if value.team else []
    items: list[CardElement] = [
        label(harmless(look.call(value.title))),
        *team,
        *([say(asked)] if value.kind is Kind.YES_NO else [field]),
        *row(value.steps, look),
    ]
    return frame(items)


def pasted_table(view: PastedTable, look: Look) -> list[CardElement]:
    """What was read, then what was not, then the field it stands in, and the buttons."""
    words = look.words
    table = [say(words("paste-read", count=len(view.rows))), _table(view.rows, look)] if view.rows else []
    faults = view.faults[:MOST_FAULTS]
    more = len(view.faults) - len(faults)
    head = [warning(words("paste-faults", count=len(view.faults)))] if faults else []
    rest = [hint(words("lines-more", count=more))] if more else []
    ask = [say(words("paste-which"))] if not faults and view.rows else []
    return [
        small(harmless(look.call(view.title))),
        heading(words("paste-heading")),
        *head,
        *(element for each in faults for element in _fault(each, look)),
        *rest,
        *table,
        text_field("rows", words("paste-field"), look, view.text, is_long=True),
        *ask,
        *row(view.steps, look),
    ]


def _fault(fault: PastedFault, look: Look) -> list[CardElement]:
    said = harmless(look.call(fault.said))
    named = look.words("paste-line", line=fault.line, said=said) if fault.line else said
    return [label(named), answer(sentence(fault.trouble, look))]


def _table(rows: Sequence[PastedRow], look: Look) -> CardElement:
    """The weeks with their values, and what is kept about them already where that is something else.

    Two years of weeks have room on a card in this form, and stand in columns on a telephone too.
    """
    return FactSet(facts=[Fact(title=_week(each, look), value=_told(each, look)) for each in rows])


def _week(each: PastedRow, look: Look) -> str:
    year, week, _ = each.monday.isocalendar()
    return look.words("paste-week-of", week=week, year=str(year))


def _told(each: PastedRow, look: Look) -> str:
    value = harmless(look.shorten(each.value))
    return look.words("paste-instead", value=value, now=harmless(each.now)) if each.now else value
