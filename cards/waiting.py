"""What waits for somebody: a sentence about each, and the button that does something about it."""

from collections.abc import Callable, Mapping, Sequence

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.harmless import harmless
from cards.look import Look
from cards.text import hint, say
from dialogs.views import Step, Waiting
from locales.words import Argument

Sentence = Callable[[str, Mapping[str, Argument]], str]  # the code and what fills its words


def waiting_lines(some: Sequence[Waiting], look: Look, most: int, sentence: Sentence) -> list[CardElement]:
    """The sentences, each over its button; one button for those that share it."""
    shown = list(some[:most])
    more = len(some) - len(shown)
    elements: list[CardElement] = []
    for number, each in enumerate(shown):
        elements.append(say(sentence(each.code, _args(each, look))))
        following = shown[number + 1].step if number + 1 < len(shown) else None
        elements += row(_own_step(each.step, following), look)
    return [*elements, *([hint(look.words("and-more", count=more))] if more > 0 else [])]


def _own_step(step: Step | None, following: Step | None) -> list[Step]:
    return [step] if step is not None and step != following else []


def _args(each: Waiting, look: Look) -> Mapping[str, Argument]:
    args: dict[str, Argument] = {"about": harmless(look.call(_in_a_line(each.about)))}
    if each.since is not None:
        args["since"] = each.since.isocalendar().week
    if each.day is not None:
        args["day"] = look.words.weekday(each.day)
    return args


def _in_a_line(text: str) -> str:
    return " ".join(text.split())
