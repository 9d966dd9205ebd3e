"""An answer as it is read: what kind of question it answers decides how it looks."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from microsoft_teams.cards import CardElement, Column, ColumnSet

from cards.harmless import harmless
from cards.look import Look
from cards.text import answer, hint, written
from dialogs.flows import FLOWS
from dialogs.measure.goals import Amount, Part
from dialogs.readers import Channel, Choice, Day, Level, People, Period
from improvement.answer import Value
from locales.order import name_key

_MANDATE = ("by", "scope", "time", "until")


def value_of(
    flow: str, key: str, value: Value, look: Look, *, names: Mapping[str, str], chances: str
) -> list[CardElement]:
    """The elements that show an answer to this question."""
    reads = FLOWS[flow].question(key).reads
    if isinstance(value, dict):
        return _of_parts(reads, value, look, chances)
    if isinstance(value, list):
        return [written(_of_list(reads, value, look, names))]
    if isinstance(reads, Choice):
        return [answer(look.words(f"{flow}-{key}-{value}"))]
    if isinstance(reads, Amount | Part | Day):
        return [answer(_figure(reads, value, look))]
    match reads:
        case Channel():
            return [written(look.call(names.get(str(value), str(value))))]
        case _:
            return [written(look.shorten(str(value)))]


def _of_list(reads: object, value: list[str] | list[list[int]], look: Look, names: Mapping[str, str]) -> str:
    if isinstance(reads, People):
        return look.names(sorted((names.get(str(id), str(id)) for id in value), key=name_key))
    return weeks(value, look)


def _of_parts(reads: object, value: Mapping[str, str | int], look: Look, chances: str) -> list[CardElement]:
    match reads:
        case Period():
            start, end = (date.fromisoformat(str(value[name])) for name in ("start", "end"))
            return [answer(look.words.period(start, end))]
        case Level():
            return [answer(level(value["level"], look, chances)), written(look.shorten(str(value["why"])))]
        case _:
            return mandate({name: str(part) for name, part in value.items()}, look)


def _figure(reads: object, value: Value, look: Look) -> str:
    match reads:
        case Day():
            return look.words.day(date.fromisoformat(str(value)))
        case Part():
            return part_of_all(value, look)
        case _:
            return look.words.number(Decimal(str(value)))


def part_of_all(value: Value, look: Look) -> str:
    """ "7 av 10", or "75 %" where tens do not say it."""
    part = Decimal(str(value))
    tenths = part * 10
    if tenths == tenths.to_integral_value():
        return look.words("fact-tenths", tenths=int(tenths))
    return look.words("fact-per-cent", number=look.words.number(part * 100))


def level(count: str | int, look: Look, chances: str) -> str:
    """ "7 av 10 nybesök"."""
    return look.words("fact-level", level=int(count), chances=harmless(chances) or look.words("chances"))


def weeks(counts: list[list[int]] | list[str], look: Look) -> str:
    """The weeks of a baseline, and their sum: fractions before any per cent."""
    pairs = [(pair[0], pair[1]) for pair in counts if isinstance(pair, list)]
    listed = ", ".join(look.words("fact-week", used=used, eligible=eligible) for used, eligible in pairs)
    used, eligible = (sum(part) for part in zip(*pairs, strict=True)) if pairs else (0, 0)
    return f"{listed}. {look.words('fact-sum', used=used, eligible=eligible)}."


def mandate(parts: Mapping[str, str], look: Look) -> list[CardElement]:
    """Who gave it, what may change, how much time, until when."""
    elements: list[CardElement] = []
    for name in _MANDATE:
        if parts.get(name):
            elements.append(
                _line(hint(look.words(f"mandate-{name}")), written(_part(name, parts[name], look)))
            )
    return elements


def _line(name: CardElement, value: CardElement) -> CardElement:
    """A name with its value beside it."""
    columns = [Column(items=[name], width=2), Column(items=[value], width=3)]
    return ColumnSet(columns=columns, spacing="Small")


def _part(name: str, value: str, look: Look) -> str:
    return look.words.day(date.fromisoformat(value)) if name == "until" else look.shorten(value)
