"""When somebody last wrote or answered, and whether a cycle stands still since then."""

from datetime import date, datetime, timedelta

from dialogs.scene import Scene
from dialogs.week.weeks import results_of
from improvement.answer import Answers
from improvement.calendar import local_day
from improvement.cycle import Cycle, end_of
from improvement.note import ENCOURAGEMENT, Note
from improvement.obstacle import Obstacle
from improvement.standstill import Standstill, standstill
from improvement.week import CheckIn

_REST_OF_WEEK = timedelta(days=6)


async def standstill_of(scene: Scene, cycle: Cycle, answers: Answers) -> Standstill | None:
    """Whether this cycle stands still, and since when."""
    return standstill(
        cycle.phase,
        drafted=local_day(cycle.created_at, scene.here.zone),
        end=end_of(answers),
        last_sign=await last_sign(scene, cycle, answers),
        today=scene.today,
        off=scene.here.days_off,
        rested_until=scene.here.paused_until,
    )


async def last_sign(scene: Scene, cycle: Cycle, answers: Answers) -> date:
    """The last day on which somebody wrote about a cycle, or answered the week's question."""
    notes = [note for note in await scene.work.find(Note, cycle=cycle.id) if note.about != ENCOURAGEMENT]
    check_ins = await scene.work.find(CheckIn, cycle=cycle.id, order="-at", limit=1)
    obstacles = await scene.work.find(Obstacle, cycle=cycle.id, order="-at", limit=1)
    written: list[Note | CheckIn | Obstacle] = [*notes, *check_ins, *obstacles]
    moments: list[datetime] = [cycle.started_at or cycle.created_at, *(each.at for each in written)]
    latest = answers.last_moment()
    days = [local_day(moment, scene.here.zone) for moment in (*moments, *([latest] if latest else []))]
    weeks = [monday for monday, sums in await results_of(scene, cycle) if sums.answered]
    return max([*days, *(min(monday + _REST_OF_WEEK, scene.today) for monday in weeks)])
