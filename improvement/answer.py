"""Answers are history: a change is a new row, and every row says who and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

Value: TypeAlias = str | int | list[str] | list[list[int]] | dict[str, str | int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What somebody answered to one question about one subject (a cycle, or a team).

    `revision` counts the answers to the same question from 1; the highest holds. The database
    refuses two of the same revision, so nobody's answer is overwritten unseen. `reason` is given when
    a locked prediction is changed. A removed answer has an empty value and says who removed it.
    """

    id: str
    tenant: str
    team: str
    subject: str
    question: str
    value: Value
    revision: int
    by: str
    at: datetime
    reason: str = ""
    skipped: bool = False
    withdrawn: bool = False
    removed_by: str | None = None
    removed_at: datetime | None = None
    version: int = 0


def pairs_in(value: Value | None) -> list[list[int]]:
    """A baseline as it was answered: used and chances, a pair a week, the oldest first."""
    return [pair for pair in value if isinstance(pair, list)] if isinstance(value, list) else []


class Answers:
    """The answers to one subject as they stand, by question: the whole state of a flow."""

    def __init__(self, history: Iterable[Answer]) -> None:
        self._latest: dict[str, Answer] = {}
        for answer in sorted(history, key=lambda answer: answer.revision):
            self._latest[answer.question] = answer

    def __contains__(self, question: str) -> bool:
        latest = self._latest.get(question)
        return latest is not None and not latest.withdrawn

    def latest(self, question: str) -> Answer | None:
        """The answer that holds, also when it was skipped; None when the question is open."""
        return self._latest[question] if question in self else None

    def revision(self, question: str) -> int:
        """How many answers the question has had, withdrawn ones included; 0 when none."""
        latest = self._latest.get(question)
        return latest.revision if latest else 0

    def last_moment(self) -> datetime | None:
        """When the last of the answers that hold was given; None before the first."""
        return max((answer.at for answer in self._latest.values()), default=None)

    def value(self, question: str) -> Value | None:
        """What was answered, or None when it is open, skipped or removed."""
        latest = self.latest(question)
        if latest is None or latest.skipped or latest.removed_at:
            return None
        return latest.value

    def last_said(self, question: str) -> Value | None:
        """What was answered last, also when somebody went back to it: something to start from."""
        latest = self._latest.get(question)
        return None if latest is None or latest.skipped or latest.removed_at else latest.value

    def text(self, question: str) -> str:
        """The answer as text; empty when there is none."""
        value = self.value(question)
        return value if isinstance(value, str) else ""

    def people(self, question: str) -> list[str]:
        """The people picked, as person ids; empty when there are none."""
        value = self.value(question)
        return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []

    def field(self, question: str, name: str) -> str | int | None:
        """One part of an answer with parts, such as the end of a period."""
        value = self.value(question)
        return value.get(name) if isinstance(value, dict) else None
