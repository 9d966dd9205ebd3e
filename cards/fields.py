"""Which fields a question has: that follows from how its answer is read."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from microsoft_teams.cards import CardElement

from cards.inputs import choice_field, day_field, kept_or, text_field
from cards.look import Look
from cards.values import part_of_all
from dialogs.flows import FLOWS
from dialogs.measure.goals import Amount, Part
from dialogs.readers import Baseline, Channel, Choice, Day, Level, Mandate, People, Period, Text, Whole, Zone
from dialogs.views import AskQuestion
from improvement.guess import LEVELS

ZONES = (
    "Europe/Stockholm",
    "Europe/Helsinki",
    "Europe/Oslo",
    "Europe/Copenhagen",
    "Europe/London",
    "Atlantic/Reykjavik",
    "UTC",
)
Fields = Callable[[AskQuestion, Look], list[CardElement]]


def fields_of(view: AskQuestion, look: Look) -> list[CardElement]:
    """The fields of the question, filled with what was written, or else with the answer as it is."""
    reads = FLOWS[view.flow].question(view.key).reads
    return _FIELDS[type(reads)](view, look)


def _label(view: AskQuestion, look: Look, part: str = "label") -> str:
    return look.words(f"{view.flow}-{view.key}.{part}")


def _long_text(view: AskQuestion, look: Look) -> list[CardElement]:
    value = "" if FLOWS[view.flow].question(view.key).many else view.value
    kept = kept_or(view.kept, "value", value)
    return [text_field("value", _label(view, look), look, kept, is_long=True)]


def _number(view: AskQuestion, look: Look) -> list[CardElement]:
    return [text_field("value", _label(view, look), look, kept_or(view.kept, "value", view.value))]


def _amount(view: AskQuestion, look: Look) -> list[CardElement]:
    value = look.words.number(Decimal(str(view.value))) if view.value else ""
    return [text_field("value", _label(view, look), look, kept_or(view.kept, "value", value))]


def _part(view: AskQuestion, look: Look) -> list[CardElement]:
    value = part_of_all(view.value, look) if view.value else ""
    return [text_field("value", _label(view, look), look, kept_or(view.kept, "value", value))]


def _weeks(view: AskQuestion, look: Look) -> list[CardElement]:
    pairs = view.value if isinstance(view.value, list) else []
    value = ", ".join(f"{pair[0]}/{pair[1]}" for pair in pairs)
    kept = kept_or(view.kept, "value", value)
    return [text_field("value", _label(view, look), look, kept, is_long=True)]


def _nothing(view: AskQuestion, look: Look) -> list[CardElement]:
    return []


def _day(view: AskQuestion, look: Look) -> list[CardElement]:
    return [day_field("value", _label(view, look), look, kept_or(view.kept, "value", view.value))]


def _period(view: AskQuestion, look: Look) -> list[CardElement]:
    if view.kept.get("value") and "start" not in view.kept:
        return [text_field("value", _label(view, look), look, view.kept["value"])]
    parts = _parts(view)
    return [
        day_field(name, _label(view, look, name), look, kept_or(view.kept, name, parts.get(name)))
        for name in ("start", "end")
    ]


def _zone(view: AskQuestion, look: Look) -> list[CardElement]:
    kept = kept_or(view.kept, "value", view.value)
    if view.trouble:
        return [text_field("value", _label(view, look), look, kept)]
    zones = dict.fromkeys((*([kept] if kept else []), *ZONES))
    options = [(zone, zone.replace("_", " ")) for zone in zones]
    return [choice_field("value", _label(view, look), look, options, [kept])]


def _channel(view: AskQuestion, look: Look) -> list[CardElement]:
    return [choice_field("value", _label(view, look), look, view.options, _picked(view))]


def _people(view: AskQuestion, look: Look) -> list[CardElement]:
    reads = FLOWS[view.flow].question(view.key).reads
    many = not (isinstance(reads, People) and reads.only_one)
    return [choice_field("value", _label(view, look), look, view.options, _picked(view), many=many)]


def _picked(view: AskQuestion) -> list[str]:
    """Those picked among the options shown: as they were picked just now, else as they were."""
    here = {id for id, _ in view.options}
    just_now = [id for id in view.kept.get("value", "").split(",") if id in here]
    return just_now or [id for id in view.picked if id in here]


def _level(view: AskQuestion, look: Look) -> list[CardElement]:
    parts = _parts(view)
    options = [(str(level), look.words("level-option", level=level)) for level in LEVELS]
    picked = kept_or(view.kept, "level", parts.get("level"))
    fields: list[CardElement] = [
        choice_field("level", _label(view, look, "level"), look, options, [picked] if picked else []),
        text_field(
            "value", _label(view, look), look, kept_or(view.kept, "value", parts.get("why")), is_long=True
        ),
    ]
    if view.needs_reason:
        label = look.words("question-reason")
        fields.append(text_field("reason", label, look, view.kept.get("reason", ""), is_long=True))
    return fields


def _mandate(view: AskQuestion, look: Look) -> list[CardElement]:
    parts = _parts(view)
    fields: list[CardElement] = [
        text_field(name, _label(view, look, name), look, kept_or(view.kept, name, parts.get(name)))
        for name in ("by", "scope", "time")
    ]
    until = kept_or(view.kept, "until", parts.get("until"))
    return [*fields, day_field("until", _label(view, look, "until"), look, until)]


def _parts(view: AskQuestion) -> Mapping[str, str | int]:
    return view.value if isinstance(view.value, dict) else {}


_FIELDS: dict[type, Fields] = {
    Amount: _amount,
    Baseline: _weeks,
    Channel: _channel,
    Choice: _nothing,
    Day: _day,
    Level: _level,
    Mandate: _mandate,
    Part: _part,
    People: _people,
    Period: _period,
    Text: _long_text,
    Whole: _number,
    Zone: _zone,
}
