"""The process leader's weekly digest: all her teams on one card, those that need her first."""

from collections.abc import Sequence
from datetime import date

from dialogs.cycle.titles import title_of
from dialogs.leaders.figures import figures
from dialogs.leaders.leading import led_teams
from dialogs.leaders.lost import lost_lately
from dialogs.leaders.reading_aloud import lines_to_read
from dialogs.leaders.waiting import due_for_leader, waiting_for_leader
from dialogs.learning.coaching import advice_on
from dialogs.measure.asking_values import my_values
from dialogs.measure.news import news_of
from dialogs.people import confirmed_in, team_name
from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.turning import in_order, part_of, turns
from dialogs.views import Advice, Moved, Notice, TeamWeek, View, WeeklyDigest
from dialogs.week.closing_time import is_so_far
from dialogs.week.my_questions import asked_by_team, open_until, over_teams
from dialogs.week.once_a_week import write_once
from dialogs.week.weeks import results_of, running_cycles, this_week
from improvement.cycle import Cycle
from improvement.note import OBSERVATION, Note
from improvement.obstacle import Obstacle
from improvement.page import Page
from improvement.team import Role
from improvement.week import A_WEEK, monday_of

TEAMS_ON_A_PAGE = 4  # more do not fit on a card when all of them have much to tell
_STUDIED = (OBSERVATION, "surprised", "learned", "voices")


async def write_digests(scene: Scene, page: Page) -> None:
    """The chore `digesting`: a digest to each process leader.

    Who leads several teams is written to by the first that comes: the key holds for all of them. Who is asked
    in person has it already, with the week's question.
    """
    monday = monday_of(date.fromisoformat(page.item))
    for person in await confirmed_in(scene.work, scene.here, Role.PROCESS_LEADER):
        await write_once(scene, person, "digest", monday)


async def open_digest(scene: Scene, page: Page) -> View:
    """The week of every team that the viewer leads, a page at a time. Nobody else ever sees it."""
    led = await led_teams(scene) if scene.is_personal else []
    if not led:
        raise NothingToSay("leads no team any more")
    told = [await _team_week(here) for here in led]
    number = part_of(page)
    shown, more = in_order(told, number, TEAMS_ON_A_PAGE, first=lambda week: week.needs_me)
    asked = () if number else await asked_by_team(scene, only_open=True)
    closes, when = await open_until(scene.now, asked)
    return WeeklyDigest(
        monday=this_week(led[0]),
        asked=over_teams(asked),
        values=() if number else await my_values(scene),
        closes=closes,
        when=when,
        teams=tuple(week for week in shown if not week.is_silent),
        more=more,
        steps=turns(page, number, more),
    )


async def look_for_digest(scene: Scene) -> View:
    """What `veckobrev` answers in person: the digest, or kindly that it is for those who lead."""
    if not await led_teams(scene):
        return Notice(code="digest-for-leaders")
    return await open_digest(scene, Page(name="digest"))


async def _team_week(scene: Scene) -> TeamWeek:
    monday = this_week(scene)
    resting = scene.here.is_paused(scene.today)
    cycles = [] if resting else await running_cycles(scene, monday)
    return TeamWeek(
        team=team_name(scene.here),
        moved=tuple([await _moved(scene, cycle, monday) for cycle in cycles]),
        advice=await _advice(scene, cycles),
        waiting=await waiting_for_leader(scene),
        due=await due_for_leader(scene),
        lost=await lost_lately(scene),
        aloud=await lines_to_read(scene),
        paused_until=scene.here.paused_until if resting else None,
    )


async def _advice(scene: Scene, cycles: Sequence[Cycle]) -> Advice | None:
    """One step at a time, whatever the team has going on."""
    for cycle in cycles:
        advice = await advice_on(scene, cycle)
        if advice is not None:
            return advice
    return None


async def _moved(scene: Scene, cycle: Cycle, monday: date) -> Moved:
    results = {each: sums for each, sums in await results_of(scene, cycle) if each >= monday - A_WEEK}
    weeks = [figures(scene, cycle, [result]) for result in sorted(results.items(), reverse=True)]
    title = title_of(scene, cycle, await scene.answers(cycle))
    return Moved(
        title=title,
        number=cycle.number,
        is_so_far=monday in results and await is_so_far(scene, monday),
        week=weeks[0] if weeks else None,
        before=weeks[1] if len(weeks) > 1 else None,
        notes=await _notes(scene, cycle),
        solved=await _solved(scene, cycle),
        news=await news_of(scene, cycle, monday, asks=False),
    )


async def _notes(scene: Scene, cycle: Cycle) -> int:
    notes = await scene.work.find(Note, cycle=cycle.id, about=list(_STUDIED), removed_at=None)
    return sum(note.at > scene.now - A_WEEK for note in notes)


async def _solved(scene: Scene, cycle: Cycle) -> int:
    closed = await scene.work.find(Obstacle, cycle=cycle.id, removed_at=None)
    return sum(each.closed_at is not None and each.closed_at > scene.now - A_WEEK for each in closed)
