"""The week's question about one cycle, as it stands on a card: for the team, or for one person."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.cycle.titles import title_of
from dialogs.obstacle.obstacles import obstacle_steps, open_obstacles
from dialogs.scene import Scene
from dialogs.views import CycleQuestion, Notice, Step
from dialogs.week.weeks import is_tried, running_cycles, sums_of, those_testing
from improvement.answer import Answers
from improvement.calendar import local_day
from improvement.checking_in import COUNTED
from improvement.cycle import Cycle, Phase, Progress, period_of, progress
from improvement.obstacle import Obstacle
from improvement.page import Page
from improvement.week import CheckIn, Outcome, WeekResult

STARTED = (Phase.DO, Phase.STUDY, Phase.ACT)


async def cycles_of(scene: Scene, monday: date) -> list[Cycle]:
    """The cycles a week is about: those that run, and those that somebody has answered about already."""
    running = await running_cycles(scene, monday)
    kept = await scene.work.find(WeekResult, team=scene.here.id, monday=monday)
    answers = await scene.work.find(CheckIn, team=scene.here.id, monday=monday)
    answered = {each.cycle for each in kept} | {each.cycle for each in answers}
    others = answered - {cycle.id for cycle in running}
    more = await scene.work.find(Cycle, id=sorted(others), order="created_at") if others else []
    return sorted([*running, *more], key=lambda cycle: cycle.created_at)


def may_be_answered(scene: Scene, cycle: Cycle, answers: Answers, monday: date) -> bool:
    """Whether a cycle was tried that week, and is not decided yet."""
    if cycle.phase not in STARTED or cycle.started_at is None:
        return False
    began = local_day(cycle.started_at, scene.here.zone)
    return began < monday + timedelta(weeks=1) and is_tried(answers, monday)


async def question_about(scene: Scene, cycle: Cycle, monday: date) -> CycleQuestion:
    """The question without its buttons: which week it is, how it went last, and who has answered."""
    answers = await scene.answers(cycle)
    words = scene.template(cycle)
    sums = await sums_of(scene, cycle, monday)
    last = await sums_of(scene, cycle, monday - timedelta(weeks=1))
    return CycleQuestion(
        title=title_of(scene, cycle, answers),
        number=cycle.number,
        chances=words.chances,
        ask=words.check_in_ask,
        progress=week_in(answers, monday),
        before=last if last.answered else None,
        obstacle=await _oldest_obstacle(scene, cycle),
        asked=sums.asked,
        answered=sums.answered,
        sums=sums,
    )


def week_in(answers: Answers, monday: date) -> Progress | None:
    """Which week of the period this is; None where no period was set."""
    period = period_of(answers)
    return progress(*period, max(monday, period[0])) if period else None


async def _oldest_obstacle(scene: Scene, cycle: Cycle) -> str:
    open_now = await open_obstacles(scene, cycle)
    return open_now[0].text if open_now else ""


def asking_about(scene: Scene, question: CycleQuestion, obstacle: Obstacle) -> CycleQuestion:
    """The question with what the team is asked about an obstacle of the same cycle."""
    return replace(question, obstacle=obstacle.text, obstacle_steps=obstacle_steps(scene, obstacle))


def outcome_steps(scene: Scene, cycle: Cycle, monday: date) -> tuple[Step, ...]:
    """The four answers, one tap each."""
    page = check_in_page(cycle, monday)
    return tuple(
        Step(
            verb="check-in",
            words=f"button-outcome-{outcome}",
            label=no_chances(scene, cycle) if outcome is Outcome.NO_CHANCES else "",
            page=page,
            value=outcome,
        )
        for outcome in Outcome
    )


def check_in_page(cycle: Cycle, monday: date) -> Page:
    """Where one person answers about a cycle."""
    return Page(name="check-in", team=cycle.team, cycle=cycle.id, item=monday.isoformat())


async def own_question(scene: Scene, cycle: Cycle, monday: date) -> tuple[Step, ...]:
    """The way on to one's own question, for whoever is asked and has not answered yet."""
    if scene.me.id not in await those_testing(scene, cycle):
        return ()
    if not may_be_answered(scene, cycle, await scene.answers(cycle), monday):
        return ()
    if await scene.work.find(CheckIn, cycle=cycle.id, monday=monday, person=scene.me.id, limit=1):
        return ()
    return (Step(verb="open", words="button-check-in", page=check_in_page(cycle, monday)),)


def no_chances(scene: Scene, cycle: Cycle) -> str:
    """What says that there was nothing to do it at, in the words of what is counted."""
    words = scene.template(cycle)
    if words.no_chances or not words.chances:
        return words.no_chances
    return scene.words("outcome-no-chances-of", chances=words.chances)


def what_is_counted(scene: Scene, cycle: Cycle) -> str:
    """The word for what is counted ("nybesök")."""
    return scene.template(cycle).chances or scene.words("chances")


def told(scene: Scene, cycle: Cycle, answer: CheckIn) -> Notice:
    """What somebody has answered, to be read by themselves alone."""
    return Notice(code=f"told-{kind_of(answer)}", args=told_args(scene, cycle, answer))


def kind_of(answer: CheckIn) -> str:
    """Which sentence says what was answered."""
    if answer.outcome not in COUNTED or answer.chances is None or answer.used is None:
        return answer.outcome.replace("_", "-")
    return "declined" if answer.declined else "figures"


def told_args(scene: Scene, cycle: Cycle, answer: CheckIn) -> dict[str, str | int | date | datetime]:
    """What fills that sentence."""
    return {
        "used": answer.used or 0,
        "chances": answer.chances or 0,
        "declined": answer.declined or 0,
        "what": what_is_counted(scene, cycle),
    }
