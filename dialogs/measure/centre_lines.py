"""A new centre line is proposed, never taken: it needs a person's yes and a reason. The old one stays."""

from dataclasses import replace
from datetime import date

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.measure.chart_views import page_of
from dialogs.measure.charts import chart_now, told_about
from dialogs.measure.kept import measure_of
from dialogs.measure.marking import LONGEST_MARK, chart_step, show_again
from dialogs.plain_text import read_text
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.views import Field, Form, Notice, Step, View
from improvement.centre_change import CentreChange
from improvement.identity import new_id
from improvement.measure import Measure
from improvement.page import Page
from improvement.verdict import proposed_change

Weeks = tuple[date, date]


async def open_line(scene: Scene, page: Page) -> View:
    """What a new line would be made of, and a field for why it should be drawn."""
    measure = await measure_of(scene, page.item.partition("/")[0])
    weeks = await _proposed(scene, measure)
    return _form(scene, measure, weeks) if weeks else _gone(measure)


async def _proposed(scene: Scene, measure: Measure) -> Weeks | None:
    return proposed_change(await chart_now(scene, await told_about(scene, measure)))


def _gone(measure: Measure) -> Notice:
    return Notice(code="line-gone", steps=(chart_step(measure),))


def _form(scene: Scene, measure: Measure, weeks: Weeks) -> Form:
    first, last = (scene.words.week(day) for day in weeks)
    return Form(
        code="chart-line",
        args={"first": first, "last": last},
        fields=(Field(id="reason", kind="lines"),),
        save=Step(
            verb="draw-line",
            words="button-draw-line",
            page=page_of(measure, "chart-line", *(day.isoformat() for day in weeks)),
            is_primary=True,
        ),
    )


async def draw_line(scene: Scene, tap: Tap) -> Reply:
    """Draw it, if the weeks are those that were seen when somebody said yes."""
    id, _, seen = tap.page.item.partition("/")
    measure = await measure_of(scene, id)
    weeks = await _proposed(scene, measure)
    if weeks is None:
        return Reply(view=_gone(measure))
    try:
        reason = read_text(tap.inputs.get("reason", ""), LONGEST_MARK)
        if seen != "/".join(day.isoformat() for day in weeks):
            raise Problem("line-moved")
    except Problem as problem:
        return Reply(view=with_problem(_form(scene, measure, weeks), problem, tap.inputs))
    await _keep(scene, measure, weeks, reason)
    await show_again(scene, measure)
    args = {"first": scene.words.week(weeks[0])}
    return Reply(view=Notice(code="line-taken", args=args, steps=(chart_step(measure),)))


async def _keep(scene: Scene, measure: Measure, weeks: Weeks, reason: str) -> None:
    """One that was taken back before from the same week on is drawn anew."""
    first, last = weeks
    change = CentreChange(
        id=new_id(),
        tenant=scene.work.tenant,
        team=scene.here.id,
        measure=measure.id,
        first=first,
        last=last,
        reason=reason,
        by=scene.me.id,
        at=scene.now,
    )
    before = await scene.work.find(CentreChange, measure=measure.id, first=first)
    if before:
        await scene.work.save(replace(change, id=before[0].id, version=before[0].version))
    else:
        await scene.work.add(change)


async def take_line_back(scene: Scene, tap: Tap) -> Reply:
    """Compare with the line before again. Who took it back is kept too."""
    measure = await measure_of(scene, tap.page.item)
    changes = await scene.work.find(CentreChange, measure=measure.id, order="-first")
    holding = [change for change in changes if change.holds]
    if not holding:
        return Reply(view=_gone(measure))
    await scene.work.save(replace(holding[0], withdrawn_by=scene.me.id, withdrawn_at=scene.now))
    await show_again(scene, measure)
    return Reply(view=Notice(code="line-back", steps=(chart_step(measure),)))
