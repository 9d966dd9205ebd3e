"""`mått`: what the team measures, with what was told last."""

from dataclasses import replace

from dialogs.help import step_for
from dialogs.measure.defining import measure_steps
from dialogs.measure.kept import latest_cycle, newest, open_measures, points_of
from dialogs.measure.plan_measures import keep_old_plan_measures
from dialogs.measure.telling import name_of_measure, told
from dialogs.people import name_of
from dialogs.scene import Scene
from dialogs.turning import number_in
from dialogs.views import MeasureLine, MeasureList, Notice, Step, View
from improvement.measure import Measure
from improvement.page import Page
from improvement.permission import Deed, may

MEASURES_ON_A_PAGE = 4


async def open_list(scene: Scene, page: Page) -> View:
    """The measures that are open, each with its last value and what can be done with it."""
    await keep_old_plan_measures(scene)
    measures = await open_measures(scene)
    new = (step_for(scene, "new-measure"),) if may(Deed.TAKE_PART, scene.standing) else ()
    if not measures:
        return Notice(code="no-measure", steps=new)
    number = min(number_in(page.item), (len(measures) - 1) // MEASURES_ON_A_PAGE)
    first = number * MEASURES_ON_A_PAGE
    shown = measures[first : first + MEASURES_ON_A_PAGE]
    return MeasureList(
        lines=tuple([await _line(scene, measure) for measure in shown]),
        steps=(*new, *_turns(page, number, len(measures) > first + MEASURES_ON_A_PAGE)),
    )


async def _line(scene: Scene, measure: Measure) -> MeasureLine:
    last = newest(await points_of(scene, measure))
    return MeasureLine(
        title=name_of_measure(scene, measure),
        last=told(scene, measure, last),
        week=last.monday if last else None,
        follows_check_in=measure.follows_check_in,
        reporter=await name_of(scene.work, measure.reporter),
        every=measure.every,
        steps=await _steps(scene, measure),
    )


async def _steps(scene: Scene, measure: Measure) -> tuple[Step, ...]:
    if not may(Deed.TAKE_PART, scene.standing):
        return ()
    cycle = await latest_cycle(scene, measure)
    page = Page(name="measure", team=scene.here.id, cycle=cycle.id, item=f"/{measure.id}")
    change = Step(verb="open", words="button-change", page=page)
    first, *_, end, _ = measure_steps(scene, measure)
    return (*(() if measure.follows_check_in else (first,)), change, end)


def _turns(page: Page, number: int, has_more: bool) -> tuple[Step, ...]:
    """The buttons to the pages before and after."""
    here = replace(page, name="measures")
    before = Step(verb="open", words="button-previous-page", page=replace(here, item=str(number - 1)))
    after = Step(verb="open", words="button-next-page", page=replace(here, item=str(number + 1)))
    return (*([before] if number else []), *([after] if has_more else []))
