"""Status and history: how it goes, in ten seconds."""

from collections.abc import Sequence

from dialogs.cycle.titles import title_of
from dialogs.flows import PLAN
from dialogs.leaders.figures import figures_now
from dialogs.learning.follow_ups import due_of, follow_up_lines
from dialogs.learning.ways import follow_up_step, series_step, wheel_steps
from dialogs.measure.charts import measure_wishes
from dialogs.measure.news import trends_of
from dialogs.people import role_lines, team_name
from dialogs.question import next_question, position
from dialogs.scene import Scene
from dialogs.turning import number_in, turns_in_time
from dialogs.views import CycleLine, History, Step, TeamStatus, View
from improvement.absence import Absence
from improvement.answer import Answer
from improvement.calendar import local_day
from improvement.cycle import Cycle, Phase, period_of, progress
from improvement.follow_up import FollowUp
from improvement.note import Note
from improvement.page import Page
from improvement.ports import Of, Wish
from improvement.record import Record
from improvement.schedule import Schedule
from improvement.team import Membership, Person
from improvement.week import CheckIn, Week, WeekResult

HISTORY_ON_A_PAGE = 5
SERIES_SHOWN = 3
_MOST_UNDER_WAY = (Phase.DO, Phase.STUDY, Phase.ACT, Phase.PLAN)


async def open_cycles(scene: Scene) -> list[Cycle]:
    """The team's cycles that are not closed, the oldest first."""
    phases = [phase for phase in Phase if phase is not Phase.CLOSED]
    return await scene.work.find(Cycle, team=scene.here.id, phase=phases, order="created_at")


async def cycle_now(scene: Scene) -> Cycle | None:
    """The open cycle that most happens in: the one that is tried, else the one that has come furthest."""
    cycles = sorted(await open_cycles(scene), key=lambda cycle: _MOST_UNDER_WAY.index(cycle.phase))
    return cycles[0] if cycles else None


async def title_now(scene: Scene, cycle: Cycle) -> str:
    """What a cycle is called, or what the team is called while the cycle has no name yet."""
    answers = await scene.answers(cycle)
    return title_of(scene, cycle, answers) or team_name(scene.here)


def status_wishes(team: Of, roles: Wish) -> Sequence[Wish]:
    """What the status of a team is made of, beside the roles that its people hold."""
    cycles, members = Wish(Cycle, {"team": team}), Wish(Membership, {"team": team})
    return (
        cycles,
        Wish(Answer, {"subject": Of(cycles)}),
        Wish(Record, {"cycle": Of(cycles)}),
        Wish(Note, {"cycle": Of(cycles), "about": "learned"}),
        Wish(FollowUp, {"cycle": Of(cycles)}),
        Wish(WeekResult, {"cycle": Of(cycles)}),
        Wish(CheckIn, {"cycle": Of(cycles)}),
        *measure_wishes(team),
        Wish(Week, {"team": team}),
        Wish(Schedule, {"team": team}),
        members,
        Wish(Absence, {"person": Of(members, "person")}),
        Wish(Person, {"id": Of(roles, "person")}),
    )


async def open_status(scene: Scene, page: Page) -> View:
    """Open cycles with their next step, the series so far, and who leads."""
    cycles = await scene.work.find(Cycle, team=scene.here.id, order="created_at")
    lines = {cycle.id: await cycle_line(scene, cycle) for cycle in cycles}
    ramps = list(dict.fromkeys(cycle.ramp for cycle in reversed(cycles)))
    series = [
        tuple(lines[cycle.id] for cycle in cycles if cycle.ramp == ramp and not cycle.is_open)
        for ramp in ramps
    ]
    return TeamStatus(
        team=team_name(scene.here),
        open=tuple(lines[cycle.id] for cycle in cycles if cycle.is_open),
        series=tuple(turns for turns in series if turns)[:SERIES_SHOWN],
        roles=await role_lines(scene.work, scene.here, is_personal=scene.is_personal),
        steps=_steps(scene, cycles),
    )


