"""The buttons that lead to how a turn is run, to its series and to what lasts of it."""

from dialogs.scene import Scene
from dialogs.views import Step
from improvement.cycle import Cycle
from improvement.page import Page
from improvement.permission import Deed, may


def page_about(cycle: Cycle, name: str, item: str = "") -> Page:
    """A page about a turn, or about the series it is of."""
    return Page(name=name, team=cycle.team, cycle=cycle.id, item=item)


def wheel_steps(scene: Scene, cycle: Cycle) -> tuple[Step, ...]:
    """Opens how the turn is run: in the personal chat of whoever may see that, and nowhere else."""
    if not scene.is_personal or not may(Deed.SEE_FIDELITY, scene.standing):
        return ()
    return (Step(verb="open", words="button-wheel", page=page_about(cycle, "wheel")),)


def progress_steps(scene: Scene, cycle: Cycle) -> tuple[Step, ...]:
    """Opens how far the series has come, for the coach."""
    if not scene.is_personal or not may(Deed.SETTLE_PROGRESS, scene.standing):
        return ()
    return (Step(verb="open", words="button-progress", page=page_about(cycle, "progress")),)


def series_step(cycle: Cycle) -> Step:
    """Opens the turns of the series in line."""
    return Step(verb="open", words="button-series", page=page_about(cycle, "series"))


def chart_step(cycle: Cycle) -> Step:
    """Opens the chart across all turns of the series."""
    return Step(verb="open", words="button-chart", page=page_about(cycle, "chart"))


def follow_up_step(cycle: Cycle, weeks: int) -> Step:
    """Opens the questions about an adopted turn so many weeks after."""
    page = page_about(cycle, "follow-up", str(weeks))
    return Step(verb="open", words="button-follow-up", page=page, is_primary=True)


def new_turn_step(cycle: Cycle, *, is_primary: bool = False) -> Step:
    """Begins a new turn that is filled in from this one."""
    return Step(verb="new-turn", page=page_about(cycle, "follow-up"), is_primary=is_primary)
