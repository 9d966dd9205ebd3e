"""How the weeks of a cycle went, in figures that this viewer may see."""

from collections.abc import Sequence
from datetime import date

from dialogs.scene import Scene
from dialogs.views import WeekFigures
from dialogs.week.weeks import results_of, running_cycles, sums_of, this_week
from improvement.cycle import Cycle, Phase
from improvement.week import Outcome, Sums

Result = tuple[date, Sums]


def figures(scene: Scene, cycle: Cycle, results: Sequence[Result]) -> WeekFigures:
    """A week, or several weeks summed; how many have answered is that of the last one."""
    monday, last = results[-1]
    outcomes = {outcome: sum(sums.outcomes.get(outcome, 0) for _, sums in results) for outcome in Outcome}
    return WeekFigures(
        monday=monday,
        chances=sum(sums.chances for _, sums in results),
        used=sum(sums.used for _, sums in results),
        answered=last.answered,
        asked=last.asked,
        what=scene.template(cycle).chances,
        happened=bool(outcomes[Outcome.YES]),
        none_came=bool(outcomes[Outcome.NO_CHANCES]) and not any(_others(outcomes)),
        in_words=scene.is_outside,
    )


def _others(outcomes: dict[Outcome, int]) -> list[int]:
    return [count for outcome, count in outcomes.items() if outcome is not Outcome.NO_CHANCES]


async def figures_now(scene: Scene, cycle: Cycle) -> WeekFigures | None:
    """How this week goes for a cycle that is tried in it; None for any other."""
    monday = this_week(scene)
    if cycle.phase is not Phase.DO or cycle not in await running_cycles(scene, monday):
        return None
    return figures(scene, cycle, [(monday, await sums_of(scene, cycle, monday))])


async def figures_so_far(scene: Scene, cycle: Cycle) -> WeekFigures | None:
    """All weeks of a cycle together; None before the first answer."""
    results = await results_of(scene, cycle)
    return figures(scene, cycle, results) if results else None
