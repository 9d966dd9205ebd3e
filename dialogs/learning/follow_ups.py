"""What was answered about adopted cycles, and what is to be asked now."""

from dialogs.people import name_of
from dialogs.scene import Scene
from dialogs.views import FollowUpLine
from improvement.calendar import local_day
from improvement.cycle import Cycle, Decision
from improvement.follow_up import FollowUp, follow_up_due


async def follow_ups_of(scene: Scene, cycle: Cycle) -> list[FollowUp]:
    """The answers that hold, the first asked first. A cycle that was not adopted has none."""
    if cycle.decision is not Decision.ADOPT:
        return []
    found = await scene.work.find(FollowUp, cycle=cycle.id)
    holding = {each.weeks: each for each in sorted(found, key=lambda each: each.number)}
    return [holding[weeks] for weeks in sorted(holding)]


async def due_of(scene: Scene, cycle: Cycle) -> int | None:
    """How many weeks' follow-up is to be answered now, if any."""
    if cycle.decision is not Decision.ADOPT or cycle.ended_at is None:
        return None
    adopted = local_day(cycle.ended_at, scene.here.zone)
    return follow_up_due(adopted, scene.today, await follow_ups_of(scene, cycle))


async def follow_up_lines(scene: Scene, cycle: Cycle) -> tuple[FollowUpLine, ...]:
    """The answers as they are shown."""
    return tuple([await line_of(scene, each) for each in await follow_ups_of(scene, cycle)])


async def line_of(scene: Scene, each: FollowUp) -> FollowUpLine:
    """One answer as it is shown, signed."""
    zone = scene.here.zone
    return FollowUpLine(
        weeks=each.weeks,
        still_done=each.still_done,
        newcomer=each.newcomer,
        at=local_day(each.at, zone),
        by=await name_of(scene.work, each.by),
        text=each.text,
        removed_by=await name_of(scene.work, each.removed_by),
        removed_at=local_day(each.removed_at, zone) if each.removed_at else None,
    )
