"""Three sentences to read aloud at the workplace meeting: a number, something learned, what comes next.

They name nobody, and quote only what may be quoted.
"""

from dialogs.cycle.status import cycle_now
from dialogs.leaders.figures import figures
from dialogs.scene import Scene
from dialogs.views import Aloud
from dialogs.week.closing_time import is_so_far
from dialogs.week.weeks import results_of
from improvement.cycle import Cycle, Phase, end_of
from improvement.note import OBSERVATION, Note
from improvement.obstacle import Obstacle, ObstacleState
from improvement.week import A_WEEK

LEARNED = "learned"


async def lines_to_read(scene: Scene) -> tuple[Aloud, ...]:
    """The sentences of a team, about the cycle that most happens in; none when no cycle is open."""
    cycle = await cycle_now(scene)
    if cycle is None:
        return ()
    return (await _number(scene, cycle), await _learned(scene), await _next(scene, cycle))


async def _number(scene: Scene, cycle: Cycle) -> Aloud:
    results = await results_of(scene, cycle)
    if not results:
        return Aloud(code="no-number")
    code = "number-so-far" if await is_so_far(scene, results[-1][0]) else "number"
    return Aloud(code=code, week=figures(scene, cycle, results[-1:]))


async def _learned(scene: Scene) -> Aloud:
    """The week's latest lesson, else what helped, else what was seen and may be quoted, else a question."""
    notes = await scene.work.find(Note, team=scene.here.id, removed_at=None, order="-at")
    lately = [note for note in notes if note.at > scene.now - A_WEEK]
    helped = await _what_helped(scene, notes)
    for note in lately:
        if note.about == LEARNED:
            return Aloud(code="learned", text=note.text)
    if helped:
        return Aloud(code="helped", text=helped)
    for note in lately:
        if note.about == OBSERVATION and note.quotable:
            return Aloud(code="seen", text=note.text)
    return Aloud(code="ask")


async def _what_helped(scene: Scene, notes: list[Note]) -> str:
    texts = {note.id: note.text for note in notes}
    solved = await scene.work.find(
        Obstacle, team=scene.here.id, state=ObstacleState.SOLVED, removed_at=None, order="-closed_at", limit=5
    )
    lately = [each for each in solved if each.closed_at and each.closed_at > scene.now - A_WEEK]
    return next((texts[each.helped] for each in lately if each.helped in texts), "")


async def _next(scene: Scene, cycle: Cycle) -> Aloud:
    end = end_of(await scene.answers(cycle))
    if cycle.phase is not Phase.DO or end is None:
        return Aloud(code=f"next-{cycle.phase}")
    if end <= scene.today:
        return Aloud(code="next-study")
    return Aloud(code="next-last" if end - scene.today < A_WEEK else "next-until", day=end)
