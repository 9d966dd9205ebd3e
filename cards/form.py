"""A few fields and a button: what most of the small things to fill in look like."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.inputs import choice_field, clock_field, day_field, kept_or, text_field, tick
from cards.look import Look
from cards.notice import safe_args
from cards.question import sentence
from cards.text import heading, paragraphs, quotation, warning, written
from dialogs.views import Field, Form

Shown = Callable[[Field, str, str, Look], CardElement]  # the field, its label, what stands in it


def form(view: Form, look: Look) -> list[CardElement]:
    """What it is about, what was wrong, the fields, and the buttons."""
    id, args = f"form-{view.code}", safe_args(view.args, look)
    title = [heading(look.words(f"{id}.title", **args))] if look.words.has(f"{id}.title") else []
    quoted = [quotation([written(look.shorten(view.quoted))])] if view.quoted else []
    trouble = [warning(sentence(view.trouble, look))] if view.trouble else []
    narrow = replace(look, field=look.field // max(1, len(view.fields)))
    fields = [_field(view, each, narrow) for each in view.fields]
    buttons = row([view.save, *view.steps], look)
    return [*title, *paragraphs(look.words(id, **args)), *quoted, *trouble, *fields, *buttons]


def _field(view: Form, field: Field, look: Look) -> CardElement:
    label = look.words(f"form-{view.code}.{field.id}", **safe_args(view.args, look))
    return _SHOWN[field.kind](field, label, kept_or(view.kept, field.id, field.value), look)


def _text(field: Field, label: str, value: str, look: Look) -> CardElement:
    return text_field(field.id, label, look, value)


def _lines(field: Field, label: str, value: str, look: Look) -> CardElement:
    return text_field(field.id, label, look, value, is_long=True)


def _day(field: Field, label: str, value: str, look: Look) -> CardElement:
    return day_field(field.id, label, look, value)


def _clock(field: Field, label: str, value: str, look: Look) -> CardElement:
    return clock_field(field.id, label, look, value)


def _tick(field: Field, label: str, value: str, look: Look) -> CardElement:
    return tick(field.id, label, is_on=value == "true")


def _one(field: Field, label: str, value: str, look: Look) -> CardElement:
    return choice_field(field.id, label, look, _options(field, look), _picked(field, [value]))


def _many(field: Field, label: str, value: str, look: Look) -> CardElement:
    picked = _picked(field, value.split(","))
    return choice_field(field.id, label, look, _options(field, look), picked, many=True)


def _picked(field: Field, ids: Sequence[str]) -> list[str]:
    """Those that may be picked; whatever else a card sent back is not shown again."""
    known = {id for id, _ in field.options}
    return [id for id in ids if id in known]


def _options(field: Field, look: Look) -> list[tuple[str, str]]:
    return [(id, name or look.words(f"option-{id}")) for id, name in field.options]


_SHOWN: dict[str, Shown] = {
    "text": _text,
    "lines": _lines,
    "day": _day,
    "clock": _clock,
    "tick": _tick,
    "one": _one,
    "many": _many,
}
