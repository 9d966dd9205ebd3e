"""A cycle as it is written down: every answer signed, like minutes."""

from collections import Counter
from datetime import date
from typing import TypeAlias

from microsoft_teams.cards import CardElement, Column, ColumnSet, Container

from cards.buttons import button_set, row
from cards.guesses import guesses
from cards.harmless import harmless
from cards.lines import lines, signature, unquoted
from cards.look import Look
from cards.text import heading, hint, label, say, section, small, written
from cards.values import value_of
from dialogs.flows import FLOWS
from dialogs.views import CycleDocument, Fact
from improvement.note import OBSERVATION

Signature: TypeAlias = tuple[str, date]
"""Who wrote something, and on which day."""


def document(view: CycleDocument, look: Look) -> list[CardElement]:
    """The whole cycle on one card, with what can be done from here."""
    return [
        *_head(view, look),
        *_parts(view, look),
        *_guesses(view, look),
        *row(view.steps, look),
    ]


def _head(view: CycleDocument, look: Look) -> list[CardElement]:
    words = look.words
    name = words("cycle-name", title=harmless(look.call(view.title)), number=view.number)
    decision = words(f"decision-{view.decision}") if view.decision else ""
    kind_word = [hint(words("scale-large"))] if view.large else []
    return [
        small(name),
        heading(words(f"document-{view.kind}", decision=decision)),
        *_intro(view, look),
        *_written_by(view, look),
        *kind_word,
    ]


def _intro(view: CycleDocument, look: Look) -> list[CardElement]:
    if view.kind != "record":
        return [say(look.words(f"document-{view.kind}-intro"))]
    if view.at is None:
        return []
    day, by = look.words.day(view.at), harmless(look.call(view.by))
    return [hint(look.words("document-record-intro", number=view.record, day=day, by=by))]


def _parts(view: CycleDocument, look: Look) -> list[CardElement]:
    """The answers under the names of their flows; once Study has begun, the latest of them first."""
    flows = list(dict.fromkeys(each.flow for each in view.facts))
    if len(flows) <= 1:
        return [*_facts(view, "plan", look), *_observations(view, look)]
    elements: list[CardElement] = []
    for flow in reversed(flows):
        elements += [
            section(look.words(f"flow-{flow}")),
            *_facts(view, flow, look),
            *_lines(view, flow, look),
        ]
    return [*elements, *_observations(view, look)]


def _facts(view: CycleDocument, flow: str, look: Look) -> list[CardElement]:
    main = _main_signature(view)
    return [fact(each, look, chances=view.chances, known=main) for each in view.facts if each.flow == flow]


def _main_signature(view: CycleDocument) -> Signature | None:
    """Who wrote most of it, and on which day: said once, at the top."""
    signed = Counter((each.by, each.at.date()) for each in view.facts if each.at)
    return signed.most_common(1)[0][0] if signed else None


def _written_by(view: CycleDocument, look: Look) -> list[CardElement]:
    main = _main_signature(view)
    if main is None or main[0] in ("", view.by):
        return []  # nobody is named any more, or the heading has said it
    by, day = harmless(look.call(main[0])), look.words.short_day(main[1])
    return [small(look.words("document-written-by", by=by, day=day))]


def _lines(view: CycleDocument, flow: str, look: Look) -> list[CardElement]:
    """What everybody added under the questions of a flow."""
    keys = [question.key for question in FLOWS[flow].questions if question.key in view.lines]
    return [
        element for key in keys for element in lines(view.lines[key], look, title=look.words(f"{flow}-{key}"))
    ]


def _observations(view: CycleDocument, look: Look) -> list[CardElement]:
    some = view.lines.get(OBSERVATION, ())
    shown = lines(some, look, title=look.words("document-observations"))
    shown += unquoted(view.unquoted, look)
    return [Container(items=shown, separator=True, spacing="Medium")] if shown else []


def fact(fact: Fact, look: Look, *, chances: str = "", known: Signature | None = None) -> CardElement:
    """What was asked, what was answered, by whom and when; with a button to change it while it can be.

    A signature that is `known` already is not said again.
    """
    title = _title(f"{fact.flow}-{fact.key}", look)
    items = [label(title), *_answer(fact, look, chances), *_signed(fact, look, known)]
    if fact.edit is None:
        return Container(items=items, spacing="Medium")
    wide = Column(items=items, width="stretch")
    narrow = Column(
        items=[button_set([fact.edit], look, about=title)], width="auto", vertical_content_alignment="Top"
    )
    return ColumnSet(columns=[wide, narrow], spacing="Medium")


def _title(id: str, look: Look) -> str:
    """What an answer is called once it is given, where that is not what the question is called."""
    return look.words(f"{id}.fact" if look.words.has(f"{id}.fact") else id)


def _answer(fact: Fact, look: Look, chances: str) -> list[CardElement]:
    if fact.removed_at is not None:
        by = harmless(look.call(fact.removed_by))
        return [hint(look.words("fact-removed", by=by, day=look.words.short_day(fact.removed_at)))]
    if fact.value is None or fact.value in ("", []):
        return [hint(_why_empty(fact, look))]
    return value_of(fact.flow, fact.key, fact.value, look, names=fact.names, chances=chances)


def _why_empty(fact: Fact, look: Look) -> str:
    if fact.skipped:
        return look.words("fact-skipped")
    is_asked = FLOWS[fact.flow].question(fact.key).asked
    return look.words("fact-open") if is_asked else look.words("fact-optional")


def _signed(fact: Fact, look: Look, known: Signature | None) -> list[CardElement]:
    reason: list[CardElement] = []
    if fact.reason:
        reason.append(written(look.words("fact-reason", reason=look.shorten(fact.reason))))
    if fact.at is None or fact.removed_at is not None or (fact.by, fact.at.date()) == known:
        return reason
    return [*reason, small(signature(fact.by, fact.at, look))]


def _guesses(view: CycleDocument, look: Look) -> list[CardElement]:
    if view.spread is None or not view.guesses:
        return []
    title = section(look.words("document-guesses"))
    return [title, *guesses(view.spread, view.guesses, view.guessed, look)]
