"""How far a series has come, 0.5 to 5: suggested from what is kept, settled by a person, both kept."""

from decimal import Decimal
from fractions import Fraction

from dialogs.cycle.titles import title_of
from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.learning.facts import count_points, main_chart
from dialogs.learning.follow_ups import follow_ups_of
from dialogs.learning.ways import page_about, series_step, wheel_steps
from dialogs.measure.charts import measures_of
from dialogs.people import name_of, team_name
from dialogs.plain_text import read_text
from dialogs.problem import NothingToSay, Problem
from dialogs.scene import Scene
from dialogs.views import Field, Form, ProgressCard, SettledLevel, Step, View
from improvement.chart_week import State
from improvement.cycle import Cycle
from improvement.how_far import Kept, Suggestion, level_of, suggest, way_gone
from improvement.identity import new_id
from improvement.measure import Measure
from improvement.page import Page
from improvement.progress_level import Ground, ProgressLevel
from improvement.verdict import Chart, Finding

LONGEST_REASON = 1000
SHOWN = 5
LEVELS = tuple(level_of(ground) for ground in Ground)


async def open_progress(scene: Scene, page: Page) -> View:
    """What is suggested and why, what was settled before, and where to settle it. In person alone."""
    if not scene.is_personal:
        raise NothingToSay("is for one person's eyes")
    return await _card(scene, await scene.cycle(page))


async def _card(scene: Scene, cycle: Cycle, form: Form | None = None) -> ProgressCard:
    suggestion, settled = await suggestion_for(scene, cycle), await _settled(scene, cycle)
    return ProgressCard(
        team=team_name(scene.here),
        title=title_of(scene, cycle, await scene.answers(cycle)),
        suggested=suggestion.level,
        ground=suggestion.ground,
        settled=tuple([await _line(scene, each) for each in settled[:SHOWN]]),
        confirm=_confirm(cycle, suggestion, settled),
        form=form or _form(scene, cycle, suggestion, settled),
        steps=(series_step(cycle), *wheel_steps(scene, cycle)),
    )


async def _settled(scene: Scene, cycle: Cycle) -> list[ProgressLevel]:
    """What was settled about the series, the newest first."""
    return await scene.work.find(ProgressLevel, team=scene.here.id, ramp=cycle.ramp, order="-number")


async def _line(scene: Scene, each: ProgressLevel) -> SettledLevel:
    return SettledLevel(
        suggested=each.suggested,
        settled=each.settled,
        by=await name_of(scene.work, each.by),
        at=scene.local(each.at),
        reason=each.reason,
        removed_by=await name_of(scene.work, each.removed_by),
        removed_at=scene.local(each.removed_at) if each.removed_at else None,
    )


def _confirm(cycle: Cycle, suggestion: Suggestion, settled: list[ProgressLevel]) -> Step | None:
    """Settles what is suggested; nothing to do where that was done already."""
    if settled and (settled[0].suggested, settled[0].settled) == (suggestion.level, suggestion.level):
        return None
    return Step(
        verb="confirm-progress",
        page=page_about(cycle, "progress"),
        revision=_number(settled),
        value=str(suggestion.level),
        is_primary=True,
    )


def _form(scene: Scene, cycle: Cycle, suggestion: Suggestion, settled: list[ProgressLevel]) -> Form:
    return Form(
        code="progress",
        fields=(
            Field(
                id="level",
                kind="one",
                value=str(suggestion.level),
                options=tuple((str(level_of(ground)), _named(scene, ground)) for ground in Ground),
            ),
            Field(id="reason", kind="lines"),
        ),
        save=Step(
            verb="settle-progress",
            words="button-answer",
            page=page_about(cycle, "progress"),
            revision=_number(settled),
        ),
    )


def _named(scene: Scene, ground: Ground) -> str:
    """A level and what it takes, to be picked from a list."""
    words = scene.words
    return words("progress-option", level=words.number(level_of(ground)), about=words(f"progress-{ground}"))


def _number(settled: list[ProgressLevel]) -> int:
    return settled[0].number if settled else 0


