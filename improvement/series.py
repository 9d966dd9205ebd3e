"""A series: the turns of one change idea in line, each with its scale and what was learned."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from improvement.answer import Answers
from improvement.calendar import local_day
from improvement.cycle import Cycle, Decision, Phase
from improvement.note import Note

LEARNED = "learned"


@dataclass(frozen=True, slots=True)
class SeriesTurn:
    """One turn: on how many, what was learned in the words of those who were there, and how it ended.

    `started` is its mark in the chart.
    """

    cycle: str
    number: int
    phase: Phase
    scale: int | None
    learned: tuple[Note, ...]
    decision: Decision | None
    started: date | None
    ended: date | None


def series_of(
    cycles: Iterable[Cycle], answers: Mapping[str, Answers], notes: Iterable[Note], zone: str
) -> tuple[SeriesTurn, ...]:
    """The turns in their order. Words that were removed are not among them."""
    learned = [note for note in notes if note.about == LEARNED and note.removed_at is None]
    return tuple(
        _turn(
            cycle,
            answers.get(cycle.id, Answers(())),
            [note for note in learned if note.cycle == cycle.id],
            zone,
        )
        for cycle in sorted(cycles, key=lambda cycle: cycle.number)
    )


def _turn(cycle: Cycle, answers: Answers, learned: Sequence[Note], zone: str) -> SeriesTurn:
    scale = answers.value("scale")
    return SeriesTurn(
        cycle=cycle.id,
        number=cycle.number,
        phase=cycle.phase,
        scale=scale if isinstance(scale, int) else None,
        learned=tuple(sorted(learned, key=lambda note: note.at)),
        decision=cycle.decision,
        started=local_day(cycle.started_at, zone) if cycle.started_at else None,
        ended=local_day(cycle.ended_at, zone) if cycle.ended_at else None,
    )


def grows(turns: Sequence[SeriesTurn]) -> bool:
    """Whether the last turn with a known scale is tried on more than the first."""
    scales = [turn.scale for turn in turns if turn.scale is not None]
    return len(scales) > 1 and scales[-1] > scales[0]
