"""What came, in a line beside what was thought."""

from microsoft_teams.cards import CardElement

from cards.amounts import amount, with_unit
from cards.figures import result_args
from cards.harmless import harmless
from cards.look import Look
from cards.text import label, say
from cards.week_parts import counted
from dialogs.views import Evidence, LatestValue


def compared(evidence: Evidence, look: Look) -> list[CardElement]:
    """ "Ni trodde: 7 av 10 nybesök. Det blev 15 av 21 de två sista veckorna." Whether it held, people say."""
    sentences = [*_thought(evidence, look), *_came(evidence, look)]
    values = [_value(each, look) for each in evidence.compared.values] if evidence.compared else []
    if not values and (evidence.compared is None or evidence.compared.last is None):
        return []
    return [
        label(look.words("compared")),
        *([say(" ".join(sentences))] if sentences else []),
        *(say(value) for value in values),
    ]


def _thought(evidence: Evidence, look: Look) -> list[str]:
    if evidence.level is None or evidence.compared is None or evidence.compared.last is None:
        return []
    return [look.words("compared-thought", level=evidence.level, what=counted(evidence.chances, look))]


def _came(evidence: Evidence, look: Look) -> list[str]:
    found = evidence.compared
    if found is None or found.last is None:
        return []
    args = result_args(found.last, look) | {
        "weeks": found.weeks,
        "count": look.words.counting(found.weeks),
    }
    last = look.words("compared-last", **args)
    total = [look.words("compared-total", **result_args(found.total, look))] if found.total else []
    return [last, *total]


def _value(each: LatestValue, look: Look) -> str:
    return look.words(
        "compared-value",
        measure=harmless(look.call(each.title.rstrip("."))),
        value=with_unit(amount(each.row, each.scale, look), each.scale, look),
        week=look.words.week(each.row.monday),
    )