async def suggestion_for(scene: Scene, cycle: Cycle) -> Suggestion:
    """The level that what is kept of the series stands for."""
    cycles = await scene.work.find(Cycle, team=scene.here.id, ramp=cycle.ramp, order="number")
    every = [await scene.answers(each) for each in cycles]
    charted = await main_chart(scene, cycle.ramp)
    measures = await measures_of(scene, [cycle.ramp])
    return suggest(
        Kept(
            has_aim=any(answers.text("aim") for answers in every),
            has_change=any(answers.text("change") for answers in every),
            has_measure=bool(measures) or any(answers.text("measure") for answers in every),
            points=await _points(scene, cycles, charted[1] if charted else None),
            phases=tuple(each.phase for each in cycles),
            decisions=tuple(each.decision for each in cycles if each.decision),
            held=any(answers.text("held") in ("yes", "partly") for answers in every),
            finding=charted[1].verdict.finding if charted else Finding.NOTHING,
            way=_way(*charted) if charted else None,
            follow_ups=tuple([one for each in cycles for one in await follow_ups_of(scene, each)]),
        )
    )


async def _points(scene: Scene, cycles: list[Cycle], chart: Chart | None) -> int:
    """How many values there are, those of a baseline among them."""
    if chart is not None:
        return sum(week.state is State.TOLD for week in chart.weeks)
    return sum([await count_points(scene, each) for each in cycles])


def _way(measure: Measure, chart: Chart) -> Fraction | None:
    """How much of the way to the goal is gone, from the first line there was."""
    if measure.goal is None or not chart.stretches:
        return None
    tried = [point.value for stretch in chart.stretches for point in stretch.tried]
    return way_gone(chart.stretches[0].line.value, tried, Fraction(measure.goal))


async def confirm_progress(scene: Scene, tap: Tap) -> Reply:
    """Settle what was suggested, as it was seen."""
    cycle = await scene.cycle(tap.page)
    suggestion = await suggestion_for(scene, cycle)
    if tap.value == str(suggestion.level):
        await _settle(scene, cycle, tap, suggestion, suggestion.level, "")
    return Reply(view=await open_progress(scene, tap.page), page=tap.page)


async def settle_progress(scene: Scene, tap: Tap) -> Reply:
    """Settle another level, with a reason."""
    cycle = await scene.cycle(tap.page)
    suggestion = await suggestion_for(scene, cycle)
    try:
        level, reason = _read(tap, suggestion)
    except Problem as problem:
        form = _form(scene, cycle, suggestion, await _settled(scene, cycle))
        return Reply(view=await _card(scene, cycle, with_problem(form, problem, tap.inputs)), page=tap.page)
    await _settle(scene, cycle, tap, suggestion, level, reason)
    return Reply(view=await open_progress(scene, tap.page), page=tap.page)


def _read(tap: Tap, suggestion: Suggestion) -> tuple[Decimal, str]:
    """The level, and why it is not the suggested one. Raises `Problem`."""
    said = tap.inputs.get("reason", "").strip()
    reason = read_text(said, LONGEST_REASON) if said else ""
    level = next((level for level in LEVELS if str(level) == tap.inputs.get("level", "")), None)
    if level is None:
        raise Problem("choose-one")
    if level != suggestion.level and not reason:
        raise Problem("progress-reason")
    return level, reason


async def _settle(
    scene: Scene, cycle: Cycle, tap: Tap, suggestion: Suggestion, level: Decimal, reason: str
) -> None:
    """Keep it after what was settled before; what somebody has not seen yet they see first."""
    settled = await _settled(scene, cycle)
    if tap.revision != _number(settled):
        return
    await scene.work.add(
        ProgressLevel(
            id=new_id(),
            tenant=scene.work.tenant,
            team=scene.here.id,
            ramp=cycle.ramp,
            number=tap.revision + 1,
            suggested=suggestion.level,
            ground=suggestion.ground,
            settled=level,
            by=scene.me.id,
            at=scene.now,
            reason=reason,
        )
    )
