"""How the week went, told to the team where the week was asked about."""

from collections import Counter
from datetime import date

from dialogs.cycle.status import next_step
from dialogs.cycle.titles import title_of
from dialogs.measure.news import news_of
from dialogs.obstacle.obstacle_lines import line_of
from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.views import CycleSummary, ObstacleTold, View, WeekSummary
from dialogs.week.closing_time import is_closed, moved_day
from dialogs.week.my_questions import late_step
from dialogs.week.week_questions import cycles_of, week_in
from dialogs.week.weeks import sums_of, this_week
from improvement.calendar import local_day
from improvement.cycle import Cycle, Phase, Progress
from improvement.note import OBSERVATION, Note
from improvement.obstacle import Obstacle, ObstacleState
from improvement.page import Page
from improvement.schedule import Occasion
from improvement.week import A_WEEK, Reason, Sums, WeekResult, monday_named


async def open_summary(scene: Scene, page: Page) -> View:
    """The figures of the week with how many have answered. Silent when no cycle was asked about."""
    monday = monday_named(page.item) or this_week(scene)
    cycles = await cycles_of(scene, monday)
    if not cycles:
        raise NothingToSay("no cycle runs this week")
    told = tuple([await _summary(scene, cycle, monday) for cycle in cycles])
    is_over = await is_closed(scene, monday)
    return WeekSummary(
        monday=monday,
        cycles=told,
        is_closed=is_over,
        late=None if is_over or not any(map(_waits_for_answers, told)) else late_step(monday),
        moved=await moved_day(scene, monday, Occasion.SUMMARY),
    )


async def _summary(scene: Scene, cycle: Cycle, monday: date) -> CycleSummary:
    answers = await scene.answers(cycle)
    sums = await sums_of(scene, cycle, monday)
    kept = await scene.work.find(WeekResult, cycle=cycle.id, monday=monday)
    progress = week_in(answers, monday)
    comes = _what_comes(cycle, progress)
    return CycleSummary(
        title=title_of(scene, cycle, answers),
        sums=sums,
        number=cycle.number,
        chances=scene.template(cycle).chances,
        progress=progress,
        is_together=any(result.by for result in kept),
        reasons=_reasons(sums),
        obstacles=await _obstacles(scene, cycle, monday),
        quote=await _quote(scene, cycle, monday),
        news=await news_of(scene, cycle, monday),
        next=comes,
        step=next_step(scene, cycle, is_due=comes == "study"),
    )


def _waits_for_answers(cycle: CycleSummary) -> bool:
    return not cycle.is_together and cycle.sums.answered < cycle.sums.asked


def _reasons(sums: Sums) -> tuple[str, ...]:
    """What came in between, the commonest first. They are not counted: a single one may tell who it was."""
    return tuple(reason for reason, _ in Counter(sums.reasons).most_common() if reason in list(Reason))


async def _obstacles(scene: Scene, cycle: Cycle, monday: date) -> tuple[ObstacleTold, ...]:
    """What stands in the way now, then what was solved this week and what helped."""
    found = await scene.work.find(Obstacle, team=scene.here.id, cycle=cycle.id, removed_at=None, order="at")
    told = [obstacle for obstacle in found if obstacle.monday <= monday]
    remain = [ObstacleTold(text=obstacle.text) for obstacle in told if obstacle.closed_at is None]
    solved = [
        ObstacleTold(text=obstacle.text, is_solved=True, helped=await line_of(scene, obstacle.helped))
        for obstacle in told
        if _solved_in(scene, obstacle, monday)
    ]
    return (*remain, *solved)


def _solved_in(scene: Scene, obstacle: Obstacle, monday: date) -> bool:
    closed = obstacle.closed_at
    if closed is None or obstacle.state is not ObstacleState.SOLVED:
        return False
    return monday <= local_day(closed, scene.here.zone) < monday + A_WEEK


async def _quote(scene: Scene, cycle: Cycle, monday: date) -> str:
    """The latest observation of the week that its writer lets others read here."""
    notes = await scene.work.find(
        Note, cycle=cycle.id, about=OBSERVATION, quotable=True, removed_at=None, order="-at"
    )
    this = [note for note in notes if monday <= local_day(note.at, scene.here.zone) < monday + A_WEEK]
    return this[0].text if this else ""


def _what_comes(cycle: Cycle, progress: Progress | None) -> str:
    if cycle.phase is not Phase.DO:
        return "begun"
    if progress is None:
        return "on"
    return "study" if progress.week >= progress.weeks else "week"
