"""Flows are data: a flow is a tuple of questions, and the answers so far are its whole state.

The engine is the three functions at the end. It asks the first question that applies and has
no answer; to go back is to withdraw the last answer; to resume is to load the answers.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from dialogs.readers import Reader
from improvement.answer import Answers
from improvement.page import Page
from improvement.ports import Missing


def _always(_: Answers) -> bool:
    return True


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One thing to ask. Its words are in `locales/`, under the flow's name and this key.

    `applies` looks at the answers so far. A question that is not `asked` in turn can still be
    answered from the summary. With `many`, everybody may add a line, and the answer only says
    that the team moves on.
    """

    key: str
    reads: Reader
    applies: Callable[[Answers], bool] = _always
    skippable: bool = False
    asked: bool = True
    many: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """A named series of questions about one subject."""

    name: str
    questions: tuple[Question, ...]

    def question(self, key: str) -> Question:
        """The question with this key; the key may come from a card. Raises `Missing`."""
        for question in self.questions:
            if question.key == key:
                return question
        raise Missing(key)

    def applying(self, answers: Answers) -> list[Question]:
        """The questions that apply as the answers stand, in order."""
        return [question for question in self.questions if question.applies(answers)]


def next_question(flow: Flow, answers: Answers) -> Question | None:
    """The first question that applies and has no answer; None when all are answered."""
    for question in flow.applying(answers):
        if question.asked and question.key not in answers:
            return question
    return None


def previous_question(flow: Flow, answers: Answers) -> Question | None:
    """The last question answered before the open one: the one that 'back' opens again."""
    answered = []
    for question in flow.applying(answers):
        if question.asked and question.key not in answers:
            break
        if question.asked:
            answered.append(question)
    return answered[-1] if answered else None


def position(flow: Flow, answers: Answers, key: str) -> tuple[int, int]:
    """Which question this is, counted from 1, and of how many."""
    asked = [question.key for question in flow.applying(answers) if question.asked or question.key == key]
    return asked.index(key) + 1, len(asked)


def at_question(page: Page, key: str) -> Page:
    """The page at a question, or at none. What stands after a slash is its subject, and stays."""
    subject = page.item.partition("/")[2]
    return replace(page, item=f"{key}/{subject}" if subject else key)
