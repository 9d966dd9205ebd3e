"""What one person is asked about the week, and how they tell a little more; for nobody else to see."""

from datetime import datetime

from microsoft_teams.cards import CardElement

from cards.buttons import button_set, row
from cards.harmless import harmless
from cards.inputs import kept_or, text_field
from cards.look import Look
from cards.notice import notice, safe_args
from cards.numbers import values_asked
from cards.question import sentence
from cards.text import frame, heading, hint, label, say, section, small, warning
from cards.week_parts import ask, counted, named
from dialogs.views import AskCount, CycleQuestion, MyQuestions

NUMBERS_IN_A_ROW = 3  # each as wide as a thumb


def my_questions(view: MyQuestions, look: Look) -> list[CardElement]:
    """Every question with its buttons, and for whom and until when it is."""
    shown = view.questions[: look.lines]
    return [
        *_opening(view, look),
        *(one_question(question, look) for question in shown),
        *values_asked(view.values, look),
        *_closing(view, look),
        *row(view.steps, look),
    ]


def _opening(view: MyQuestions, look: Look) -> list[CardElement]:
    words = look.words
    if view.thanks is not None:
        return [*notice(view.thanks, look), section(words("my-questions-more"))]
    if view.code == "check-in":
        return [heading(words("my-questions-check-in"))]
    if not view.questions:
        return [say(words("values-hello", name=harmless(look.call(view.name))))]
    hello = words("my-questions-hello", name=harmless(look.call(view.name)))
    return [say(f"{hello} {open_until(view.closes, view.when, look)}")]


def open_until(closes: datetime | None, when: str, look: Look) -> str:
    """Until when an answer is in time; `when` is "today", "tomorrow" or "later"."""
    if closes is None:
        return look.words("my-questions-open")
    day, clock = look.words.weekday_name(closes.weekday()), look.words.clock(closes.time())
    return look.words(f"my-questions-{when}", day=day, clock=clock)


def one_question(question: CycleQuestion, look: Look) -> CardElement:
    """A question to one person, with its four answers."""
    team = [small(harmless(look.call(question.team)))] if question.team else []
    items: list[CardElement] = [
        label(named(question.title, question.progress, look)),
        *team,
        say(ask(question, look)),
        *_mine(question, look),
        *row(question.steps, look),
    ]
    return frame(items)


def _mine(question: CycleQuestion, look: Look) -> list[CardElement]:
    if question.mine is None:
        return []
    return [hint(look.words(f"notice-{question.mine.code}", **safe_args(question.mine.args, look)))]


def _closing(view: MyQuestions, look: Look) -> list[CardElement]:
    if view.code not in ("nudge", "asked"):
        return []
    fine = look.words("my-questions-fine" if view.questions else "values-fine")
    return [hint(fine), hint(look.words(f"my-questions-{view.code}"))]


def ask_count(view: AskCount, look: Look) -> list[CardElement]:
    """Thanks, then one question with numbers to tap, and below them what ends it."""
    thanks = [say(look.words(f"thanks-{view.thanks}"))] if view.thanks else []
    trouble = [warning(sentence(view.trouble, look))] if view.trouble else []
    own = harmless(look.shorten(view.ask))
    asked = own or look.words(f"count-{view.code}", what=counted(view.chances, look))
    return [
        small(harmless(look.call(view.title))),
        *thanks,
        heading(asked),
        *trouble,
        *_numbers(view, look, asked),
        *_field(view, look),
        *row(view.steps, look),
    ]


def _numbers(view: AskCount, look: Look, asked: str) -> list[CardElement]:
    rows = range(0, len(view.numbers), NUMBERS_IN_A_ROW)
    return [button_set(view.numbers[first : first + NUMBERS_IN_A_ROW], look, asked) for first in rows]


def _field(view: AskCount, look: Look) -> list[CardElement]:
    if view.save is None:
        return []
    value = kept_or(view.kept, "value", "")
    return [text_field("value", look.words("count-more"), look, value), *row([view.save], look)]
