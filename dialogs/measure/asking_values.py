"""Which values one person is asked for, over all their teams: at most once a week, with everything else."""

from collections.abc import Iterable
from datetime import date

from dialogs.measure.kept import is_asked_in, open_measures, week_to_report
from dialogs.measure.telling import name_of_measure
from dialogs.people import never_asked_in, team_name
from dialogs.scene import Scene
from dialogs.views import MeasureQuestion, Step
from dialogs.week.elsewhere import in_my_teams
from dialogs.week.weeks import absences_of
from improvement.data_point import DataPoint, latest
from improvement.measure import Kind, Measure
from improvement.page import Page
from improvement.permission import Deed, may


async def asked_for_values(scene: Scene) -> set[str]:
    """Those of the team at hand who are asked for a value now and have not told it."""
    due = {measure.reporter for measure in await _due(scene, await open_measures(scene)) if measure.reporter}
    return due - await never_asked_in(scene.work, scene.here) if due else set()


async def _due(scene: Scene, measures: Iterable[Measure]) -> list[Measure]:
    """Those of some measures that are asked about now: nobody has told a value of the week."""
    monday = week_to_report(scene.today)
    asked = [each for each in measures if is_asked_in(scene, each, monday)]
    return [each for each in asked if not await _is_told(scene, each, monday)]


async def _is_told(scene: Scene, measure: Measure, monday: date) -> bool:
    return bool(latest(await scene.work.find(DataPoint, measure=measure.id, monday=monday)))


async def my_values(scene: Scene, *, at_work: bool = False) -> tuple[MeasureQuestion, ...]:
    """What this person is asked for, over their teams; `at_work` leaves out those they are away from."""
    mine = await scene.work.find(Measure, reporter=scene.me.id, ended_at=None, order="created_at")
    if not mine:
        return ()
    found: list[MeasureQuestion] = []
    async for here in in_my_teams(scene):
        if here.here.is_paused(here.today) or not may(Deed.TAKE_PART, here.standing):
            continue
        if at_work and any(each.covers(here.today) for each in await absences_of(here, here.me.id)):
            continue
        due = await _due(here, [each for each in mine if each.team == here.here.id])
        found += [_question(here, each) for each in due]
    return tuple(found)


def _question(scene: Scene, measure: Measure) -> MeasureQuestion:
    monday = week_to_report(scene.today)
    page = Page(name="report", team=scene.here.id, item=f"{measure.id}/{monday}")
    is_yes_no = measure.kind is Kind.YES_NO
    save = Step(verb="report", words="button-answer", page=page, is_primary=True)
    yes = Step(verb="report", words="button-yes", page=page, value="1", is_primary=True)
    no = Step(verb="report", words="button-no", page=page, value="0")
    nothing = Step(verb="not-measured", page=page)
    return MeasureQuestion(
        id=measure.id,
        kind=measure.kind,
        title=name_of_measure(scene, measure),
        unit=measure.unit,
        monday=monday,
        team=team_name(scene.here),
        steps=(yes, no, nothing) if is_yes_no else (save, nothing),
    )
