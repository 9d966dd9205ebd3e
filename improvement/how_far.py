"""How far a series has come, suggested from what is kept.

The scale is that of the IHI for teams in a collaborative, 0.5 to 5.0, as Life QI words it. Varv can see what
is kept and not what people know, so it suggests, with its ground, and a person settles.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from statistics import median

from improvement.cycle import Decision, Phase
from improvement.follow_up import AFTER_WEEKS, FollowUp
from improvement.progress_level import Ground
from improvement.verdict import Finding

STEP = Decimal("0.5")
A_FIFTH, HALF, ALL = Fraction(1, 5), Fraction(1, 2), Fraction(1)
LATEST = 5  # values, as many as a line stands on: where the measure is now


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """What is kept of a series. `held` says that a studied turn's prediction held, at least in part.

    `way` is how much of the way from the line before to the goal is gone, None without a goal.
    """

    has_aim: bool = False
    has_change: bool = False
    has_measure: bool = False
    points: int = 0
    phases: tuple[Phase, ...] = ()
    decisions: tuple[Decision, ...] = ()
    held: bool = False
    finding: Finding = Finding.NOTHING
    way: Fraction | None = None
    follow_ups: tuple[FollowUp, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A level and what it stands on."""

    level: Decimal
    ground: Ground


def suggest(kept: Kept) -> Suggestion:
    """The highest level whose ground is there. From 3.5 on each level takes all of those under it."""
    stands = _grounds(kept)
    ground = next(ground for ground in reversed(Ground) if stands[ground])
    return Suggestion(level_of(ground), ground)


def level_of(ground: Ground) -> Decimal:
    """The level that a ground is of: half a step for each, from 0.5."""
    return STEP * (1 + list(Ground).index(ground))


def _grounds(kept: Kept) -> dict[Ground, bool]:
    is_better = kept.finding is Finding.BETTER
    is_halfway = is_better and Decision.ADOPT in kept.decisions and _gone(kept, HALF)
    is_lasting = is_halfway and _is_still_done(kept.follow_ups)
    return {
        Ground.INTENT: True,
        Ground.AIM: kept.has_aim,
        Ground.PLANNED: kept.has_aim and kept.has_change and kept.has_measure,
        Ground.MEASURED: kept.has_aim and kept.points > 0,
        Ground.TESTED: any(phase is not Phase.PLAN for phase in kept.phases),
        Ground.PROMISING: _is_studied(kept) and (kept.held or _gone(kept, A_FIFTH)),
        Ground.BETTER: is_better,
        Ground.HALFWAY: is_halfway,
        Ground.LASTING: is_lasting,
        Ground.REACHED: is_lasting and _is_long_ago(kept.follow_ups) and _gone(kept, ALL),
    }


def _is_studied(kept: Kept) -> bool:
    return any(phase in (Phase.ACT, Phase.CLOSED) for phase in kept.phases)


def _gone(kept: Kept, part: Fraction) -> bool:
    return kept.way is not None and kept.way >= part


def _is_still_done(follow_ups: Iterable[FollowUp]) -> bool:
    """Whether the last follow-up says so."""
    last = max(follow_ups, key=lambda each: (each.weeks, each.number), default=None)
    return last is not None and not last.is_slipping


def _is_long_ago(follow_ups: Iterable[FollowUp]) -> bool:
    return any(each.weeks == AFTER_WEEKS[-1] for each in follow_ups)


def way_gone(before: Fraction, values: Sequence[Fraction], goal: Fraction) -> Fraction | None:
    """How much of the way to the goal is gone: from the line before, to the median of the latest values.

    None when there is no value, or no way to go.
    """
    if not values or goal == before:
        return None
    return (Fraction(median(values[-LATEST:])) - before) / (goal - before)
