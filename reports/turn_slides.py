"""A turn on its slides: what was planned and predicted, what happened, what was learned and decided."""

from collections.abc import Iterable

from dialogs.report.documents import Report, ReportTurn
from locales.words import Words
from reports.deck import Deck
from reports.paper import Block
from reports.sentences import predicted, result


def add_turns(deck: Deck, report: Report) -> None:
    """Every turn, in their order."""
    for turn in report.turns:
        blocks = [*_planned(turn, report, deck.words), *_happened(turn, report, deck.words)]
        blocks += _decided(turn, deck.words)
        title = deck.words("report-turn", number=turn.number, phase=deck.words(f"phase-{turn.phase}"))
        deck.text(title, blocks, deck.words("report-notes-turn"))


def _headed(words: Words, key: str, texts: Iterable[str]) -> list[Block]:
    """A heading over what there is; nothing where there is nothing."""
    said = [text for text in texts if text]
    if not said:
        return []
    is_list = len(said) > 1
    return [
        Block(words(f"report-head-{key}"), is_heading=True),
        *(Block(text, is_point=is_list) for text in said),
    ]


def _planned(turn: ReportTurn, report: Report, words: Words) -> list[Block]:
    period = words("report-period", period=words.period(*turn.period)) if turn.period else ""
    scale = "" if turn.scale is None else words("report-scale", count=turn.scale)
    prediction = predicted(turn, report.what, words)
    return [
        *_headed(words, "plan", (turn.change, " ".join(filter(None, (period, scale))))),
        *_headed(words, "prediction", (prediction, turn.why)),
    ]


def _happened(turn: ReportTurn, report: Report, words: Words) -> list[Block]:
    answers = [
        words(f"report-carried-out-{turn.carried_out}") if turn.carried_out else "",
        words(f"report-held-{turn.held}") if turn.held else "",
    ]
    told = (result(turn, report.what, words), " ".join(filter(None, answers)))
    return [
        *_headed(words, "happened", told),
        *_headed(words, "seen", turn.observations),
        *_headed(words, "surprised", turn.surprised),
        *_headed(words, "voices", turn.voices),
    ]


def _decided(turn: ReportTurn, words: Words) -> list[Block]:
    decision = words(f"decision-{turn.decision}") if turn.decision else ""
    return [
        *_headed(words, "learned", turn.learned),
        *_headed(words, "decision", (decision, turn.reason, turn.lesson)),
    ]
