"""The week's question to the one who reads, where it stands on another card of theirs."""

from datetime import date

from dialogs.people import team_name
from dialogs.scene import Scene
from dialogs.titles import title_of
from dialogs.views import OwnQuestion, Step
from dialogs.weeks import asked_about, running_cycles
from improvement.cycle import Cycle
from improvement.page import Page
from improvement.week import CheckIn, Outcome, Week, WeekResult


async def own_questions(scene: Scene, monday: date) -> tuple[OwnQuestion, ...]:
    """The cycles of a team that the viewer is asked about this week, and has not answered about."""
    if scene.here.paused_until and scene.today < scene.here.paused_until:
        return ()
    weeks = await scene.work.find(Week, team=scene.here.id, monday=monday)
    if any(week.in_meeting or week.closed_at for week in weeks):
        return ()
    cycles = await running_cycles(scene, monday)
    return tuple(
        [await _question(scene, cycle, monday) for cycle in cycles if await _waits(scene, cycle, monday)]
    )


async def _waits(scene: Scene, cycle: Cycle, monday: date) -> bool:
    if scene.me.id not in await asked_about(scene, cycle, monday):
        return False
    mine = await scene.work.find(CheckIn, cycle=cycle.id, monday=monday, person=scene.me.id, limit=1)
    return not mine and not await scene.work.find(WeekResult, cycle=cycle.id, monday=monday, limit=1)


async def _question(scene: Scene, cycle: Cycle, monday: date) -> OwnQuestion:
    title = title_of(scene, cycle, await scene.answers(cycle))
    return OwnQuestion(team=team_name(scene.here), title=title, steps=_answers(cycle, monday))


def _answers(cycle: Cycle, monday: date) -> tuple[Step, ...]:
    page = Page(name="week", team=cycle.team, cycle=cycle.id, item=monday.isoformat())
    return tuple(
        Step(verb="check-in", words=f"button-mine-{outcome}", page=page, value=outcome) for outcome in Outcome
    )
