"""More settings of a chart, for a process leader who is used to other rules."""

from dataclasses import replace

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.measure.chart_views import page_of, series_title
from dialogs.measure.charts import told_about
from dialogs.measure.kept import measure_of
from dialogs.measure.marking import chart_step, show_again
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.views import Field, Form, Notice, Step, View
from improvement.measure import Measure, Rules
from improvement.page import Page


async def open_rules(scene: Scene, page: Page) -> View:
    """By which rules the chart is read."""
    return await _form(scene, await measure_of(scene, page.item))


async def _form(scene: Scene, measure: Measure) -> Form:
    title = measure.words or await series_title(scene, await told_about(scene, measure))
    options = tuple((str(rules), scene.words(f"chart-rules-{rules}")) for rules in Rules)
    return Form(
        code="chart-rules",
        args={"measure": title},
        fields=(Field(id="rules", kind="one", value=str(measure.rules), options=options),),
        save=Step(
            verb="save-chart-rules",
            words="button-answer",
            page=page_of(measure, "chart-rules"),
            is_primary=True,
        ),
    )


async def save_rules(scene: Scene, tap: Tap) -> Reply:
    """Read the chart by other rules from now on. The values stay as they are."""
    measure = await measure_of(scene, tap.page.item)
    said = tap.inputs.get("rules", "")
    if said not in list(Rules):
        return Reply(view=with_problem(await _form(scene, measure), Problem("choose-one"), tap.inputs))
    if said != measure.rules:
        await scene.work.save(replace(measure, rules=Rules(said)))
        await show_again(scene, measure)
    return Reply(view=Notice(code="rules-kept", steps=(chart_step(measure),)))
