"""What waits in a team: obstacles, roles, decisions, mandates, and cycles that stand still or fall due."""

from collections.abc import Sequence
from datetime import date, timedelta

from dialogs.cycle.status import next_step, open_cycles
from dialogs.cycle.titles import title_of
from dialogs.leaders.life_signs import standstill_of
from dialogs.learning.sustaining import due_follow_ups, slipping
from dialogs.obstacle.obstacles import open_obstacles
from dialogs.people import team_name
from dialogs.scene import Scene
from dialogs.views import Step, Waiting
from improvement.answer import Answers
from improvement.calendar import local_day
from improvement.cycle import Cycle, Decision, Phase, end_of
from improvement.obstacle import Obstacle, ObstacleState
from improvement.page import Page
from improvement.standstill import Cause, is_near, study_is_due
from improvement.team import RoleHolding, RoleState

MANDATE_NEAR = timedelta(days=14)
NEAR = timedelta(days=7)  # a week ahead: what the next digest would tell too late


async def waiting_for_leader(scene: Scene) -> tuple[Waiting, ...]:
    """Who is stuck on what, since when, which cycles stand still, and what is done less than before."""
    cycles = [(cycle, await scene.answers(cycle)) for cycle in await open_cycles(scene)]
    return (
        *await _obstacles(scene),
        *[each for cycle, answers in cycles for each in await _stands_still(scene, cycle, answers)],
        *[_decision(scene, cycle, answers) for cycle, answers in cycles if cycle.phase is Phase.ACT],
        *await slipping(scene),
        *await _roles(scene),
    )


async def due_for_leader(scene: Scene) -> tuple[Waiting, ...]:
    """What falls due: to study, to look after, to look at again, a mandate that runs out."""
    cycles = [(cycle, await scene.answers(cycle)) for cycle in await open_cycles(scene)]
    studies = [each for cycle, answers in cycles for each in _study(scene, cycle, answers)]
    settings = Page(name="setup", team=scene.here.id, item="mandate")
    change = Step(verb="change", words="button-change-mandate", page=settings)
    mandate = [each for each in await mandate_waiting(scene, change) if each.day is not None]
    return (*studies, *await due_follow_ups(scene), *await _look_again(scene), *mandate)


def is_overdue(obstacle: Obstacle, today: date) -> bool:
    """Whether the day has passed that a manager promised."""
    is_promised = obstacle.state is ObstacleState.PROMISED
    return is_promised and obstacle.until is not None and obstacle.until < today


async def _obstacles(scene: Scene) -> list[Waiting]:
    return [_obstacle(scene, obstacle) for obstacle in await open_obstacles(scene)]


def _obstacle(scene: Scene, obstacle: Obstacle) -> Waiting:
    overdue = is_overdue(obstacle, scene.today)
    page = Page(name="obstacle-still", team=scene.here.id, item=obstacle.id)
    code = "promise-passed" if overdue else f"obstacle-{obstacle.state}"
    if obstacle.state is ObstacleState.PROMISED and obstacle.until is None:
        code = "obstacle-seen-to"
    return Waiting(
        code=code,
        about=obstacle.text,
        since=obstacle.monday,
        day=obstacle.until,
        step=Step(verb="open", words="button-open-obstacle", page=page),
    )


async def _stands_still(scene: Scene, cycle: Cycle, answers: Answers) -> list[Waiting]:
    found = await standstill_of(scene, cycle, answers)
    if found is None or cycle.phase is Phase.ACT:
        return []  # a decision that waits says more
    step = next_step(scene, cycle, is_due=found.cause is Cause.STUDY)
    return [
        Waiting(
            code=f"still-{found.cause}",
            about=_title(scene, cycle, answers),
            since=found.since,
            day=found.since,
            step=step,
        )
    ]


def _title(scene: Scene, cycle: Cycle, answers: Answers) -> str:
    return title_of(scene, cycle, answers) or team_name(scene.here)


def _decision(scene: Scene, cycle: Cycle, answers: Answers) -> Waiting:
    latest = answers.last_moment()
    since = local_day(latest or cycle.created_at, scene.here.zone)
    about = _title(scene, cycle, answers)
    return Waiting(code="decision", about=about, since=since, step=next_step(scene, cycle))


async def _roles(scene: Scene) -> list[Waiting]:
    """Roles without a yes. Who was named is between them and the one who named them."""
    named = await scene.work.find(RoleHolding, team=scene.here.id, state=RoleState.NAMED, order="at")
    page = Page(name="team", team=scene.here.id)
    step = Step(verb="open", words="button-see-roles", page=page)
    zone = scene.here.zone
    return [
        Waiting(code=f"role-{held.role}", since=local_day(held.at, zone), step=step)
        for held in {held.role: held for held in reversed(named)}.values()
    ]


def _study(scene: Scene, cycle: Cycle, answers: Answers) -> list[Waiting]:
    end = end_of(answers)
    if cycle.phase is not Phase.DO or end is None:
        return []
    about = _title(scene, cycle, answers)
    if study_is_due(cycle.phase, end, scene.today):
        return [Waiting(code="study", about=about, day=end, step=next_step(scene, cycle, is_due=True))]
    if scene.today < end and is_near(end, scene.today, NEAR):
        return [Waiting(code="last-week", about=about, day=end)]
    return []


async def _look_again(scene: Scene) -> list[Waiting]:
    adopted = await scene.work.find(
        Cycle, team=scene.here.id, phase=Phase.CLOSED, decision=Decision.ADOPT, order="created_at"
    )
    found = []
    for cycle in adopted:
        answers = await scene.answers(cycle)
        day = _day(answers.text("look-again"))
        if day is not None and abs(day - scene.today) <= NEAR:
            about = _title(scene, cycle, answers)
            found.append(Waiting(code="look-again", about=about, day=day, step=next_step(scene, cycle)))
    return found


def _day(said: str) -> date | None:
    return date.fromisoformat(said) if said else None


async def mandate_waiting(scene: Scene, step: Step) -> Sequence[Waiting]:
    """What is wrong with the mandate, if anything; `step` is what the one who reads can do about it.

    A team that has no cycle open needs none.
    """
    if not await open_cycles(scene):
        return ()
    answers = await scene.team_answers()
    until = _day(str(answers.field("mandate", "until") or ""))
    if answers.value("mandate") is None or until is None:
        return (Waiting(code="mandate-missing", step=step),)
    if until < scene.today:
        return (Waiting(code="mandate-ended", day=until, step=step),)
    if is_near(until, scene.today, MANDATE_NEAR):
        return (Waiting(code="mandate-ending", day=until, step=step),)
    return ()
