"""What only the manager can do in a team, the most pressing first."""

from dialogs.cycle.status import next_step, open_cycles
from dialogs.cycle.titles import title_of
from dialogs.leaders.waiting import is_overdue, mandate_waiting
from dialogs.obstacle.obstacles import open_obstacles
from dialogs.people import team_name
from dialogs.scene import Scene
from dialogs.views import Step, Waiting
from improvement.cycle import Cycle, Phase, end_of
from improvement.obstacle import Obstacle, ObstacleState
from improvement.page import Page
from improvement.team import Role, RoleHolding, RoleState


async def needs_of(scene: Scene) -> tuple[Waiting, ...]:
    """What waits for the viewer as manager of the team at hand; only their own yes while that is to come."""
    named = await scene.work.find(
        RoleHolding, team=scene.here.id, person=scene.me.id, role=Role.MANAGER, state=RoleState.NAMED
    )
    if named:
        return (_role(scene, named[0]),)
    if not scene.standing.manages:
        return ()
    give = Step(verb="open", words="button-give-mandate", page=Page(name="mandate", team=scene.here.id))
    return (
        *[_obstacle(scene, each) for each in await open_obstacles(scene) if _waits_for_me(scene, each)],
        *await mandate_waiting(scene, give),
        *[await _decision(scene, cycle) for cycle in await open_cycles(scene) if cycle.phase is Phase.ACT],
    )


def _role(scene: Scene, held: RoleHolding) -> Waiting:
    page = Page(name="role", team=scene.here.id, item=held.id)
    return Waiting(code="own-role", step=Step(verb="confirm-role", page=page, is_primary=True))


def _waits_for_me(scene: Scene, obstacle: Obstacle) -> bool:
    """An obstacle without an answer, or one I promised to see to by a day that has passed."""
    if obstacle.state is ObstacleState.WITH_MANAGER:
        return True
    return is_overdue(obstacle, scene.today) and obstacle.answered_by in (None, scene.me.id)


def _obstacle(scene: Scene, obstacle: Obstacle) -> Waiting:
    overdue = is_overdue(obstacle, scene.today)
    name = "obstacle-due" if overdue else "obstacle-help"
    return Waiting(
        code="own-promise" if overdue else "obstacle",
        about=obstacle.text,
        since=obstacle.monday,
        day=obstacle.until,
        step=Step(
            verb="open",
            words="button-answer-team",
            page=Page(name=name, team=scene.here.id, item=obstacle.id),
            is_primary=True,
        ),
    )


async def _decision(scene: Scene, cycle: Cycle) -> Waiting:
    answers = await scene.answers(cycle)
    about = title_of(scene, cycle, answers) or team_name(scene.here)
    return Waiting(code="decision", about=about, day=end_of(answers), step=next_step(scene, cycle))
