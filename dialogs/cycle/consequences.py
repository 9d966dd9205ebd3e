"""What follows from an answer, beside that it is kept: a role is named, a phase begins, a date moves."""

from dataclasses import replace
from datetime import date, timedelta

from dialogs.flows import MEASURE, PLAN, SETUP
from dialogs.measure.defining import follow_measure
from dialogs.measure.plan_measures import follow_plan
from dialogs.outgoing import post_to_team, write_to
from dialogs.question import Flow, next_question
from dialogs.scene import Scene
from dialogs.times.mornings import first_morning
from dialogs.times.rhythm import replan
from improvement.answer import Answer, Answers
from improvement.cycle import Cycle, Phase
from improvement.identity import new_id
from improvement.page import Page
from improvement.team import Membership, Role, RoleHolding, RoleState

_BEGINS = {"study": (Phase.STUDY, {Phase.DO}), "act": (Phase.ACT, {Phase.DO, Phase.STUDY})}


async def follow(scene: Scene, flow: Flow, answer: Answer, cycle: Cycle | None) -> None:
    """Do what an answer brings with it."""
    if flow is SETUP:
        await _follow_setup(scene, answer)
    elif cycle is not None:
        await begin_phase(scene, flow, cycle)
        if flow is MEASURE:
            await follow_measure(scene, cycle, answer)
        if flow is PLAN:
            await follow_plan(scene, cycle, answer)
        if answer.question == "period" and cycle.phase is Phase.DO:
            await schedule_study(scene, cycle, answer)


async def begin_phase(scene: Scene, flow: Flow, cycle: Cycle) -> None:
    """The first answer of Study or Act takes the cycle there."""
    phase, earlier = _BEGINS.get(flow.name, (cycle.phase, set()))
    if cycle.phase in earlier:
        await scene.work.save(replace(cycle, phase=phase))


async def schedule_study(scene: Scene, cycle: Cycle, period: Answer) -> None:
    """Ask for Study on the first workday morning after the planned end.

    An earlier end's message stays in the outbox and says nothing when its time comes.
    """
    end = str(Answers([period]).field("period", "end"))
    page = Page(name="study-due", team=scene.here.id, cycle=cycle.id, item=end)
    at = first_morning(scene, date.fromisoformat(end) + timedelta(days=1))
    await post_to_team(scene, page, f"study-due:{cycle.id}:{end}", at=at)


async def _follow_setup(scene: Scene, answer: Answer) -> None:
    team = scene.here
    match answer.question:
        case "language":
            await scene.work.save(replace(team, language=str(answer.value)))
        case "zone":
            moved = await scene.work.save(replace(team, zone=str(answer.value)))
            await replan(scene.work, moved, scene.calendar, scene.now)
        case "channel" if not answer.skipped:
            id = str(answer.value)
            await scene.work.save(replace(team, conversation=id, channel=team.channels.get(id, "")))
        case "leaders":
            await name_people(scene, Role.PROCESS_LEADER, answer)
        case "managers":
            await name_people(scene, Role.MANAGER, answer)
    await _show_team(scene, answer)


async def _show_team(scene: Scene, answer: Answer) -> None:
    """Once everything is answered the team sees who does what."""
    if next_question(SETUP, await scene.team_answers()) is None:
        key = f"team:{scene.here.id}:{answer.question}:{answer.revision}"
        await post_to_team(scene, Page(name="team", team=scene.here.id), key)


async def name_people(scene: Scene, role: Role, answer: Answer) -> None:
    """Ask each newly named person in private; a role nobody is named for any more ends."""
    named = Answers([answer]).people(answer.question)
    holdings = await scene.work.find(RoleHolding, team=scene.here.id, role=role)
    by_person = {holding.person: holding for holding in holdings}
    for person in named:
        await _name(scene, role, person, by_person.get(person))
    following = await scene.work.find(Membership, team=scene.here.id, present=True, is_follower=True)
    apart = {*named, *(each.person for each in following)}  # whom the leader invited is not in this list
    for holding in holdings:
        if holding.person not in apart and holding.state is not RoleState.ENDED:
            await scene.work.save(replace(holding, state=RoleState.ENDED, at=scene.now))


async def _name(scene: Scene, role: Role, person: str, held: RoleHolding | None) -> None:
    if held and held.state in (RoleState.CONFIRMED, RoleState.NAMED):
        return
    holding = RoleHolding(
        id=held.id if held else new_id(),
        tenant=scene.work.tenant,
        team=scene.here.id,
        person=person,
        role=role,
        state=RoleState.NAMED,
        named_by=scene.me.id,
        at=scene.now,
        version=held.version if held else 0,
    )
    if held:
        holding = await scene.work.save(holding)
    else:
        await scene.work.add(holding)
    page = Page(name="role", team=scene.here.id, item=holding.id)
    await write_to(scene, person, page, f"role:{holding.id}:{holding.version}")