def _steps(scene: Scene, cycles: list[Cycle]) -> tuple[Step, ...]:
    new = Step(
        verb="open",
        words="button-new-cycle",
        page=Page(name="templates", team=scene.here.id),
        is_primary=not any(cycle.is_open for cycle in cycles),
    )
    history = Step(verb="open", words="button-history", page=Page(name="history", team=scene.here.id))
    schedule = Step(verb="open", words="button-schedule", page=Page(name="schedule", team=scene.here.id))
    has_history = any(not cycle.is_open for cycle in cycles)
    return (new, history, schedule) if has_history else (new, schedule)


async def cycle_line(scene: Scene, cycle: Cycle) -> CycleLine:
    """One cycle in a row, with the button that takes it on."""
    answers = await scene.answers(cycle)
    period = period_of(answers)
    question = next_question(PLAN, answers)
    return CycleLine(
        title=title_of(scene, cycle, answers),
        number=cycle.number,
        phase=cycle.phase,
        progress=progress(*period, scene.today) if period and cycle.phase is Phase.DO else None,
        planned_end=period[1] if period else None,
        study_is_due=cycle.phase is Phase.DO and period is not None and period[1] < scene.today,
        decision=cycle.decision,
        asked=position(PLAN, answers, question.key) if cycle.phase is Phase.PLAN and question else None,
        ended=local_day(cycle.ended_at, scene.here.zone) if cycle.ended_at else None,
        learned=await _learned(scene, cycle) if not cycle.is_open else "",
        week=await figures_now(scene, cycle),
        trends=await trends_of(scene, cycle) if cycle.is_open else (),
        read=_read(scene, cycle),
        next=next_step(scene, cycle, is_due=period is not None and period[1] < scene.today),
        follow_ups=await follow_up_lines(scene, cycle),
        more=await _more(scene, cycle),
    )


async def _more(scene: Scene, cycle: Cycle) -> tuple[Step, ...]:
    """To what is asked after it was adopted, to its series, and to how it is run for whoever may see that."""
    weeks = await due_of(scene, cycle)
    ask = (follow_up_step(cycle, weeks),) if weeks is not None else ()
    series = (series_step(cycle),) if cycle.number > 1 or not cycle.is_open else ()
    return (*ask, *series, *(wheel_steps(scene, cycle) if cycle.is_open else ()))


def _read(scene: Scene, cycle: Cycle) -> Step | None:
    """Opens the plan of a cycle whose own step leads somewhere else."""
    if cycle.phase in (Phase.PLAN, Phase.CLOSED):
        return None
    page = Page(name="cycle", team=scene.here.id, cycle=cycle.id)
    return Step(verb="open", words="button-read-plan", page=page)


async def _learned(scene: Scene, cycle: Cycle) -> str:
    lines = await scene.work.find(Note, cycle=cycle.id, about="learned", removed_at=None, order="at", limit=1)
    return lines[0].text if lines else ""


def next_step(scene: Scene, cycle: Cycle, *, is_due: bool = False) -> Step:
    """What takes this cycle on, whatever phase it is in."""

    def step(name: str, words: str) -> Step:
        return Step(verb="open", words=words, page=Page(name=name, team=scene.here.id, cycle=cycle.id))

    match cycle.phase:
        case Phase.PLAN:
            return step("plan", "button-continue")
        case Phase.DO:
            return step("study", "button-study") if is_due else step("note", "button-note")
        case Phase.STUDY:
            return step("study", "button-study")
        case Phase.ACT:
            return step("act", "button-decide")
        case Phase.CLOSED:
            return step("cycle", "button-open-record")


async def open_history(scene: Scene, page: Page) -> View:
    """Earlier cycles, the newest first, a few at a time; `page.item` is the number of the page."""
    number = number_in(page.item)
    closed = await scene.work.find(Cycle, team=scene.here.id, phase=Phase.CLOSED, order="-ended_at")
    first = number * HISTORY_ON_A_PAGE
    shown = closed[first : first + HISTORY_ON_A_PAGE]
    return History(
        team=team_name(scene.here),
        cycles=tuple([await cycle_line(scene, cycle) for cycle in shown]),
        steps=turns_in_time(Page(name="history", team=scene.here.id), number, len(closed), HISTORY_ON_A_PAGE),
    )
