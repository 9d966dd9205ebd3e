"""What Study stands on: the prediction, what was measured, and what was written on the way."""

from microsoft_teams.cards import CardElement

from cards.chart import chart_beside
from cards.compared import compared
from cards.lines import lines, unquoted
from cards.look import Look
from cards.text import answer, hint, label, quotation, written
from cards.values import level
from dialogs.views import Evidence


def evidence(evidence: Evidence | None, look: Look) -> list[CardElement]:
    """The prediction, word for word, what came of it, and what was written on the way."""
    if evidence is None:
        return []
    charts = [element for each in evidence.charts for element in chart_beside(each, look)]
    return [
        *_prediction(evidence, look),
        *compared(evidence, look),
        *charts,
        *_observations(evidence, look),
    ]


def _prediction(evidence: Evidence, look: Look) -> list[CardElement]:
    if evidence.level is None:
        return []
    said = [answer(level(evidence.level, look, evidence.chances))]
    why = [written(look.shorten(evidence.why))] if evidence.why else []
    return [quotation([label(look.words("evidence-prediction")), *said, *why])]


def _observations(evidence: Evidence, look: Look) -> list[CardElement]:
    if not evidence.observations and not evidence.unquoted:
        return [hint(look.words("evidence-none"))]
    title = look.words("evidence-observations")
    shown = lines(evidence.observations, look, title=title, more=evidence.more)
    return [*shown, *unquoted(evidence.unquoted, look)]
